"""An issued directive has its number and its whole date; a draft may leave both open.

Why: Decree 30/2020, Điều 15: number and date are given when the document has been signed; Phụ lục
I, Phần I, Mục II.4.b: day, month and year are written in full.

Fails::

    directive:
      status: issued
      date: "2023-01"

Passes::

    directive:
      status: issued
      number: 5
      date: "2023-01-16"

Fix: type the number and the date that the clerk gave, or set ``status: draft``.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.days import full, readable, span
from thidua.validate.passages import typed_documents

ID = "issued-complete"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 15; Phụ lục I, Phần I, Mục II.4.b"


def check(source: Source) -> Iterator[Finding]:
    """Yield what an issued directive still lacks."""
    for document in typed_documents(source):
        status = document.get("status")
        if status is None or status.value != "issued":
            continue
        if document.get("number") is None and document.get("reference") is None:
            yield Finding(status.place, ID, LEVEL, "issued-without-number")
        date, text = document.get("date"), document.text("date")
        if date is not None and span(text) and not full(text):
            yield Finding(date.place, ID, LEVEL, "issued-without-day", {"date": readable(text)})
