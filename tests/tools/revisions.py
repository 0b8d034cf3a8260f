"""Accepting and rejecting the revisions of a Word file through its XML, as ISO/IEC 29500-1 says.

17.13.5: deleted runs and rows go when a revision is accepted, inserted ones when it is rejected; a
paragraph whose end goes becomes one with the paragraph behind it, whose properties the whole then
has. Where no paragraph is behind it programs do as they like, so such a file is refused here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNKNOWN = ("moveFrom", "moveTo", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange", "cellIns")
_CHANGES = ("pPrChange", "sectPrChange")

Look = tuple[str, bool, bool]
"""A text, whether it is bold, whether it is italic."""


class Said(NamedTuple):
    """A paragraph in which something stands: its style and its text by looks."""

    style: str
    looks: tuple[Look, ...]


class Reading(NamedTuple):
    """What a reader finds: texts, cells by table and row, drawn lines, how the sheets lie."""

    paragraphs: list[Said]
    tables: list[list[int]]
    lines: int
    sheets: list[str]

    def texts(self) -> list[str]:
        return ["".join(text for text, _, _ in one.looks) for one in self.paragraphs]


def accepted(content: bytes) -> Reading:
    """Read a Word file with all its revisions accepted."""
    return _read(_settled(content, gone="del", come="ins"))


def rejected(content: bytes) -> Reading:
    """Read a Word file with all its revisions rejected."""
    return _read(_settled(content, gone="ins", come="del"))


def plain(content: bytes) -> Reading:
    """Read a Word file that has no revisions.

    Raises:
        ValueError: it has some.
    """
    body = _body(content)
    if marks := list(_all(body, "ins", "del", *_CHANGES, *_UNKNOWN)):
        message = f"{len(marks)} revisions in a file that should have none"
        raise ValueError(message)
    return _read(body)


def signatures(content: bytes) -> list[tuple[str | None, str | None, str | None]]:
    """Return number, author and date of every revision in order."""
    marks = _all(_body(content), "ins", "del", *_CHANGES, *_UNKNOWN)
    return [(one.get(f"{_W}id"), one.get(f"{_W}author"), one.get(f"{_W}date")) for one in marks]


def _settled(content: bytes, *, gone: str, come: str) -> Element:
    body = _body(content)
    if unknown := list(_all(body, *_UNKNOWN)):
        message = f"revisions that this judge does not know: {unknown}"
        raise ValueError(message)
    _check_deleted_text(body)
    for change in list(_all(body, *_CHANGES)):
        _settle_change(change, accepting=come == "ins")
    for one in _gone(body, gone):
        _drop(one)
    for paragraph in list(_all(body, "p")):
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}{gone}") is not None:
            _join(paragraph)
    for mark in list(_all(body, come)):
        if _is_around_runs(mark):
            for run in mark:
                mark.addprevious(run)
        _drop(mark)
    return body


def _gone(body: Element, gone: str) -> list[Element]:
    """Return the runs, rows and tables that go."""
    rows = [row for row in _all(body, "tr") if row.find(f"{_W}trPr/{_W}{gone}") is not None]
    tables = [table for table in _all(body, "tbl") if set(table.findall(f"{_W}tr")) <= set(rows)]
    return [*(mark for mark in _all(body, gone) if _is_around_runs(mark)), *rows, *tables]


def _check_deleted_text(body: Element) -> None:
    inside = {
        kind: [any(True for _ in one.iterancestors(f"{_W}del")) for one in _all(body, kind)]
        for kind in ("t", "delText")
    }
    if any(inside["t"]) or not all(inside["delText"]):
        message = "deleted text has an element of its own (17.3.3.7)"
        raise ValueError(message)


def _settle_change(change: Element, *, accepting: bool) -> None:
    """Drop what was, or put it back; a section keeps its headers (17.6.18)."""
    properties = _parent(change)
    change.getparent().remove(change)  # type: ignore[union-attr]
    if accepting:
        return
    kept = [f"{_W}{name}" for name in ("headerReference", "footerReference", "rPr", "sectPr")]
    for one in list(properties):
        if one.tag not in kept:
            properties.remove(one)
    properties.extend(change[0])


def _join(paragraph: Element) -> None:
    """Give what is left of a paragraph to the one behind it."""
    following = paragraph.getnext()
    if following is None or following.tag != f"{_W}p":
        message = f"no paragraph behind {list(paragraph.itertext())} takes it up"
        raise ValueError(message)
    properties = following.find(f"{_W}pPr")
    place = 0 if properties is None else 1
    for run in reversed([one for one in paragraph if one.tag != f"{_W}pPr"]):
        following.insert(place, run)
    _drop(paragraph)


def _is_around_runs(mark: Element) -> bool:
    return _parent(mark).tag == f"{_W}p"


def _read(body: Element) -> Reading:
    return Reading(
        paragraphs=[said for one in _all(body, "p") if (said := _said(one)).looks],
        tables=[rows for table in _all(body, "tbl") if (rows := _cells(table))],
        lines=len(body.findall(f".//{_W}pBdr/{_W}bottom")),
        sheets=[one.get(f"{_W}orient") or "portrait" for one in _all(body, "pgSz")],
    )


def _cells(table: Element) -> list[int]:
    """Return how many cells each row has in which something stands."""
    return [
        len(row.findall(f"{_W}tc"))
        for row in table.findall(f"{_W}tr")
        if any(_said(one).looks for one in _all(row, "p"))
    ]


def _said(paragraph: Element) -> Said:
    looks: list[Look] = []
    for run in paragraph.findall(f"{_W}r"):
        text = "".join(map(_shown, run))
        bold, italic = (run.find(f"{_W}rPr/{_W}{one}") is not None for one in "bi")
        if looks and looks[-1][1:] == (bold, italic):
            text = looks.pop()[0] + text
        if text:
            looks.append((text, bold, italic))
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return Said("" if style is None else style.get(f"{_W}val") or "", tuple(looks))


def _shown(one: Element) -> str:
    if one.tag == f"{_W}drawing":
        return "".join(f"[{part.get('descr')}]" for part in one.iter("{*}docPr"))
    if one.tag == f"{_W}br":  # a line's end, between two words
        return " "
    return one.text or "" if one.tag in {f"{_W}t", f"{_W}delText"} else ""


def _body(content: bytes) -> Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def _all(body: Element, *names: str) -> Iterator[Element]:
    return body.iter(*(f"{_W}{name}" for name in names))


def _parent(one: Element) -> Element:
    parent = one.getparent()
    assert parent is not None
    return parent


def _drop(one: Element) -> None:
    _parent(one).remove(one)
