"""Names of the issuing agency and of its superior (Mục II.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.catalogue.law import law
from thidua.conform.checks.centring import centred_under
from thidua.conform.checks.leading import apart, single
from thidua.conform.checks.letters import aligned, capital, size, style
from thidua.conform.checks.ranges import Range, pt
from thidua.conform.checks.select import heads
from thidua.conform.checks.strokes import (
    line,
    line_length,
    line_middle,
)
from thidua.conform.fixes import letters, paragraphs
from thidua.conform.fixes.strokes import BALANCED, draw_line
from thidua.conform.rule import DOCX, Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import Alignment, Format
from thidua.recognise.copies import headed
from thidua.recognise.recognised import Component, Recognised

_LEAST = 0.6
"""So surely names are known that are not in capitals."""


def _full(found: Recognised) -> Iterator[Violation]:
    """Yield each line of an issuing agency's name with a known abbreviation in it."""
    for part in headed(found, Component.ISSUER):
        known = law().agency_words
        short = next((word for word in re.findall(r"\w+", part.text) if word in known), None)
        if short is not None:
            yield Violation(short, part=part)


def _capitals(found: Recognised) -> Iterator[Violation]:
    """Yield each line of the names that is not in capitals; a single letter is not judged."""
    names = headed(found, Component.SUPERIOR, Component.ISSUER, least=_LEAST)
    yield from capital(part for part in names if sum(map(str.isalpha, part.text)) > 1)


def _align(found: Recognised) -> Iterator[Violation]:
    """Yield the names that are not centred, or not under each other."""
    if found.view.format is Format.DOCX:
        yield from aligned(headed(found, Component.SUPERIOR), Alignment.CENTER)
    issuer, superior = Component.ISSUER, Component.SUPERIOR
    yield from centred_under(found, issuer, superior)


def _spacing(found: Recognised) -> Iterator[Violation]:
    """Yield the lines of the names that stand further apart, or closer."""
    names = headed(found, Component.SUPERIOR, Component.ISSUER)
    yield from single(names)
    yield from apart(names)


RULES = (
    Rule("II.2.a-full", _full, graded=Level.WARNING),
    Rule("II.2.b-capitals", _capitals, "Mục V.2", fix=letters.set_capitals),
    Rule(
        "II.2.b-size",
        size(heads(Component.SUPERIOR, Component.ISSUER)),
        "Mục V.2",
        permitted=pt(12, 13),
        fix=letters.set_size,
    ),
    Rule(
        "II.2.b-issuer-style",
        style(heads(Component.ISSUER), bold=True, italic=False),
        "Mục V.2",
        fix=letters.set_style,
    ),
    Rule(
        "II.2.b-superior-style",
        style(heads(Component.SUPERIOR), bold=False, italic=False),
        "Mục V.2",
        graded=Level.WARNING,
    ),
    Rule("II.2.b-align", _align, fix=paragraphs.set_alignment),
    Rule("II.2.b-line", line(Component.ISSUER), fix=draw_line(BALANCED)),
    Rule(
        "II.2.b-length",
        line_length(Component.ISSUER),
        permitted=Range(1 / 3, 1 / 2, ""),
        fix=draw_line(BALANCED),
    ),
    Rule("II.2.b-balance", line_middle(Component.ISSUER), graded=Level.WARNING),
    Rule(
        "II.2.b-spacing",
        _spacing,
        formats=DOCX,
        fix=paragraphs.set_single_spacing,
        fixes={"gap": paragraphs.close_gap},
    ),
)
