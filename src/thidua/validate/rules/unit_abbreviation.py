"""A unit that pledges and reports has an abbreviation.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.3.b: the symbol of a document is made of the
abbreviation of its type and that of who issues it. A unit with a headcount issues a plan, a pledge
and reports, and theirs would be "KH" alone. Where two of them share one,
nobody can tell the "01/KH-VP" of one from that of the other: a warning.

Fails::

    units:
      - id: van-phong
        name: Văn phòng Sở
        headcount: {workers: 3}

Passes::

    units:
      - id: van-phong
        name: Văn phòng Sở
        abbreviation: VP
        headcount: {workers: 3}
      - id: cac-phong
        name: Các phòng, đơn vị thuộc Sở

Fix: type the abbreviation that the unit's documents have behind the hyphen, another for each unit.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source

ID = "unit-abbreviation"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b"


def check(source: Source) -> Iterator[Finding]:
    """Yield the units with a headcount and no abbreviation, or with that of one before them."""
    named: dict[str, str] = {}
    for unit in source.root.each("units"):
        if unit.get("headcount") is None and unit.get("counted") is None:
            continue
        name, short = unit.text("name"), unit.get("abbreviation")
        if short is None:
            yield Finding(unit.key_place or unit.place, ID, LEVEL, ID, {"name": name})
            continue
        first = named.setdefault(unit.text("abbreviation"), name)
        if first != name:
            facts = {"name": name, "other": first, "abbreviation": unit.text("abbreviation")}
            yield Finding(short.place, ID, Level.WARNING, "unit-abbreviation-shared", facts)
