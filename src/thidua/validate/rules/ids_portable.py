"""The id of a campaign, a unit or a review can be the name of a file on every system.

Why: files and folders are called after these ids (``campaigns/ID.yaml``, ``pledges/UNIT.yaml``,
``results/REVIEW/UNIT.yaml``, ``build/YEAR/units/UNIT``). Windows keeps some names for devices, with
any ending: git cannot check out a repository there that has a file of such a name, and the office
stands without its data.

Fails::

    units:
      - id: con
        name: Phòng Công nghệ

Passes::

    units:
      - id: phong-cong-nghe
        name: Phòng Công nghệ
      - id: con-dao
        name: Phòng Côn Đảo

Fix: write the name out, or put "phong-" before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from thidua.model.finding import Finding, Level, Place
from thidua.model.portable import RESERVED
from thidua.model.source import Source

ID = "ids-portable"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield the ids of the campaign, of units and reviews that Windows takes for no name."""
    own = PurePath(source.file).stem
    if RESERVED.fullmatch(own):
        yield Finding(Place(source.file), ID, LEVEL, ID, {"id": own})
    for one in (*source.root.each("units"), *source.root.each("reviews")):
        node, typed = one.get("id"), one.text("id")
        if node is not None and RESERVED.fullmatch(typed):
            yield Finding(node.place, ID, LEVEL, ID, {"id": typed})
