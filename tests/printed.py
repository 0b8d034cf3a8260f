"""The figures that a document prints, with everything taken away that is a name and no figure.

What is taken away is explained, each kind by its own line: what the files state word for word,
days written out, numbers of documents, names of years, "6 tháng", labels. Days and numbers of
documents are looked up: only those that the files state are names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from thidua.model.document import Block, Document, Drop, Facing, Paragraph, Picture, RowKind, Table

_FIGURE = re.compile(r"\d+(?:[.,/]\d+)*%?|-\d+")
_NAME = re.compile(r"[^\W\d].* .*\d|\d.* .*[^\W\d]")
_DAY = re.compile(r"ngày (\d\d) tháng (\d\d?) năm (\d{4})")
_DOCUMENT = re.compile(r"(?i)số:? (\d+/[\w/Đ-]+)")
_LABEL = re.compile(r"^\d+\. |\bĐiều \d+\b")
_HALF = re.compile(r"(?i)\b6 tháng\b")
_YEAR = re.compile(r"(?i)\b(?:năm|kế hoạch) (\d{4})\b")


class Printed:
    """A document's ``sentences`` (figures in the order of reading) and ``rows`` of its tables.

    ``strange`` are the days and numbers of documents that the files do not state. A cell of a row
    is "" where it holds no figure; ordinals are left out.
    """

    def __init__(self, document: Document, stated: Collection[str], year: int) -> None:
        """Read a document; ``stated`` is every text of the files that it is made of."""
        self._stated = stated
        self._words = sorted(filter(_NAME.search, stated), key=len, reverse=True)
        self._years = {str(year - 1), str(year), str(year + 1)}
        self.strange: list[str] = []
        self.sentences: list[str] = []
        self.rows: list[list[str]] = []
        for block in _blocks(document):
            match block:
                case Table():
                    self._read(block)
                case Picture():
                    self.sentences += self._figures(block.description)
                case Paragraph():
                    self.sentences += self._figures(block.text)
                case Facing():
                    for one in (*block.left, *block.right):
                        self.sentences += self._figures(one.text)
                case Drop():
                    pass

    def _read(self, table: Table) -> None:
        for row in table.rows:
            found = [" ".join(self._figures(cell.text)) for cell in row.cells]
            if row.kind in {RowKind.BODY, RowKind.TOTAL}:
                self.rows.append(found[1:])
            else:
                self.sentences += [one for one in found if one]

    def _figures(self, text: str) -> list[str]:
        for name in self._words:
            text = text.replace(name, " ")
        text = _DOCUMENT.sub(self._document, _DAY.sub(self._day, text))
        text = _YEAR.sub(self._year, _HALF.sub(" ", _LABEL.sub(" ", text)))
        return [_plain(one) for one in _FIGURE.findall(text)]

    def _day(self, match: re.Match[str]) -> str:
        day, month, year = match.groups()
        return self._known(f"{year}-{month:0>2}-{day}")

    def _document(self, match: re.Match[str]) -> str:
        return self._known(match[1])

    def _known(self, name: str) -> str:
        if name not in self._stated:
            self.strange.append(name)
        return " "

    def _year(self, match: re.Match[str]) -> str:
        return " " if match[1] in self._years else match[0]


def _blocks(document: Document) -> Iterator[Block]:
    head = document.head
    yield from (*head.issuers, *head.nation, *head.number, *head.place_date, *document.body)
    yield from (one for signer in document.signatures for one in signer)
    yield from document.recipients
    for appendix in document.appendices:
        yield from appendix.body


def _plain(figure: str) -> str:
    """Return a figure without the zero that stands before a small number: 08, 07/08."""
    return re.sub(r"^(\d+/)0(?=\d$)", r"\1", re.sub(r"^0(?=\d)", "", figure))
