"""Text of a paragraph: its runs, set as they are shown, and what hangs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Protocol

from lxml import etree
from msgspec import structs

from thidua.model.view import ViewRun
from thidua.word.fields import Fields, form
from thidua.word.formatting import LetterFormat, letters, over
from thidua.word.formulas import MATH, formula
from thidua.word.markup import W, text_of, through, value
from thidua.word.styles import StyleSheet
from thidua.word.symbols import depicted, symbol
from thidua.word.theme import Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRETCH = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
SIGNS = {
    **dict.fromkeys((f"{W}tab", f"{W}ptab"), "\t"),
    **dict.fromkeys((f"{W}cr",), "\n"),
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
}
"""Children of a run that stand for a sign."""
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_DRAWN = frozenset(W + name for name in ("drawing", "pict", "object"))


class Setter(Protocol):
    """Says how a run is set that has these properties (or none)."""

    def __call__(self, properties: _Element | None) -> LetterFormat:
        """Return the resolved formatting."""


class Letterer:
    """Resolves runs of one document; equal properties are put together once."""

    def __init__(self, sheet: StyleSheet, theme: Theme) -> None:
        """Keep what formatting is looked up in."""
        self._sheet = sheet
        self._theme = theme
        self._kept: dict[tuple[LetterFormat | None, str, bytes], LetterFormat] = {}

    def set(
        self, table: LetterFormat | None, paragraph: str, properties: _Element | None
    ) -> LetterFormat:
        """Return how text is set: ``table`` is its table's style, ``paragraph`` its style's id."""
        stated = b"" if properties is None else etree.tostring(properties, with_tail=False)
        key = table, paragraph, stated
        if key not in self._kept:
            base = self._sheet.letters(table, paragraph, value(properties, "rStyle") or "")
            self._kept[key] = over(base, letters(properties, self._theme))
        return self._kept[key]


class Strand:
    """Runs in the making: text that goes on alike is joined once, at the end."""

    def __init__(self) -> None:
        """Begin without text."""
        self._made: list[tuple[ViewRun, list[str]]] = []

    def __bool__(self) -> bool:
        """Say whether anything was added."""
        return bool(self._made)

    def add(self, run: ViewRun) -> None:
        """Add a run behind the others."""
        alike = structs.replace(run, text="")
        if self._made and self._made[-1][0] == alike:
            self._made[-1][1].append(run.text)
        else:
            self._made.append((alike, [run.text]))

    def runs(self) -> tuple[ViewRun, ...]:
        """Return what was added, neighbours that are set alike as one run."""
        return tuple(structs.replace(run, text="".join(texts)) for run, texts in self._made)


class Content:
    """What stands in a paragraph, gathered in order; fields may go on in the next one."""

    def __init__(self) -> None:
        """Begin a stream of text."""
        self._fields = Fields()
        self.hidden = False
        self.notes: list[tuple[str, str]] = []
        """The notes that the text refers to: name of their part and id, in order."""
        self.text = Strand()
        self._begun = False
        self.begin()

    def begin(self, *, labelled: bool = False, goes_on: bool = False) -> None:
        """Begin a paragraph: ``labelled`` by a number, or one that ``goes_on`` the one before.

        A field whose instruction never ended is given up.
        """
        self.text = self.text if goes_on else Strand()
        self.drawings: list[_Element] = self.drawings if goes_on else []
        self.number = Strand()
        """The result of a PAGE field."""
        self.numbered = False
        self.ended_before = self.ended_after = 0
        """Pages ended by hand before and behind its first text."""
        self.turned_before = self.turned_after = 0
        """Pages turned before and behind its first text, as Word last laid it out."""
        self._begun = labelled or (goes_on and self._begun)
        self._apart = False
        self._fields.give_up()

    def end(self) -> None:
        """Forget the fields that are still open: another part begins."""
        self._fields.clear()

    def read(self, parent: _Element, set_as: Setter) -> None:
        """Read everything below a paragraph or a simple field."""
        for child in through(parent):
            if child.tag == f"{W}r":
                self._run(child, set_as)
            elif child.tag == f"{W}fldSimple":
                self._fields.begin()
                self._fields.instruct(child.get(f"{W}instr") or "")
                self._fields.result()
                self.read(child, set_as)
                self._close(set_as(child.find(f"{W}r/{W}rPr")))
            elif str(child.tag).startswith(MATH):
                for text, raised in formula(child):
                    self.add(text, structs.replace(set_as(None), raised=raised))

    def _run(self, run: _Element, set_as: Setter) -> None:
        properties = run.find(f"{W}rPr")
        formatting = set_as(properties)
        for child in through(run):
            if child.tag == f"{W}t":
                self.add(text_of(child), formatting)
            elif child.tag == f"{W}fldChar":
                self.add(form(child), formatting)
                self._field(child.get(f"{W}fldCharType"), formatting)
            elif child.tag == f"{W}instrText":
                self._fields.instruct(child.text or "")
            elif child.tag == f"{W}lastRenderedPageBreak":
                self._turn()
            elif child.tag in _DRAWN:
                self.drawings.append(child)
            elif child.tag == f"{W}ruby":
                self._ruby(child, set_as)
            else:
                self._sign(child, formatting)

    def _ruby(self, ruby: _Element, set_as: Setter) -> None:
        """Read a text and then, raised, what stands over it to say how it is read (17.3.3.25)."""
        for name, raised in (("rubyBase", False), ("rt", True)):
            held = ruby.find(W + name)
            if held is not None:
                self.read(held, partial(_raised, set_as) if raised else set_as)

    def _sign(self, child: _Element, formatting: LetterFormat) -> None:
        if child.tag == f"{W}br":
            if child.get(f"{W}type") == "page":
                self.ended_before += not self._begun
                self.ended_after += self._begun
            if child.get(f"{W}type") in {"page", "column"}:
                self._apart = self._begun
            else:
                self.add("\n", formatting)
        elif child.tag == f"{W}sym":
            font = child.get(f"{W}font") or formatting.other
            sign = symbol(child.get(f"{W}char") or "", font)
            self.add(sign, structs.replace(formatting, ascii=font, other=font))
        elif child.tag in _NOTES:
            self.notes.append((_NOTES[str(child.tag)], child.get(f"{W}id") or ""))
        elif child.tag in SIGNS:
            self.add(SIGNS[str(child.tag)], formatting)

    def _turn(self) -> None:
        self.turned_after += self._begun
        self.turned_before += not self._begun

    def _field(self, kind: str | None, formatting: LetterFormat) -> None:
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.result()
        elif kind == "end":
            self._close(formatting)

    def _close(self, formatting: LetterFormat) -> None:
        """End a field; a page number that nobody has written yet is one all the same."""
        if self._fields.end() and not self.numbered:
            self._count(_run("", formatting, formatting.ascii))

    def _count(self, run: ViewRun) -> None:
        self.numbered = True
        self.number.add(run)

    def add(self, text: str, formatting: LetterFormat) -> None:
        """Add text, unless it is hidden or part of a field's instruction."""
        if not text or self._fields.silent:
            return
        if formatting.hidden:
            self.hidden = True
            return
        if self._apart:  # what stands on two pages is not one word
            self._apart = False
            self.add("\n", formatting)
        self._begun = self._begun or not text.isspace()
        for run in _runs(text, formatting):
            self.text.add(structs.replace(run, counted=True) if self._fields.counting else run)
            if self._fields.paging:
                self._count(run)


