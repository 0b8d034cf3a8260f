"""Bounds of the schema put on what an import writes: what is too long is joined or cut.

What is cut is missed when words are counted, so it is kept elsewhere and told.
"""

from __future__ import annotations

from thidua.intake.growing import Written

LINE = 1000
TEXT = 20_000
_LINES = {"position": 6, "group": 6, "title": 6, "authority": 3}
"""Texts of several lines → how many there may be; more are put on the last."""
_TEXTS = {"opening": 200, "closing": 200, "text": 100, "addressees": 200, "abstract": 10}
"""Lists of paragraphs → how many there may be; more are put behind the last."""
_MANY = {"confirmations": 8, "lines": 100, "signers": 4, "attachments": 50}
"""Lists of other things → how many there may be; more are left out."""
_LONG = frozenset({"text", "opening", "closing", "cells", "items", "explanation"})
"""Keys under which whole paragraphs stand, not lines."""


def bounded(written: Written) -> Written:
    """Return what is written, within the bounds of the schema."""
    return {key: _bounded(key, value) for key, value in written.items()}


def _bounded(key: str, value: object) -> object:
    if isinstance(value, str):
        return value[: TEXT if key in _LONG else LINE]
    if isinstance(value, dict):
        return bounded(value)
    if not isinstance(value, list):
        return value
    most = (_LINES | _TEXTS).get(key)
    if most is not None and len(value) > most and all(isinstance(one, str) for one in value):
        value = [*value[: most - 1], " ".join(value[most - 1 :])]
    return [_bounded(key, one) for one in value[: _MANY.get(key, len(value))]]
