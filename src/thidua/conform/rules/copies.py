"""Copies of documents (Phần II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from thidua.catalogue import patterns
from thidua.catalogue.law import forms, law
from thidua.conform.checks.letters import capitals, size, style
from thidua.conform.checks.ranges import amount, pt
from thidua.conform.checks.select import of
from thidua.conform.fixes import letters
from thidua.conform.rule import PDF, Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import View, ViewStroke
from thidua.recognise.copies import Copied, copies
from thidua.recognise.recognised import Component, Half, Recognised
from thidua.recognise.scans import scans
from thidua.recognise.stamps import copying, words

_LEAST = (1, 4)
_RESOLUTION_LEAST = 200
_ROUNDING = 2
"""In dpi: pictures are cut to whole dots."""
_TIMES = re.compile(
    r"thời gian ký|ngày ký|ngày|tháng|năm|giờ|GMT|UTC|[T\d:./+-]{3,}", re.IGNORECASE
)
_NAMED = re.compile(r"[^\W\d_]{2,}")
_OFF = 3.0
"""In mm."""
_MOST = 20
"""More blocks than anybody copies a document: whatever such a file is, its lines say nothing."""
_COPY_FORM = of(Component.COPY_FORM)


def _version(found: Recognised) -> Iterator[Violation]:
    """Yield the first scanned page of a file of an older version."""
    version = re.match(r"(\d)\.(\d)", found.view.metadata.version)
    if version is None or (int(version[1]), int(version[2])) >= _LEAST:
        return
    for scan in islice(scans(found.view), 1):
        yield Violation(version[0], "1.4", page=scan.page)


def _resolution(found: Recognised) -> Iterator[Violation]:
    """Yield the pages that were scanned with less."""
    for scan in scans(found.view):
        if scan.dots is not None and scan.dots < _RESOLUTION_LEAST - _ROUNDING:
            dots = amount(round(scan.dots), "dpi")
            yield Violation(dots, amount(_RESOLUTION_LEAST, "dpi"), page=scan.page)


def _text(found: Recognised) -> Iterator[Violation]:
    """Yield the signatures of copies without an agency."""
    for one in copying(found.view):
        shown = words(found.view, one)
        begun = patterns.COPY_BEGUN.match(shown)
        rest = _TIMES.sub(" ", shown[begun.end() :] if begun else shown)
        if not _NAMED.search(rest):
            yield Violation(shown, "missing", page=one.page)


def _parts(found: Recognised) -> Iterator[Violation]:
    """Yield the parts that the block of a copy lacks, one at a time."""
    for copied in copies(found):
        have = {part.component.value for part in copied.parts}
        for name in forms().parts.copy:
            if name not in have:
                yield Violation("missing", name, copied.form)


def _form(found: Recognised) -> Iterator[Violation]:
    """Yield the lines that read otherwise."""
    for part in found.of(Component.COPY_FORM):
        if part.text.upper() not in law().copy_forms:
            yield Violation(part.text, ", ".join(law().copy_forms), part)


def _symbol(found: Recognised) -> Iterator[Violation]:
    """Yield the numbers of copies with another abbreviation."""
    for copied in copies(found):
        wanted = law().copy_forms.get(copied.form.text.upper())
        for number in copied.of(Component.NUMBER) if wanted else ():
            if not re.search(rf"/ ?{wanted} ?-", number.text):
                yield Violation(number.text, f"Số: …/{wanted}-…", number)


def _line(found: Recognised) -> Iterator[Violation]:
    """Yield the blocks of copies without such a line above."""
    blocks = list(copies(found))
    for copied in blocks if len(blocks) <= _MOST else ():
        over = _over(found.view, copied)
        width = found.view.section_of(copied.form.paragraph).text_mm
        if not over:
            yield Violation("no-line", "solid-line", copied.form)
        elif not any(one.solid is not False for one in over):
            yield Violation("broken-line", "solid-line", copied.form)
        elif not any(_across(one, width) for one in over):
            yield Violation("short-line", "solid-line", copied.form)


def _over(view: View, copied: Copied) -> list[ViewStroke]:
    """Return the lines between a document and the block of its copy."""
    own = {part.paragraph.index for part in copied.parts}
    last = copied.before.paragraph.index if copied.before else None
    lines = [one for one in view.strokes if one.above in own or one.below == last]
    return [one for one in lines if one.below is None or one.below not in own]


def _across(line: ViewStroke, width: float | None) -> bool:
    return width is None or line.length_mm is None or abs(line.length_mm - width) <= _OFF


def _place(found: Recognised) -> Iterator[Violation]:
    """Yield the forms of copy at the left."""
    for copied in copies(found):
        piece = copied.form.piece
        placed = piece.columns > 1 or copied.form.paragraph.area is not None
        if placed and piece.side is Half.LEFT:
            yield Violation("left", "right", copied.form)


RULES = (
    Rule("P2.I.2.a-version", _version, graded=Level.WARNING, formats=PDF),
    Rule("P2.I.2.c-resolution", _resolution, graded=Level.WARNING, formats=PDF),
    Rule("P2.I.3.c-text", _text, "Mẫu 3.2", graded=Level.WARNING, formats=PDF),
    Rule("P2.II.1-parts", _parts, graded=Level.WARNING),
    Rule("P2.II.1.a-form", _form),
    Rule("P2.II.1.c-symbol", _symbol, "Phụ lục III, Mục I; Mẫu 3.1"),
    Rule("P2.II.2.a-line", _line, graded=Level.WARNING),
    Rule("P2.II.2.b-capitals", capitals(_COPY_FORM), fix=letters.set_capitals),
    Rule("P2.II.2.b-size", size(_COPY_FORM), permitted=pt(13, 14), fix=letters.set_size),
    Rule("P2.II.2.b-style", style(_COPY_FORM, bold=True, italic=False), fix=letters.set_style),
    Rule("P2.II.3-place", _place, graded=Level.WARNING),
)
