"""The letters of điểm follow the Vietnamese alphabet.

Why: Mục II.6.đ: "theo thứ tự bảng chữ cái tiếng Việt". đ comes between d and e and may not be
passed over. ă, â, ê, ô, ơ and ư may: drafting does, and the decree does not say.

Fails: d) and then e); b) and then d); b) twice.

Passes: d), đ), e), g); a) again in another khoản.

Fix: letter the list a, b, c, d, đ, e, g, h, i, k, l, m.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.found import Component
from thidua.conform.labels import ALPHABET, MARKED, letter
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.6.đ-point-order"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ; Mục V.6"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield each điểm whose letter does not come next."""
    last = ""
    for part in found.parts:
        if part.component in _ANEW:
            last = ""
        if part.component is not Component.POINT:
            continue
        new = letter(part)
        wanted = _next(last)
        again = new == "a" != last
        if last and new in ALPHABET and not again and new not in wanted:
            yield Departure(f"{new})", f"{wanted[-1]})" if wanted else "a)", part)
        last = new if new in ALPHABET else ""


_ANEW = frozenset(
    {
        *(Component.DIVISION, Component.SECTION, Component.ARTICLE, Component.CLAUSE),
        *(Component.TABLE_CELL, Component.APPENDIX_LABEL, Component.TITLE, Component.BODY),
    }
)


def _next(last: str) -> list[str]:
    """Return the letters that may follow: passed over are only those with a mark of their own."""
    following = ALPHABET[ALPHABET.find(last) + 1 :]
    plain = next((place for place, one in enumerate(following) if one not in MARKED), None)
    return list(following if plain is None else following[: plain + 1])
