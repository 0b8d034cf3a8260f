"""Line "Số: 15/QĐ-BNV" taken apart (II.3), as it was typed, right or wrong.

Dots and blanks where a number or a name is still to be filled in count as nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.recognise.copies import headed
from thidua.recognise.recognised import Component, Part, Recognised

_LINE = re.compile(r"(?i:(?P<label>số ?:?)) ?[.]?(?P<number>[^/]*?)(?P<symbol>/.*|-[A-ZĐ]{2}.*)?")
_BLANK = re.compile(r"[.…]|^\W*$")
_OPEN = re.compile(r" *[.…]+ *")
_SEPARATOR = re.compile(r" ?[/\u2013\u2014\u2011_-] ?")
"""What people type between abbreviations, dashes and hyphens that do not break among them."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_HYPHENS = frozenset("-\u2011")


class Symbol(Struct, frozen=True):
    """A number and its symbol.

    ``label`` is the word before them with its colon; ``number`` is empty where it is still open.
    ``slash`` is what stands between number and symbol, blanks included; ``symbol`` is what follows,
    ``groups`` its abbreviations and ``separators`` what stands between those. ``years`` are groups
    that are one. ``open`` says that the symbol ends where a name is to be filled in.
    """

    part: Part
    label: str
    number: str
    slash: str
    symbol: str
    groups: tuple[str, ...]
    separators: tuple[str, ...]
    years: tuple[str, ...]
    open: bool

    @property
    def type(self) -> str:
        """The first abbreviation."""
        return next(iter(self.groups), "")


def symbols(found: Recognised, *, main: bool = False) -> Iterator[Symbol]:
    """Yield the numbers in heads; ``main``: only that of the first document in the file."""
    for part in headed(found, Component.NUMBER):
        line = _LINE.fullmatch(part.text)
        if line is not None and not (main and part.document):
            yield _symbol(part, line)


def _symbol(part: Part, line: re.Match[str]) -> Symbol:
    typed = line["number"]
    number = "" if _BLANK.search(_thousands(typed)) else typed.strip()
    whole = line["symbol"] or ""
    slash, symbol = _cut(typed if number else "", whole)
    pieces = _SEPARATOR.split(_OPEN.sub("", symbol))
    separators = _SEPARATOR.findall(_OPEN.sub("", symbol))
    groups = [piece.strip() for piece in pieces]
    years = tuple(piece for piece in groups if _YEAR.fullmatch(piece))
    return Symbol(
        part=part,
        label=line["label"],
        number=number,
        slash=slash,
        symbol=symbol,
        groups=tuple(piece for piece in groups if piece and not _YEAR.fullmatch(piece)),
        separators=tuple(
            mark
            for left, mark, right in zip(groups, separators, groups[1:], strict=False)
            if not (_YEAR.fullmatch(left) or _YEAR.fullmatch(right))
        ),
        years=years,
        open=bool(re.search(r"[.…]|[-\u2011/] ?$", symbol)) or not symbol,
    )


def _thousands(number: str) -> str:
    """Return a number without the points of its thousands, which are no dots to fill in."""
    return re.sub(r"(?<=\d)\.(?=\d{3}\b)", "", number)


def _cut(typed: str, whole: str) -> tuple[str, str]:
    """Return what parts number and symbol, and the symbol."""
    if not whole:
        return "", ""
    before = " " if typed.endswith(" ") else ""
    after = " " if whole[1:2] == " " else ""
    return before + whole[0] + after, whole[1:].strip()


def hyphen(separator: str) -> bool:
    """Say whether what stands between two abbreviations is a hyphen, blanks aside."""
    return separator.strip() in _HYPHENS
