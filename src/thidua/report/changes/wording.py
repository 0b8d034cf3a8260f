"""Words of ``templates/changes.yaml``, typed, in one language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.model.change import ChangeKind, ComparisonPart, Origin
from thidua.system.home import TEMPLATES


class KindWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of change: its sign on a terminal, its name in tables, the line above a change."""

    sign: str
    name: str
    told: str


class PageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What only the HTML page says: its landmarks, its controls, its keys."""

    skip: str
    parts: str
    changes: str
    view: str
    inline: str
    sides: str
    shown: str
    keys: str
    help: str
    next: str
    previous: str
    switch: str
    this: str
    close: str
    old: str
    new: str
    absent: str
    deleted: str
    inserted: str
    end: str
    filtered: str


class ChangeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that the reports of changes say in one language, blanks not filled."""

    language: str
    title: str
    internal: str
    total: str
    none: str
    spread: str
    in_part: str
    counted: str
    apart: str
    rolled: str
    renamed: str
    renumbered: str
    unchanged: str
    more: str
    summed: str
    below: str
    outside: str
    explanation: str
    kind: str
    count: str
    labels: str
    labelled: str
    labelled_row: str
    of_field: str
    at: str
    origin: str
    nowhere: str
    carried: str
    verbatim: str
    awaited: str
    left_out: str
    parts: dict[ComparisonPart, str]
    kinds: dict[ChangeKind, KindWords]
    origins: dict[Origin, str]
    page: PageWords


def words(language: str) -> ChangeWords:
    """Return the words of a language (vi or en).

    Raises:
        KeyError: for a language there is not.
        OwnFileError: the file is wrong.
    """
    return _catalogue()[language]


def _catalogue() -> Mapping[str, ChangeWords]:
    return own(TEMPLATES / "changes.yaml", dict[str, ChangeWords])
