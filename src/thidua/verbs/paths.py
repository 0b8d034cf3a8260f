"""Data that a verb works on: whole offices and campaigns, and files by themselves."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thidua.verbs.exits import Exit
from thidua.verbs.telling import tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping


_YAML = frozenset({".yaml", ".yml"})
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CAMPAIGNS = "campaigns"
_BARE = re.compile(r"[\w./:-]+")
_EXPANDED = re.compile(r'["$`!\\%]')
"""What a shell reads even between double quotes, which cmd.exe alone knows."""


class Chosen(NamedTuple):
    """What the user named: ``offices``, each with the campaigns wanted of it, and ``files``.

    No campaigns are all of them.
    """

    offices: Mapping[Path, tuple[str, ...]]
    files: tuple[Path, ...]

    def paths(self) -> tuple[Path, ...]:
        """Return every file, those of the offices first."""
        from thidua import survey  # noqa: PLC0415 - `thidua --help` must answer at once

        offices = (survey.everything(root, wanted) for root, wanted in self.offices.items())
        return tuple(dict.fromkeys((*(path for one in offices for path in one), *self.files)))


def typed(path: Path) -> str:
    """Return a path as one word of a command line, in the shells of every system."""
    said = path.as_posix()
    if _BARE.fullmatch(said):
        return said
    return shlex.quote(said) if _EXPANDED.search(said) else f'"{said}"'


def at(root: Path) -> str:
    """Return how a command line names an office, after a blank; nothing where one stands in it."""
    return "" if root == Path() else f" --root {typed(root)}"


def checked(path: Path, root: Path) -> tuple[str, int]:
    """Return the words that check a campaign's file with all that belongs to it, and its findings.

    A file that lies elsewhere is checked alone.
    """
    from thidua.survey import check, survey  # noqa: PLC0415 - `thidua --help` must answer at once

    if path.parent != root / _CAMPAIGNS:
        return f"check {typed(path)}", sum(len(one.findings) for one in check([path]))
    found = sum(len(one.findings) for one in survey(root, (path.stem,)))
    return f"{at(root)} check {path.stem}".lstrip(), found


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the files as an argument."""
    parser.add_argument("paths", nargs="*", type=Path, metavar=say["PATH"], help=say["check-paths"])


def chosen(options: Namespace, say: Mapping[str, str]) -> Chosen:
    """Return what was named: campaigns, offices, files, folders with files; or the root's office.

    A folder with ``campaigns`` in it is an office, and what else it holds is no data.

    Raises:
        SystemExit: when there is nothing, which is told.
    """
    if not options.paths:
        found = Chosen({options.root: ()}, ())
        _needed(found.paths(), options.root / _CAMPAIGNS, say)
        return found
    offices: dict[Path, tuple[str, ...]] = {}
    files: list[Path] = []
    for one in dict.fromkeys(options.paths):
        if _ID.fullmatch(str(one)) and not one.exists():
            offices[options.root] = (*offices.get(options.root, ()), str(one))
        elif one.name == _CAMPAIGNS and one.is_dir():
            offices[one.parent] = ()
        elif (one / _CAMPAIGNS).is_dir():
            offices[one] = ()
            _passed_over(one, options, say)
        else:
            files += (below := _below(one))
            _needed(below, one, say)
    return Chosen(offices, tuple(files))


def everything(options: Namespace, say: Mapping[str, str]) -> None:
    """Make sure that the office at the root has a file.

    Raises:
        SystemExit: when there is none, which is told.
    """
    _needed(Chosen({options.root: ()}, ()).paths(), options.root / _CAMPAIGNS, say)


def _below(path: Path) -> tuple[Path, ...]:
    """Return the YAML files of a named folder, and the folders in it that may not be read."""
    from thidua.source.listing import listed  # noqa: PLC0415 - `thidua --help` must answer at once

    if not path.is_dir():
        return (path,)
    return tuple(one for one in listed(path) if one.suffix.lower() in _YAML or one.is_dir())


def _needed(found: tuple[Path, ...], folder: Path, say: Mapping[str, str]) -> None:
    if not found:
        tell(say["no-campaigns"].format(folder=folder.as_posix()))
        raise SystemExit(Exit.COMMAND)


def _passed_over(office: Path, options: Namespace, say: Mapping[str, str]) -> None:
    """Say how many YAML files of an office's folder are not looked at."""
    from thidua.survey import common_files  # noqa: PLC0415 - `thidua --help` must answer at once

    data = office / _CAMPAIGNS
    looked_at = set(common_files(office))
    below = [path for path in _below(office) if path not in looked_at]
    others = [path for path in below if data not in path.parents and path.is_file()]
    if others and not options.quiet:
        told = say["outside-campaigns"]
        tell(told.format(files=len(others), folder=data.as_posix(), example=others[0].as_posix()))
