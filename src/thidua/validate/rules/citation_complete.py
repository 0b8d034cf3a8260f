"""A cited document has all the parts of a full citation, and none too many.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.6.a: grounds name type, number and symbol, issuer,
date and abstract; a Luật or Pháp lệnh (and a Bộ luật and the Hiến pháp) is cited without number,
symbol and issuer.

Fails::

    documents:
      - id: chi-thi-02
        kind: Chỉ thị
        date: "2023-01-11"
        abstract: về việc phát động phong trào thi đua năm 2023
      - id: luat-thi-dua
        kind: Luật
        number: 06/2022/QH15
        date: "2022-06-15"
        abstract: Thi đua, khen thưởng

Passes::

    documents:
      - id: chi-thi-02
        kind: Chỉ thị
        number: 02/CT-UBND
        date: "2023-01-11"
        issuer: UBND tỉnh Minh Họa
        abstract: về việc phát động phong trào thi đua năm 2023
      - id: luat-thi-dua
        kind: Luật
        date: "2022-06-15"
        abstract: Thi đua, khen thưởng

Fix: add the number and the issuer as they stand on the document; for a law take them out.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.law import law
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source

ID = "citation-complete"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a"

_PARTS = {"number": "citation-number", "issuer": "citation-issuer"}


def check(source: Source) -> Iterator[Finding]:
    """Yield the cited documents that lack a part or, being laws, have one too many."""
    for document in source.root.each("documents"):
        kind = document.text("kind")
        if not kind:
            continue
        if _unnumbered(kind):
            yield from _superfluous(document, kind)
        else:
            yield from _lacking(document, kind)


def _unnumbered(kind: str) -> bool:
    return any(f"{kind} ".casefold().startswith(f"{one} ".casefold()) for one in law().unnumbered)


def _superfluous(document: Node, kind: str) -> Iterator[Finding]:
    for part in _PARTS:
        node = document.get(part)
        if node is not None:
            facts = {"kind": kind, "key": part}
            yield Finding(node.key_place or node.place, ID, LEVEL, "citation-of-law", facts)


def _lacking(document: Node, kind: str) -> Iterator[Finding]:
    for part, message in _PARTS.items():
        if document.get(part) is None:
            facts = {"kind": kind, "id": document.text("id") or "…"}
            yield Finding(document.place, ID, LEVEL, message, facts)
