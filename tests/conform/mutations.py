"""Changing exactly one property of a conforming Word file, to see which rule notices.

A mutation is a line: the rule that must fire, what is done in words, and one of the changes below,
which find their place by the style ids of our own documents.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from lxml import etree

import built
from thidua.model.view import View
from thidua.opc import open_package
from thidua.opc.markup import WORD
from thidua.word import read

if TYPE_CHECKING:
    from lxml.etree import _Element

W = f"{{{WORD}}}"
MAIN = "word/document.xml"
HEADER = "word/header1.xml"
_NAMES = {"w": WORD}
_File = TypeVar("_File")
_TWIPS_PER_MM = 1440 / 25.4

_RUN_ORDER = (
    *("rStyle", "rFonts", "b", "i", "caps", "smallCaps", "strike", "vanish", "color", "spacing"),
    *("sz", "highlight", "u", "vertAlign"),
)
_PARAGRAPH_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "numPr", "pBdr", "tabs"),
    *("spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr"),
)
_SECTION_ORDER = (
    *(
        "headerReference",
        "footerReference",
        "type",
        "pgSz",
        "pgMar",
        "pgNumType",
        "cols",
        "titlePg",
    ),
)


class Word:
    """A Word file that can be changed; its parts are parsed when they are asked for."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self._roots: dict[str, _Element] = {}

    def root(self, name: str = MAIN) -> _Element:
        """Return the root of a part; what is changed below it is saved."""
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.parts[name])
        return self._roots[name]

    def find(self, path: str, name: str = MAIN) -> list[_Element]:
        """Return what an XPath finds in a part; a mutation that finds nothing is a mistake."""
        found = etree.XPath(path, namespaces=_NAMES)(self.root(name))
        assert found, f"nothing to change at {path}"
        return cast("list[_Element]", found)

    def paragraphs(self, style: str) -> list[_Element]:
        """Return the paragraphs of a style, in the part where that style is used."""
        name = HEADER if style == "page-number" else MAIN
        return self.find(f"//w:p[w:pPr/w:pStyle[@w:val='{style}']]", name)

    def save(self) -> bytes:
        """Return the file with everything that was changed."""
        changed = {name: etree.tostring(root) for name, root in self._roots.items()}
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, content in (self.parts | changed).items():
                archive.writestr(name, content)
        return buffer.getvalue()


@dataclass(frozen=True)
class Change(Generic[_File]):
    """``rule`` must fire when ``what`` was done to the document called ``on``.

    ``besides`` are error-level rules that the same change cannot help breaking.
    """

    rule: str
    what: str
    apply: Callable[[_File], None]
    on: str = "decision"
    besides: frozenset[str] = field(default_factory=frozenset)

    def __str__(self) -> str:
        return f"{self.rule}: {self.what}"

    def view(self) -> View:
        """Return the document with its one change."""
        raise NotImplementedError


class Mutation(Change[Word]):
    """A change of a Word file."""

    def view(self) -> View:
        """Return the document with its one change."""
        word = Word(built.content(self.on, "docx"))
        self.apply(word)
        return read(open_package(word.save()), file=self.on)


@cache
def view_of(name: str) -> View:
    """Return the conforming document of that name (see ``built``)."""
    return read(open_package(built.content(name, "docx")), file=name)


def mutated(mutation: Change[Any]) -> View:
    """Return the document with its one change."""
    return mutation.view()


def size(style: str, points: float) -> Callable[[Word], None]:
    return _runs(style, "sz", {"val": str(round(points * 2))})


def font(style: str, name: str) -> Callable[[Word], None]:
    return _runs(style, "rFonts", {"ascii": name, "hAnsi": name})


def colour(style: str, code: str) -> Callable[[Word], None]:
    return _runs(style, "color", {"val": code})


def bold(style: str, *, on: bool) -> Callable[[Word], None]:
    return _runs(style, "b", {"val": "1" if on else "0"})


def italic(style: str, *, on: bool) -> Callable[[Word], None]:
    return _runs(style, "i", {"val": "1" if on else "0"})


def capitals(style: str) -> Callable[[Word], None]:
    return _runs(style, "caps", {"val": "1"})


def underline(style: str) -> Callable[[Word], None]:
    return _runs(style, "u", {"val": "single"})


def align(style: str, how: str) -> Callable[[Word], None]:
    return _all(style, "jc", {"val": how})


def spacing(style: str, **twips: int | str) -> Callable[[Word], None]:
    """Set attributes of ``w:spacing``: before, after, line, lineRule."""
    return _all(style, "spacing", {name: str(value) for name, value in twips.items()})


def indent(style: str, **twips: int) -> Callable[[Word], None]:
    """Set attributes of ``w:ind``: left, right, firstLine, hanging."""
    return _all(style, "ind", {name: str(value) for name, value in twips.items()})


