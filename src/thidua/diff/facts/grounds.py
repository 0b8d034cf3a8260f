"""What the directive relies on: grounds (Căn cứ) and cited documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.diff.facts.claims import Value, Words
from thidua.diff.facts.dates import moved
from thidua.diff.facts.rules import Rule
from thidua.diff.facts.values import called, date, document, plain
from thidua.diff.facts.wording import sentence
from thidua.model.campaign import Basis, CitedDocument
from thidua.model.change import Subject

if TYPE_CHECKING:
    from thidua.diff.facts.side import Side


def _ground(one: Basis, side: Side) -> str:
    what = (
        side.read(one.text or "") if one.document is None else side.name("document", one.document)
    )
    return sentence("ground", relation=one.relation, what=what)


def _another_ground(old: Basis, new: Basis) -> bool:
    return old.document != new.document


def _another_document(old: CitedDocument, new: CitedDocument) -> bool:
    """Tell that one document took the place of another: with one of them it is a correction."""
    pairs = (old.kind, new.kind), (old.number, new.number), (old.date, new.date)
    return sum(before != after for before, after in (*pairs, (old.issuer, new.issuer))) > 1


DOCUMENT = Rule(
    model=CitedDocument,
    subject=Subject.DOCUMENT,
    name=document,
    replaced=_another_document,
    claims={
        "kind": Value(plain),
        "number": Value(plain),
        "date": Value(date, moves=moved),
        "issuer": Value(plain),
        "abstract": Words(),
    },
)
BASIS = Rule(
    model=Basis,
    subject=Subject.BASIS,
    name=_ground,
    key="document",
    replaced=_another_ground,
    claims={"relation": Value(plain), "document": Value(called("document")), "text": Words()},
)
