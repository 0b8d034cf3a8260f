"""An id names one thing.

Why: everything that refers to an id (owners, sources, citations, next year's comparison) must
reach one thing. Documents, units, phases, reviews, obligations and milestones each have their own
ids, and so have blocks, members, targets, works, people and proposals; items and appendices share
theirs, over the whole directive, and so do all criteria of a scoring scheme.

Fails::

    units:
      - id: van-phong
        name: Văn phòng Sở
      - id: van-phong
        name: Thanh tra Sở

Passes::

    units:
      - id: van-phong
        name: Văn phòng Sở
      - id: thanh-tra
        name: Thanh tra Sở

Fix: give the second one an id of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import items

ID = "ids-unique"
LEVEL = Level.ERROR
CLAUSE = ""

_LISTS = (
    ("documents",),
    ("units",),
    ("phases",),
    ("reviews",),
    ("texts",),
    ("obligations",),
    ("milestones",),
    ("blocks",),
    ("council", "members"),
    ("scoring_by_block",),
    ("targets",),
    ("works",),
    ("initiatives",),
    ("people",),
    ("proposals",),
    ("signers",),
    ("councils",),
    ("persons",),
)
"""Where the things of one kind stand, in one kind of file or another."""


def check(source: Source) -> Iterator[Finding]:
    """Yield every id that an earlier thing of the same kind has already."""
    for path in _LISTS:
        yield from _repeated(source.root.each(*path))
    for council in source.root.each("councils"):
        yield from _repeated(council.each("members"))
    for scheme in (source.root.get("scoring"), *source.root.each("scoring_by_block")):
        sections = scheme.each("sections") if scheme is not None else ()
        yield from _repeated(sections)
        yield from _repeated(one for section in sections for one in section.each("criteria"))
    yield from _repeated(items(source))


def _repeated(things: Iterable[Node]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for thing in things:
        node = thing.get("id")
        if node is None or not isinstance(node.value, str):
            continue
        if node.value in first:
            facts: dict[str, str | int] = {"id": node.value, "line": first[node.value]}
            yield Finding(node.place, ID, LEVEL, "ids-unique", facts)
        first.setdefault(node.value, node.place.line)
