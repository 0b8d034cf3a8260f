"""A number with three digits behind its point is the number that was meant.

Why: Vietnamese writes one thousand two hundred and fifty as 1.250; here, as in all YAML, that is
one and a quarter. A target of 7.640 files then counts as met by eight. So a number of one to three
digits, a point and exactly three digits is asked about, in every field that may have a fraction (in
a field for whole numbers a fraction is an error, which says the same). A warning, because a
fraction may be meant: one written with more or fewer digits is not asked about.

Fails::

    targets:
      - id: ho-so
        value: 1.250

Passes::

    targets:
      - id: ho-so
        value: 1250
        baseline: 98.5
      - id: ty-le
        value: 1.25
        baseline: 0.125

Fix: type 1250, or 1.25 (1.2550 for one and 255 thousandths).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate import schema
from thidua.validate.mistyped import fraction, grouped
from thidua.validate.outline import described

ID = "thousands-point"
LEVEL = Level.WARNING
CLAUSE = ""

_ANY = re.compile(r"[\s:,\[]-?[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9.])")
"""Without one of these in the file there is nothing to ask."""


def check(source: Source) -> Iterator[Finding]:
    """Yield the numbers that read as thousands and count as fractions."""
    if not any(map(_ANY.search, source.texts)):
        return
    whole = schema.load(schema.PATHS[source.kind])
    for path, node in _fractions(source.root, ()):
        typed = grouped(source, node)
        told = described(whole, path).get("type") == "integer" and not _whole(node)
        if typed and not told:
            facts: dict[str, str | int] = {
                "typed": typed,
                "meant": fraction(typed).replace(".", ","),
                "whole": typed.replace(".", ""),
                "plain": fraction(typed),
            }
            yield Finding(node.place, ID, LEVEL, ID, facts)


def _fractions(
    node: Node, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    if isinstance(node.value, float):
        yield path, node
    elif isinstance(node.value, Mapping):
        for key, child in node.value.items():
            yield from _fractions(child, (*path, key))
    elif isinstance(node.value, tuple):
        for at, child in enumerate(node.value):
            yield from _fractions(child, (*path, at))


def _whole(node: Node) -> bool:
    return isinstance(node.value, float) and node.value.is_integer()
