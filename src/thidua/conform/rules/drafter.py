"""The symbol of the drafter (Mục III.3)."""

from __future__ import annotations

from thidua.conform.checks.letters import size, style
from thidua.conform.checks.ranges import pt
from thidua.conform.checks.select import of
from thidua.conform.fixes import letters
from thidua.conform.rule import Rule
from thidua.recognise.recognised import Component

_DRAFTER = of(Component.DRAFTER)

RULES = (
    Rule("III.3-size", size(_DRAFTER), "Mục V.11", permitted=pt(11, 11), fix=letters.resized),
    Rule(
        "III.3-style", style(_DRAFTER, bold=False, italic=False), "Mục V.11", fix=letters.restyled
    ),
)
