"""The lines of a name have the words of the name.

Why: name_lines and superior_lines say only where the lines of the head end (Decree 30/2020, Phụ lục
I, Phần I, Mục II.2.b); everywhere else the name itself is printed, and the two must not differ.

Fails::

    agency:
      name: Ủy ban nhân dân tỉnh Minh Họa
      name_lines:
        - Ủy ban nhân dân
        - tỉnh Minh Hoạ

Passes::

    agency:
      name: Ủy ban nhân dân tỉnh Minh Họa
      name_lines:
        - Ủy ban nhân dân
        - tỉnh Minh Họa

Fix: write the words of the name, or delete the lines; the program then ends them at sense itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import text_of

ID = "name-lines"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.b"

_NAMES = ("name", "superior")


def check(source: Source) -> Iterator[Finding]:
    """Yield lines that together are not the name they are the lines of."""
    for owner in _owners(source):
        for key in _NAMES:
            lines = owner.get(f"{key}_lines")
            if lines is None:
                continue
            name, said = owner.get(key), " ".join(map(text_of, owner.each(f"{key}_lines")))
            meant = text_of(name) if name is not None else ""
            if said.upper().split() != meant.upper().split():
                facts = {"lines": said, "name": meant, "key": key}
                told = "name-lines" if meant else "lines-without-name"
                yield Finding(lines.place, ID, LEVEL, told, facts)


def _owners(source: Source) -> Iterator[Node]:
    for path in (("agency",), ("directive", "joint_with")):
        agency = source.root.get(*path)
        if agency is not None:
            yield agency
    yield from source.root.each("units")
