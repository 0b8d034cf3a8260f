"""Every id that is referred to belongs to something.

Why: an owner, a leader of a block or a verifier who is no unit, a source that is no item, a
citation of a document that is not listed and a legal regime that is not described would come out as
a hole in the text.

Fails::

    units:
      - id: van-phong
        name: Văn phòng Sở
    obligations:
      - id: dang-ky
        owners: [van-phog]
    directive:
      opening:
        - Thực hiện [[chi-thi-02]].

Passes::

    units:
      - id: van-phong
        name: Văn phòng Sở
    documents:
      - id: chi-thi-02
        kind: Chỉ thị
    obligations:
      - id: dang-ky
        owners: [van-phong]
    directive:
      opening:
        - Thực hiện [[chi-thi-02]]; [[Chỉ thị 02]] không phải là mã nên là lời văn.

Fix: correct the id, or add the unit, item or document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from heapq import nsmallest

from thidua.catalogue.regimes import regime_ids
from thidua.model.campaign import REFERENCE
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Node, Source
from thidua.texts.item_ids import made_ids
from thidua.validate.guesses import CANDIDATES, Guesses
from thidua.validate.passages import items, text_of, texts, within

ID = "references-resolve"
LEVEL = Level.ERROR
CLAUSE = ""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What can be an id at all; anything else is a matter of the schema."""


def check(source: Source) -> Iterator[Finding]:
    """Yield every reference to something that is not there."""
    root = source.root
    duties = (*root.each("obligations"), *root.each("milestones"))
    owners = [owner for duty in duties for owner in duty.each("owners")]
    units = _listed(root.get("units"))
    yield from _unknown(owners, units, "unknown-unit")
    leading = [block.get("leader") for block in root.each("blocks")]
    leading += [deputy for block in root.each("blocks") for deputy in block.each("deputies")]
    turns = [turn for block in root.each("blocks") for turn in block.each("rotates")]
    leading += [turn.get("leader") for turn in turns]
    schemes = (root.get("scoring"), *root.each("scoring_by_block"))
    sections = [part for one in schemes if one is not None for part in one.each("sections")]
    leading += [section.get("verifier") for section in sections]
    yield from _unknown(leading, units, "unknown-unit")
    origins = [duty.get("source") for duty in duties]
    yield from _unknown(origins, _items(source), "unknown-item")
    documents = _listed(root.get("documents"))
    grounds = [basis.get("document") for basis in root.each("basis")]
    grounds += root.each("competence")
    yield from _unknown(grounds, documents, "unknown-document")
    yield from _cited(source, documents)
    yield from _unknown([root.get("regime")], _Known(regime_ids()), "unknown-regime")


class _Known:
    """The ids of one kind of thing, and those nearest to one that is not among them."""

    def __init__(self, ids: frozenset[str]) -> None:
        self.ids = ids
        self._first = nsmallest(CANDIDATES, ids)
        self._guesses = Guesses()

    def nearest(self, word: str) -> str:
        near = self._guesses.near(word, self._first, most=3, alike=0.3)
        return ", ".join(near or self._first[:3])


def _listed(things: Node | None) -> _Known | None:
    """Return the ids of a list; None where one cannot be told, which the schema refuses."""
    if things is None:
        return _Known(frozenset())
    ids = [thing.text("id") for thing in things.each()]
    return _Known(frozenset(ids)) if ids and all(ids) else None


def _items(source: Source) -> _Known | None:
    """Return the ids of items, and those that are made for others; None as for other lists."""
    listed = source.root.get("directive", "items")
    entries = listed.each() if listed is not None else ()
    if not entries or not all(isinstance(one.value, Mapping) for one in entries):
        return None
    named = {item.text("id") for item in items(source)} - {""}
    return _Known(frozenset(named | {*made_ids(source.root).values()}))


def _unknown(
    references: Iterable[Node | None], known: _Known | None, message: str
) -> Iterator[Finding]:
    if known is None:
        return
    for node in references:
        if node is not None and _ID.fullmatch(text_of(node)) and node.value not in known.ids:
            yield _finding(node.place, text_of(node), known, message)


def _cited(source: Source, known: _Known | None) -> Iterator[Finding]:
    if known is None:
        return
    for node in texts(source):
        for match in REFERENCE.finditer(text_of(node)):
            if match[1] not in known.ids:
                place = within(source, node, match.start())
                yield _finding(place, match[1], known, "unknown-document")


def _finding(place: Place, reference: str, known: _Known, message: str) -> Finding:
    return Finding(place, ID, LEVEL, message, {"id": reference, "near": known.nearest(reference)})
