"""Line breaks: where lines break that Word and Typst would not break alike.

Word and LibreOffice break after a hyphen whatever follows, do not break after a slash, and cut a
word that is wider than its column where the line ends. Typst follows Unicode Standard Annex 14: it
keeps a hyphen with a digit, breaks after a slash, and lets a wide word stand out over the margin.
The PDF is made to do as Word does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.style import Style, twips
from thidua.model.document import Run
from thidua.render.metrics import LINE_END, text_width

_ROUNDING = 1  # twip: LibreOffice measures words in whole twips
_SOLID = re.compile(r"/|www\.")  # Typst also breaks what looks like a link
_AFTER_HYPHEN = re.compile(r"(?<=[^\s-][-\N{EN DASH}])(?=[^\s-])")


class Break(StrEnum):
    """What follows a part."""

    NONE = "none"
    MAY = "may"
    MUST = "must"
    END = "end"  # as must, on a line that is not filled


class RunPart(Struct, frozen=True):
    """A stretch of a run: never broken inside when ``solid``; ``then`` is what may follow it."""

    text: str
    then: Break = Break.NONE
    solid: bool = False


def pieces(word: str) -> list[str]:
    """Take a word apart where a line may be broken inside it: after hyphens."""
    return _AFTER_HYPHEN.split(word)


def parts(run: Run, style: Style, available: int, *, first: bool) -> tuple[RunPart, ...]:
    """Take a run apart where its lines break in a column ``available`` twips wide.

    ``first`` says that the run begins its paragraph: a wide word then needs no new line before it.
    """
    begin, *rest = run.text.split(LINE_END)
    begun = replace(run, text=begin) if rest else run
    said: list[Iterable[RunPart]] = [_parts(begun, style, available, first=first)]
    for line in rest:
        said += [
            (RunPart("", Break.END),),
            _parts(replace(run, text=line), style, available, first=True),
        ]
    return tuple(_joined(chain.from_iterable(said)))


def _parts(run: Run, style: Style, available: int, *, first: bool) -> Iterator[RunPart]:
    for index, word in enumerate(run.text.split(" ")):
        begun = index > 0 or not first
        if index:
            yield RunPart(" ")
        *starts, end = pieces(word)
        for chunk, then in (*((start, Break.MAY) for start in starts), (end, Break.NONE)):
            indent = 0 if begun else twips(style.first_line)
            cut = _filling(chunk, run, style, available, indent=indent)
            if len(cut) > 1 and begun:
                yield RunPart("", Break.MUST)
            for piece in cut[:-1]:
                yield RunPart(piece, Break.MUST, solid=True)
            yield RunPart(cut[-1], then, solid=_SOLID.search(chunk) is not None)
            begun = True


def _joined(said: Iterable[RunPart]) -> Iterator[RunPart]:
    """Join neighbours between which nothing happens."""
    text = ""
    for part in said:
        if part.solid or part.then is not Break.NONE:
            if text:
                yield RunPart(text)
            text = ""
            yield part
        else:
            text += part.text
    if text:
        yield RunPart(text)


def _filling(chunk: str, run: Run, style: Style, available: int, *, indent: int) -> list[str]:
    """Cut a chunk that is wider than a whole line into pieces that fill lines."""
    bold, italic = style.bold or run.bold, style.italic or run.italic
    pieces, filled = [""], float(indent)
    for char in chunk:
        width = text_width(char, style.size, bold=bold, italic=italic)
        if pieces[-1] and filled + width > available + _ROUNDING:
            pieces.append("")
            filled = 0.0
        pieces[-1] += char
        filled += width
    return pieces
