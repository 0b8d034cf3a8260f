"""Labels that are much used and that the decree does not know: A., 1), (1), * (Mục II.6.đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.conform.rule import Rule, Strength
from thidua.conform.violation import Violation
from thidua.recognise.labels import roman
from thidua.recognise.recognised import Component, Recognised

_CHAIN = "I., 1., a), -, +"
_OTHERS = {
    Component.SECTION: re.compile(r"[A-ZĐ]\.(?= )"),
    Component.CLAUSE: re.compile(r"\d{1,2} ?\)"),
    Component.POINT: re.compile(r"\(\d{1,2}\)"),
    Component.DASH: re.compile(r"\*"),
}


def _departing(found: Recognised) -> Iterator[Violation]:
    """Yield each label of the body that the decree's chain has not."""
    for part in found.of(*_OTHERS):
        label = _OTHERS[part.component].match(part.text)
        if label and not part.piece.columns and roman(label[0].rstrip(".")) is None:
            yield Violation(label[0], _CHAIN, part)


RULES = (Rule("II.6.đ-departing", _departing, "Mục V.6", basis=Strength.INFERENCE),)
