"""Page: paper, margins, fonts and page numbers (Mục I)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.catalogue.patterns import legacy
from thidua.conform.checks.margins import margin, of_section
from thidua.conform.checks.ranges import MEASURED, Range, amount, mm, pt
from thidua.conform.fixes import letters, numbers, page
from thidua.conform.rule import DOCX, Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import BLACK, Format, View
from thidua.recognise.recognised import Component, Part, Recognised

_SHORT, _LONG = mm(210, 210), mm(297, 297)
_LAYOUT = 4
"""Cells that a table of layout has: the head is two rows of two."""
_STAMPS = frozenset({Component.SECRECY, Component.URGENCY, Component.CIRCULATION, Component.STAMP})
_DARKEST = 0x26
"""The most of red, green or blue that still counts as black."""
_LIGHTEST = 0xF8
"""The least of red, green and blue that counts as the white of paper."""
_NAMES = re.compile(r"(?i)times ?new ?roman(?:ps)?(?:mt)?\b.*")
_ALIKE = re.compile(r"(?i)liberation ?serif\b.*|tinos\b.*")
_ARABIC = frozenset({"decimal", "numberInDash"})
_TOP_MIDDLE = "top-middle"


def _size(found: Recognised) -> Iterator[Violation]:
    """Yield every section on other paper, whichever way it lies."""
    for section in found.view.sections:
        short, long = sorted((section.width_mm, section.height_mm))
        if not (_SHORT.holds(short, tolerance=MEASURED) and _LONG.holds(long, tolerance=MEASURED)):
            yield of_section(
                section,
                f"{amount(section.width_mm, 'mm')} × {amount(section.height_mm, 'mm')}",
                "210 mm × 297 mm",
            )


def _orientation(found: Recognised) -> Iterator[Violation]:
    """Yield every section on its side in which no table stands."""
    tabled = {table.section for table in found.view.tables if len(table.cells) > _LAYOUT}
    for section in found.view.sections:
        if section.landscape and section.index not in tabled:
            yield of_section(section, "landscape", "portrait")


def _colour(found: Recognised) -> Iterator[Violation]:
    """Yield the parts with text in another colour, one for each colour and kind of part.

    White text is not seen: a notice tells that it is there, and nothing brings it to light.
    """
    met: set[tuple[str, Component]] = set()
    for part in found.parts:
        for run in part.runs if part.component not in _STAMPS else ():
            key = run.colour or BLACK, part.component
            if key not in met and not _black(key[0]):
                met.add(key)
                yield _coloured(key[0], part)


def _coloured(colour: str, part: Part) -> Violation:
    if all(shade >= _LIGHTEST for shade in _shades(colour)):
        return Violation(f"#{colour}", "black", part, message="white", level=Level.NOTICE)
    return Violation(f"#{colour}", "black", part)


def _black(colour: str) -> bool:
    return all(shade <= _DARKEST for shade in _shades(colour))


def _shades(colour: str) -> Iterator[int]:
    """Yield how much red, green and blue there is."""
    yield from (int(colour[at : at + 2], 16) for at in (0, 2, 4))


def _font(found: Recognised) -> Iterator[Violation]:
    """Yield each font that is another, where it is first met."""
    met: set[str] = set()
    for part in found.parts:
        for run in part.runs:
            font = run.font or ""
            if font and font not in met and not (run.automatic or _right(font, found.view)):
                met.add(font)
                yield Violation(font, "Times New Roman", part)


def _right(font: str, view: View) -> bool:
    if legacy(font) or _NAMES.fullmatch(font):
        return True
    return view.format is Format.PDF and _ALIKE.fullmatch(font) is not None


def _unicode(found: Recognised) -> Iterator[Violation]:
    """Yield each font of an old encoding, where it is first met."""
    met: set[str] = set()
    for part in found.parts:
        for run in part.runs:
            if run.font and run.font not in met and legacy(run.font):
                met.add(run.font)
                yield Violation(run.font, "Unicode", part)


def _arabic(found: Recognised) -> Iterator[Violation]:
    """Yield the page numbers in other numerals."""
    for number in found.view.numbers:
        shown = number.shown.strip("-–— ")
        if number.format not in _ARABIC or (shown and not shown.isdecimal()):
            yield Violation(shown or number.format, "1, 2, 3", paragraph=number.paragraph)


def _first(found: Recognised) -> Iterator[Violation]:
    """Yield the number that the first page of the file shows."""
    for number in found.view.numbers:
        if number.section == 0 and number.on_first:
            yield Violation("shown", "hidden", paragraph=number.paragraph)
            return


def _missing(found: Recognised) -> Iterator[Violation]:
    """Yield the document when it has several pages and no number is shown on them.

    What is attached is numbered from 1 anew: its first page shows none either (III.1.đ).
    """
    shown = any(number.on_others for number in found.view.numbers)
    first = {part.document: part.paragraph.place.page for part in reversed(found.parts)}
    begun = {*first.values()} - {None}
    if found.view.pages is not None and found.view.pages > len({1, *begun}) and not shown:
        yield Violation("missing", "shown", facts={"pages": found.view.pages})


def _place(found: Recognised) -> Iterator[Violation]:
    """Yield the page numbers elsewhere, each place once."""
    met: set[str] = set()
    for number in found.view.numbers:
        place = ("top" if number.top else "bottom") + ("-middle" if number.centred else "-side")
        if place != _TOP_MIDDLE and place not in met:
            met.add(place)
            yield Violation(place, _TOP_MIDDLE, paragraph=number.paragraph)


def _number_size(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield the page numbers in another size, each size once."""
    met: set[float] = set()
    for number in found.view.numbers:
        for run in number.runs:
            size = run.size_pt
            if size is not None and size not in met and not permitted.holds(size):
                met.add(size)
                yield Violation(amount(size, "pt"), permitted, paragraph=number.paragraph)


