"""Appendices (Mục III.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from thidua.catalogue.patterns import upper
from thidua.conform.checks.centring import centred
from thidua.conform.checks.letters import capitals, size, style
from thidua.conform.checks.ranges import pt
from thidua.conform.checks.select import of
from thidua.conform.fixes import letters, paragraphs
from thidua.conform.rule import Rule, Strength
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import Format, View
from thidua.recognise.copies import appendices
from thidua.recognise.labels import roman
from thidua.recognise.recognised import Component, Part, Recognised
from thidua.recognise.symbols import symbols

_REFERENCE = re.compile(r"(?i)phụ lục|kèm theo|đính kèm")
_CONTENT = frozenset({Component.BODY, Component.ARTICLE, Component.CLAUSE, Component.POINT})
_LABEL = re.compile(r"(?i)^phụ lục(?: số)?")
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_WORD = "Phụ lục"
_NOTE = re.compile(r"(?i)kèm theo")
_PARTS = tuple(map(re.compile, (r"\bsố\b", r"\bngày\b", r"\bcủa\b")))
_NUMBER = re.compile(r"\bsố:? ?(\d*) ?/ ?([\w&./-]+)")
_GROUP = re.compile(r"[-\u2010-\u2014]|[^\s\u2010-\u2014-]+")
_BLANK_NUMBER = re.compile(r"\bsố:?[\s.…_]*+(\d*)[\s.…_]*/")
_DAY = re.compile(r"\bngày[\s.…_]*(\d*)")
_APPENDIX_LABEL = of(Component.APPENDIX_LABEL)
_APPENDIX_TITLE = of(Component.APPENDIX_TITLE)
_APPENDIX_NOTE = of(Component.APPENDIX_NOTE)


def _reference(found: Recognised) -> Iterator[Violation]:
    """Yield the first appendix when the main document speaks of none."""
    labels = appendices(found)
    main = [part for part in found.parts if part.document == 0]
    content = any(part.component in _CONTENT for part in main)
    if labels and content and not any(_REFERENCE.search(part.text) for part in main):
        yield Violation(labels[0].text, "", labels[0])


def _number(found: Recognised) -> Iterator[Violation]:
    """Yield each appendix of several whose number is missing or of another kind."""
    labels = appendices(found)
    for place, part in enumerate(labels):
        number = _LABEL.sub("", part.text).strip(" .:")
        if len(labels) > 1 and roman(number) is None:
            yield Violation(part.text, f"Phụ lục {_NUMERALS[place % len(_NUMERALS)]}", part)


def _single(found: Recognised) -> Iterator[Violation]:
    """Yield the only appendix when it has a number."""
    labels = appendices(found)
    if len(labels) == 1 and any(map(str.isalnum, _LABEL.sub("", labels[0].text))):
        yield Violation(labels[0].text, "Phụ lục", labels[0])


def _label_case(found: Recognised) -> Iterator[Violation]:
    """Yield each label written otherwise."""
    for part in found.of(Component.APPENDIX_LABEL):
        if not part.text.startswith(_WORD):
            yield Violation(part.text, _WORD, part)


def _first_titles(found: Recognised) -> Iterator[Part]:
    """Yield titles, but what a list or rules are about below the name of their kind (Mẫu 1.3)."""
    for parts in found.groups(Component.APPENDIX_TITLE):
        named = len(parts) > 1 and upper(parts[0].text)
        yield from parts[:1] if named else parts


def _missing(found: Recognised) -> Iterator[Violation]:
    """Yield each appendix without that line."""
    for label in found.of(Component.APPENDIX_LABEL):
        own = [part for part in found.parts if part.document == label.document]
        if not any(_NOTE.search(part.text) for part in own):
            yield Violation(label.text, "", label)


def _text(found: Recognised) -> Iterator[Violation]:
    """Yield each such line without one of them."""
    for part, text in _notes(found):
        if not all(pattern.search(text) for pattern in _PARTS):
            yield Violation(text, "", part)


def _c_number(found: Recognised) -> Iterator[Violation]:
    """Yield each such line with another number or symbol than the head of the file."""
    main = next(symbols(found, main=True), None)
    if main is None or main.open:
        return
    for part, text in _notes(found):
        said = _NUMBER.search(text)
        if said is None or part.document == 0:
            continue
        numbered = bool(main.number and said[1]) and main.number != said[1]
        if numbered or not _again(main.symbol).match(text, said.start(2)):
            yield Violation(f"{said[1]}/{said[2]}", f"{main.number}/{main.symbol}", part)


def _again(symbol: str) -> re.Pattern[str]:
    """Return a symbol as a pattern: what stands about its hyphens is another rule's (II.3.c)."""
    groups = (one.group() for one in _GROUP.finditer(symbol))
    either = (
        r"[-\u2010-\u2014]" if len(one) == 1 and not one.isalnum() else re.escape(one)
        for one in groups
    )
    return re.compile(r"\s*".join(either) + r"(?![\w&-])")


