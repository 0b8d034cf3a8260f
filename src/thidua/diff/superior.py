"""Superior's words: what a document took over word for word from the superior's document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.diff.passages import Passage, passages, within
from thidua.diff.words import is_sentence
from thidua.model.change import Carried, Origin, Version
from thidua.model.document import Document
from thidua.texts.rollover import rolled

_END = " .,;:…/"


def superior(
    new: Document,
    above: Document,
    *,
    new_year: int | None = None,
    above_year: int | None = None,
    years: int = 1,
) -> Iterator[Carried]:
    """Yield the passages of ``new`` that stand in the document ``above``, too, of the superior.

    Blanks, capitals and the mark at the end do not count; with both years, neither does the year
    rolling forward from ``above`` (of so many ``years``) to ``new``. Texts of fewer than eight
    words are passed over.
    """
    turned = _turned(passages(above), above_year, new_year, years)
    ours = passages(new)
    for index, passage in enumerate(ours):
        source = turned.get(_bare(passage.text))
        if source is not None and is_sentence(passage.text):
            yield Carried(
                Origin.SUPERIOR,
                passage.subject,
                Version(passage.text, passage.id, passage.label),
                Version(source.text, source.id, source.label),
                within(ours, index),
            )


def _turned(
    found: Sequence[Passage], old: int | None, new: int | None, years: int
) -> dict[str, Passage]:
    """Return the passages by their words, as they stand and as they read in the other year."""
    by_words = {_bare(passage.text): passage for passage in reversed(found)}
    if old is None or new is None:
        return by_words
    turned = (rolled(one.text, old=old, new=new, years=years) for one in reversed(found))
    return dict(zip(map(_bare, turned), reversed(found), strict=True)) | by_words


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(_END)
