"""A table is written as a table, not pasted into a text.

Why: what comes from Word or Excel has tabs or runs of spaces between its columns. A text has no
columns: its lines are joined and the cells run together in print.

Fails::

    directive:
      items:
        - id: a
          text: >-
            TT   Đơn vị      Chỉ tiêu
            1    Văn phòng   15
            2    Thanh tra   7

Passes::

    directive:
      items:
        - id: a
          table:
            columns:
              - title: Đơn vị
                width: 30
              - title: Chỉ tiêu
                width: 10
            rows:
              - cells:
                  - Văn phòng
                  - "15"

Fix: write the rows below ``table`` of an item or appendix; the message has them ready to copy.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from thidua.model.finding import Finding, Level
from thidua.model.source import FileKind, Source
from thidua.validate.mistyped import pasted
from thidua.validate.passages import texts

ID = "pasted-table"
LEVEL = Level.ERROR
CLAUSE = ""

_SHOWN = 12
"""Rows that are written out; the others follow them."""
_WIDEST = 60
_NARROWEST = 5


def check(source: Source) -> Iterator[Finding]:
    """Yield each text that holds a table, with the table as YAML where a file may have one."""
    message = "pasted-table" if source.kind is FileKind.CAMPAIGN else "pasted-table-elsewhere"
    for node in texts(source):
        if rows := pasted(source, node):
            columns = max(map(len, rows))
            facts: dict[str, str | int] = {
                "rows": len(rows),
                "columns": columns,
                "table": _written(rows),
            }
            yield Finding(node.place, ID, LEVEL, message, facts)


def _written(rows: Sequence[Sequence[str]]) -> str:
    """Return the rows as YAML, the first as the heads of the columns."""
    head, *body = rows[: _SHOWN + 1]
    width = max(map(len, rows))
    head = [*head, *[""] * (width - len(head))]
    longest = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    lines = ["table:", "  columns:"]
    for title, letters in zip(head, longest, strict=True):
        lines += [
            f"    - title: {_quoted(title)}",
            f"      width: {min(_WIDEST, max(_NARROWEST, letters))}",
        ]
    lines.append("  rows:")
    for row in body:
        lines.append("    - cells:")
        cells = [*row, *[""] * (width - len(row))]
        lines += [f"        - {_quoted(cell)}" for cell in cells]
    return "\n".join([*lines, *(["    # …"] if len(rows) > _SHOWN + 1 else [])])


def _quoted(cell: str) -> str:
    return json.dumps(cell, ensure_ascii=False)
