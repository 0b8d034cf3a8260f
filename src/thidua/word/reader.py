"""A Word file as a view: its body, headers, footers and notes, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import convert

from thidua.model.metadata import Metadata, ViewFont
from thidua.model.view import (
    Format,
    PageNumber,
    Section,
    Story,
    View,
    ViewFrame,
    ViewStroke,
)
from thidua.opc import Package
from thidua.word import ruling
from thidua.word.flow import Flows, finished
from thidua.word.markup import W, toggle, whole
from thidua.word.numbering import Lists
from thidua.word.paging import page_number
from thidua.word.setup import Setup, setups, shown
from thidua.word.styles import StyleSheet
from thidua.word.theme import theme
from thidua.word.walk import MOST_PARAGRAPHS, Styling, Walk

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOTES = ("footnotes", "endnotes")
_WORD_2013 = 15
_TRACKED = tuple(
    W + name
    for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "rPrChange", "pPrChange")
)
_CORE = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "language": "{http://purl.org/dc/elements/1.1/}language",
    "created": "{http://purl.org/dc/terms/}created",
}
_PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"


def read(package: Package, *, file: str, most: int = MOST_PARAGRAPHS) -> View:
    """Return an opened Word file as a view; ``file`` is what findings will call it.

    Tracked changes are taken as accepted, hidden text is left out, and the view says so.

    Raises:
        RefusedPackageError: a part is no XML, or there are more than ``most`` paragraphs.
    """
    body = package.xml(package.main)
    root = body.find(f"{W}body")
    root = body if root is None else root
    pages, stated = _pages(package), setups(root)
    settings = _part(package, "settings")
    styling = _styling(package, settings)
    paged = pages == 1 or next(body.iter(f"{W}lastRenderedPageBreak"), None) is not None
    walk = Walk(styling, stated, paged=paged, most=most)
    _begin(walk, package, package.main, body)
    walk.blocks(root, None)
    end = len(walk.raws)
    alternate = settings is not None and bool(toggle(settings, "evenAndOddHeaders"))
    numbers = tuple(_page_numbers(package, walk, stated, alternate=alternate))
    _notes(package, walk)
    flows = Flows(walk.raws)
    lines = tuple(_lines(walk, flows, stated))
    return View(
        file=file,
        format=Format.DOCX,
        sections=tuple(_sections(walk, stated, end)),
        paragraphs=tuple(finished(walk.raws, flows)),
        tables=tuple(walk.tables),
        strokes=tuple(one for one in lines if isinstance(one, ViewStroke)),
        frames=(*(one for one in lines if isinstance(one, ViewFrame)), *walk.frames),
        pictures=tuple(walk.pictures),
        numbers=numbers,
        typefaces=tuple(_typefaces(walk)),
        metadata=_metadata(package),
        pages=pages,
        hidden=walk.hidden,
        revisions=sum(1 for _ in body.iter(*_TRACKED)),
        styles=styling.sheet.names,
    )


def _styling(package: Package, settings: _Element | None) -> Styling:
    themed = theme(_part(package, "theme"))
    sheet = StyleSheet(_part(package, "styles"), themed)
    return Styling(
        sheet,
        themed,
        Lists(_part(package, "numbering"), sheet, themed),
        text_edge=_compatibility(settings) < _WORD_2013,
    )


def _begin(walk: Walk, package: Package, name: str, root: _Element) -> None:
    walk.part(name, root, {one.id: one.target for one in package.relationships(name)})


def _part(package: Package, kind: str) -> _Element | None:
    name = package.related(package.main, kind)
    return None if name is None else package.xml(name)


def _compatibility(settings: _Element | None) -> int:
    """Return as which version of Word the file wants to be laid out; 12 where it says nothing."""
    stated = [] if settings is None else settings.findall(f"{W}compat/{W}compatSetting")
    modes = (
        whole(one.get(f"{W}val")) for one in stated if one.get(f"{W}name") == "compatibilityMode"
    )
    return next((mode for mode in modes if mode is not None), 12)


def _sections(walk: Walk, stated: Sequence[Setup], end: int) -> Iterator[Section]:
    first = 0
    ends = [*walk.ends[: len(stated) - 1], end - 1]
    for index, setup in enumerate(stated):
        last = ends[index] if index < len(ends) else end - 1
        yield setup.section(index, first, last)
        first = last + 1


def _page_numbers(
    package: Package, walk: Walk, stated: Sequence[Setup], *, alternate: bool
) -> Iterator[PageNumber]:
    """Read the headers and footers that are shown, each part once, and yield their page numbers."""
    targets = {one.id: one.target for one in package.relationships(package.main)}
    parts: dict[str, range] = {}
    for where in shown(stated, alternate=alternate):
        name = targets.get(where.id, "")
        if name not in package.parts:
            continue
        area = walk.area(where.section, Story.HEADER if where.top else Story.FOOTER)
        if name not in parts:
            start = len(walk.raws)
            root = package.xml(name)
            _begin(walk, package, name, root)
            walk.blocks(root, walk.new(area))
            parts[name] = range(start, len(walk.raws))
        for index in parts[name]:
            if index in walk.page_fields:
                raw = walk.raws[index]
                own = walk.area(raw.place.section)  # sections of several sizes may share a header
                yield page_number(raw, walk.page_fields[index], own, where)


def _notes(package: Package, walk: Walk) -> None:
    """Read the notes that the text refers to, in the order in which it does."""
    for kind in _NOTES:
        asked = [key for part, key in walk.notes if part == kind]
        name = package.related(package.main, kind) if asked else None
        if name is None:
            continue
        root = package.xml(name)
        _begin(walk, package, name, root)
        notes = {one.get(f"{W}id"): one for one in root}
        for key in dict.fromkeys(asked):
            if key in notes:
                walk.blocks(notes[key], walk.new(walk.area(0, Story.NOTE)))


def _lines(walk: Walk, flows: Flows, stated: Sequence[Setup]) -> Iterator[ViewStroke | ViewFrame]:
    yield from ruling.borders(flows)
    for box, column, held in walk.cells:
        yield from ruling.of_cell(box, walk.raws[held.start : held.stop], column, flows)
    for drawn, anchor in walk.lines:
        margin = stated[anchor.place.section].left_mm
        yield ruling.of_shape(drawn, anchor, flows, margin_mm=margin)


def _typefaces(walk: Walk) -> Iterator[ViewFont]:
    names = {run.font for raw in walk.raws for run in raw.runs if run.font}
    yield from map(ViewFont, sorted(names))


def _metadata(package: Package) -> Metadata:
    name = package.related("", "core-properties")
    if name is None:
        return Metadata()
    root = package.xml(name)
    said = {key: (root.findtext(tag) or "").strip() for key, tag in _CORE.items()}
    return convert(said, Metadata)


def _pages(package: Package) -> int | None:
    """Return how many pages the last program that saved the file counted."""
    name = package.related("", "extended-properties")
    return None if name is None else whole(package.xml(name).findtext(_PAGES))
