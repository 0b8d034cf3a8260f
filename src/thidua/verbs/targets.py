"""Files that the user names to be written: none of them takes the place of what is not ours.

Ours is what lies in a folder ``build``, of the project or of where the user stands, which holds
what comes out and nothing else; not what lies deeper in it, which a build has listed. Whatever else
is there already stays, unless ``--force`` says otherwise; what the run reads stays in any case.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator, Mapping, Sequence

PRINTED = Path("-")
"""The name that means standard output."""


def arguments(
    parser: ArgumentParser,
    say: Mapping[str, str],
    targets: Mapping[str, Callable[[str], Path]],
    *,
    inputs: Sequence[str] = (),
    metavar: str = "FILE",
) -> None:
    """Add options that name a file to be written, by the key of their help, such as ``diff-table``.

    ``inputs`` are the arguments of the verb that name files to be read.
    """
    named = {key: f"--{key.partition('-')[2]}" for key in targets}
    for key, kind in targets.items():
        parser.add_argument(named[key], type=kind, metavar=say[metavar], help=say[key])
    parser.add_argument("--force", action="store_true", help=say["force"])
    parser.set_defaults(
        targets=tuple(option.removeprefix("--") for option in named.values()), inputs=tuple(inputs)
    )


def refused(options: Namespace, say: Mapping[str, str]) -> str:
    """Return why one of the files will not be written, as a sentence; an empty one if all may be.

    To be asked before anything is done, so that all are written or none.
    """
    taken = {_whole(path) for path in _named(options, "inputs")}
    data = Path(_whole(options.root / "campaigns"))
    for path in _named(options, "targets"):
        target, there = _whole(path), _regular(path)
        above = Path(target).parents
        read = there and any(os.fspath(folder) in taken for folder in above)
        if target in taken or read or data in above:
            return say["clash"].format(path=path.as_posix())
        if there and not options.force and not _ours(path, options.root):
            return say["already-there"].format(path=path.as_posix())
        taken.add(target)
    return ""


def _named(options: Namespace, role: str) -> Iterator[Path]:
    """Yield the files that the options of a role name."""
    for name in getattr(options, role, ()):
        value = getattr(options, name)
        for one in value if isinstance(value, list) else [value]:
            if one and Path(one) != PRINTED:
                yield Path(one)


def _whole(path: Path) -> str:
    """Return what a path leads to, two names of one file alike."""
    return os.path.normcase(os.path.realpath(path))  # resolve() does not outlive a loop of links


def _regular(path: Path) -> bool:
    """Tell whether a file is there; of a link, a folder, a pipe the writer has its own to say."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _ours(path: Path, root: Path) -> bool:
    return _whole(path.parent) in {_whole(folder / "build") for folder in (root, Path())}
