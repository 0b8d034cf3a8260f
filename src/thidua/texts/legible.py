"""Text of which a reader sees everything: nothing invisible, nothing that a terminal would obey."""

from __future__ import annotations

import json
import re

_BLANKS = re.compile(r"[\t\n ]+")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def visible(text: str) -> str:
    """Return ``text`` on one line, with everything that cannot be seen shown as ``U+001B``."""
    line = _BLANKS.sub(" ", text)
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in line)


def enclosed(text: str, most: int = 160) -> str:
    """Return ``text`` in the double quotes of YAML, without its middle where it is very long."""
    shown = text if len(text) <= most else f"{text[: most // 2].rstrip()} … {text[-40:].lstrip()}"
    return json.dumps(shown, ensure_ascii=False)


def ending(text: str, most: int = 40) -> str:
    """Return ``text``, or its last words where it is longer than ``most`` characters."""
    return text if len(text) <= most else f"… {text[-most:].partition(' ')[2] or text[-most:]}"


def legible(text: str) -> str:
    """Return ``text`` likewise, with every kind of space, which a text may well have, as one."""
    return visible(_SPACES.sub(" ", text))
