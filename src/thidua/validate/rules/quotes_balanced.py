"""Quotation marks and brackets come in pairs, and of one kind.

Why: a quotation that does not end makes it unclear what is quoted, and a citation must give a
title word for word. A warning only: the sentence may be somebody else's, kept as it is. Letters
and numbers of points ("a)", "1)") are no brackets; the lines of the abstract are one text.

Fails::

    directive:
      closing:
        - Thực hiện phong trào thi đua Vì người nghèo” năm 2023 (đợt 1.

Passes::

    directive:
      closing:
        - Thực hiện phong trào thi đua “Vì người nghèo” năm 2023 (đợt 1) theo điểm a) khoản 1.

Fix: add the missing mark or delete the superfluous one; use “ ” and not " where both occur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import around, passages, text_of, within

ID = "quotes-balanced"
LEVEL = Level.WARNING
CLAUSE = ""

_PAIRS = ("“”", "()")
_POINT = re.compile(r"(?:^|[\s,;])(?:[a-zđ]|[0-9]{1,2}|[ivx]{1,4})\)")
"""A letter or number with a bracket behind it: the label of a point, or the end of a bracket."""


def check(source: Source) -> Iterator[Finding]:
    """Yield marks without a partner, and straight quotation marks among curly ones."""
    for passage in passages(source):
        for pair in _PAIRS:
            yield from _unpaired(source, passage, pair)
        yield from _straight(source, passage)


def _unpaired(source: Source, passage: tuple[Node, ...], pair: str) -> Iterator[Finding]:
    waiting: list[tuple[Node, int]] = []
    labels = 0  # how many brackets may have been closed by the label of a point
    for node, start, point in _marks(passage, pair):
        if text_of(node)[start] == pair[0]:
            waiting.append((node, start))
        elif waiting:
            waiting.pop()
            labels += point
        elif not point and not labels:
            yield _finding(source, node, start, "never-opened")
        elif not point:
            labels -= 1
    for node, start in waiting:
        yield _finding(source, node, start, "never-closed")


def _marks(passage: tuple[Node, ...], pair: str) -> Iterator[tuple[Node, int, bool]]:
    """Yield each mark of a pair, where it stands, and whether it may be the label of a point."""
    for node in passage:
        text = text_of(node)
        if pair[0] not in text and pair[1] not in text:
            continue
        points = {match.end() - 1 for match in _POINT.finditer(text)}
        for match in re.finditer(f"[{re.escape(pair)}]", text):
            yield node, match.start(), match.start() in points


def _straight(source: Source, passage: tuple[Node, ...]) -> Iterator[Finding]:
    for node in passage:
        text = text_of(node)
        if '"' in text and ("“" in text or "”" in text):
            yield _finding(source, node, text.index('"'), "straight-quotes")


def _finding(source: Source, node: Node, start: int, message: str) -> Finding:
    """Return the finding about the mark at ``start`` of the node's text."""
    text = text_of(node)
    facts = {"mark": text[start], "excerpt": around(text, start)}
    return Finding(within(source, node, start), ID, LEVEL, message, facts)
