"""Whose hands and which day a document has: agencies, signers, recipients, derived documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.diff.facts.claims import Identity, Value, Words
from thidua.diff.facts.dates import begun
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.rules import Rule
from thidua.diff.facts.values import date, lines, plain, recipient, signer, worded
from thidua.diff.facts.wording import listed, paper
from thidua.model.campaign import (
    Agency,
    PaperData,
    Recipient,
    Recipients,
    Signer,
    Status,
)
from thidua.model.change import Subject

if TYPE_CHECKING:
    from thidua.diff.facts.side import Side


def drafted(_old: object, new: object, by: int) -> bool:
    """Tell that the new year's document is a draft so far."""
    return by != 0 and new is Status.DRAFT


def _replaced(old: Signer, new: Signer) -> bool:
    return old.name != new.name and old.position != new.position


def _all(recipients: Recipients, side: Side) -> str:
    return listed((recipient(one, side) for one in recipients.items), apart=True)


def _paper(one: PaperData, side: Side) -> str:
    of = side.name("unit", side.name("member", one.for_ or ""))
    return paper(one.kind, year=side.year, of=of)


NUMBER = Value(plain, blank=True, subject=Subject.NUMBER)
DAY = Value(date, moves=begun, subject=Subject.DATE)
STATUS = Value(worded("status"), moves=drafted, subject=Subject.NUMBER)
SYMBOL = Value(plain, subject=Subject.NUMBER)

AGENCY = Rule(
    model=Agency,
    subject=Subject.AGENCY,
    name=lambda one, _side: one.name,
    key="",
    claims={
        "name": Value(plain),
        "abbreviation": Value(plain),
        "place": Value(plain),
        "superior": Value(plain),
        "name_lines": Value(lines),
        "superior_lines": Value(lines),
    },
)
SIGNER = Rule(
    model=Signer,
    subject=Subject.SIGNER,
    name=signer,
    key="",
    alike=0,  # who signs now stands for who signed before, whatever they have in common
    replaced=_replaced,
    claims={
        "position": Value(plain),
        "name": Value(plain),
        "authority": Value(lines),
    },
)
RECIPIENT = Rule(
    model=Recipient,
    subject=Subject.RECIPIENT,
    name=lambda one, _side: one.text,
    named="text",
    key="",
    claims={"text": Words(), "note": Value(plain)},
)
RECIPIENTS = Rule(
    model=Recipients,
    subject=Subject.RECIPIENT,
    name=_all,
    key="",
    claims={
        "items": Many(RECIPIENT),
        "archive": Value(plain),
        "copies": Value(plain),
        "note": Value(plain),
    },
)
PAPER = Rule(
    model=PaperData,
    subject=Subject.FIELD,
    name=_paper,
    alike=2,
    claims={
        "kind": Identity(),
        "for_": Identity(),
        "status": STATUS,
        "number": NUMBER,
        "symbol": SYMBOL,
        "date": DAY,
        "signers": Many(SIGNER),
        "recipients": One(RECIPIENTS),
    },
)
PAPERS = Many(PAPER, field_told=True)
