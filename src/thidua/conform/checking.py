"""Asking every rule about a document, and saying what they answer as findings."""

from __future__ import annotations

from heapq import nsmallest
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from thidua.conform.components import recognise
from thidua.conform.dated import dated
from thidua.conform.fixes import mendable
from thidua.conform.register import RULES
from thidua.conform.scope import outside
from thidua.conform.view import Format
from thidua.model.examined import Examined
from thidua.model.finding import Finding, Level, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from thidua.conform.checks import Range
    from thidua.conform.found import Found
    from thidua.conform.rule import Departure, Rule
    from thidua.conform.view import View

MOST = 10_000
"""Findings kept of one file, the first by place; a hostile one could have millions."""

_EXCERPT = 80
"""How much of a paragraph a finding quotes, in characters."""


class Answer(Struct, frozen=True):
    """What one rule says about one place."""

    rule: Rule
    departure: Departure


def check(view: View) -> tuple[Finding, ...]:
    """Return where a document departs from Decree 30/2020, in the order of the document.

    A finding's line is the paragraph it is about, counted from 1 (the first for the document as a
    whole). Besides the blanks of the rule's sentences its facts are ``paragraph``, ``page`` (0
    where nobody knows), ``component``, ``words``, the beginning of the paragraph, ``clause``,
    and ``mendable`` (1) where a machine can mend it.
    """
    return judge(view, recognise(view))


def examine(view: View, limits: Mapping[str, Range]) -> Examined:
    """Return the same with what the document is made of, by the ``limits`` of a house."""
    return examined(view, replace(recognise(view), limits=limits))


def examined(view: View, found: Found) -> Examined:
    """Return the same of a document whose parts are recognised already."""
    stranger = outside(view, found)
    if stranger is None:
        return asked(view, found)
    return Examined(view.file, (stranger,), kind=found.kind, pages=view.pages, judged=False)


def asked(view: View, found: Found) -> Examined:
    """Return the same, whether it is a document of the decree or not."""
    components = tuple(dict.fromkeys(part.component.value for part in found.parts))
    return Examined(
        view.file,
        judge(view, found),
        components,
        dated(found),
        kind=found.kind,
        pages=view.pages,
    )


def judge(view: View, found: Found) -> tuple[Finding, ...]:
    """Return what the rules say, the first ``MOST`` places of it, and that there are more."""
    counted = count()
    numbered = ((next(counted), answer) for answer in answers(view, found))
    first = nsmallest(MOST, numbered, key=lambda one: (_line(one[1].departure), one[0]))
    told = [finding(answer, view, found) for _, answer in first]
    told.sort(key=lambda one: (one.place, one.rule, one.wording))
    if (more := next(counted) - MOST) > 0:
        facts: dict[str, str | int] = {"most": MOST, "more": more, "paragraph": 0}
        told.insert(0, Finding(Place(view.file), "too-many-findings", Level.ERROR, facts=facts))
    return tuple(told)


def answers(view: View, found: Found) -> Iterator[Answer]:
    """Yield what the rules say that can be told from a file of this format."""
    for rule in RULES:
        if view.format in rule.FORMATS:
            yield from (Answer(rule, departure) for departure in rule.check(view, found))


def finding(answer: Answer, view: View, found: Found) -> Finding:
    """Return an answer as a finding."""
    rule, departure = answer.rule, answer.departure
    at = departure.at
    paragraph = None if at is None else view.paragraphs[at]
    of_page = at is None or departure.section is not None
    component = None if at is None or of_page else found.by_paragraph.get(at)
    if departure.part is not None:
        component = departure.part.component
    page = departure.page or (paragraph.place.page if paragraph else None)
    facts: dict[str, str | int] = {
        "found": departure.found,
        "permitted": departure.permitted,
        "paragraph": 0 if at is None else at + 1,
        "page": page or 0,
        "component": component.value if component else "",
        "words": paragraph.words[:_EXCERPT] if paragraph else "",
        "clause": rule.CLAUSE,
        **departure.facts,
    }
    level = departure.level or rule.LEVEL
    told = Finding(
        Place(view.file, line=_line(departure)), rule.CODE, level, departure.message, facts
    )
    if view.format is Format.DOCX and mendable(told):
        facts["mendable"] = 1
    return told


def _line(departure: Departure) -> int:
    return 1 if departure.at is None else departure.at + 1
