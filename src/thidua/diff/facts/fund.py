"""Fund: what it has and what it is to be spent on, line by line."""

from __future__ import annotations

from thidua.diff.facts.claims import Value
from thidua.diff.facts.nested import Many
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.values import called, money, plain, worded
from thidua.diff.facts.wording import sentence, word
from thidua.model.change import Subject
from thidua.model.fund import ExpectedAward, Fund, FundLine, Purchase


def _expected(one: ExpectedAward, side: FactSide) -> str:
    return sentence(
        "proposal", award=side.name("award", one.award), subject=word("subject", one.group)
    )


FUND_LINE = FactRule(
    model=FundLine,
    subject=Subject.FIELD,
    name=lambda one, _side: one.text,
    named="text",
    key="",
    claims={"text": Value(plain), "amount": Value(money)},
)
PURCHASE = FactRule(
    model=Purchase,
    subject=Subject.FIELD,
    name=lambda one, _side: one.text,
    named="text",
    key="",
    claims={
        "text": Value(plain),
        "unit": Value(plain),
        "number": Value(plain),
        "price": Value(money),
    },
)
EXPECTED = FactRule(
    model=ExpectedAward,
    subject=Subject.FIELD,
    name=_expected,
    key="",
    claims={
        "award": Value(called("award")),
        "group": Value(worded("subject")),
        "number": Value(plain),
    },
)
FUND = FactRule(
    model=Fund,
    subject=Subject.FIELD,
    name=lambda _one, _side: "",
    key="",
    claims={
        "sources": Many(FUND_LINE, field_told=True),
        "expected": Many(EXPECTED, field_told=True),
        "purchases": Many(PURCHASE, field_told=True),
        "organising": Many(FUND_LINE, field_told=True),
    },
)
