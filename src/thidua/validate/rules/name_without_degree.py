"""No degree or honorary title stands before a signer's name.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.7.c: degrees and honorary titles are not written
before the name of who signs. A warning: the armed forces, education, health and science have rules
of their own.

Fails::

    directive:
      signers:
        - position: GIÁM ĐỐC
          name: PGS.TS. Nguyễn Văn Mẫu

Passes::

    directive:
      signers:
        - position: GIÁM ĐỐC
          name: Nguyễn Văn Mẫu

Fix: leave the name only.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.law import degree
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import papers, text_of

ID = "name-without-degree"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.c"


def check(source: Source) -> Iterator[Finding]:
    """Yield the names of signers, and of members of the council, that begin with a degree."""
    for person in _people(source):
        name = person.get("name")
        match = degree().match(text_of(name)) if name is not None else None
        if name is not None and match and text_of(name)[match.end() :].strip():
            facts = {"degree": match[0].strip(), "name": text_of(name)}
            yield Finding(name.place, ID, LEVEL, "name-without-degree", facts)


def _people(source: Source) -> Iterator[Node]:
    for paper in papers(source):
        yield from paper.each("signers")
    yield from source.root.each("council", "members")
