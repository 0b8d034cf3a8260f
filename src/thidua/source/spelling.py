"""Spelling of scalars, and what an unquoted word means (the core schema of YAML 1.2).

A text that fits the line stands plain, or in double quotes where some reader might take it for
something else (numbers, dates, ``no``); a longer one is folded (``>-``) with a line for every
sentence; one with line breaks of its own is literal (``|-``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal

from thidua.model.source import Scalar
from thidua.source.sentences import sentences

WIDTH = 88
"""The column after which a text is folded."""

_PLAIN = re.compile(r"(?![-?:,\[\]{}#&*!|>'\"%@`<=\s])(?:(?!: | #)[^\t\n])*(?<![:\s])")
"""Texts that need no quotes to be one text in a block of YAML."""

_RETYPED = re.compile(
    r"[-+.0-9][-+.,:/_ 0-9]*"  # numbers, dates, times, telephone numbers
    r"|[-+]?0[box][0-9a-f_]+|[-+]?[0-9.]+e[-+]?[0-9]+|[-+]?\.(inf|nan)"
    r"|y|n|yes|no|on|off|true|false|null|~|",
    re.IGNORECASE,
)
"""Texts that some version of YAML would take for something else."""


def spell(value: object, lead: str, indent: str) -> list[str]:
    """Return the lines of a value: the first begins with ``lead``, the others with ``indent``.

    A mapping or list is taken for an empty one.
    """
    if not isinstance(value, str):
        return [lead + _word(value)]
    short = lead + quoted(value)
    stripped = [line == line.rstrip() for line in value.split("\n")]
    if not (value and all(stripped)) or value[0].isspace() or value[-1] == "\n":
        return [short]
    if "\n" in value:
        return [lead + "|-", *((indent + line).rstrip() for line in value.split("\n"))]
    if len(short) > WIDTH:
        return [lead + ">-", *(indent + line for line in sentences(value))]
    return [short]


def _word(value: object) -> str:
    """Return a value that is no text, or is empty, as the reader would understand it."""
    if isinstance(value, Mapping | tuple):
        return "{}" if isinstance(value, Mapping) else "[]"
    if isinstance(value, float):
        digits = format(Decimal(repr(value)), "f")
        return digits if "." in digits else digits + ".0"
    return json.dumps(value)


def quoted(text: str) -> str:
    """Return a text on one line: plain, or in double quotes where it might be misread."""
    plain = _PLAIN.fullmatch(text) and not _RETYPED.fullmatch(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


_WORDS: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_FRACTION = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")


def resolve(word: str) -> Scalar:
    """Return the value that a plain, unquoted scalar stands for."""
    if word in _WORDS:
        return _WORDS[word]
    if _INTEGER.fullmatch(word):
        return int(word)
    if _FRACTION.fullmatch(word):
        return float(word)
    return word
