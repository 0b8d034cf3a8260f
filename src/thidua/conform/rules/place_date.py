"""Place and date (Mục II.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.catalogue.law import law
from thidua.catalogue.patterns import folded, upper
from thidua.conform.checks.centring import centred_under
from thidua.conform.checks.letters import size, style
from thidua.conform.checks.ranges import amount, pt
from thidua.conform.checks.select import heads
from thidua.conform.fixes import letters, paragraphs, wording
from thidua.conform.rule import Rule, Strength
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import Format, Story
from thidua.recognise.citations import citations, written_dates
from thidua.recognise.copies import headed
from thidua.recognise.dates import dates
from thidua.recognise.recognised import Component, Part, Recognised

_UNIT = re.compile(r"(?P<unit>[Tt]\.?[PpXxTt]|[QqHhPpXxTt](?=\.))(?:\.| |(?=HCM))")
_FIGURES = 4
_PADDED = frozenset({"1", "2"})
_NEEDLESS = re.compile(r"0[3-9]")
_CITING = (
    *(Component.BASIS, Component.BODY, Component.DASH),
    *(Component.ARTICLE, Component.CLAUSE, Component.POINT),
)
_OFF_MM = 3.0
"""Half a line."""
_NAME = re.compile(r"[\w .'’-]+")
_PLACE_DATE = heads(Component.PLACE_DATE)


def _name(found: Recognised) -> Iterator[Violation]:
    """Yield each place that is abbreviated, or a person's name alone."""
    for dated in dates(found):
        full = _written_out(dated.place)
        if full:
            yield Violation(dated.place, full, dated.part)


def _written_out(place: str) -> str:
    """Return the place in full where it is not; the words that follow an abbreviation are kept."""
    units = {unit.casefold(): name for unit, name in law().units.items()}
    short = _UNIT.match(place)
    unit = units.get(short["unit"].replace(".", "").casefold(), "") if short else ""
    rest = place[short.end() :].strip() if short and unit else place
    persons = {folded(name): full for name, full in law().persons.items()}
    return persons.get(folded(rest), f"{unit} {rest}" if unit else "")


def _full(found: Recognised) -> Iterator[Violation]:
    """Yield each date in figures only, or with a short year."""
    for dated in dates(found):
        short = bool(dated.year) and len(dated.year) != _FIGURES and not dated.begun
        if short or not dated.words:
            yield Violation(dated.part.text, part=dated.part)


def _calendar(found: Recognised) -> Iterator[Violation]:
    """Yield each whole date that does not exist."""
    for dated in dates(found):
        whole = dated.day and dated.month and len(dated.year) == _FIGURES
        if whole and not _exists(int(dated.year), int(dated.month), int(dated.day)):
            yield Violation(dated.part.text, part=dated.part)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _day(found: Recognised) -> Iterator[Violation]:
    """Yield each day of one figure."""
    for dated in dates(found):
        if dated.words and len(dated.day) == 1:
            yield Violation(dated.day, f"0{dated.day}", dated.part)


def _month(found: Recognised) -> Iterator[Violation]:
    """Yield the months 1 and 2 of one figure."""
    for dated in dates(found):
        if dated.words and dated.month in _PADDED:
            yield Violation(dated.month, f"0{dated.month}", dated.part)


def _padding(found: Recognised) -> Iterator[Violation]:
    """Yield the months 3 to 9 with a zero."""
    for dated in dates(found):
        if dated.words and _NEEDLESS.fullmatch(dated.month):
            yield Violation(dated.month, dated.month[1:], dated.part)


def _cited(found: Recognised) -> Iterator[Violation]:
    """Yield each date of a cited document that is written otherwise."""
    for part in found.of(*_CITING):
        cited = [citation.date for citation in citations(part.text)]
        for one in written_dates(part.text):
            written = f"ngày {int(one.day):02} tháng {_written_month(one.month)} năm {one.year}"
            known = part.component is Component.BASIS or one.text in cited
            if known and (written != one.text or len(one.year) != _FIGURES):
                yield Violation(one.text, written, part)


