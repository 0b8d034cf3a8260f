"""Paragraphs: how paragraphs of the content are set (Mục II.6.e)."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from thidua.catalogue.patterns import upper
from thidua.conform.checks.leading import fixed, lines
from thidua.conform.checks.letters import sized
from thidua.conform.checks.prose import (
    SMALLEST,
    apart,
    lengthy,
    misindented,
    neighbours,
    prose,
    sentence,
)
from thidua.conform.checks.ranges import MEASURED, TOLERANCE, Range, amount, either, pt
from thidua.conform.fixes import letters, paragraphs
from thidua.conform.rule import Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import Alignment, Format
from thidua.recognise.copies import appendix_documents
from thidua.recognise.judging import bold, italic
from thidua.recognise.recognised import Component, Part, Recognised

_TEXT = (Component.BODY, Component.CLAUSE, Component.POINT, Component.DASH)
_SPACED = (*_TEXT, Component.BASIS, Component.ARTICLE)


def _style(found: Recognised) -> Iterator[Violation]:
    """Yield each paragraph of the body most of which is italic or bold."""
    begun: set[int] = set()
    for part in prose(found, Component.BODY, Component.DASH):
        upright = not italic(part.piece)
        if not sentence(part) or part.text.startswith("("):
            continue
        if not upright and part.document in begun:
            yield Violation("italic", "upright", part)
        elif upright and bold(part.piece) and lengthy(part):
            yield Violation("bold", "regular", part)
        if upright:
            begun.add(part.document)


def _case(found: Recognised) -> Iterator[Violation]:
    """Yield each paragraph that is all capitals."""
    for part in prose(found, Component.BODY, Component.DASH, Component.CLAUSE, Component.POINT):
        if upper(part.text) and sentence(part):
            yield Violation("capitals", "small-letters", part)


def _size(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield each paragraph of the body with text in another size."""
    added = appendix_documents(found)
    parts = prose(found, Component.BODY, Component.DASH)
    yield from sized((part for part in parts if part.document not in added), permitted)
    wider = pt(min(SMALLEST, permitted.least), permitted.most)
    yield from sized((part for part in parts if part.document in added), wider)


def _align(found: Recognised) -> Iterator[Violation]:
    """Yield each paragraph of more than one line that is aligned otherwise."""
    for part in prose(found, *_TEXT):
        align = part.paragraph.align
        wrong = align not in {None, Alignment.JUSTIFY} and part.piece.alone
        if align is not None and wrong and lengthy(part) and sentence(part):
            yield Violation(align.value, "justify", part)


def _indent(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield each paragraph with another indent."""
    parts = prose(found, Component.BODY, Component.CLAUSE, Component.POINT)
    running = (part for part in parts if (sentence(part) or lengthy(part)) and not apart(part))
    yield from misindented(found, running, permitted)


def _gap(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield each paragraph that stands too close to the one before it."""
    off = MEASURED if found.view.format is Format.PDF else TOLERANCE
    for before, part in neighbours(found):
        gap = (before.paragraph.after_pt or 0.0) + (part.paragraph.before_pt or 0.0)
        known = part.paragraph.before_pt is not None and before.piece.alone and part.piece.alone
        if known and gap < permitted.least - off:
            yield Violation(amount(gap, "pt"), amount(permitted.least, "pt"), part)


def _line_least(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield each paragraph whose lines stand too close."""
    for part in prose(found, *_SPACED):
        spaced = lines(part)
        if spaced is not None and spaced < permitted.least - TOLERANCE:
            yield _spaced(part, spaced, permitted.least)


def _line_most(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield each paragraph whose lines stand too far apart."""
    for part in prose(found, *_SPACED):
        spaced = lines(part)
        if spaced is not None and spaced > permitted.most + TOLERANCE:
            yield _spaced(part, spaced, permitted.most)


def _spaced(part: Part, spaced: float, permitted: float) -> Violation:
    """Return a violation, of a height in points a notice: the decree speaks of lines alone."""
    told = amount(spaced, ""), amount(permitted, "")
    if fixed(part):
        return Violation(*told, part, message="height", level=Level.NOTICE)
    return Violation(*told, part)


RULES = (
    Rule("II.6.e-style", _style, "Mục V.6", graded=Level.WARNING),
    Rule("II.6.e-case", _case, "Mục V.6", graded=Level.WARNING),
    Rule("II.6.e-size", _size, "Mục V.6", permitted=pt(13, 14), fix=letters.set_size),
    Rule("II.6.e-align", _align, fix=paragraphs.set_alignment),
    Rule(
        "II.6.e-indent", _indent, permitted=either(10, 12.7, unit="mm"), fix=paragraphs.set_indent
    ),
    Rule("II.6.e-gap", _gap, permitted=pt(6, inf), fix=paragraphs.open_gap),
    Rule(
        "II.6.e-line-least",
        _line_least,
        permitted=Range(1, inf, ""),
        fix=paragraphs.set_line_spacing,
    ),
    Rule(
        "II.6.e-line-most", _line_most, permitted=Range(0, 1.5, ""), fix=paragraphs.set_line_spacing
    ),
)
