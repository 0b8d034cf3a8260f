"""A table row has a cell for every column.

Why: with a cell too few or too many, every figure behind it stands below the wrong heading. A
section row has one text for the whole width and no cells.

Fails::

    directive:
      items:
        - id: cong-viec
          table:
            columns:
              - {title: TT, width: 1}
              - {title: Công việc, width: 9}
            rows:
              - cells: ["1"]

Passes::

    directive:
      items:
        - id: cong-viec
          table:
            columns:
              - {title: TT, width: 1}
              - {title: Công việc, width: 9}
            rows:
              - section: I. Chuẩn bị
              - cells: ["1", Đăng ký giao ước]

Fix: add the missing cell (an empty one is ``""``) or take out the one too many.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import items

ID = "table-rows"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield every row whose number of cells is not that of the columns."""
    for item in items(source):
        columns = len(item.each("table", "columns"))
        for row in item.each("table", "rows"):
            cells = row.get("cells")
            if cells is not None and isinstance(cells.value, tuple) and len(cells.value) != columns:
                facts: dict[str, str | int] = {"columns": columns, "cells": len(cells.value)}
                yield Finding(row.place, ID, LEVEL, "table-rows", facts)
