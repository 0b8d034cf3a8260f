"""Launch document and its grounds: what is printed is compared as text, the rest here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from thidua.catalogue.law import Layout, law
from thidua.diff.facts.claims import Claim, Identity, Printed, PrintedLines, Value, WordClaim
from thidua.diff.facts.dates import moved
from thidua.diff.facts.here import Here
from thidua.diff.facts.lists import Sentences
from thidua.diff.facts.looks import TextLook
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.outline import ATTACHMENT, ITEM, LABELS, Places
from thidua.diff.facts.papers import (
    AGENCY,
    DAY,
    HEAD_FORM,
    ISSUED_BY,
    NUMBER,
    RECIPIENTS,
    SIGNER,
    STATUS,
    SYMBOL,
)
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.values import called, date, document, lines, plain, type_name
from thidua.diff.facts.wording import sentence
from thidua.model.campaign import Basis, CitedDocument, Directive
from thidua.model.change import Change, Subject


class Abstract(Claim, frozen=True):
    """The lines of the trích yếu: compared as text, but for what is no part of the text.

    That is the head of a công văn, where they stand as V/v, and the order of lines of a title.
    """

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield which lines came, went, moved or differ, where the text does not tell it."""
        if not all(map(_titled, here.things)) or sorted(old) == sorted(new):
            yield from Sentences().changes(old, new, here)


def _titled(directive: Directive) -> bool:
    """Tell whether its tên loại and trích yếu stand above the text; a công văn has none there."""
    return law().types[directive.type].form is not Layout.LETTER


def _named_by_type(directive: Directive) -> bool:
    return directive.heading is None


DIRECTIVE = FactRule(
    model=Directive,
    subject=Subject.TITLE,
    name=lambda one, _side: " ".join(one.abstract),
    key="",
    claims={
        "type": Printed(_named_by_type, Value(type_name)),
        "id": Identity(),
        "status": STATUS,
        "symbol": SYMBOL,
        "date": DAY,
        "abstract": Abstract(),
        "signers": Many(SIGNER),
        "recipients": One(RECIPIENTS),
        "number": NUMBER,
        "heading": Printed(_titled, WordClaim()),
        "joint_with": One(AGENCY, prefixed=True),
        "reference": NUMBER,
        "issued_by": ISSUED_BY,
        "head_form": HEAD_FORM,
        "addressees": PrintedLines(),
        "authority": PrintedLines(),
        "opening": TextLook(),
        "numbering": LABELS,
        "items": Places(ITEM),
        "closing": TextLook(),
        "attachments": Places(ATTACHMENT),
    },
)

TEXT = replace(DIRECTIVE, key="id")
"""Another document of the campaign, told from its like by its id."""


def _ground(one: Basis, side: FactSide) -> str:
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


DOCUMENT = FactRule(
    model=CitedDocument,
    subject=Subject.DOCUMENT,
    name=document,
    replaced=_another_document,
    claims={
        "kind": Value(plain),
        "number": Value(plain),
        "date": Value(date, moves=moved),
        "issuer": Value(plain),
        "abstract": WordClaim(),
        "replaces": Value(lines),
        "until": Value(date, moves=moved),
    },
)
BASIS = FactRule(
    model=Basis,
    subject=Subject.BASIS,
    name=_ground,
    key="document",
    replaced=_another_ground,
    claims={"relation": Value(plain), "document": Value(called("document")), "text": WordClaim()},
)
