"""Year that a document says it is about; a Word file says it nowhere but in its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.diff.closing import heads
from thidua.diff.labels import cut
from thidua.diff.words import clean
from thidua.model.document import Document, Paragraph
from thidua.texts.year_context import HORIZON, LAW, MONTH_IN_WORDS, PERIOD, YEAR

_STATED = re.compile(
    rf"{LAW}|{PERIOD}|{MONTH_IN_WORDS}|{HORIZON}|\bnăm\s+(?P<year>{YEAR})", re.IGNORECASE
)
"""năm 2024, and first what a year may belong to otherwise (giai đoạn 2021-2025)."""
_DAY = re.compile(
    rf"[^\d:;]{{1,60}}\bngày\b.{{0,20}}\btháng\b.{{0,20}}\bnăm\s*(?P<year>{YEAR})\.?",
    re.IGNORECASE,
)
"""Minh Họa, ngày … tháng … năm 2024, and nothing else on the line."""
_NUMBER = re.compile(rf"\bsố:?\s*\S{{0,10}}/(?P<year>{YEAR})/\S+", re.IGNORECASE)
"""Số: 12/2024/QĐ-UBND."""
_SUBJECT = re.compile(r"v/v\b", re.IGNORECASE)
_TITLES = frozenset({"title", "abstract", "subject"})


def year_of(document: Document) -> int | None:
    """Return the year that a document says it is about, None where it says none or several.

    The title comes first (tên loại, trích yếu, V/v): a plan for 2024 may be dated in 2023. Then the
    line of place and date, then the number. Without the styles of ``templates/nd30.yaml`` a title
    is what stands in bold above the first numbered line.
    """
    head = document.head
    top = (*head.number, *head.place_date, *_opening(document))
    lines = tuple(clean(one.text) for one in top)
    titles = (line for one, line in zip(top, lines, strict=True) if _titled(one, line))
    stated = (found for line in titles for found in _STATED.finditer(line))
    for each in (stated, map(_DAY.fullmatch, lines), map(_NUMBER.search, lines)):
        years = {found["year"] for found in each if found and found["year"]}
        if len(years) == 1:
            return int(years.pop())
    return None


def _opening(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs above the first heading and the first numbered line."""
    for block in document.body:
        if heads(block) or (isinstance(block, Paragraph) and cut(clean(block.text))[0]):
            return
        if isinstance(block, Paragraph):
            yield block


def _titled(paragraph: Paragraph, line: str) -> bool:
    bold = bool(paragraph.runs) and all(run.bold for run in paragraph.runs if run.text.strip())
    return paragraph.style in _TITLES or bold or _SUBJECT.match(line) is not None
