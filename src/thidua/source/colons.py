"""Colon that belongs to the words of a text and is taken for the end of a key.

"…với nội dung như sau:" and "Lưu ý: nộp đúng hạn" are how official texts are written, and the first
thing that YAML refuses in them. Its complaint points at the colon; what stands before it tells
whether somebody wrote a sentence there, and from where on it has to be put in quotes.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from thidua.model.finding import Place
from thidua.texts.legible import enclosed, ending

_LEAD = re.compile(r"\s*(?:- +)*+(?:[A-Za-z_]\w*+: +)?+")
"""What stands before the words of a text: dashes, a key."""

_COLON = re.compile(r":(?= |$)")
_KEY = re.compile(r"[a-z][a-z_]*")
_MOST = 20
"""Lines of a text that are put together."""


def in_prose(lines: list[str], place: Place) -> tuple[str, Place, dict[str, str]] | None:
    """Return message, place and facts when what is complained of comes of a colon in a sentence.

    That is the colon at the ``place``, or one in the line above; None without any but those behind
    what may be a key.
    """
    above = lines[place.line - 2] if 1 < place.line <= len(lines) + 1 else ""
    colons = [place]
    if match := _COLON.search(above, _end(above)):
        colons.append(replace(place, line=place.line - 1, column=match.start() + 1))
    for colon in colons:
        if told := _told(lines, colon):
            return told[0], colon, told[1]
    return None


def _told(lines: list[str], colon: Place) -> tuple[str, dict[str, str]] | None:
    """Return message and facts about one colon, unless it stands behind what may be a key."""
    line = lines[colon.line - 1] if colon.line <= len(lines) else ""
    before = line[: colon.column - 1]
    if line[colon.column - 1 : colon.column] != ":" or _KEY.fullmatch(before.strip("- ")):
        return None
    words = before[_end(line) :] or before.strip()
    if _KEY.fullmatch(words):
        return None
    text = _passage(lines, colon.line - 1)
    ends = not line[colon.column :].strip()
    facts = {"before": ending(words), "mended": enclosed(text)}
    return "colon-at-end" if ends else "colon-in-text", facts


def _end(line: str) -> int:
    lead = _LEAD.match(line)
    return lead.end() if lead else 0


def _passage(lines: list[str], at: int) -> str:
    """Return the whole text that a line is part of, on one line."""
    first = at
    while first > max(0, at - _MOST) and not _leads(lines[first]):
        first -= 1
    last, indent = at + 1, _indent(lines[first])
    while last < min(len(lines), at + _MOST) and _goes_on(lines[last], indent):
        last += 1
    parts = [lines[first][_end(lines[first]) :], *lines[first + 1 : last]]
    return " ".join(part.strip() for part in parts if part.strip())


def _leads(line: str) -> bool:
    return _end(line) > _indent(line)


def _goes_on(line: str, indent: int) -> bool:
    return bool(line.strip()) and _indent(line) > indent and not _leads(line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