def text(style: str, words: str, *, place: int = 0) -> Callable[[Word], None]:
    """Replace the words of one paragraph of a style; it is set as its first run was."""

    def apply(word: Word) -> None:
        first, *others = word.paragraphs(style)[place].findall(f".//{W}t")
        first.text = words
        for other in others:
            other.text = ""

    return apply


def of_council(number: str, post: str = "") -> Callable[[Word], None]:
    """Make a document one of a council, with its number and the post of who signs."""

    def apply(word: Word) -> None:
        text("issuer", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG")(word)
        text("number", number)(word)
        if post:
            text("signer-position", post)(word)

    return apply


def without(style: str) -> Callable[[Word], None]:
    """Take the paragraphs of a style away; a cell keeps an empty one."""

    def apply(word: Word) -> None:
        for paragraph in word.paragraphs(style):
            for run in paragraph.findall(f".//{W}r"):
                parent = run.getparent()
                assert parent is not None
                parent.remove(run)

    return apply


def stroke(style: str, **attributes: str) -> Callable[[Word], None]:
    """Change the line drawn under a style: ``val="dashed"``; nothing given takes it away."""

    def apply(word: Word) -> None:
        for line in _strokes(word, style):
            border = line.find(f"{W}pPr/{W}pBdr/{W}bottom")
            assert border is not None
            for name, value in (attributes or {"val": "none"}).items():
                border.set(W + name, value)

    return apply


def stroke_length(style: str, *, longer_mm: float) -> Callable[[Word], None]:
    """Make the line under a style longer, or shorter, equally at both ends."""

    def apply(word: Word) -> None:
        for line in _strokes(word, style):
            place = line.find(f"{W}pPr/{W}ind")
            assert place is not None
            for side in ("left", "right"):
                old = int(place.get(W + side) or "0")
                place.set(W + side, str(round(old - longer_mm / 2 * _TWIPS_PER_MM)))

    return apply


def moved(style: str, *, right_mm: float) -> Callable[[Word], None]:
    """Move the line under a style to the right, its length as it was."""

    def apply(word: Word) -> None:
        for line in _strokes(word, style):
            place = line.find(f"{W}pPr/{W}ind")
            assert place is not None
            for side, sign in (("left", 1), ("right", -1)):
                old = int(place.get(W + side) or "0")
                place.set(W + side, str(round(old + sign * right_mm * _TWIPS_PER_MM)))

    return apply


def section(name: str, **attributes: str) -> Callable[[Word], None]:
    """Set attributes of a child of every ``w:sectPr``: ``section("pgMar", top="850")``."""

    def apply(word: Word) -> None:
        for one in word.find("//w:sectPr"):
            _set(one, name, attributes, _SECTION_ORDER)

    return apply


def margin(side: str, mm: float) -> Callable[[Word], None]:
    return section("pgMar", **{side: str(round(mm * _TWIPS_PER_MM))})


def each(path: str, change: Callable[[_Element], None], name: str = MAIN) -> Callable[[Word], None]:
    """Apply a change to everything that an XPath finds in a part: for what has no word here."""

    def apply(word: Word) -> None:
        for element in word.find(path, name):
            change(element)

    return apply


def removed(element: _Element) -> None:
    """Take an element out of its parent: a change for ``each``."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _runs(style: str, name: str, attributes: dict[str, str]) -> Callable[[Word], None]:
    def apply(word: Word) -> None:
        for paragraph in word.paragraphs(style):
            for run in paragraph.iter(f"{W}r"):
                properties = run.find(f"{W}rPr")
                if properties is None:
                    properties = etree.Element(f"{W}rPr")
                    run.insert(0, properties)
                _set(properties, name, attributes, _RUN_ORDER)

    return apply


def _all(style: str, name: str, attributes: dict[str, str]) -> Callable[[Word], None]:
    def apply(word: Word) -> None:
        for paragraph in word.paragraphs(style):
            properties = paragraph.find(f"{W}pPr")
            assert properties is not None
            _set(properties, name, attributes, _PARAGRAPH_ORDER)

    return apply


def _set(parent: _Element, name: str, attributes: dict[str, str], order: tuple[str, ...]) -> None:
    """Set attributes of a child, which is put where the schema wants it if it is new."""
    child = parent.find(W + name)
    if child is None:
        child = etree.Element(W + name)
        before = {W + one for one in order[: order.index(name)]}
        parent.insert(sum(one.tag in before for one in parent), child)
    for key, value in attributes.items():
        child.set(W + key, value)


def _strokes(word: Word, style: str) -> Iterator[_Element]:
    """Yield the empty paragraphs whose border is the line under a style."""
    found = [
        following
        for paragraph in word.paragraphs(style)
        if (following := paragraph.getnext()) is not None
        and following.find(f"{W}pPr/{W}pStyle[@{W}val='stroke']") is not None
    ]
    assert found, f"no line under {style}"
    yield from found
