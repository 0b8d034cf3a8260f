"""Layout of files: where the files of a campaign stand, and so of which kind each of them is.

::

    campaigns/ID.yaml                     the campaign; its id is the name of this file: 2024
    campaigns/ID/pledges/UNIT.yaml        one pledge a unit
    campaigns/ID/results/REVIEW/UNIT.yaml one result a review and unit: h1, year
    campaigns/ID/selection.yaml           proposals, votes, decision
    campaigns/ID/occasions/ID.yaml        the same of each occasion beside the yearly cycle
    office.yaml                           the office, described once
    persons.yaml                          its people, whose ids last
    initiatives.yaml                      its initiatives, and the sessions of their council

The same holds in an earlier revision, whose files are called ``REVISION:campaigns/2024.yaml``.
"""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import TypeVar

from thidua.model.source import FileKind, Node
from thidua.system.home import SCHEMAS

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_PLACES = {
    FileKind.PLEDGE: re.compile(rf"(?:^|[:/]){_ID}/pledges/{_ID}\.yaml$"),
    FileKind.RESULT: re.compile(rf"(?:^|[:/]){_ID}/results/{_ID}/{_ID}\.yaml$"),
    FileKind.SELECTION: re.compile(rf"(?:^|[:/]){_ID}/selection\.yaml$"),
    FileKind.OCCASION: re.compile(rf"(?:^|[:/]){_ID}/occasions/{_ID}\.yaml$"),
    FileKind.CAMPAIGN: re.compile(r"(?:^|[:/])campaigns/[^/]+$"),
    FileKind.OFFICE: re.compile(r"(?:^|[:/])office\.yaml$"),
    FileKind.PERSONS: re.compile(r"(?:^|[:/])persons\.yaml$"),
    FileKind.INITIATIVES: re.compile(r"(?:^|[:/])initiatives\.yaml$"),
}
COMMON = (FileKind.OFFICE, FileKind.PERSONS)
"""Kinds of which an office has one file, beside ``campaigns``, and that others refer to."""
REGISTERS = (FileKind.INITIATIVES,)
"""Kinds of which there is one file beside those, and that refers to them."""
_Path = TypeVar("_Path", bound=PurePath)
AMONG_CAMPAIGNS = re.compile(r"(?:^|[:/])campaigns/[^/]+$")
_MISSPELT = re.compile(r"(?:office|persons|initiatives)\.ya?ml", re.IGNORECASE)
"""What is meant for a file beside ``campaigns``; only in small letters and with .yaml it is one."""
_IN_CAMPAIGNS = re.compile(r"(?:^|[:/])campaigns/.")
_CAMPAIGN = re.compile(rf"(?:^|[:/])campaigns/({_ID})\.yaml$")
_LONGEST_ID = 60
OFFICE_FOLDER = "office-"
"""What the folder of documents over several campaigns begins with, and so no campaign's id."""

_KEYS = {
    FileKind.CAMPAIGN: {"agency", "directive", "regime"},
    FileKind.OCCASION: {"collectives", "merit"},
    FileKind.SELECTION: {"proposals", "meeting", "decision"},
    FileKind.RESULT: {"review", "period"},
    FileKind.PLEDGE: {"unit"},
}
"""Keys of which one is enough to know the kind of a file elsewhere, tried in this order."""
_CAMPAIGN_AND_KEYS = {"campaign", "year"}.union(*_KEYS.values())


def is_id(name: str) -> bool:
    """Tell whether something may be the id of a campaign: 2024, 2025-bau-cu, 500-ngay-dem."""
    ours = len(name) <= _LONGEST_ID and not name.startswith(OFFICE_FOLDER)
    return ours and re.fullmatch(_ID, name) is not None


def campaign_id(name: str) -> str:
    """Return the id of the campaign whose file ``name`` is, "" where it is none's."""
    found = _CAMPAIGN.search(PurePath(name).as_posix())
    return found[1] if found and is_id(found[1]) else ""


def kind(name: str, root: Node) -> FileKind:
    """Return the kind of the file ``name``: by its place, or elsewhere by its keys.

    What fits nothing is taken for a campaign.
    """
    known = root.value.keys() if isinstance(root.value, dict) else set()
    keyed = (kind for kind, keys in _KEYS.items() if keys & known)
    return placed(name) or next(keyed, FileKind.CAMPAIGN)


def home(path: _Path) -> _Path | None:
    """Return the folder of the office that a file of a campaign belongs to, by its place."""
    above = (one.parent for one in path.parents if one.name == "campaigns")
    return next(above, None)


def first_keys(name: str) -> str:
    """Return the keys that a file at such a place needs first, by the schema of its kind."""
    kind_there = placed(name) or FileKind.CAMPAIGN
    schema = json.loads((SCHEMAS / f"{kind_there}.schema.json").read_bytes())
    return ", ".join(schema["required"][:4])


def is_data(name: str, root: Node) -> bool:
    """Tell whether the file ``name`` states data at all: by its place, or elsewhere by its keys."""
    known = {key.casefold() for key in root.value} if isinstance(root.value, dict) else set()
    return placed(name) is not None or bool(known & _CAMPAIGN_AND_KEYS)


def stray(path: PurePath) -> bool:
    """Tell whether something lies in ``campaigns`` where none of its files belongs, or beside it.

    A YAML file beside the campaigns is one of another name, whatever that is.
    """
    place = path.as_posix()
    if misspelt(path):
        return True
    if AMONG_CAMPAIGNS.search(place):
        return path.suffix != ".yaml"
    return bool(_IN_CAMPAIGNS.search(place)) and placed(place) is None


def misspelt(path: PurePath) -> bool:
    """Tell whether a file is meant for one beside ``campaigns``: office.yml, Persons.yaml."""
    return _MISSPELT.fullmatch(path.name) is not None and placed(path.name) is None


def placed(name: str) -> FileKind | None:
    """Return the kind of what stands at such a place, None where no data belong."""
    place = PurePath(name).as_posix()
    return next((kind for kind, pattern in _PLACES.items() if pattern.search(place)), None)
