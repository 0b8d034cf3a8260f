"""Seal, and digital signatures of an agency (Mục II.8; III.1.d)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from thidua.conform.checks.letters import emphasised, sized
from thidua.conform.checks.ranges import Range, pt
from thidua.conform.rule import PDF, Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import BLACK, Rectangle, Section
from thidua.recognise.recognised import Component, Part, Recognised
from thidua.recognise.stamps import attached, in_corner, words, written

_BOTH = 2
_LEAST, _MOST = 0.2, 0.5
"""Share of the signature that the seal covers: about a third."""
_UPPER = 0.2
"""Share of the sheet's height: the upper margin, and what a long text needs below it."""
_NUMBER = re.compile(r"\b\d{1,5} ?/(?:\d{4}/)?[^\W\d_]")
_DATE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d\d-\d\d|ngày \d{1,2} tháng \d{1,2}"
)
_TIME = re.compile(
    r"\d{1,2} ?: ?\d\d ?: ?\d\d(?:[.,]\d+)? ?(?:(?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d\d)?|Z\b)"
)


def _place(found: Recognised) -> Iterator[Violation]:
    """Yield the signer's name where two images meet otherwise."""
    names = found.of(Component.SIGNER_NAME)
    shown = [one for one in found.view.signatures if one.pictured and one.area is not None]
    if len(names) != 1 or len(shown) != _BOTH or shown[0].page != shown[1].page:
        return
    hand, seal = sorted((one.area for one in shown if one.area), key=_off(names[0]))
    share = (min(hand.right, seal.right) - max(hand.left, seal.left)) / hand.width
    if seal.left >= hand.left or not _LEAST <= share <= _MOST:
        yield Violation(f"{max(round(share * 100), 0)} %", "1/3", names[0])


def _off(name: Part) -> Callable[[Rectangle], float]:
    """Return how far the middle of an image is from that of the name."""
    area = name.paragraph.area
    middle = (area.left + area.right) / 2 if area else 0.0
    return lambda one: abs((one.left + one.right) / 2 - middle)


def _corner_place(found: Recognised) -> Iterator[Violation]:
    """Yield the signatures of such files that stand elsewhere."""
    for one in in_corner(found.view, found):
        if one.page != 1 or (
            one.area is not None and not _corner(one.area, found.view.sections[0])
        ):
            yield Violation("elsewhere", "top-right", page=one.page)


def _corner(area: Rectangle, sheet: Section) -> bool:
    right = (area.left + area.right) / 2 > sheet.width_mm / 2
    return right and (area.top + area.bottom) / 2 < _UPPER * sheet.height_mm


def _picture(found: Recognised) -> Iterator[Violation]:
    """Yield the signatures of such files with an image."""
    for one in in_corner(found.view, found):
        if one.pictured:
            yield Violation("shown", "hidden", page=one.page)


def _size(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield the lines of such signatures in another size."""
    corner = {index for one in in_corner(found.view, found) for index in one.paragraphs}
    parts = [part for part in found.of(Component.STAMP) if part.paragraph.index in corner]
    yield from sized(parts, permitted)


def _style(found: Recognised) -> Iterator[Violation]:
    """Yield the lines of such signatures that are bold or slanted."""
    corner = {index for one in in_corner(found.view, found) for index in one.paragraphs}
    parts = [part for part in found.of(Component.STAMP) if part.paragraph.index in corner]
    yield from emphasised(parts, bold=False, italic=False)


def _colour(found: Recognised) -> Iterator[Violation]:
    """Yield the first line of each such signature in another colour."""
    for one in in_corner(found.view, found):
        for paragraph, run in written(found.view, one):
            if (run.colour or BLACK) != BLACK:
                yield Violation(f"#{run.colour}", "black", paragraph=paragraph.index)
                break


def _text(found: Recognised) -> Iterator[Violation]:
    """Yield the signatures of attachments without number and symbol."""
    for one in attached(found.view, found):
        if not _NUMBER.search(words(found.view, one)):
            shown = words(found.view, one)
            yield Violation(shown, "missing", page=one.page)


def _time(found: Recognised) -> Iterator[Violation]:
    """Yield the signatures of such files with less than that."""
    for one in in_corner(found.view, found):
        shown = words(found.view, one)
        if not (_DATE.search(shown) and _TIME.search(shown)):
            yield Violation(shown, "05/02/2024 09:30:00 +07:00", page=one.page)


def _signed(found: Recognised) -> Iterator[Violation]:
    """Yield the signatures on pages with nothing but appendices."""
    labels = [part for part in found.of(Component.APPENDIX_LABEL) if part.document]
    if not labels:
        return
    main = {part.paragraph.place.page for part in found.parts if part.document == 0}
    main -= {
        found.view.paragraphs[index].place.page
        for one in found.view.signatures
        for index in one.paragraphs
    }
    begun = min(part.paragraph.place.page or 0 for part in labels)
    for one in found.view.signatures:
        if one.page is not None and one.page >= begun and one.page not in main:
            yield Violation("shown", "hidden", labels[0], page=one.page)


RULES = (
    Rule("II.8.a-place", _place, graded=Level.WARNING, formats=PDF),
    Rule(
        "II.8.b-place",
        _corner_place,
        where="Phụ lục I, Phần I, Mục II.8.b, III.1.d; Phần II, Mục I.3.a",
        formats=PDF,
    ),
    Rule("II.8.b-picture", _picture, "Phần II, Mục I.3.b", formats=PDF),
    Rule("II.8.b-size", _size, "Phần II, Mục I.3.c", formats=PDF, permitted=pt(10, 10)),
    Rule("II.8.b-style", _style, "Phần II, Mục I.3.c", formats=PDF),
    Rule("II.8.b-colour", _colour, "Phần II, Mục I.3.c", formats=PDF),
    Rule(
        "II.8.b-text", _text, where="Phụ lục I, Phần I, Mục II.8.b, III.1.d; Mẫu 2.2", formats=PDF
    ),
    Rule(
        "II.8.b-time",
        _time,
        where="Phụ lục I, Phần I, Mục II.8.b, III.1.d; Phần II, Mục I.3.c",
        formats=PDF,
    ),
    Rule(
        "III.1.d-signed",
        _signed,
        where="Phụ lục I, Phần I, Mục II.8.b, III.1.d",
        graded=Level.WARNING,
        formats=PDF,
    ),
)
