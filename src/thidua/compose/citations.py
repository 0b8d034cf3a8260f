"""Citations: ``[[id]]`` in a text becomes the cited document, in full once, then in short.

Phụ lục I, Mục II.6.b: the first citation gives tên loại, số, ký hiệu, date, issuer and trích yếu;
later ones only tên loại, số and ký hiệu.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from thidua.compose.numbers import PartialDate
from thidua.compose.wording import line
from thidua.model.campaign import REFERENCE, CitedDocument


class Citations:
    """The cited documents of one text, and which of them it has already cited in full."""

    def __init__(self, documents: Iterable[CitedDocument]) -> None:
        """Know the documents; nothing is cited yet."""
        self._documents: Mapping[str, CitedDocument] = {one.id: one for one in documents}
        self._cited: set[str] = set()

    def expand(self, text: str) -> str:
        """Return the text with its references written out; an unknown one stays as it stands."""
        return REFERENCE.sub(self._replace, text)

    def cite(self, document: str, *, formal: bool = False) -> str:
        """Return the citation of a document; ``formal`` is the form of a Căn cứ line.

        Raises:
            KeyError: when no document has this id.
        """
        cited = self._documents[document]
        first = document not in self._cited
        self._cited.add(document)
        return line(
            "parts/citation.md.j2",
            cited=cited,
            date=PartialDate.parse(cited.date),
            first=first,
            formal=formal,
        )

    def _replace(self, match: re.Match[str]) -> str:
        return self.cite(match[1]) if match[1] in self._documents else match[0]


def references(texts: Iterable[str]) -> frozenset[str]:
    """Return the ids that the texts refer to."""
    return frozenset(match for text in texts for match in REFERENCE.findall(text))
