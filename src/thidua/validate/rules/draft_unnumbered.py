"""A draft has no number yet.

Why: Decree 30/2020, Điều 15: the number is given after the document has been signed. A number in a
draft is left over from last year's file, or the status was forgotten.

Fails::

    directive:
      status: draft
      number: 5

Passes::

    directive:
      status: issued
      number: 5

Fix: delete ``number``, or set ``status: issued`` once the document is signed.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import papers

ID = "draft-unnumbered"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 15"


def check(source: Source) -> Iterator[Finding]:
    """Yield the numbers of documents that are not issued; a paper is a draft unless it says so."""
    for paper in papers(source):
        number = paper.get("number") or paper.get("reference")
        if number is not None and paper.text("status") in ("", "draft"):
            facts: dict[str, str | int] = {"number": str(number.value)}
            yield Finding(number.key_place or number.place, ID, LEVEL, "draft-unnumbered", facts)