def _raised(set_as: Setter, properties: _Element | None) -> LetterFormat:
    return structs.replace(set_as(properties), raised=1)


def automatic(text: str, formatting: LetterFormat) -> tuple[ViewRun, ...]:
    """Return the number of a list's paragraph, which comes as it looks."""
    shown = () if formatting.hidden else _runs(text, formatting, typed=False)
    return tuple(shown)


def _runs(text: str, formatting: LetterFormat, *, typed: bool = True) -> Iterator[ViewRun]:
    """Yield runs of one font each: ASCII may be set in another than the rest."""
    alike = formatting.ascii == formatting.other
    for stretch in [text] if alike else _STRETCH.findall(text):
        font = formatting.ascii if alike or stretch.isascii() else formatting.other
        shown = depicted(stretch, font) if typed else stretch
        yield _run(shown, formatting, font, typed=typed)


def _run(text: str, formatting: LetterFormat, font: str | None, *, typed: bool = True) -> ViewRun:
    capitals = formatting.capitals or False
    return ViewRun(
        text=text.upper() if capitals else text,
        font=font,
        size_pt=formatting.size_pt,
        bold=formatting.bold or False,
        italic=formatting.italic or False,
        underlined=formatting.underlined or False,
        struck=formatting.struck or False,
        colour=formatting.colour or "000000",
        capitals=capitals,
        small_capitals=formatting.small_capitals or False,
        raised=formatting.raised or 0,
        automatic=not typed,
    )