def _blank(found: Recognised) -> Iterator[Violation]:
    """Yield each such line with one of the two."""
    for part, text in _notes(found):
        number = _BLANK_NUMBER.search(text)
        day = _DAY.search(text)
        if number and day and bool(number[1]) is not bool(day[1]):
            yield Violation(text, "", part)


def _notes(found: Recognised) -> Iterator[tuple[Part, str]]:
    """Yield the first paragraph of each such line, with the words of all of them."""
    for parts in found.groups(Component.APPENDIX_NOTE):
        yield parts[0], " ".join(part.text for part in parts)


def _pages(found: Recognised) -> Iterator[Violation]:
    """Yield each appendix whose pages go on counting."""
    for label, after in pairwise((*appendices(found), None)):
        if label is None:
            continue
        if found.view.format is Format.PDF:
            wrong = _printed(found.view, label, after)
        else:
            wrong = bool(found.view.numbers) and not _restarts(found.view, label)
        if wrong:
            yield Violation(label.text, "1", label)


def _restarts(view: View, label: Part) -> bool:
    """Say whether a section of a Word file begins with the label, and counts from 1."""
    section = view.section_of(label.paragraph)
    before = view.paragraphs[section.first : label.paragraph.index]
    return section.start == 1 and not any(paragraph.words for paragraph in before)


def _printed(view: View, label: Part, after: Part | None) -> bool:
    """Say whether a page of the appendix shows another number than its own."""
    first = label.paragraph.place.page
    end = after.paragraph.place.page if after else None
    return any(
        number.shown.isdecimal() and int(number.shown) != number.page - first + 1
        for number in view.numbers
        if number.page and first and first <= number.page < (end or number.page + 1)
    )


RULES = (
    Rule("III.1.a-reference", _reference),
    Rule("III.1.a-number", _number),
    Rule("III.1.a-single", _single, basis=Strength.INFERENCE),
    Rule("III.1.b-label-case", _label_case),
    Rule("III.1.b-label-size", size(_APPENDIX_LABEL), permitted=pt(14, 14), fix=letters.set_size),
    Rule(
        "III.1.b-label-style",
        style(_APPENDIX_LABEL, bold=True, italic=False),
        fix=letters.set_style,
    ),
    Rule("III.1.b-label-align", centred(_APPENDIX_LABEL), fix=paragraphs.set_alignment),
    Rule("III.1.b-title-case", capitals(_first_titles), fix=letters.set_capitals),
    Rule("III.1.b-title-size", size(_APPENDIX_TITLE), permitted=pt(13, 14), fix=letters.set_size),
    Rule(
        "III.1.b-title-style",
        style(_APPENDIX_TITLE, bold=True, italic=False),
        fix=letters.set_style,
    ),
    Rule("III.1.b-title-align", centred(_APPENDIX_TITLE), fix=paragraphs.set_alignment),
    Rule("III.1.c-style", style(_APPENDIX_NOTE, bold=False, italic=True), fix=letters.set_style),
    Rule("III.1.c-size", size(_APPENDIX_NOTE), permitted=pt(13, 14), fix=letters.set_size),
    Rule("III.1.c-align", centred(_APPENDIX_NOTE), fix=paragraphs.set_alignment),
    Rule("III.1.c-missing", _missing, graded=Level.WARNING),
    Rule("III.1.c-text", _text, "Phụ lục III, Mẫu 2.1", graded=Level.WARNING),
    Rule("III.1.c-number", _c_number),
    Rule("III.1.c-blank", _blank, "Phụ lục III, Mẫu 2.1, 2.2", graded=Level.WARNING),
    Rule("III.1.đ-pages", _pages),
)
