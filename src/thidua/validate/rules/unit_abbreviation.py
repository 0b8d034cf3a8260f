"""A unit that pledges and reports has an abbreviation.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.3.b: the symbol of a document is made of the
abbreviation of its type and that of who issues it. A unit with a headcount issues a plan, a pledge
and reports, and theirs would be "KH" alone.

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

Fix: type the abbreviation that the unit's documents have behind the hyphen.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source

ID = "unit-abbreviation"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b"


def check(source: Source) -> Iterator[Finding]:
    """Yield the units with a headcount and without an abbreviation."""
    for unit in source.root.each("units"):
        size = unit.get("headcount") or unit.get("counted")
        if size is not None and unit.get("abbreviation") is None:
            facts = {"name": unit.text("name")}
            yield Finding(unit.key_place or unit.place, ID, LEVEL, ID, facts)
