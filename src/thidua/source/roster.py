"""Roster of campaigns: which ones a repository has, what each is, and which of them a user means.

A campaign is called by its id. Four digits that are no id stand for every campaign filed under that
year, or of which some day is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from thidua.model.campaign_time import campaign_time
from thidua.model.dossier import CampaignHead
from thidua.model.source import Node
from thidua.source.layout import campaign_id, is_id
from thidua.source.listing import entries, opens
from thidua.source.reader import read

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


def loose(root: Path) -> tuple[Path, ...]:
    """Return what lies in ``campaigns`` and is neither a campaign nor the folder of one."""
    known = {f"{name}.yaml" for name in campaigns(root)}
    there = entries(root / "campaigns")
    return tuple(path for path in there if path.name not in known and not is_folder(path))


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


def heads(root: Path) -> Mapping[str, CampaignHead]:
    """Return what the file of each campaign says of its time; those that say none are left out."""
    found: dict[str, CampaignHead] = {}
    for name in sorted(campaigns(root), key=order):
        path = root / "campaigns" / f"{name}.yaml"
        source, _ = read(path, name=path.as_posix())
        if source is not None and (head := head_of(source.root, name)) is not None:
            found[name] = head
    return dict(sorted(found.items(), key=lambda one: (one[1].time.first, one[0])))


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
