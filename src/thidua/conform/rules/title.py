"""Tên loại and trích yếu, of a named type and of a công văn (Mục II.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from thidua.catalogue.law import law
from thidua.catalogue.patterns import folded, kinds, resembles, upper
from thidua.conform.checks.centring import centred, centred_below
from thidua.conform.checks.letters import capitals, size, style
from thidua.conform.checks.ranges import Range, amount, pt
from thidua.conform.checks.select import heads
from thidua.conform.checks.strokes import (
    line,
    line_length,
    line_middle,
    under,
)
from thidua.conform.fixes import letters, paragraphs
from thidua.conform.fixes.strokes import BALANCED, draw_line
from thidua.conform.rule import DOCX, Rule, Strength
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.recognise.copies import headed_groups
from thidua.recognise.recognised import Component, Recognised
from thidua.recognise.symbols import symbols
from thidua.recognise.titles import named

_LETTER = "công văn"
_LEAST = 0.6
_LABEL = "V/v"
_LONGEST = 5
"""Of "V / v", in characters."""
_ANY_LABEL = re.compile(r"^[Vv] ?/ ?[Vv]:?")
_NO_GAP = pt(0, 0)
"""That of Mẫu 1.5."""
_PAIR = (Component.NUMBER, Component.SUBJECT)
_GAP_OFF_PT = 1.5
"""Word files and PDFs differ by a fraction of a line."""
_TITLE = heads(Component.TITLE)
_ABSTRACT = heads(Component.ABSTRACT)
_SUBJECT = heads(Component.SUBJECT)


def _type(found: Recognised) -> Iterator[Violation]:
    """Yield the title of the main document that should be a type's and is none."""
    title = next(headed_groups(found, Component.TITLE, least=_LEAST), ())
    if not title or title[0].document:
        return
    name = folded(" ".join(part.text for part in title)).strip(" .:")
    if name == _LETTER:
        yield Violation(title[0].text, part=title[0], message="letter")
    elif not any(name == kind or name.startswith(f"{kind} ") for kind in kinds()):
        meant = _claimed(found) or next((kind for kind in kinds() if resembles(name, kind)), "")
        if meant:
            yield Violation(title[0].text, meant.upper(), title[0])


def _claimed(found: Recognised) -> str:
    """Return the type whose abbreviation the symbol begins with."""
    types = {short.casefold(): name for name, short in law().abbreviations.items()}
    symbol = next(symbols(found, main=True), None)
    return types.get(symbol.type.casefold(), "").partition(" (")[0] if symbol else ""


def _abstract_case(found: Recognised) -> Iterator[Violation]:
    """Yield the lines in capitals that go on after a whole name of a type."""
    for title, *rest in headed_groups(found, Component.TITLE, least=_LEAST):
        if named(title.piece):
            yield from (Violation(part.text, part=part) for part in rest)


def _abstract_place(found: Recognised) -> Iterator[Violation]:
    """Yield each trích yếu that empty paragraphs part from the title above it."""
    for title, part in pairwise(found.parts):
        if (title.component, part.component) == (Component.TITLE, Component.ABSTRACT):
            between = part.paragraph.index - title.paragraph.index - 1
            if between > 0:
                yield Violation(str(between), part=part)


def _subject_label(found: Recognised) -> Iterator[Violation]:
    """Yield each trích yếu of a letter that is announced otherwise."""
    for first, *_ in headed_groups(found, Component.SUBJECT):
        if not first.text.startswith(_LABEL):
            typed = first.text[: first.text.lower().rfind("v", 0, _LONGEST) + 1]
            yield Violation(typed, _LABEL, first)


def _subject_case(found: Recognised) -> Iterator[Violation]:
    """Yield each trích yếu of a letter whose words are all in capitals."""
    for group in headed_groups(found, Component.SUBJECT):
        words = _ANY_LABEL.sub("", " ".join(part.text for part in group))
        if len(words.split()) > 1 and upper(words):
            yield Violation(words, part=group[0])


