"""Where the files of a campaign year stand, and so of which kind each of them is.

::

    campaigns/2024.yaml                     the campaign
    campaigns/2024/pledges/UNIT.yaml        one pledge a unit
    campaigns/2024/results/UNIT-h1.yaml     one result a unit and period: h1, year
    campaigns/2024/selection.yaml           proposals, votes, decision

The same holds in an earlier revision, whose files are called ``REVISION:campaigns/2024.yaml``.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level, Place, about
from thidua.model.source import Kind

if TYPE_CHECKING:
    from thidua.model.source import Node

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_PLACES = {
    Kind.PLEDGE: re.compile(rf"(?:^|[:/])[0-9]{{4}}/pledges/{_ID}\.yaml$"),
    Kind.RESULT: re.compile(rf"(?:^|[:/])[0-9]{{4}}/results/{_ID}-(?:h1|year)\.yaml$"),
    Kind.SELECTION: re.compile(r"(?:^|[:/])[0-9]{4}/selection\.yaml$"),
    Kind.CAMPAIGN: re.compile(r"(?:^|[:/])campaigns/[^/]+$"),
}
_AMONG_YEARS = re.compile(r"(?:^|[:/])campaigns/[^/]+$")
_IN_CAMPAIGNS = re.compile(r"(?:^|[:/])campaigns/.")
_ALIKE = re.compile(r"[0-9]{4}|\.ya?ml$", re.IGNORECASE)
"""What makes a name look like that of a campaign: a year, or the ending."""

_KEYS = {
    Kind.CAMPAIGN: {"agency", "directive", "regime"},
    Kind.SELECTION: {"proposals", "meeting", "decision"},
    Kind.RESULT: {"period"},
    Kind.PLEDGE: {"unit"},
}
"""Keys of which one is enough to know the kind of a file elsewhere, tried in this order."""
_YEAR_AND_KEYS = {"year"}.union(*_KEYS.values())


def kind(name: str, root: Node) -> Kind:
    """Return the kind of the file ``name``: by its place, or elsewhere by its keys.

    What fits nothing is taken for a campaign.
    """
    known = root.value.keys() if isinstance(root.value, dict) else set()
    keyed = (kind for kind, keys in _KEYS.items() if keys & known)
    return _placed(name) or next(keyed, Kind.CAMPAIGN)


def is_data(name: str, root: Node) -> bool:
    """Tell whether the file ``name`` states data at all: by its place, or elsewhere by its keys."""
    known = {key.casefold() for key in root.value} if isinstance(root.value, dict) else set()
    return _placed(name) is not None or bool(known & _YEAR_AND_KEYS)


def stray(path: PurePath) -> bool:
    """Tell whether something lies in ``campaigns`` where none of its files belongs.

    A YAML file beside the campaigns is one of another name, whatever that is.
    """
    place = path.as_posix()
    if _AMONG_YEARS.search(place):
        return path.suffix != ".yaml"
    return bool(_IN_CAMPAIGNS.search(place)) and _placed(place) is None


def astray(path: PurePath) -> Finding:
    """Return what is said of a stray: an error, or a warning of what is plainly no campaign."""
    if not _AMONG_YEARS.search(path.as_posix()):
        return about(path, "unknown-file")
    year = re.search("[0-9]{4}", path.name)
    facts = {"near": f"{year[0] if year else '2024'}.yaml"}
    level = Level.ERROR if _ALIKE.search(path.name) else Level.WARNING
    return Finding(Place(path.as_posix()), "unknown-file", level, "unknown-in-campaigns", facts)


def _placed(name: str) -> Kind | None:
    place = PurePath(name).as_posix()
    return next((kind for kind, pattern in _PLACES.items() if pattern.search(place)), None)
