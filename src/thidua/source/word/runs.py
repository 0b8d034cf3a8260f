"""The words of one paragraph of a Word file, as a reader sees them once revisions are accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from thidua.model.document import Run
from thidua.source.word.names import (
    ALTERNATES,
    CHOICE,
    EMBED,
    FALLBACK,
    at,
    value,
    w,
)
from thidua.source.word.styles import switches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from thidua.source.word.styles import Look, Styles

BOX = w("txbxContent")
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_INSIDE = frozenset(
    map(w, ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple"))
) | frozenset(map(w, ("customXml", "dir", "bdo")))
"""What only wraps runs; whatever is not listed (``del``, ``moveFrom`` …) holds none."""
_DRAWN = frozenset(map(w, ("drawing", "pict", "object")))
_SIGNS = {
    w("tab"): " ",
    w("ptab"): " ",
    w("cr"): " ",
    w("noBreakHyphen"): "-",
}
_BETWEEN_PAGES = frozenset({"page", "column"})
_NOTES = frozenset(map(w, ("footnoteReference", "endnoteReference")))


class Words:
    """What one paragraph holds: runs, text ``boxes``, ``drawings`` of pictures, ``notes``.

    Line breaks inside a paragraph and tabs count as one space; of a field only the result is read.
    """

    def __init__(self, paragraph: _Element, styles: Styles) -> None:
        """Read a paragraph."""
        self._styles = styles
        style = styles.of(paragraph)
        self._inherited = "" if styles.ours(style) else style
        self._fields: list[bool] = []  # of each open field, whether its result has begun
        self._runs: list[Run] = []
        self.boxes: list[_Element] = []
        self.drawings: list[_Element] = []
        self.notes: list[_Element] = []
        self._walk(paragraph)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs, those that look alike put together."""
        return joined(self._runs)

    def _walk(self, parent: Iterable[_Element]) -> None:
        for child in parent:
            if child.tag in _INSIDE:
                self._walk(child)
            elif child.tag == w("r"):
                self._run(child)
            elif child.tag == ALTERNATES:
                self._walk(_chosen(child))
            elif str(child.tag).startswith(_MATH):
                self._say("".join(str(t.text or "") for t in child.iter(f"{_MATH}t")), child)

    def _run(self, run: _Element) -> None:
        for child in run:
            if child.tag == w("t"):
                self._say(_text(child), run)
            elif child.tag in _SIGNS:
                self._say(_SIGNS[str(child.tag)], run)
            elif child.tag == w("br"):
                self._say("" if child.get(w("type")) in _BETWEEN_PAGES else " ", run)
            elif child.tag == w("sym"):
                self._say(_symbol(child), run)
            elif child.tag == w("fldChar"):
                self._field(str(child.get(w("fldCharType"))))
            else:
                self._beside(child)

    def _beside(self, child: _Element) -> None:
        """Keep what stands beside the words."""
        if child.tag in _NOTES:
            self.notes.append(child)
        elif child.tag == ALTERNATES:
            for one in _chosen(child):
                self._beside(one)
        elif child.tag in _DRAWN:
            boxes = [box for box in child.iter(BOX) if not _nested(box, child)]
            self.boxes += boxes
            if not boxes and any(blip.get(EMBED) for blip in child.iter(_BLIP)):
                self.drawings.append(child)

    def _say(self, text: str, run: _Element) -> None:
        """Add words, unless they are hidden or the instruction of a field."""
        look = self._look(run)
        if text and all(self._fields) and not look.hidden:
            shown = text.upper() if look.capitals else text
            self._runs.append(Run(shown, bold=look.bold, italic=look.italic))

    def _look(self, run: _Element) -> Look:
        """Return how a run looks: as it says itself, as its style says, as its paragraph's says."""
        own = at(run, "rPr")
        if own is None or not len(own):
            return self._styles.look(self._inherited)
        style = value(own, "rStyle")
        inherited = self._styles.look(style, self._inherited)
        return replace(inherited, **switches(own))

    def _field(self, step: str) -> None:
        if step == "begin":
            self._fields.append(False)
        elif self._fields and step == "separate":
            self._fields[-1] = True
        elif self._fields and step == "end":
            self._fields.pop()


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs with neighbours that look alike put together."""
    said: list[Run] = []
    for run in runs:
        if said and (said[-1].bold, said[-1].italic) == (run.bold, run.italic):
            said[-1] = Run(said[-1].text + run.text, run.bold, run.italic)
        elif run.text:
            said.append(run)
    return tuple(said)


def _chosen(alternates: _Element) -> Iterable[_Element]:
    """Return the first of several ways to say the same that says anything to us."""
    ways = [*alternates.findall(CHOICE), *alternates.findall(FALLBACK)]
    telling = (w("t"), BOX, _BLIP)
    return next((way for way in ways if next(way.iter(*telling), None) is not None), ())


def _nested(box: _Element, drawing: _Element) -> bool:
    for above in box.iterancestors():
        if above is drawing:
            return False
        if above.tag == BOX:
            return True
    return False


def _text(element: _Element) -> str:
    text = str(element.text or "")
    kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return text if kept else text.strip(" \t\r\n")


def _symbol(element: _Element) -> str:
    """Return the character of a symbol, a bullet for those that only its own font has."""
    try:
        character = chr(int(str(element.get(w("char"))), 16))
    except (ValueError, OverflowError):
        return ""
    return character if character.isprintable() else "•"
