"""Asking every rule about a document, and saying what they answer as findings."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest
from itertools import count

from msgspec import Struct

from thidua.conform.rule import Limits, Rule
from thidua.conform.rules import RULES
from thidua.conform.scope import outside
from thidua.conform.violation import Violation
from thidua.model.examined import Examined
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import Format, View
from thidua.recognise.components import recognise
from thidua.recognise.dates import dated
from thidua.recognise.recognised import Recognised

MOST = 10_000
"""Findings kept of one file, the first by place; a hostile one could have millions."""

_EXCERPT = 80
"""How much of a paragraph a finding quotes, in characters."""


class Answer(Struct, frozen=True):
    """What one rule says about one place."""

    rule: Rule
    violation: Violation


def check(view: View) -> tuple[Finding, ...]:
    """Return where a document departs from Decree 30/2020, in the order of the document.

    A finding's line is the paragraph it is about, counted from 1 (the first for the document as a
    whole). Besides the blanks of the rule's sentences its facts are ``paragraph``, ``page`` (0
    where nobody knows), ``component``, ``words``, the beginning of the paragraph, ``clause``,
    and ``mendable`` (1) where a machine can mend it.
    """
    return judge(recognise(view), {})


def examine(view: View, limits: Limits) -> Examined:
    """Return the same with what the document is made of, by the ``limits`` of a house."""
    return examined(recognise(view), limits)


def examined(found: Recognised, limits: Limits) -> Examined:
    """Return the same of a document whose parts are recognised already."""
    view, stranger = found.view, outside(found)
    if stranger is None:
        return asked(found, limits)
    return Examined(view.file, (stranger,), kind=found.kind, pages=view.pages, judged=False)


def asked(found: Recognised, limits: Limits) -> Examined:
    """Return the same, whether it is a document of the decree or not."""
    components = tuple(dict.fromkeys(part.component.value for part in found.parts))
    return Examined(
        found.view.file,
        judge(found, limits),
        components,
        dated(found),
        kind=found.kind,
        pages=found.view.pages,
    )


def judge(found: Recognised, limits: Limits) -> tuple[Finding, ...]:
    """Return what the rules say, the first ``MOST`` places of it, and that there are more."""
    counted = count()
    numbered = ((next(counted), answer) for answer in answers(found, limits))
    first = nsmallest(MOST, numbered, key=lambda one: (_line(one[1].violation), one[0]))
    told = [finding(answer, found) for _, answer in first]
    told.sort(key=lambda one: (one.place, one.rule, one.wording))
    if (more := next(counted) - MOST) > 0:
        facts: dict[str, str | int] = {"most": MOST, "more": more, "paragraph": 0}
        place = Place(found.view.file)
        told.insert(0, Finding(place, "too-many-findings", Level.ERROR, facts=facts))
    return tuple(told)


def answers(found: Recognised, limits: Limits) -> Iterator[Answer]:
    """Yield what the rules say that can be told from a file of this format."""
    for rule in RULES:
        if found.view.format in rule.formats:
            yield from (Answer(rule, violation) for violation in rule.violations(found, limits))


def finding(answer: Answer, found: Recognised) -> Finding:
    """Return an answer as a finding."""
    view, rule, violation = found.view, answer.rule, answer.violation
    at = violation.at
    paragraph = None if at is None else view.paragraphs[at]
    of_page = at is None or violation.section is not None
    component = None if at is None or of_page else found.by_paragraph.get(at)
    if violation.part is not None:
        component = violation.part.component
    page = violation.page or (paragraph.place.page if paragraph else None)
    facts: dict[str, str | int] = {
        "found": violation.found,
        "permitted": str(violation.permitted),
        "paragraph": 0 if at is None else at + 1,
        "page": page or 0,
        "component": component.value if component else "",
        "words": paragraph.words[:_EXCERPT] if paragraph else "",
        "clause": rule.clause,
        **violation.facts,
    }
    if view.format is Format.DOCX and rule.mends(violation) is not None:
        facts["mendable"] = 1
    level, place = violation.level or rule.level, Place(view.file, line=_line(violation))
    message = f"{rule.code}-{violation.message}" if violation.message else ""
    return Finding(place, rule.code, level, message, facts)


def _line(violation: Violation) -> int:
    return 1 if violation.at is None else violation.at + 1
