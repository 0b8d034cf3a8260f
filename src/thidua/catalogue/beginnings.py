"""Beginnings: the words of which a new office's first files are put together, by its level."""

from __future__ import annotations

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.home import TEMPLATES
from thidua.model.regime import AgencyLevel

FIRST_FILES = TEMPLATES / "office"
"""The files that a new office gets, each a template or as it is."""


class LaunchWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How a launch document of one type begins and ends, and whether the head issues it."""

    heads: bool
    opening: str
    closing: str


class LevelWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What an office of one level calls itself, its units, those who take part, its own office."""

    own: str
    units: str
    people: str
    office: str


class Beginnings(Struct, frozen=True, forbid_unknown_fields=True):
    """``templates/office/words.yaml``: the keys are told there."""

    types: dict[str, LaunchWords]
    levels: dict[AgencyLevel, LevelWords]
    committee: tuple[str, ...]
    authority: str
    name: str
    position: str
    post: str
    head: str
    place: str
    skipped: frozenset[str]


def beginnings() -> Beginnings:
    """Return ``templates/office/words.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(FIRST_FILES / "words.yaml", Beginnings)
