"""Quốc hiệu and Tiêu ngữ (Mục II.1), and the sizes that go with them (Mục V, chú thích 1)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.patterns import folded
from thidua.conform.checks.leading import apart, single
from thidua.conform.checks.letters import aligned, capitals, size, style
from thidua.conform.checks.ranges import MEASURED, amount, pt
from thidua.conform.checks.select import of
from thidua.conform.checks.strokes import line_width, ruled, under
from thidua.conform.fixes import letters, paragraphs, wording
from thidua.conform.fixes.strokes import FULL, draw_line
from thidua.conform.rule import DOCX, Rule, Strength
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import Alignment, Format
from thidua.recognise.recognised import Component, Half, Part, Recognised

_TEXT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_OFF_MM = 2.0
"""Each way: the decree gives no tolerance."""
_MOTTO_TEXT = "Độc lập - Tự do - Hạnh phúc"
_TOGETHER = (Component.NATION, Component.MOTTO, Component.PLACE_DATE)
_EACH = (pt(12, 13), pt(13, 14), pt(13, 14))
_PERMITTED: tuple[tuple[float | None, ...], ...] = ((13.0, 14.0, 14.0), (12.0, 13.0, 13.0))
_NATION = of(Component.NATION)
_MOTTO = of(Component.MOTTO)


def _place(found: Recognised) -> Iterator[Violation]:
    """Yield the first Quốc hiệu when it stands on the left or on a later page."""
    part = found.first(Component.NATION)
    if part is None:
        return
    if part.piece.side is Half.LEFT:
        yield Violation("left", "right", part)
    page = part.paragraph.place.page
    if page is not None and page > 1:
        yield Violation(str(page), "1", part, message="page")


def _text(found: Recognised) -> Iterator[Violation]:
    """Yield each Quốc hiệu with other words, and its lack."""
    groups = list(found.groups(Component.NATION))
    attached = found.parts[:1] and found.parts[0].component is Component.APPENDIX_LABEL
    if not groups and found.parts and not attached:
        yield Violation("missing", _TEXT, message="missing")
    for group in groups:
        text = " ".join(part.text for part in group)
        if folded(text) != folded(_TEXT):
            yield Violation(text, _TEXT, group[0])


def _align(found: Recognised) -> Iterator[Violation]:
    """Yield the lines that are not centred, or not over each other."""
    parts = found.of(Component.NATION, Component.MOTTO)
    if found.view.format is Format.DOCX:
        yield from aligned(parts, Alignment.CENTER)
        return
    above, below = found.first(Component.NATION), found.first(Component.MOTTO)
    if above and below and abs(_middle(above) - _middle(below)) > MEASURED:
        off = amount(abs(_middle(above) - _middle(below)), "mm")
        yield Violation(off, "center", below, message="off")


def _middle(part: Part) -> float:
    area = part.paragraph.area
    return (area.left + area.right) / 2 if area else 0.0


def _length(found: Recognised) -> Iterator[Violation]:
    """Yield each Tiêu ngữ whose line is longer or shorter than it."""
    for part in found.of(Component.MOTTO):
        lengths = [line.length_mm for line in under(found.view, part) if line.length_mm is not None]
        text = line_width(part)
        if lengths and text and all(abs(length - text) > _OFF_MM for length in lengths):
            yield Violation(amount(lengths[0], "mm"), amount(text, "mm"), part)


def _line(found: Recognised) -> Iterator[Violation]:
    """Yield each Tiêu ngữ without its line, or with one that is not solid."""
    for part in found.of(Component.MOTTO):
        yield from ruled(found, (part,))


def _motto_text(found: Recognised) -> Iterator[Violation]:
    """Yield each Tiêu ngữ with other words or signs, and its lack."""
    parts = found.of(Component.MOTTO)
    if not parts and found.first(Component.NATION):
        yield Violation("missing", _MOTTO_TEXT, found.first(Component.NATION), message="missing")
    yield from (
        Violation(part.text, _MOTTO_TEXT, part) for part in parts if part.text != _MOTTO_TEXT
    )


def _spacing(found: Recognised) -> Iterator[Violation]:
    """Yield the lines of the two that stand further apart, or closer."""
    lines = found.of(Component.NATION, Component.MOTTO)
    yield from single(lines)
    yield from apart(lines)


def _sizes(found: Recognised) -> Iterator[Violation]:
    """Yield the head whose three sizes, each permitted, do not go together."""
    parts = [found.first(component) for component in _TOGETHER]
    sizes = [_size(part) for part in parts]
    each = zip(_EACH, sizes, strict=True)
    if all(one.holds(size or 0) for one, size in each) and tuple(sizes) not in _PERMITTED:
        yield Violation(_listed(tuple(sizes)), " / ".join(map(_listed, _PERMITTED)), parts[1])


def _size(part: Part | None) -> float | None:
    """Return the size of a part that has one; to half a point, as Word has them."""
    sizes = {run.size_pt for run in part.runs if run.size_pt} if part else set()
    return round(sizes.pop() * 2) / 2 if len(sizes) == 1 else None


def _listed(sizes: tuple[float | None, ...]) -> str:
    return ", ".join(amount(size or 0, "pt") for size in sizes)


RULES = (
    Rule("II.1.a-capitals", capitals(_NATION), "Mục V.1", fix=letters.set_capitals),
    Rule("II.1.a-place", _place, "Mục IV"),
    Rule("II.1.a-size", size(_NATION), "Mục V.1", permitted=pt(12, 13), fix=letters.set_size),
    Rule("II.1.a-style", style(_NATION, bold=True, italic=False), "Mục V.1", fix=letters.set_style),
    Rule("II.1.a-text", _text),
    Rule("II.1.b-align", _align, fix=paragraphs.set_alignment),
    Rule("II.1.b-length", _length, fix=draw_line(FULL)),
    Rule("II.1.b-line", _line, fix=draw_line(FULL)),
    Rule("II.1.b-size", size(_MOTTO), "Mục V.1", permitted=pt(13, 14), fix=letters.set_size),
    Rule("II.1.b-style", style(_MOTTO, bold=True, italic=False), "Mục V.1", fix=letters.set_style),
    Rule("II.1.b-text", _motto_text, fix=wording.put_hyphens),
    Rule(
        "II.1.c-spacing",
        _spacing,
        formats=DOCX,
        fix=paragraphs.set_single_spacing,
        fixes={"gap": paragraphs.close_gap},
    ),
    Rule(
        "V-sizes",
        _sizes,
        where="Phụ lục I, Phần I, Mục V, chú thích 1",
        basis=Strength.TABLE,
        graded=Level.WARNING,
    ),
)
