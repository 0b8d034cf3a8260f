"""Data that a verb works on: whole offices and campaigns, and files by themselves."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thidua.verbs.exits import Exit
from thidua.verbs.telling import tell
from thidua.verbs.wildcards import expanded

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator, Mapping


_YAML = frozenset({".yaml", ".yml"})
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CAMPAIGNS = "campaigns"
_LOOKED_AT = 200
"""Most entries of a folder in which an office is looked for."""
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
    if not (options.paths and options.root.is_dir()):
        everything(options, say)
        return Chosen({options.root: ()}, ())
    offices: dict[Path, tuple[str, ...]] = {}
    files: list[Path] = []
    for one in expanded(options.paths):
        if _ID.fullmatch(str(one)) and not one.exists():
            office_named([str(one)], options, say)
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
    if not Chosen({options.root: ()}, ()).paths():
        tell(_nowhere(options.root, say))
        raise SystemExit(Exit.COMMAND)


def office_named(names: Iterable[str], options: Namespace, say: Mapping[str, str]) -> None:
    """Make sure that there is an office where one of ``names`` is an id, and of no file.

    Raises:
        SystemExit: when there is none, which is told.
    """
    if any(_ID.fullmatch(one) and not Path(one).exists() for one in names):
        everything(options, say)


def one_campaign(options: Namespace, say: Mapping[str, str]) -> str:
    """Return the id of the one campaign that is meant: by its id, by its year, or as the only one.

    An id or a year of none is returned as it was typed.

    Raises:
        SystemExit: there is none, or nobody says which of several, which is told.
    """
    from thidua.source.roster import campaigns, heads, ids, meant, order  # noqa: PLC0415 - as above

    everything(options, say)
    there, named = ids(options.root), options.campaign
    told = heads(options.root)
    found = meant(named, there, told) if named else sorted(campaigns(options.root), key=order)
    if len(found) == 1 or (named and not found):
        return str(found[0] if found else named)
    tell(say["which-campaign"].format(names=", ".join(found) or "-"))
    raise SystemExit(Exit.COMMAND)


def _nowhere(root: Path, say: Mapping[str, str]) -> str:
    """Return what is said of a folder without an office: which one is meant, or how one begins."""
    if not root.is_dir():
        return say["no-folder"].format(folder=root.as_posix())
    folder = (root / _CAMPAIGNS).as_posix()
    near = next(_near(root), None)
    if near is None:
        return say["no-office"].format(folder=folder)
    return say["office-near"].format(folder=folder, office=typed(near))


def _near(root: Path) -> Iterator[Path]:
    """Yield the offices that a folder lies in, then those that lie in it."""
    from thidua.source.listing import entries  # noqa: PLC0415 - as above
    from thidua.source.roster import campaigns  # noqa: PLC0415

    whole = Path(os.path.abspath(root))  # noqa: PTH100 - resolve() does not outlive a loop of links
    above = (root.joinpath(*([".."] * (count + 1))) for count in range(len(whole.parents)))
    yield from (one for one in (*above, *entries(root)[:_LOOKED_AT]) if campaigns(one))


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