def _written_month(month: str) -> str:
    number = month.lstrip("0")
    return f"0{number}" if number in _PADDED else number


def _comma(found: Recognised) -> Iterator[Violation]:
    """Yield each date whose place has no comma, or that has no place."""
    for dated in dates(found):
        if not dated.place and not dated.unnamed:
            yield Violation("missing", part=dated.part, message="place")
        elif dated.place and not dated.comma:
            yield Violation(dated.part.text, part=dated.part)


def _row(found: Recognised) -> Iterator[Violation]:
    """Yield each date that stands higher or lower than the number of its document."""
    numbers = {part.document: part for part in headed(found, Component.NUMBER)}
    for part in headed(found, Component.PLACE_DATE):
        number = numbers.get(part.document)
        if number is None:
            continue
        if found.view.format is Format.DOCX and _elsewhere(part, number):
            yield Violation(part=part)
        off = _lower(part, number)
        if off > _OFF_MM:
            yield Violation(amount(off, "mm"), part=part, message="off")


def _elsewhere(part: Part, number: Part) -> bool:
    """Say whether a Word file puts the two on different lines for sure."""
    one, other = part.paragraph, number.paragraph
    if one.index == other.index or {one.place.story, other.place.story} != {Story.BODY}:
        return False
    if one.place.table is None or other.place.table is None:
        return one.place.table is other.place.table
    return one.place.table == other.place.table and one.place.row != other.place.row


def _lower(part: Part, number: Part) -> float:
    one, other = part.paragraph, number.paragraph
    if one.area is None or other.area is None or one.place.page != other.place.page:
        return 0.0
    return abs(one.area.top - other.area.top)


def _align(found: Recognised) -> Iterator[Violation]:
    """Yield each date that is not centred; of one whose year is blank a PDF has lost the end."""
    blank = {id(one.part) for one in dates(found) if not one.year}
    for one in centred_under(found, Component.PLACE_DATE, Component.NATION):
        if found.view.format is Format.DOCX or id(one.part) not in blank:
            yield one


def _case(found: Recognised) -> Iterator[Violation]:
    """Yield each place and date with capitals where there should be none, or the reverse."""
    for dated in dates(found):
        words = dated.words
        if any(word != word.lower() for word in words) or _miswritten(dated.place):
            yield Violation(dated.part.text, part=dated.part)


def _miswritten(place: str) -> bool:
    """Say whether a name is all capitals, or has a syllable without; other signs: not judged."""
    if not _NAME.fullmatch(place):
        return False
    nouns = {word for unit in law().units.values() for word in unit.split()[1:]}
    syllables = [word for word in re.split(r"[\s.-]+", place) if word[:1].isalpha()]
    small = [word for word in syllables if word[0].islower() and word not in nouns]
    shouted = upper(place) and "." not in place and place not in law().persons
    return bool(small) or place[0].islower() or shouted


RULES = (
    Rule("II.4.a-name", _name, "Mục V.4"),
    Rule("II.4.b-full", _full),
    Rule("II.4.b-calendar", _calendar, basis=Strength.INFERENCE),
    Rule("II.4.b-day", _day, fix=wording.write_figures(r"ngày\s*")),
    Rule("II.4.b-month", _month, fix=wording.write_figures(r"tháng\s*")),
    Rule("II.4.b-padding", _padding, "Mục V.4", graded=Level.WARNING),
    Rule("II.4.b-cited", _cited, basis=Strength.INFERENCE),
    Rule("II.4.c-comma", _comma, fix=wording.put_comma),
    Rule("II.4.c-row", _row),
    Rule("II.4.c-case", _case, "Mục V.4"),
    Rule("II.4.c-size", size(_PLACE_DATE), "Mục V.4", permitted=pt(13, 14), fix=letters.set_size),
    Rule(
        "II.4.c-style",
        style(_PLACE_DATE, bold=False, italic=True),
        "Mục V.4",
        fix=letters.set_style,
    ),
    Rule(
        "II.4.c-align",
        _align,
        fix=paragraphs.set_alignment,
    ),
)
