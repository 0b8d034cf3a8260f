"""What a reader of Word files gives, for tests that ask about one thing in it."""

from __future__ import annotations

from thidua.model.document import Document
from thidua.source.imported import read
from word_files import file


def document(body: str, **others: str) -> Document:
    """Return what is read from a file with this body, about which there is nothing to say."""
    found, findings = read(file(body, **others), name="a.docx")
    assert found is not None
    assert findings == ()
    return found


def texts(body: str, **others: str) -> list[str]:
    """Return every text of such a file."""
    return list(document(body, **others).texts())
