"""Mistyped values: what one shows of the slip behind it, a comma, a pasted quote.

Each answer is the name of a message in ``templates/messages.yaml``; an empty one means that nothing
more can be said than the schema does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import combining, normalize

from thidua.model.source import Node, Plain, Source
from thidua.validate.passages import lines_of, text_of, typed_lines

THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""1.250: one and a quarter in YAML, one thousand two hundred and fifty to a Vietnamese reader."""

_GROUPED = re.compile(
    r"-?[1-9][0-9]{0,2}(?:(?:[. ][0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3}){2,}(?:\.[0-9]+)?)"
)
"""1.250.000, 1 250, 12.500,5; 1,250,000.00: the marks between the thousands are no decimal ones."""

_NUMBER = frozenset({"integer", "number"})
_MANY = frozenset({"array", "object"})
_SLIPS = (
    (_NUMBER, re.compile(r"[“”\u2018\u2019].*"), "curly-quotes"),
    (_NUMBER, _GROUPED, "number-grouped"),
    (frozenset({"integer"}), re.compile(r"-?[0-9]+,[0-9]+"), "number-not-whole"),
    (_NUMBER, re.compile(r"-?[0-9]+,[0-9]+"), "number-comma"),
    (_NUMBER, re.compile(r"-?[0-9]+(?:[., ][0-9]+)*\s*%"), "number-percent"),
    (_MANY, re.compile(r".*?[:-]\u00a0.*"), "no-break-space"),
    (frozenset({"array"}), re.compile(r"[-–—\u2212•]\s*\S.*"), "list-dash"),
)
"""Expected types, what was typed, the message; the first that fits."""

_FOR_WORDS = ("text", "heading", "title", "name")

_SCHEMA = "$schema"
"""A key of JSON files; in YAML an editor is told of the schema by a comment."""

_CURLY = re.compile(r"[“”\u2018\u2019](.*)[“”\u2018\u2019]")


def instead_of(expected: str, typed: str) -> str:
    """Return the slip in a text where a value of another type belongs, as a message."""
    for types, pattern, message in _SLIPS:
        if expected in types and pattern.fullmatch(typed):
            return message
    return ""


def of_key(typed: str) -> str:
    """Return the slip that made a key of what is none, as a message."""
    if typed.startswith(("–", "—", "\u2212", "•")) or re.match(r"-\S", typed):
        return "list-dash"
    if typed == _SCHEMA:
        return "schema-key"
    return "no-break-space" if "\u00a0" in typed else ""


def sentence(mapping: Plain) -> str:
    """Return the text that a colon has made a mapping of; nothing when its key may be a key."""
    if not isinstance(mapping, dict) or not mapping:
        return ""
    key, value = next(iter(mapping.items()))
    if re.fullmatch(r"[a-z][a-z_]*", key):
        return ""
    return f"{key}: {value}" if isinstance(value, str | int | float) else f"{key}:"


def for_words(keys: Iterable[str]) -> str:
    """Return which of the keys of a place takes its words, if one does."""
    return next((key for key in _FOR_WORDS if key in keys), "")


def spaced(typed: str, keys: Iterable[str]) -> str:
    """Return ``typed`` with a space behind the colon of its key, if it begins with one of them."""
    key, _, value = typed.partition(":")
    return f"{key}: {value}" if value and key in keys else ""


def unquoted(typed: str) -> str | None:
    """Return what stands between curly quotes, if they are all around a text."""
    match = _CURLY.fullmatch(typed)
    return match[1] if match else None


def number(typed: str) -> str:
    """Return a number in Vietnamese spelling as YAML writes it."""
    bare = typed.rstrip("% ")
    if _GROUPED.fullmatch(bare):
        marks = ". " if "," not in bare or "." in bare[: bare.index(",")] or " " in bare else ","
        return re.sub(f"[{marks}]", "", bare).replace(",", ".")
    return fraction(bare.replace(",", ".")) if "," in bare else bare


def fraction(typed: str) -> str:
    """Return a decimal fraction so that nobody takes it for thousands: 1.25 for 1.250."""
    if not THOUSANDS.fullmatch(typed):
        return typed
    shorter = typed.rstrip("0").rstrip(".")
    return shorter if shorter != typed else f"{typed}0"


def slug(typed: str) -> str:
    """Return ``typed`` as an id: lower-case letters without marks, digits, hyphens."""
    letters = normalize("NFD", typed.lower().replace("đ", "d"))
    plain = "".join(one for one in letters if not combining(one))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


_FRACTION = re.compile(r"-?[0-9]+\.[0-9]+(?![0-9])")


def grouped(source: Source, node: Node) -> str:
    """Return a fraction as it was typed if it reads as thousands (1.250); an empty text if not."""
    if not isinstance(node.value, float):
        return ""
    lines = lines_of(source.typed(node.place))
    line = lines[node.place.line - 1] if node.place.line <= len(lines) else ""
    found = _FRACTION.match(line, node.place.column - 1)
    typed = found[0] if found and float(found[0]) == node.value else ""
    return typed if THOUSANDS.fullmatch(typed) else ""


_GAP = re.compile(r"\t| {2,}")
_WIDE = re.compile(r"\t| {3,}")
_ROWS = 2
_COLUMNS = 2


def pasted(source: Source, node: Node) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table in a text, or nothing where there is none.

    That is what has at least two rows of several cells, most of its lines, set apart by tabs or by
    three spaces; two spaces do where there are three columns.
    """
    if not _GAP.search(text_of(node)):
        return ()
    lines = [line.strip(" ") for line in typed_lines(source, node) if line.strip()]
    rows = tuple(tuple(cell.strip() for cell in _GAP.split(line)) for line in lines)
    among = [
        row
        for row, line in zip(rows, lines, strict=True)
        if len(row) > _COLUMNS or (len(row) == _COLUMNS and _WIDE.search(line))
    ]
    return rows if len(among) >= _ROWS and 2 * len(among) >= len(rows) else ()
