"""A paper has a trích yếu and a list of its own only where its kind has one.

Why: good sense. ``abstract`` and ``list`` say how what the kind prints is to look; where it prints
none, what was typed would be lost. The columns of a list are those that its kind knows, each once.

Fails::

    papers:
      - kind: commendation
        list:
          columns:
            - id: ho-ten

Passes::

    papers:
      - kind: commendation
        list:
          columns:
            - id: name
              title: Họ và tên

Fix: take an id that the finding names, or delete the key.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import PaperKind, paper_kinds
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import derived

ID = "paper-parts"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield each trích yếu, list and column that the kind of a paper does not have."""
    kinds = paper_kinds()
    for paper in derived(source):
        kind = kinds.get(paper.text("kind"))
        if kind is None:
            continue
        facts = {"name": kind.title.vi}
        abstract, listed = paper.get("abstract"), paper.get("list")
        if abstract is not None and not kind.has_abstract:
            place = abstract.key_place or abstract.place
            yield Finding(place, ID, LEVEL, "paper-without-abstract", facts)
        if listed is not None and not kind.list_:
            place = listed.key_place or listed.place
            yield Finding(place, ID, LEVEL, "paper-without-list", facts)
        elif listed is not None:
            yield from _columns(listed, kind)


def _columns(listed: Node, kind: PaperKind) -> Iterator[Finding]:
    seen: set[str] = set()
    for column in listed.each("columns"):
        node, id_ = column.get("id"), column.text("id")
        if node is None or not id_:
            continue
        if id_ not in kind.list_:
            known = ", ".join(kind.list_)
            yield Finding(node.place, ID, LEVEL, "unknown-column", {"id": id_, "known": known})
        elif id_ in seen:
            yield Finding(node.place, ID, LEVEL, "column-twice", {"id": id_})
        seen.add(id_)
