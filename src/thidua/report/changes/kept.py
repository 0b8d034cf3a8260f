"""Carried text: what was carried over without thought, by the reason it counts as that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.model.change import Carried, Origin
from thidua.report.changes.seen import path, shown, telling
from thidua.report.changes.wording import ChangeWords
from thidua.texts.naming import field_name


class Kept(Struct, frozen=True):
    """What was carried over for one reason: where it stands, and its text."""

    name: str
    texts: tuple[tuple[str, str], ...]


def kept(carried: Sequence[Carried], say: ChangeWords) -> Iterator[Kept]:
    """Yield what was carried over; last year's words apart from those that moved with the year."""
    for origin in Origin:
        listed = [one for one in carried if one.origin is origin]
        verbatim = [one for one in listed if _verbatim(one)]
        rest = [one for one in listed if not _verbatim(one)]
        for name, those in ((say.verbatim, verbatim), (say.origins[origin], rest)):
            if those:
                yield Kept(name, tuple((_place(one, say), shown(one.new.text)) for one in those))


def _verbatim(one: Carried) -> bool:
    return one.origin is Origin.LAST_YEAR and one.old.text == one.new.text


def _place(one: Carried, say: ChangeWords) -> str:
    """Return where it stands, and of a figure what it is."""
    field = field_name(one.field, language=say.language)
    return path((one.of, *one.within, telling(one.new.label), field), say)
