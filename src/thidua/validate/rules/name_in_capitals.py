"""Every word of a person's name begins with a capital.

Why: Decree 30/2020, Phụ lục II, Mục II.1: of a Vietnamese name the first letter of every word is a
capital. A name is printed as it was typed, on a certificate as well. A warning: names of foreigners
may have small words.

Fails::

    directive:
      signers:
        - position: GIÁM ĐỐC
          name: Nguyễn thị Mẫu

Passes::

    directive:
      signers:
        - position: GIÁM ĐỐC
          name: Nguyễn Thị Mẫu

Fix: write the name with capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import papers, text_of

ID = "name-in-capitals"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục II.1"


def check(source: Source) -> Iterator[Finding]:
    """Yield the names of persons of which a word begins with a small letter."""
    for person in _people(source):
        name = person.get("name")
        said = text_of(name) if name is not None else ""
        if name is not None and any(word[0].islower() for word in said.split()):
            meant = " ".join(word[0].upper() + word[1:] for word in said.split())
            yield Finding(name.place, ID, LEVEL, "name-in-capitals", {"name": said, "meant": meant})


def _people(source: Source) -> Iterator[Node]:
    """Yield who signs, who sits in the council, who registers."""
    yield from source.root.each("signers")
    for paper in papers(source):
        yield from paper.each("signers")
    yield from source.root.each("council", "members")
    yield from source.root.each("people")
