"""The mark "TM." stands before the name of the collective, not before a post.

Why: Mục II.7.b: who signs for a collective writes "TM." before the name of the leading body or of
the agency; the post follows on the next line.

Fails: TM. CHỦ TỊCH.

Passes: TM. ỦY BAN NHÂN DÂN, and CHỦ TỊCH below it.

Fix: write the name of the body after "TM." and the post on a line of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform import patterns
from thidua.conform.found import Component
from thidua.conform.rule import BOTH, Basis, Departure
from thidua.conform.signers import SURE, read_mark
from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.conform.found import Found
    from thidua.conform.view import View

CODE = "II.7.b-collective"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b"
BASIS = Basis.CLAUSE
LEVEL = Level.ERROR
FORMATS = BOTH


def check(view: View, found: Found) -> Iterator[Departure]:
    """Yield the lines with "TM." and a post."""
    for part in found.of(Component.SIGNER_AUTHORITY, least=SURE):
        mark, rest = read_mark(part.text)
        if mark == _FOR_ALL and patterns.fits(patterns.POSITION, rest) and not _body(rest):
            yield Departure(part.text, _FOR_ALL, part)


_FOR_ALL = "TM."


def _body(rest: str) -> bool:
    """Say whether a name that begins like a post is that of a body: "CHỦ TỊCH ĐOÀN"."""
    return rest.startswith(("CHỦ TỊCH ĐOÀN", "THƯ KÝ ĐOÀN"))
