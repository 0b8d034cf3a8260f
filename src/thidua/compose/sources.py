"""Sources of the catalogue as a sentence cites them: "khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP".

The catalogue has the act first ("Nghị định 98/2023/NĐ-CP, Điều 30, khoản 7"); a law is cited by its
title.
"""

from __future__ import annotations

import re

from thidua.catalogue.acts import acts
from thidua.compose.words import words

_ACT = re.compile(r"(?P<kind>\D+) (?P<number>\d\S*)")
_ARTICLE = "Điều "


def cited(source: str) -> str:
    """Return a source of the catalogue in the order of a sentence: point, clause, article, act."""
    return "; ".join(map(_turned, source.split("; ")))


def _turned(source: str) -> str:
    act, *parts = source.split(", ")
    turned = bool(parts) and parts[0].startswith(_ARTICLE)
    clause = " ".join(reversed(parts)) if turned else ", ".join(parts)
    return " ".join(filter(None, (clause, _named(act))))


def _named(act: str) -> str:
    known = next((one for one in acts() if f"{one.kind} {one.number}" == act), None)
    if known is not None and known.title.startswith(known.kind):
        return known.title
    found = _ACT.fullmatch(act)
    return words().numbered_act.format_map(found.groupdict()) if found else act
