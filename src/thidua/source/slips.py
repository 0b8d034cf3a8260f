"""Slips of typing that YAML's own complaint does not name, seen in the lines it complains about.

A parser stumbles behind the mistake and tells what it had hoped for. What was pasted from Word,
left by a merge, or put too far to the left is plain to see in the lines themselves.
"""

from __future__ import annotations

import re

_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")

_TYPED = {
    "yaml-nbsp": re.compile(r"^[ \t-]*(?P<slip>\u00a0)|^[^\"'#]*?[:-](?P<behind>\u00a0)"),
    "yaml-colon-space": re.compile(r"^\s*(?:- )*(?P<slip>[A-Za-z_]+:)[^\s/:]"),
    "yaml-list-dash": re.compile(r"^\s*(?P<slip>[–—\u2212•]\s*\S|-[^\s\d-])"),
}
"""Message → what it looks like in a line."""

_NEAR = 2
"""How many lines before the complaint a slip may stand."""

_BLOCK = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
"""The end of a line that opens a text on the lines below it."""


def slip(lines: list[str], *, first: int, last: int) -> tuple[str, int, int] | None:
    """Return message, line and column of the slip behind a complaint about some lines.

    Lines, from ``first`` to ``last``, and columns count from 1. A mark of a merge explains whatever
    follows it in the file.
    """
    for number, line in enumerate(lines[:last], start=1):
        if _CONFLICT.match(line):
            return "yaml-conflict", number, 1
    for number in range(max(1, first - _NEAR), min(last, len(lines)) + 1):
        for message, pattern in _TYPED.items():
            if match := pattern.search(lines[number - 1]):
                group = next(name for name, found in match.groupdict().items() if found)
                return message, number, match.start(group) + 1
    return None


def outdented(lines: list[str], line: int) -> bool:
    """Tell whether a line is the text of the key above it, only not indented deeply enough."""
    above = next((one for one in reversed(lines[: line - 1]) if one.strip()), "")
    here = lines[line - 1]
    if ":" in here or here.lstrip().startswith("- "):
        return False
    deeper = _indent(above) > _indent(here) and ": " not in above
    return bool(_BLOCK.search(above)) or deeper


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
