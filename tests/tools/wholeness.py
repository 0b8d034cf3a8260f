"""Words of tables on paper: which are cut in two, whoever laid the page out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from thidua.model.document import Document, Table
from tools.pdf import Stretch

_PIECE = re.compile(r"[^\s\N{HYPHEN-MINUS}\N{EN DASH}]+")
"""A word, or what stands between its hyphens: a line may be broken after these."""


def cut_words(document: Document, lines: Sequence[Stretch]) -> list[str]:
    """Return the words of the document's tables that stand whole on the page less often than said.

    A word that paragraphs say too is missed as often as it is there less often than in all texts.
    """
    said = Counter(_PIECE.findall(" ".join(document.texts())))
    shown = Counter(_PIECE.findall("\n".join(line.text for line in lines)))
    missing = said - shown
    return sorted(set(table_words(document)) & missing.keys())


def table_words(document: Document) -> list[str]:
    """Return the words in the cells of a document."""
    blocks = [*document.body, *(block for one in document.appendices for block in one.body)]
    tables = [block for block in blocks if isinstance(block, Table)]
    texts = (cell.text for table in tables for row in table.rows for cell in row.cells)
    return [word for text in texts for word in _PIECE.findall(text)]
