"""Values that cannot become markup.

Between Jinja and Markdown every character of a value that is not a letter or a digit is moved to
a private plane of Unicode, where Markdown sees a plain letter; after parsing it is moved back.
Nothing needs to be escaped, whatever the context, and doing it twice changes nothing. The reader
refuses input that already uses that plane.
"""

from __future__ import annotations

_PLANE = 0xF0000
_LIMIT = 0xFFFE


def protect(value: object) -> str:
    """Return the value as text that no Markdown parser takes for markup."""
    return "".join(
        char if char.isalnum() or ord(char) >= _LIMIT else chr(_PLANE + ord(char))
        for char in str(value)
    )


def reveal(text: str) -> str:
    """Return the text with every protected character back in its place."""
    return "".join(
        chr(ord(char) - _PLANE) if _PLANE <= ord(char) < _PLANE + _LIMIT else char for char in text
    )
