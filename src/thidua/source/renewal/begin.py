"""Text of next year's campaign file, out of last year's."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from thidua.model.campaign import PaperStatus
from thidua.model.finding import Finding
from thidua.model.source import Scalar, Source
from thidua.rollover import rolled
from thidua.source.canonical import CanonicalError, canonical, written
from thidua.source.comments import comments
from thidua.source.reader import read_text
from thidua.source.renewal.days_off import days_off
from thidua.source.renewal.law import fitting
from thidua.source.renewal.leaving import left, losses
from thidua.source.renewal.marks import marked
from thidua.source.renewal.notice import Notice
from thidua.source.renewal.remarks import flagged, kept
from thidua.source.renewal.tree import Path, edited, grown, with_entry

_ROLLED = frozenset(
    {"name", "start", "end", "basis", "directive", "obligations", "milestones", "papers"}
    | {"scoring", "scoring_by_block"}
)
"""The parts of a campaign that speak of its year; the others are names, people, documents."""

_NAMES = frozenset(("id", "source", "owners", "document", "verifier", "symbol"))
"""Keys whose values stay the same over the years, whatever digits are in them."""


class Begun(Struct, frozen=True):
    """A new year's file, and what an editor has to be told about it."""

    text: str
    findings: tuple[Finding, ...]


def begin(source: Source, *, year: int, name: str) -> Begun:
    """Return the file ``name`` of ``year`` out of a ``source`` that fits the campaign's schema.

    Comments and ids stay, the year moves on (``rollover``), number and day are left open, units
    that have become inactive go; what was taken over is marked until an editor confirms it.

    Raises:
        CanonicalError: the file cannot be written so that it reads as it should.
    """
    text = canonical(source.text)
    old = _source(text, source.file)
    tree, gone = left(old.root)
    regime, told = _regime(old, year)
    tree = grown(edited(tree, _edit(_year(old), year, regime)), marked)
    tree = with_entry(tree, "previous", _year(old), after="year")
    new = _source(written(Source(name, text, tree), kept(comments(text), gone)), name)
    free = tuple(days_off(new))
    lines = {new.root.at(*one.path).place.line: one.message for one in free}
    notices = (*losses(tree, gone), *told, *free)
    return Begun(
        written(new, flagged(comments(new.text), lines)),
        tuple(one.finding(old=source, new=new) for one in notices),
    )


def _edit(old: int, new: int, regime: str) -> Callable[[Path, Scalar], Scalar]:
    """Return what makes of a value of the old year that of the new one."""
    fixed: dict[Path, Scalar] = {
        ("year",): new,
        ("regime",): regime,
        ("directive", "status"): PaperStatus.DRAFT.value,
        ("directive", "date"): f"{new:04}",
    }

    def edit(path: Path, value: Scalar) -> Scalar:
        keys = [step for step in path if isinstance(step, str)]
        if isinstance(value, str) and keys[0] in _ROLLED and keys[-1] not in _NAMES:
            value = rolled(value, old=old, new=new)
        return fixed.get(path, value)

    return edit


def _regime(old: Source, year: int) -> tuple[str, tuple[Notice, ...]]:
    """Return the regime of the new year, and a notice unless it is plainly the old one."""
    before = old.root.text("regime")
    start, end = (rolled(old.root.text(key), old=_year(old), new=year) for key in ("start", "end"))
    regime, message = fitting(before, start=start, end=end)
    facts: dict[str, str | int] = {"id": before, "regime": regime, "year": year}
    return regime, (Notice(("regime",), message, facts=facts),) if message else ()


def _year(source: Source) -> int:
    node = source.root.get("year")
    return int(node.value) if node is not None and isinstance(node.value, int | float) else 0


def _source(text: str, name: str) -> Source:
    source, _ = read_text(text, name=name)
    if source is None:
        raise CanonicalError(name)
    return source
