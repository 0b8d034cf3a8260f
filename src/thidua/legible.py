"""Text of which a reader sees everything: nothing invisible, nothing that a terminal would obey."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[\t\n ]+")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def visible(text: str) -> str:
    """Return ``text`` on one line, with everything that cannot be seen shown as ``U+001B``."""
    line = _BLANKS.sub(" ", text)
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in line)


def legible(text: str) -> str:
    """Return ``text`` likewise, with every kind of space, which a text may well have, as one."""
    return visible(_SPACES.sub(" ", text))
