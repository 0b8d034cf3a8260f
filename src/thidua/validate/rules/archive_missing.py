"""Nơi nhận ends with what is kept.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.9.d: the last line of Nơi nhận is "Lưu" with the
abbreviations of the văn thư, of the unit that drafted the document, and how many copies are kept. A
warning: what was issued without it can be printed as it was.

Fails::

    directive:
      recipients:
        items:
          - text: Như trên

Passes::

    directive:
      recipients:
        items:
          - text: Như trên
        archive: VT, TĐKT

Fix: add ``archive: VT`` and the unit that drafted it.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import papers

ID = "archive-missing"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d"


def check(source: Source) -> Iterator[Finding]:
    """Yield each Nơi nhận without what is kept."""
    for paper in papers(source):
        recipients = paper.get("recipients")
        stated = recipients is not None and recipients.get("items") is not None
        if recipients is not None and stated and recipients.get("archive") is None:
            yield Finding(recipients.key_place or recipients.place, ID, LEVEL, "archive-missing")
