"""Word files read in: our own come back as the document they were made of, others as paragraphs."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from thidua.model.document import Document
from thidua.model.finding import Finding, Level, Place
from thidua.opc import Refusal, RefusedPackageError, open_package
from thidua.source.word.body import Body, texts
from thidua.source.word.frame import framed
from thidua.source.word.names import at, w
from thidua.source.word.numbering import Numbering
from thidua.source.word.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from thidua.opc import Package
    from thidua.source.word.body import Piece

MOST_PARAGRAPHS = 20_000
"""More than five hundred pages; a file with more is refused, to compare it would take too long."""
KIND = "word"
"""The kind of a document that was read from a Word file."""

_DAYLESS = date(1980, 1, 1)  # the day of files that state none, as in a zip
_REVISIONS = tuple(
    map(w, ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "rPrChange", "pPrChange"))
)
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))


def read(content: bytes, *, name: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Read a Word file, which findings call ``name``, with every tracked change accepted.

    A file that was built here comes back as the same document, without anchors: the frame and the
    styles of ``templates/nd30.yaml`` are recognised. Any other comes back as a body of paragraphs
    and tables, with the numbers that Word puts before lists written out, text boxes behind the
    paragraph they belong to, and notes at the end; page headers and footers are left out.

    The document is None when the file is refused (see ``thidua.opc``) or holds no words.
    """
    try:
        return _read(open_package(content), name)
    except RefusedPackageError as error:
        return None, (_refused(name, error.message, error.facts),)


def _read(package: Package, name: str) -> tuple[Document | None, tuple[Finding, ...]]:
    root = package.xml(package.main)
    if sum(1 for _ in root.iter(w("p"))) > MOST_PARAGRAPHS:
        raise RefusedPackageError(Refusal.TOO_LONG, limit=MOST_PARAGRAPHS)
    body = Body(
        Styles(_related(package, "styles")),
        Numbering(_related(package, "numbering")),
        targets={one.id: one.target for one in package.relationships(package.main)},
        parts=package.parts,
    )
    start = at(root, "body")
    pieces = [] if start is None else list(body.pieces(start))
    pieces += _notes(package, body)
    if not any(map(str.strip, texts(pieces))):
        return None, (_refused(name, "word-without-text", {}),)
    counts = {
        "word-revisions": sum(1 for _ in root.iter(*_REVISIONS)),
        "word-links": len(package.links),
        "word-pictures": body.skipped,
    }
    place = Place(name)
    return _document(package, pieces, name), tuple(
        Finding(place, rule, Level.NOTICE, facts={"count": count})
        for rule, count in counts.items()
        if count
    )


def _document(package: Package, pieces: list[Piece], name: str) -> Document:
    said = framed(pieces)
    stated = _stated(package)
    return Document(
        kind=KIND,
        title=stated.get("title") or PurePath(name).stem,
        author=stated.get("creator", ""),
        date=_day(stated.get("created", "")),
        head=said.head,
        body=said.body,
        signatures=said.signatures,
        recipients=said.recipients,
        appendices=said.appendices,
        orientation=said.orientation,
    )


def _stated(package: Package) -> Mapping[str, str]:
    """Return what the file says of itself, by the last words of the names of its properties."""
    part = package.related("", "core-properties")
    found = () if part is None else package.xml(part)
    return {str(one.tag).rpartition("}")[2]: str(one.text or "") for one in found}


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return _DAYLESS.isoformat()


def _related(package: Package, kind: str) -> _Element | None:
    part = package.related(package.main, kind)
    return None if part is None else package.xml(part)


def _notes(package: Package, body: Body) -> Iterator[Piece]:
    """Yield the footnotes and endnotes that the text refers to, by their references."""
    asked, body.notes = body.notes, []
    for kind, element in _NOTES:
        wanted = [str(one.get(w("id"))) for one in asked if one.tag == w(f"{element}Reference")]
        notes = _related(package, kind) if wanted else None
        by_id = {} if notes is None else {str(one.get(w("id"))): one for one in notes}
        for key in dict.fromkeys(wanted):
            if key in by_id:
                yield from body.pieces(by_id[key])


def _refused(name: str, message: str, facts: Mapping[str, str | int]) -> Finding:
    return Finding(Place(name), "word-unreadable", Level.ERROR, message, facts)