def _start(found: Recognised) -> Iterator[Violation]:
    """Yield the first section when it starts with another number and shows it."""
    section = found.view.sections[0] if found.view.sections else None
    if section is not None and section.start not in {None, 1} and found.view.numbers:
        yield Violation(str(section.start), "1", section=section.index)


def _style(found: Recognised) -> Iterator[Violation]:
    """Yield the page numbers that are slanted or bold, each fault once."""
    runs = [(run, number) for number in found.view.numbers for run in number.runs]
    for name, permitted in (("italic", "upright"), ("bold", "regular")):
        wrong = next((number for run, number in runs if getattr(run, name)), None)
        if wrong is not None:
            yield Violation(name, permitted, paragraph=wrong.paragraph)


RULES = (
    Rule("I.1-size", _size, fix=page.set_paper),
    Rule("I.2-orientation", _orientation, graded=Level.WARNING),
    Rule(
        "I.3-bottom",
        margin("bottom", turned=mm(15, 20)),
        permitted=mm(20, 25),
        fix=page.set_margin("bottom"),
    ),
    Rule(
        "I.3-left",
        margin("left", turned=mm(20, 25)),
        permitted=mm(30, 35),
        fix=page.set_margin("left"),
    ),
    Rule(
        "I.3-right",
        margin("right", turned=mm(20, 25)),
        permitted=mm(15, 20),
        fix=page.set_margin("right"),
    ),
    Rule(
        "I.3-top",
        margin("top", turned=mm(30, 35)),
        permitted=mm(20, 25),
        fix=page.set_margin("top"),
    ),
    Rule("I.4-colour", _colour, fix=letters.set_black),
    Rule("I.4-font", _font, fix=letters.set_font),
    Rule("I.4-unicode", _unicode),
    Rule("I.7-arabic", _arabic, fix=numbers.set_arabic),
    Rule("I.7-first", _first, fix=numbers.hide_at_first),
    Rule("I.7-missing", _missing, fix=numbers.add),
    Rule("I.7-place", _place, fix=numbers.put_in_the_middle),
    Rule("I.7-size", _number_size, "Mục V.14", permitted=pt(13, 14), fix=numbers.set_size),
    Rule("I.7-start", _start, formats=DOCX, fix=numbers.count_from_one),
    Rule("I.7-style", _style, "Mục V.14", fix=numbers.set_style),
)
