"""Signers: the lines of one signature together, from quyền hạn down to the name (II.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from thidua.catalogue.law import forms
from thidua.catalogue.patterns import upper
from thidua.recognise.abreast import abreast
from thidua.recognise.recognised import Component, Part, Recognised
from thidua.system.once import once

SURE = 0.7
"""From this sureness on a line is judged; less sure ones only keep their places in a block."""
_LINES = frozenset({Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION, Component.SIGNER_NAME})


class SignatureBlock(Struct, frozen=True):
    """One signature: the lines over the place of the hand, and the name under it if there is one.

    ``authorities`` are its lines with "TM.", "KT." and their like, ``positions`` the others.
    """

    lines: tuple[Part, ...]
    name: Part | None = None

    @property
    def authorities(self) -> tuple[Part, ...]:
        """The lines that say on whose behalf."""
        return tuple(one for one in self.lines if one.component is Component.SIGNER_AUTHORITY)

    @property
    def positions(self) -> tuple[Part, ...]:
        """The lines that say which post the signer has."""
        return tuple(one for one in self.lines if one.component is Component.SIGNER_POSITION)

    @property
    def titles(self) -> tuple[Part, ...]:
        """Box 7a: the first line, and those in capitals; others say what else the signer is."""
        sure = [one for one in self.lines if one.sureness >= SURE]
        return tuple(one for one in sure if one is self.lines[0] or upper(one.text))


def blocks(found: Recognised) -> Iterator[SignatureBlock]:
    """Yield the signatures of all documents in a file, one column after the other."""
    columns: dict[tuple[object, ...], list[Part]] = {}
    lines = [part for part in found.parts if part.component in _LINES]
    shown = abreast(lines)
    head: tuple[Part, ...] = ()
    headed: set[tuple[object, ...]] = set()
    before = -1
    for index, part in enumerate(lines):
        if part.order in shown.over:
            head = (*head, part) if index == before + 1 and head else (part,)
            before, headed = index, set()
            continue
        place = shown.columns.get(part.order) or _column(part)
        column = columns.setdefault(place, [])
        if head and place not in headed and part.document == head[0].document:
            column += head
            headed.add(place)
        column.append(part)
    for parts in columns.values():
        yield from _cut(parts)


def _cut(parts: list[Part]) -> Iterator[SignatureBlock]:
    """Cut a column behind each name."""
    lines: list[Part] = []
    for part in parts:
        if part.component is not Component.SIGNER_NAME:
            lines.append(part)
            continue
        yield SignatureBlock(tuple(lines), part)
        lines = []
    if lines:
        yield SignatureBlock(tuple(lines))


def _column(part: Part) -> tuple[object, ...]:
    place = part.paragraph.place
    return part.document, place.table, place.column, part.piece.side


def read_mark(text: str) -> tuple[str, str]:
    """Return which mark a line of quyền hạn begins with, however it is written, and what follows.

    ``("KT.", "GIÁM ĐỐC")`` for "K/T GIÁM ĐỐC"; ``("", text)`` for a line without a mark.
    """
    for mark, pattern in _marks():
        if match := pattern.match(text):
            return mark, text[match.end() :]
    return "", text


@once
def _marks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each mark and how it may be written: "KT.", "K/T", "KT", or in words."""
    return tuple(
        (
            mark,
            re.compile(rf"(?:{r'[./ ]{0,2}'.join(mark[:-1])}(?![^\W\d_])|{_words(words)} )[./ ]*"),
        )
        for mark, words in forms().authority.items()
    )


def _words(words: str) -> str:
    """Return how words read in capitals, wherever the tone mark stands."""
    return re.escape(words.upper()).replace("ỦY", "(?:ỦY|UỶ)")
