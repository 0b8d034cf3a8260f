"""Beginnings: the words of which a new office's first files are put together, by its level."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from thidua.catalogue.blanks import blanks
from thidua.catalogue.own import AstrayError, own
from thidua.model.regime import AgencyLevel
from thidua.system.home import TEMPLATES

FIRST_FILES = TEMPLATES / "office"
"""The files that a new office gets, each a template or as it is."""


DATA = ("office.yaml", "campaign.yaml")
"""Those of them that are filled in."""
DUE = ("launch", "pledge", "middle", "final")
"""What is due in a first campaign; each day is also written out, as ``launch_day``."""
BLANKS = (
    *("agency", "superior", "above", "abbreviation", "place", "post", "level", "authority"),
    *("signer", "position", "leader", "form", "head"),
    *("own", "units", "Units", "people", "office", "counted"),
    *("type", "symbol", "issued_by", "opening", "closing"),
    *("year", "school_year", "name", "start", "end", "dated", "regime", "movement"),
    *DUE,
    *(f"{one}_day" for one in DUE),
)
"""What the first files may leave to be filled in."""


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


class ServiceWords(Struct, frozen=True, forbid_unknown_fields=True):
    """By which names those are known who have public employees, and who takes part there."""

    begins: tuple[str, ...]
    but: tuple[str, ...]
    people: str
    counted: str
    counted_else: str

    def of(self, agency: str) -> bool:
        """Tell whether an agency serves and does not administer, by its name."""
        return _begins(agency, self.begins) and not _begins(agency, self.but)


def _begins(name: str, known: tuple[str, ...]) -> bool:
    return f"{name} ".casefold().startswith(tuple(f"{one} ".casefold() for one in known))


class Beginnings(Struct, frozen=True, forbid_unknown_fields=True):
    """``templates/office/words.yaml``: the keys are told there."""

    types: dict[str, LaunchWords]
    levels: dict[AgencyLevel, LevelWords]
    committee: tuple[str, ...]
    authority: str
    name: str
    position: str
    leader: str
    post: str
    head: str
    place: str
    skipped: frozenset[str]
    service: ServiceWords


def beginnings() -> Beginnings:
    """Return ``templates/office/words.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(FIRST_FILES / "words.yaml", Beginnings, _fillable)


def first_file(name: str) -> str:
    """Return one of ``DATA``, a template in which everything that is left open is known.

    Raises:
        OwnFileError: the file is wrong.
    """
    path = FIRST_FILES / name
    own(path, dict[str, Any], _known)
    return path.read_text(encoding="utf-8")


def _known(raw: dict[str, Any]) -> dict[str, Any]:
    """Return a template as it is.

    Raises:
        AstrayError: it has a blank that nothing fills.
    """
    for keys, text in _texts(raw, ()):
        if strange := {*blanks(text)} - {*BLANKS}:
            raise AstrayError(keys, min(strange), BLANKS)
    return raw


def _texts(
    value: object, keys: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text below a value, keys among them, with the keys that lead there."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield (*keys, key), key
            yield from _texts(one, (*keys, key))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _texts(one, (*keys, at))


def _fillable(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the words as they are.

    Raises:
        AstrayError: one has a blank that nothing fills.
    """
    for kind, said in raw["types"].items():
        for key in ("opening", "closing"):
            if strange := {*blanks(said[key])} - {*BLANKS}:
                raise AstrayError(("types", kind, key), min(strange), BLANKS)
    return raw
