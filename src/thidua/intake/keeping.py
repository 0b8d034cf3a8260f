"""Words kept: every word of the original against those of what was made of it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from thidua.catalogue.patterns import folded
from thidua.fonts import printable
from thidua.intake.passages import OriginPlace
from thidua.model.document import Document
from thidua.model.view import Story, View, ViewParagraph

_WORD = re.compile(r"[^\W_]+|%")
_ZEROS = re.compile(r"^0+(?=\d)")


class LostText(Struct, frozen=True):
    """Words of a paragraph that are not in the result, and where they stand."""

    spot: OriginPlace
    text: str
    words: tuple[str, ...]


def words(text: str) -> list[str]:
    """Return the words and figures of a text, small, with tone marks where they stand today.

    A zero before a figure counts for nothing.
    """
    composed = unicodedata.normalize("NFKC", text).replace("\u00ad", "").lower()
    if not composed.isascii():  # a square stands for what the font lacks
        composed = "".join(one if one <= "\u017f" or printable(one) else " " for one in composed)
    return [folded(_ZEROS.sub("", one)) for one in _WORD.findall(composed)]


def words_of(document: Document, *more: str) -> list[str]:
    """Return the words of a document in their order, then those of further texts."""
    return [word for text in (*document.texts(), *more) for word in words(text)]


def shown(view: View) -> Iterator[ViewParagraph]:
    """Yield the paragraphs of the original whose words count: no page numbers, nothing twice.

    A header, a footer or a mark of a page comes again on the next.
    """
    told: set[str] = set()
    for one in view.paragraphs:
        if one.place.story in {Story.HEADER, Story.FOOTER}:
            if one.words in told or one.words.isdecimal():
                continue
            told.add(one.words)
        if one.words:
            yield one


def text_of(paragraph: ViewParagraph) -> str:
    """Return the words of a paragraph but for page numbers."""
    if not any(run.counted for run in paragraph.runs):
        return paragraph.words
    return " ".join("".join(run.text for run in paragraph.runs if not run.counted).split())


def lost(view: View, kept: Sequence[str], *, without: Collection[int] = ()) -> tuple[LostText, ...]:
    """Return what of the original is not among the words that were ``kept``.

    Paragraphs ``without`` are left out: they say again what others do.

    Where a word is missing that stands in several paragraphs, that one is told whose words do not
    follow each other in the result.
    """
    left = Counter(kept)
    paragraphs = [(one, words(text_of(one))) for one in shown(view) if one.index not in without]
    left.subtract(word for _, said in paragraphs for word in said)
    missing = Counter({word: -count for word, count in left.items() if count < 0})
    if not missing:
        return ()
    whole = f" {' '.join(kept)} "
    found: list[LostText] = []
    for strict in (True, False):
        for one, said in paragraphs:
            if not missing:
                break
            if strict and f" {' '.join(said)} " in whole:
                continue
            gone = tuple(_taken(said, missing))
            if gone:
                spot = OriginPlace(one.index + 1, one.place.page or 0)
                found.append(LostText(spot, text_of(one), gone))
    return tuple(sorted(found, key=lambda one: one.spot.paragraph))


def _taken(said: Iterable[str], missing: Counter[str]) -> Iterator[str]:
    """Yield the words that are missing, and count them off."""
    for word in said:
        if missing[word] > 0:
            missing[word] -= 1
            yield word
        if missing[word] <= 0:
            del missing[word]
