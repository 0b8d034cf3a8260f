"""Asking every rule about a document, and saying what they answer as findings."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from thidua.conform.components import recognise
from thidua.conform.dated import dated
from thidua.conform.register import RULES
from thidua.model.examined import Examined
from thidua.model.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from thidua.conform.checks import Range
    from thidua.conform.found import Found
    from thidua.conform.rule import Departure, Rule
    from thidua.conform.view import View

MOST = 1000
"""Findings told about one file; a hostile one could have millions."""

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
    where nobody knows), ``component``, ``words``, the beginning of the paragraph, and ``clause``.
    """
    return judge(view, recognise(view))


def examine(view: View, limits: Mapping[str, Range]) -> Examined:
    """Return the same with what the document is made of, by the ``limits`` of a house."""
    return examined(view, replace(recognise(view), limits=limits))


def examined(view: View, found: Found) -> Examined:
    """Return the same of a document whose parts are recognised already."""
    components = tuple(dict.fromkeys(part.component.value for part in found.parts))
    return Examined(view.file, judge(view, found), components, dated(found))


def judge(view: View, found: Found) -> tuple[Finding, ...]:
    """Return the same of a document whose parts are recognised already."""
    told = [finding(answer, view, found) for answer in islice(answers(view, found), MOST)]
    return tuple(sorted(told, key=lambda one: (one.place, one.rule, one.wording)))


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
    place = Place(view.file, line=1 if at is None else at + 1)
    return Finding(place, rule.CODE, rule.LEVEL, departure.message, facts)
