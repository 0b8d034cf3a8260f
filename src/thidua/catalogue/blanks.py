"""Blanks of wording in our own YAML: the names in braces that a program fills in."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter


def blanks(said: str | list[str]) -> Iterator[str]:
    """Yield the names in braces of texts; a text whose braces do not close is none."""
    for text in [said] if isinstance(said, str) else said:
        try:
            yield from (name for _, name, _, _ in Formatter().parse(text) if name is not None)
        except ValueError:
            yield text
