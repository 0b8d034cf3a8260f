"""A document that is none of Phụ lục III has no number.

Why: Decree 30/2020, Phụ lục III, Mục I lists the types that have an abbreviation, and so a number
and a symbol. A giao ước is not among them: it is signed and handed in, and no number of the
register is spent on it. What is typed for it all the same is not printed.

Fails::

    papers:
      - kind: pledge
        status: issued
        number: 5

Passes::

    papers:
      - kind: pledge
        status: issued

Fix: delete ``number``, ``symbol`` and ``reference``.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import paper_kinds
from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import derived

ID = "number-of-none"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục I"


def check(source: Source) -> Iterator[Finding]:
    """Yield numbers and symbols of documents that have none, one a document."""
    kinds = paper_kinds()
    for paper in derived(source):
        kind = paper.text("kind")
        if kind not in kinds or kinds[kind].numbered:
            continue
        typed = filter(None, map(paper.get, ("number", "symbol", "reference")))
        for node in tuple(typed)[:1]:
            place = node.key_place or node.place
            yield Finding(place, ID, LEVEL, "number-of-none", {"name": kinds[kind].name})