def _subject_gap(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield each trích yếu right below a number that is nearer or farther."""
    for number, part in pairwise(found.parts):
        follows = part.paragraph.index == number.paragraph.index + 1
        if (number.component, part.component) != _PAIR or not follows or not number.piece.alone:
            continue
        gaps = (number.paragraph.after_pt or 0.0, part.paragraph.before_pt or 0.0)
        if not any(
            one.holds(gap, tolerance=_GAP_OFF_PT)
            for gap in (sum(gaps), max(gaps))
            for one in (permitted, _NO_GAP)
        ):
            yield Violation(amount(sum(gaps), "pt"), permitted, part)


def _subject_line(found: Recognised) -> Iterator[Violation]:
    """Yield each trích yếu of a letter with a line under it."""
    for group in headed_groups(found, Component.SUBJECT):
        lines = under(found.view, *group)
        if lines:
            yield Violation(amount(lines[0].length_mm or 0.0, "mm"), "no-line", group[-1])


RULES = (
    Rule("II.5.a-type", _type, where="Điều 7; Phụ lục I, Phần I, Mục II.5.a", graded=Level.WARNING),
    Rule("II.5.b-title-capitals", capitals(_TITLE), "Mục V.5.a", fix=letters.set_capitals),
    Rule(
        "II.5.b-title-size", size(_TITLE), "Mục V.5.a", permitted=pt(13, 14), fix=letters.set_size
    ),
    Rule(
        "II.5.b-title-style",
        style(_TITLE, bold=True, italic=False),
        "Mục V.5.a",
        fix=letters.set_style,
    ),
    Rule("II.5.b-title-align", centred(_TITLE), fix=paragraphs.set_alignment),
    Rule("II.5.b-abstract-case", _abstract_case, "Mục V.5.a", graded=Level.WARNING),
    Rule("II.5.b-abstract-place", _abstract_place, graded=Level.WARNING, formats=DOCX),
    Rule(
        "II.5.b-abstract-size",
        size(_ABSTRACT),
        "Mục V.5.a",
        permitted=pt(13, 14),
        fix=letters.set_size,
    ),
    Rule(
        "II.5.b-abstract-style",
        style(_ABSTRACT, bold=True, italic=False),
        "Mục V.5.a",
        fix=letters.set_style,
    ),
    Rule("II.5.b-abstract-align", centred(_ABSTRACT), fix=paragraphs.set_alignment),
    Rule("II.5.b-abstract-line", line(Component.ABSTRACT, main=True), fix=draw_line(BALANCED)),
    Rule(
        "II.5.b-abstract-length",
        line_length(Component.ABSTRACT),
        permitted=Range(1 / 3, 1 / 2, ""),
        fix=draw_line(BALANCED),
    ),
    Rule("II.5.b-abstract-balance", line_middle(Component.ABSTRACT), graded=Level.WARNING),
    Rule("II.5.b-subject-label", _subject_label, "Mục V.5.b"),
    Rule("II.5.b-subject-case", _subject_case, "Mục V.5.b"),
    Rule(
        "II.5.b-subject-size",
        size(_SUBJECT),
        "Mục V.5.b",
        permitted=pt(12, 13),
        fix=letters.set_size,
    ),
    Rule(
        "II.5.b-subject-style",
        style(_SUBJECT, bold=False, italic=False),
        "Mục V.5.b",
        fix=letters.set_style,
    ),
    Rule(
        "II.5.b-subject-align",
        centred_below(Component.SUBJECT, Component.NUMBER),
        fix=paragraphs.set_alignment,
    ),
    Rule("II.5.b-subject-gap", _subject_gap, permitted=pt(6, 6), graded=Level.WARNING),
    Rule("II.5.b-subject-line", _subject_line, "Phụ lục III, Mẫu 1.5", basis=Strength.FORM),
)
