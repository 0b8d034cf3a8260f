"""An id of the year names one thing.

Why: results name targets, votes name proposals and scores name criteria by their ids; with two of
one name nobody knows which is meant. Ids are compared within their list: targets and works of one
pledge, members, blocks, criteria of the whole scheme, proposals. Nobody is proposed twice for one
title. A document has one number and day: of two ``papers`` for it the second would be passed over.

Fails::

    pledges:
      van-phong:
        targets:
          - {id: dung-han, text: Trả hồ sơ đúng hạn}
          - {id: dung-han, text: Trả hồ sơ trước hạn}

Passes::

    pledges:
      van-phong:
        targets: [{id: dung-han, text: Trả hồ sơ đúng hạn}]
      thanh-tra:
        targets: [{id: dung-han, text: Kết luận thanh tra đúng hạn}]

Fix: give the second one an id of its own; strike a proposal or a paper that is there twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.catalogue.kinds import Each, paper_kinds
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source

ID = "year-ids-unique"
LEVEL = Level.ERROR
CLAUSE = ""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield every id, and every proposal, that an earlier one of its list equals."""
    root = dossier.campaign.root
    every = (dossier.campaign, *dossier.pledges.values(), *dossier.results.values())
    schemes = (root.get("scoring"), *root.each("scoring_by_block"))
    yield from _repeated(root.each("blocks"))
    yield from _repeated(root.each("council", "members"))
    yield from _repeated(root.each("scoring_by_block"))
    for sections in (scheme.each("sections") for scheme in schemes if scheme is not None):
        yield from _repeated(sections)
        yield from _repeated(one for section in sections for one in section.each("criteria"))
    for pledge in dossier.pledges.values():
        yield from _repeated(pledge.root.each("targets"))
        yield from _repeated(pledge.root.each("works"))
    if dossier.selection is not None:
        yield from _repeated(
            (*dossier.selection.root.each("proposals"), *dossier.selection.root.each("rated"))
        )
        yield from _proposed_twice(dossier.selection)
        every = (*every, dossier.selection)
    for occasion in dossier.occasions.values():
        yield from _repeated((*occasion.root.each("people"), *occasion.root.each("collectives")))
        yield from _repeated(occasion.root.each("proposals"))
        yield from _repeated(occasion.root.each("prizes"))
        yield from _proposed_twice(occasion)
        every = (*every, occasion)
    for source in every:
        yield from _papers_twice(source)


def _repeated(things: Iterable[Node]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for thing in things:
        node, word = thing.get("id"), thing.text("id")
        if node is not None and word in first:
            facts: dict[str, str | int] = {"id": word, "line": first[word]}
            yield Finding(node.place, ID, LEVEL, "ids-unique", facts)
        first.setdefault(word, thing.place.line)


def _papers_twice(source: Source) -> Iterator[Finding]:
    first: dict[tuple[str, ...], int] = {}
    for paper in source.root.each("papers"):
        described = paper_kinds().get(paper.text("kind"))
        dated = described is not None and described.each is Each.DUE
        stated = (paper.text("kind"), paper.text("for"), paper.text("date") if dated else "")
        if stated in first:
            facts: dict[str, str | int] = {"kind": stated[0], "line": first[stated]}
            yield Finding(paper.place, ID, LEVEL, "paper-twice", facts)
        first.setdefault(stated, paper.place.line)


def _proposed_twice(selection: Source) -> Iterator[Finding]:
    first: dict[tuple[str, str], int] = {}
    for proposal in selection.root.each("proposals"):
        asked = (proposal.text("subject"), proposal.text("award"))
        if asked in first:
            facts: dict[str, str | int] = {"subject": asked[0], "line": first[asked]}
            yield Finding(proposal.place, ID, LEVEL, "proposed-twice", facts)
        first.setdefault(asked, proposal.place.line)
