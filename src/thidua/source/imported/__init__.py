"""Word files read in: our own come back as the document they were made of, others by parts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from thidua import word
from thidua.model.document import Document
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import View
from thidua.opc import RefusedPackageError, open_package
from thidua.recognise.components import recognise
from thidua.source.imported.blocks import Blocks
from thidua.source.imported.frame import framed

MOST_PARAGRAPHS = 20_000
"""More than five hundred pages; a file with more is refused, to compare it would take too long."""
KIND = "word"
"""The kind of a document that was read from a Word file."""

_DAYLESS = date(1980, 1, 1)  # the day of files that state none, as in a zip


def read(content: bytes, *, name: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Read a Word file, which findings call ``name``, with every tracked change accepted.

    A file that was built here comes back as the same document, without anchors, by the styles of
    ``templates/nd30.yaml``. Of any other the recogniser says which text is the head, the căn cứ,
    who signs and Nơi nhận; the rest is paragraphs and tables, with the numbers that Word puts
    before lists. Text boxes stand behind the paragraph they belong to; headers, footers and notes
    on a page of their own at the end.

    The document is None when the file is refused (see ``thidua.opc``) or holds no words.
    """
    try:
        package = open_package(content)
        view = word.read(package, file=name, most=MOST_PARAGRAPHS)
    except RefusedPackageError as error:
        return None, (_refused(name, error.message, error.facts),)
    if not any(paragraph.words for paragraph in view.paragraphs):
        return None, (_refused(name, "word-without-text", {}),)
    blocks = Blocks(recognise(view), package.parts)
    counts = {
        "word-revisions": view.revisions,
        "word-links": len(package.links),
        "word-pictures": blocks.skipped,
    }
    return _document(view, blocks, name), tuple(
        Finding(Place(name), rule, Level.NOTICE, facts={"count": count})
        for rule, count in counts.items()
        if count
    )


def _document(view: View, blocks: Blocks, name: str) -> Document:
    said = framed(blocks, view)
    stated = view.metadata
    return Document(
        kind=KIND,
        title=stated.title or PurePath(name).stem,
        author=stated.author,
        date=_day(stated.created),
        head=said.head,
        body=said.body,
        signatures=said.signatures,
        recipients=said.recipients,
        appendices=said.appendices,
        orientation=said.orientation,
    )


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return _DAYLESS.isoformat()


def _refused(name: str, message: str, facts: Mapping[str, str | int]) -> Finding:
    return Finding(Place(name), "word-unreadable", Level.ERROR, message, facts)
