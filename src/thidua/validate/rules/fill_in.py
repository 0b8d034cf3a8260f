"""Blanks to fill in: nothing is left that only the office knows and nobody has typed yet.

Why: ``thidua init`` writes an office's first files and leaves ``điền vào đây`` wherever it cannot
know what belongs there, in a value or in the comment beside a number. It is printed as it stands:
a warning in a draft, an error once the document is issued.

Fails::

    directive:
      status: issued
      signers:
        - position: GIÁM ĐỐC
          name: (điền vào đây họ và tên)

Passes::

    directive:
      status: issued
      signers:
        - position: GIÁM ĐỐC
          name: Nguyễn Văn Mẫu

Fix: type what belongs there in its place; beside a number, correct the number and delete the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level, Place
from thidua.model.source import FileKind, Node, Source
from thidua.validate.passages import text_of, within

ID = "fill-in"
LEVEL = Level.ERROR
CLAUSE = ""

_BLANK = re.compile(r"\(?điền[ \n]+vào[ \n]+đây[^()\n]{0,80}\)?", re.IGNORECASE)
_REMARK = re.compile(r"(?:^|\s)#")
_PRINTED = ("agency", "directive")
"""Keys of a campaign under which its document has what the office states, too."""


def check(source: Source) -> Iterator[Finding]:
    """Yield every blank that the file has, and those of its office's that its document prints."""
    issued = source.kind is FileKind.CAMPAIGN and (
        source.root.text("directive", "status") == "issued"
    )
    level = Level.ERROR if issued else Level.WARNING
    line, start = 1, 0
    for match in _BLANK.finditer(source.text):
        line += source.text.count("\n", start, match.start())
        start = match.start()
        column = start - source.text.rfind("\n", 0, start)
        before = source.text[start - column + 1 : start]
        message = "fill-in-beside" if _REMARK.search(before) else ID
        yield _told(Place(source.file, line, column), match[0], level, message)
    for node in _printed(source):
        for match in _BLANK.finditer(text_of(node)):
            yield _told(within(source, node, match.start()), match[0], level, ID)


def _printed(source: Source) -> Iterator[Node]:
    """Yield the values that a campaign's document prints and that another file states."""
    for key in _PRINTED:
        part = source.root.get(key)
        for node in part.walk() if part is not None else ():
            if node.place.file != source.file:
                yield node


def _told(place: Place, words: str, level: Level, message: str) -> Finding:
    return Finding(place, ID, level, message, {"excerpt": " ".join(words.split())})
