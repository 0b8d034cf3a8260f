"""Roster of campaigns: which ones a repository has, what each is, and which of them a user means.

A campaign is called by its id. Four digits that are no id stand for every campaign filed under that
year, or of which some day is in it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

from thidua.model.campaign_time import campaign_time
from thidua.model.dossier import CampaignHead
from thidua.model.source import Node
from thidua.model.trouble import TooManyError
from thidua.source.layout import campaign_id, is_id, misspelt
from thidua.source.listing import entries, opens
from thidua.source.reader import read

_Roots: TypeAlias = Iterator[tuple[str, Node | None]]
"""The files of some campaigns, None for what cannot be read."""

TOGETHER = 40_000_000
"""Most bytes of campaigns' files that are read to put them in order, or to find those of a year."""
_YEAR = re.compile(r"[0-9]{4}")
_SCHOOL_YEAR = re.compile(r"[0-9]{4}-[0-9]{4}")
_WITHIN = frozenset({"pledges", "results", "selection.yaml", "occasions"})
"""What lies in the folder of a campaign."""


def ids(root: Path) -> tuple[str, ...]:
    """Return the ids that a repository has a campaign or a folder of, by year, then by name."""
    folders = {path.name for path in entries(root / "campaigns") if is_folder(path)}
    return tuple(sorted(folders | campaigns(root), key=order))


def campaigns(root: Path) -> frozenset[str]:
    """Return the ids that a repository has the campaign of."""
    there = entries(root / "campaigns")
    return frozenset(name for path in there if (name := campaign_id(f"campaigns/{path.name}")))


def exists(root: Path, name: str) -> bool:
    """Tell whether a repository has a campaign of an id, or a folder of one."""
    path = root / "campaigns" / name
    if not is_id(name):
        return False
    return os.path.lexists(f"{path}.yaml") or (os.path.lexists(path) and is_folder(path))


def loose(root: Path) -> tuple[Path, ...]:
    """Return what lies in ``campaigns`` and is neither a campaign nor the folder of one.

    Behind that comes what is meant for a file beside it and is called otherwise.
    """
    known = {f"{name}.yaml" for name in campaigns(root)}
    there = entries(root / "campaigns")
    among = (path for path in there if path.name not in known and not is_folder(path))
    return (*among, *filter(misspelt, entries(root)))


def is_folder(path: Path) -> bool:
    """Tell whether a path is the folder of a campaign: by its name, or by what lies in it."""
    if not is_id(path.name) or (path.is_file() and opens(path)):
        return False
    if _YEAR.fullmatch(path.name) or path.with_name(f"{path.name}.yaml").is_file():
        return True
    return any(one.name in _WITHIN for one in entries(path)) if opens(path) else False


def order(name: str) -> tuple[str, str]:
    """Return by what ids are sorted: the year that one begins with, then the id."""
    year = re.match(r"[0-9]{4}(?![0-9])", name)
    return (year[0] if year else "9999", name)


class Heads(Mapping[str, CampaignHead]):
    """What the file of each campaign says of its time, by id; those that say none are left out.

    A file is read when somebody asks for it, so that one campaign costs as much among thousands.
    They come by year, then by id, and to put them in order all are read: ``read`` gets the ids of
    those that are wanted.
    """

    def __init__(self, names: Iterable[str], read: Callable[[Sequence[str]], _Roots]) -> None:
        """Take the ids that there are, and what reads their files."""
        self._names, self._read = frozenset(names), read
        self._told: dict[str, CampaignHead | None] = {}

    def __getitem__(self, name: str) -> CampaignHead:
        """Return what a campaign says."""
        if name not in self._told:
            self._look([name] if name in self._names else [])
        if (head := self._told.get(name)) is None:
            raise KeyError(name)
        return head

    def __iter__(self) -> Iterator[str]:
        """Yield the ids, in order of time."""
        self._look(sorted(self._names - self._told.keys(), key=order))
        there = [one for one in self._told.values() if one is not None]
        return iter([one.id for one in sorted(there, key=lambda one: (one.time.first, one.id))])

    def __len__(self) -> int:
        """Return how many say their time."""
        return len(tuple(iter(self)))

    def _look(self, names: Sequence[str]) -> None:
        for name, root in self._read(names) if names else ():
            self._told[name] = head_of(root, name) if root is not None else None


def heads(root: Path) -> Heads:
    """Return what the campaigns of a repository say of their time.

    Raises:
        TooManyError: later, when all of them are asked for and are more than anybody has.
    """
    return Heads(campaigns(root), lambda names: _roots(root, names))


def _roots(root: Path, names: Sequence[str]) -> _Roots:
    paths = {name: root / "campaigns" / f"{name}.yaml" for name in names}
    if len(paths) > 1 and sum(map(_size, paths.values())) > TOGETHER:
        raise TooManyError(len(paths), TOGETHER)
    for name, path in paths.items():
        source, _ = read(path, name=path.as_posix())
        yield name, source.root if source is not None else None


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:  # it is told when it is read
        return 0


def head_of(root: Node, name: str) -> CampaignHead | None:
    """Return what the root of a campaign's file says of its time, None where that is no time."""
    start, end, school_year = (root.text(key) for key in ("start", "end", "school_year"))
    year = root.get("year")
    if not (_day(start) and _day(end)):
        return None
    time = campaign_time(
        year=year.value if year is not None and type(year.value) is int else None,
        school_year=school_year if _SCHOOL_YEAR.fullmatch(school_year) else None,
        start=start,
        end=end,
        name=root.text("name"),
    )
    return CampaignHead(
        name,
        time,
        start,
        end,
        previous=_named(root, "previous"),
        registration=_named(root, "registration"),
        phases=len(root.each("phases")),
        issued=root.text("directive", "status") == "issued",
    )


def meant(name: str, known: Iterable[str], told: Mapping[str, CampaignHead]) -> tuple[str, ...]:
    """Return the ids that ``name`` stands for, of those that are ``known``; none if it is none."""
    if name in (listed := tuple(known)):
        return (name,)
    if not _YEAR.fullmatch(name):
        return ()
    return tuple(one for one, head in told.items() if one in listed and head.touches(int(name)))


def resolved(root: Path, names: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each name with the ids that it stands for in a repository."""
    there = ids(root)
    wanted = tuple(dict.fromkeys(names))
    told = heads(root) if any(name not in there for name in wanted) else {}
    for name in wanted:
        yield name, meant(name, there, told)


def _named(root: Node, key: str) -> str:
    """Return the id under a key, where a plain number stands for one."""
    node = root.get(key)
    value = node.value if node is not None else ""
    return f"{value:04}" if type(value) is int else value if isinstance(value, str) else ""


def _day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
