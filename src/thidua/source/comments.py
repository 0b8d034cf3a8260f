"""Comments of a YAML text, which every YAML parser drops."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import yaml
from msgspec import Struct

_REMARK = re.compile(r"#[^\n]*")


class Comment(Struct, frozen=True):
    """One comment with its ``#``; line and column count from 1; ``own``: it has the line alone."""

    line: int
    column: int
    text: str
    own: bool


def comments(text: str) -> tuple[Comment, ...]:
    """Return the comments of ``text`` in order; ``text`` must be YAML that parses.

    What lies between two tokens is blank or a comment; besides, a comment may follow the ``>-`` of
    a block of text, which is part of its token.
    """
    if "#" not in text:
        return ()
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    return tuple(
        _comment(text, lines, start + match.start(), match[0])
        for start, gap in _gaps(text)
        for match in _REMARK.finditer(gap)
    )


def _gaps(text: str) -> Iterator[tuple[int, str]]:
    """Yield the stretches of ``text`` that belong to no token, each with its offset."""
    end = 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start = token.start_mark.index
        if start > end:
            yield end, text[end:start]
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            yield start, text[start : text.find("\n", start)]
        end = max(end, token.end_mark.index)
    yield end, text[end:]


def _comment(text: str, lines: list[int], offset: int, words: str) -> Comment:
    """Return the comment at ``offset``; ``lines`` are the offsets at which the lines begin."""
    number = bisect_right(lines, offset)
    begin = lines[number - 1]
    alone = not text[begin:offset].strip()
    return Comment(number, offset - begin + 1, words.rstrip(), alone)
