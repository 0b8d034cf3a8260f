"""The YAML files that a verb works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs.exits import Exit
from thidua.verbs.telling import tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping


_YAML = frozenset({".yaml", ".yml"})


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the files as an argument."""
    parser.add_argument("paths", nargs="*", type=Path, metavar=say["PATH"], help=say["check-paths"])


def paths(options: Namespace, say: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the files that were named, those in named folders, or everything.

    Raises:
        SystemExit: when there is none, which is told.
    """
    if not options.paths:
        return everything(options, say)
    named = tuple(path for one in options.paths for path in _below(one))
    if not named:
        tell(say["no-campaigns"].format(folder=", ".join(map(str, options.paths))))
        raise SystemExit(Exit.COMMAND)
    return named


def _below(path: Path) -> tuple[Path, ...]:
    """Return the YAML files of a named folder, and the folders in it that may not be read."""
    from thidua.source.listing import listed  # noqa: PLC0415 - `thidua --help` must answer at once

    if not path.is_dir():
        return (path,)
    return tuple(one for one in listed(path) if one.suffix.lower() in _YAML or one.is_dir())


def everything(options: Namespace, say: Mapping[str, str]) -> tuple[Path, ...]:
    """Return every file of the repository.

    Raises:
        SystemExit: when there is none, which is told.
    """
    from thidua import survey  # noqa: PLC0415 - `thidua --help` must answer at once

    found = survey.everything(options.root)
    if not found:
        tell(say["no-campaigns"].format(folder=(options.root / "campaigns").as_posix()))
        raise SystemExit(Exit.COMMAND)
    return found
