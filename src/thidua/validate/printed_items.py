"""Items as printed: which item of a document a finding is in, by its labels (mục II.1.a)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.finding import Finding, Place, PlaceStep
from thidua.model.items import Division, Numbering
from thidua.model.source import Node, Source
from thidua.texts.item_labels import Counting, Labelled, labelled
from thidua.validate.passages import text_of, typed_documents

_Word = TypeVar("_Word", Division, Numbering)
_BELOW_ARTICLES = {"arabic": "clause", "letter": "point"}
"""What places below an article are called, by the series that they are numbered in."""

_MARKS = {"": "paragraph", "-": "dash"}
"""What places without a number are called, by their label; any other one is called by that."""


class _ItemLines(Struct, frozen=True):
    """Where an item stands in the file, what it is called in print, and the item around it."""

    start: Place
    end_line: int
    steps: tuple[PlaceStep, ...]
    around: _ItemLines | None


def named(findings: Iterable[Finding], source: Source) -> Iterator[Finding]:
    """Yield findings, those in an item of a document with what it is called in print."""
    spans: list[_ItemLines] | None = None
    for one in findings:
        if spans is None:
            spans = sorted(_spans(source), key=lambda span: span.start)
        yield replace(one, item=_steps_of(one.place, spans))


def _steps_of(place: Place, spans: list[_ItemLines]) -> tuple[PlaceStep, ...]:
    at = bisect_right(spans, place, key=lambda span: span.start)
    span = spans[at - 1] if at else None
    while span is not None and span.end_line < place.line:
        span = span.around
    return span.steps if span is not None and span.start.file == place.file else ()


def _spans(source: Source) -> Iterator[_ItemLines]:
    launch = source.root.get("directive")
    for document in typed_documents(source):
        about = " ".join(map(text_of, document.several("abstract")))
        yield from _of_document(
            document, () if document is launch else (PlaceStep("document", about),)
        )
        for attached in document.each("attachments"):
            title = " ".join(map(text_of, attached.several("title")))
            yield from _of_document(attached, (PlaceStep("attachment", title),))


def _of_document(document: Node, outer: tuple[PlaceStep, ...]) -> Iterator[_ItemLines]:
    """Yield the items of a document; ``outer`` tells it from the campaign's own."""
    spans: dict[int, _ItemLines] = {}
    numbering = _word(Numbering, document.text("numbering")) or Numbering.ROMAN
    for one in labelled(document.each("items"), numbering, _counted):
        around = spans.get(id(one.above.item)) if one.above else None
        steps = _steps(one, around.steps if around else outer)
        span = _ItemLines(one.item.place, one.item.end_line, steps, around)
        spans[id(one.item)] = span
        yield span


def _counted(item: Node) -> Counting[Node]:
    return Counting(
        level=_word(Division, item.text("level")),
        labelled=item.get("label") is None,
        numbering=_word(Numbering, item.text("numbering")),
        below=item.each("items"),
    )


def _word(kind: type[_Word], value: str) -> _Word | None:
    """Return a word of an enumeration; None where nothing, or something else, is typed."""
    return kind(value) if value in set(kind) else None


def _steps(one: Labelled[Node], outer: tuple[PlaceStep, ...]) -> tuple[PlaceStep, ...]:
    """Return what an item is called, the innermost first, from that and what it stands in.

    Counting places are called by all their labels together. An article needs no chapter: articles
    are numbered through the whole text.
    """
    labelling, label = one.labelling, one.label.rstrip(".")
    if one.item.text("level"):
        own = PlaceStep("division", label)
        divisions = ("division", "clause", "point")
        return (
            own,
            *(step for step in outer if not labelling.through or step.kind not in divisions),
        )
    if labelling.number is None:
        return (PlaceStep(_MARKS.get(one.label, "mark"), one.label, one.position), *outer)
    above = outer[0] if outer else None
    if above is not None and above.kind in {"division", "clause"}:
        return (PlaceStep(_BELOW_ARTICLES.get(labelling.number, "item"), label), *outer)
    if above is not None and above.kind == "item":
        trail = label if label.startswith(f"{above.label}.") else f"{above.label}.{label}"
        return (PlaceStep("item", trail), *outer[1:])
    return (PlaceStep("item", label), *outer)
