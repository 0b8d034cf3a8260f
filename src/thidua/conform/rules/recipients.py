"""Kính gửi and Nơi nhận (Mục II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from thidua.catalogue import patterns
from thidua.catalogue.law import forms
from thidua.conform.checks.letters import size, style
from thidua.conform.checks.ranges import amount, pt
from thidua.conform.checks.select import of
from thidua.conform.fixes import letters, wording
from thidua.conform.rule import Rule
from thidua.conform.violation import Violation
from thidua.measure import width_mm
from thidua.model.finding import Level
from thidua.model.view import Rectangle, Story, View, ViewParagraph
from thidua.recognise.edges import left_edge, together
from thidua.recognise.recipients import (
    Listing,
    addressed,
    alone,
    certain,
    dashed,
    filed,
    received,
    unfilled,
)
from thidua.recognise.recognised import Component, Part, Recognised
from thidua.recognise.signers import blocks

_GREETING = re.compile("kính (?:gửi|gởi|trình|chuyển)", re.IGNORECASE)
_ABOVE = re.compile("[-–—] ?như trên", re.IGNORECASE)
_GREETING_GREETING = re.compile("Kính gửi ?:")
_ANOTHER = re.compile(r"; ?-? ?\w")
_OVER = 1.0
"""In mm: more between two dashes can be seen."""
_UNDER = 10.0
"""In mm, each way from the colon."""
_LABEL = re.compile(r"Nơi nhận ?:(?! ?[-–—+•])(?!.*;)")
_OFF = 4.0
"""In mm, between the middles of lines of different sizes."""
_LEFT_OFF = 3.0
"""In mm."""
_SURE = 0.9
"""Below it the following line may go on with this one."""
_BULLET = re.compile("[•*▪]")
_FILED = re.compile(
    rf"[-–—] ?Lưu ?: ?VT\b[^;]*\.(?: (?:{patterns.DRAFTER.pattern}|[A-ZĐ][^\W\d_]{{0,5}}))?"
)
_ADDRESSEE_AND_ADDRESSEE_ITEM = of(Component.ADDRESSEE, Component.ADDRESSEE_ITEM)
_RECIPIENTS_LABEL = of(Component.RECIPIENTS_LABEL)
_RECIPIENT = of(Component.RECIPIENT)


def _missing(found: Recognised) -> Iterator[Violation]:
    """Yield the subject of a letter in which nobody is addressed."""
    subject = found.first(Component.SUBJECT)
    if subject is None or found.first(Component.TITLE, least=0.0) is not None:
        return
    if not any(patterns.begins(_GREETING, part.text) for part in found.parts):
        yield Violation("missing", "shown", subject)


def _as_above(found: Recognised) -> Iterator[Violation]:
    """Yield the first recipient of such a document when it is another."""
    if found.kind not in forms().above or found.first(Component.ADDRESSEE) is None:
        return
    for listing in received(found):
        if listing.label.document or not certain(listing):
            continue
        first = listing.items[0]
        if not patterns.begins(_ABOVE, first.text) and not unfilled(first):
            yield Violation(first.text, "- Như trên;", first)


def _addressed(found: Recognised) -> Iterator[Violation]:
    """Yield the "Kính gửi" of a type that has none."""
    label = found.first(Component.ADDRESSEE)
    if label is None or label.document:  # a form that is attached goes to somebody else
        return
    if found.kind and found.kind not in forms().addressable:
        yield Violation(found.kind.partition(" (")[0], "Nơi nhận", label)


def _greeting(found: Recognised) -> Iterator[Violation]:
    """Yield the lines that begin otherwise."""
    for part in found.of(Component.ADDRESSEE):
        if not patterns.begins(_GREETING_GREETING, part.text):
            yield Violation(part.text, "Kính gửi:", part)


def _one_addressee(found: Recognised) -> Iterator[Violation]:
    """Yield the single addressees below "Kính gửi"."""
    for listing in addressed(found):
        if not alone(listing.label) or len(listing.items) != 1 or _beside(listing):
            continue
        yield Violation(listing.items[0].text, "Kính gửi:", listing.items[0])


def _beside(listing: Listing) -> bool:
    """Say whether the addressee stands in another cell of the same row."""
    one, other = listing.label.paragraph.place, listing.items[0].paragraph.place
    return one.table is not None and (one.table, one.row) == (other.table, other.row)


def _addressee_lines(found: Recognised) -> Iterator[Violation]:
    """Yield the lines of "Kính gửi" on which one of several addressees stands."""
    for listing in addressed(found):
        behind = listing.label.text.partition(":")[2].strip(" .;")
        several = bool(certain(listing)) or _ANOTHER.search(behind)
        if behind and several and not alone(listing.label):
            yield Violation(listing.label.text, "Kính gửi:", listing.label)


def _addressee_marks(found: Recognised) -> Iterator[Violation]:
    """Yield the addressees that begin or end otherwise."""
    for listing in addressed(found):
        items = certain(listing)
        for item in items if len(items) > 1 else ():
            ends = "." if item is items[-1] else ";"
            if not unfilled(item) and not (dashed(item) and item.text.endswith(ends)):
                yield Violation(item.text, f"- …{ends}", item)


def _dashes(found: Recognised) -> Iterator[Violation]:
    """Yield the addressees whose dashes stand elsewhere."""
    for listing in addressed(found):
        items = [item for item in certain(listing) if dashed(item)]
        if len(items) > 1:
            yield from _apart(items)
            yield from _off(listing.label, items[0])


def _apart(items: list[Part]) -> Iterator[Violation]:
    first = left_edge(items[0])
    for item in items[1:]:
        edge = left_edge(item) if together(items[0], item) else None
        if first is not None and edge is not None and abs(edge - first) > _OVER:
            yield Violation(amount(abs(edge - first), "mm"), "left", item)


def _off(label: Part, item: Part) -> Iterator[Violation]:
    begin, dash = left_edge(label), left_edge(item)
    if begin is None or dash is None or not together(label, item):
        return
    colon = begin + _width(label)
    if not min(begin, colon - _UNDER) <= dash <= colon + _UNDER:
        off = amount(abs(dash - colon), "mm")
        yield Violation(off, "left", item, message="colon")


def _width(label: Part) -> float:
    """Return how wide "Kính gửi" is up to its colon."""
    lines = label.paragraph.lines
    if lines and alone(label):
        return lines[0].area.width
    text = "".join(run.text for run in label.runs)
    whole = width_mm(label.runs)
    return whole * (text.find(":") + 1) / len(text) if text and whole else 0.0


def _label(found: Recognised) -> Iterator[Violation]:
    """Yield the lines that read otherwise."""
    for part in found.of(Component.RECIPIENTS_LABEL):
        if not patterns.begins(_LABEL, part.text):
            yield Violation(part.text, "Nơi nhận:", part)


def _d_level(found: Recognised) -> Iterator[Violation]:
    """Yield the "Nơi nhận" that stands above or below the signature."""
    labels = _by_document(found.of(Component.RECIPIENTS_LABEL))
    signed = _by_document(block.lines[0] for block in blocks(found) if block.lines)
    for document, parts in labels.items():
        titles = signed.get(document, [])
        if len(parts) == len(titles) == 1 and not _level(found.view, parts[0], titles[0]):
            yield Violation("missing", "shown", parts[0])


def _by_document(parts: Iterable[Part]) -> dict[int, list[Part]]:
    held: dict[int, list[Part]] = {}
    for part in parts:
        held.setdefault(part.document, []).append(part)
    return held


def _level(view: View, label: Part, title: Part) -> bool:
    one, other = label.paragraph, title.paragraph
    if one.area is not None and other.area is not None:
        same = one.place.page == other.place.page
        return same and abs(_middle(one.area) - _middle(other.area)) <= _OFF
    if one.index == other.index or _unknown(view, one) or _unknown(view, other):
        return True
    together = one.place.table is not None and one.place.table == other.place.table
    return together and one.place.row == other.place.row


def _unknown(view: View, paragraph: ViewParagraph) -> bool:
    """Say whether a paragraph may stand anywhere: in a box, or in a column of text."""
    return paragraph.place.story is not Story.BODY or view.section_of(paragraph).columns > 1


def _middle(area: Rectangle) -> float:
    return (area.top + area.bottom) / 2


def _left(found: Recognised) -> Iterator[Violation]:
    """Yield the lines that begin further to the right."""
    for listing in received(found):
        for part in (listing.label, *filter(dashed, certain(listing))):
            edge = _indent(found.view, part)
            if edge is not None and edge > _LEFT_OFF:
                yield Violation(amount(edge, "mm"), amount(0, "mm"), part)


def _indent(view: View, part: Part) -> float | None:
    """Return how far from the margin a line begins; from the edge of its cell in a Word file."""
    edge = left_edge(part)
    if part.paragraph.area is None or edge is None:
        return edge
    if part.document:
        return None
    margin = view.section_of(part.paragraph).left_mm
    return None if margin is None else edge - margin


def _list_marks(found: Recognised) -> Iterator[Violation]:
    """Yield the recipients that begin or end otherwise, the last one aside."""
    for listing in received(found):
        for item, following in pairwise(listing.items):
            if filed(item) or unfilled(item) or _grouped(item, following):
                continue
            ended = item.text.endswith(";") or following.sureness < _SURE
            if _BULLET.match(item.text) or (dashed(item) and item.sureness >= _SURE and not ended):
                yield Violation(item.text, "- …;", item)


def _grouped(item: Part, following: Part) -> bool:
    return item.text.endswith(":") or item.text.startswith("+") or following.text.startswith("+")


def _filed(found: Recognised) -> Iterator[Violation]:
    """Yield the lists without "Lưu", or with something below it."""
    for listing in received(found):
        items = certain(listing)
        if not items or any(unfilled(item) for item in items[-1:]):
            continue
        if not any(filed(item) for item in listing.items):
            yield Violation("missing", "- Lưu: VT, …", items[-1])
        elif not filed(items[-1]):
            last = items[-1]
            yield Violation(last.text, "- Lưu: VT, …", last, message="below")


def _filed_form(found: Recognised) -> Iterator[Violation]:
    """Yield the lines "Lưu" that read otherwise."""
    for listing in received(found):
        for item in filter(filed, certain(listing)):
            if not unfilled(item) and not patterns.fits(_FILED, item.text):
                yield Violation(item.text, "- Lưu: VT, …", item)


RULES = (
    Rule("II.9.b-missing", _missing),
    Rule("II.9.b-as-above", _as_above, "Mục V.8.b"),
    Rule(
        "II.9.c-addressed",
        _addressed,
        where="Phụ lục I, Phần I, Mục II.9.b, II.9.c",
        graded=Level.WARNING,
    ),
    Rule("II.9.d-greeting", _greeting, "Mục V.8.a"),
    Rule(
        "II.9.d-addressee-size",
        size(_ADDRESSEE_AND_ADDRESSEE_ITEM),
        "Mục V.8.a",
        permitted=pt(13, 14),
        fix=letters.set_size,
    ),
    Rule(
        "II.9.d-addressee-style",
        style(_ADDRESSEE_AND_ADDRESSEE_ITEM, bold=False, italic=False),
        "Mục V.8.a",
        fix=letters.set_style,
    ),
    Rule("II.9.d-one-addressee", _one_addressee, "Mục V.8.a"),
    Rule("II.9.d-addressee-lines", _addressee_lines, "Mục V.8.a"),
    Rule("II.9.d-addressee-marks", _addressee_marks, "Mục V.8.a", fix=wording.end_items),
    Rule("II.9.d-dashes", _dashes),
    Rule("II.9.d-label", _label, "Mục V.8.b", fix=wording.put_colon),
    Rule(
        "II.9.d-label-size",
        size(_RECIPIENTS_LABEL),
        "Mục V.8.b",
        permitted=pt(12, 12),
        fix=letters.set_size,
    ),
    Rule(
        "II.9.d-label-style",
        style(_RECIPIENTS_LABEL, bold=True, italic=True),
        "Mục V.8.b",
        fix=letters.set_style,
    ),
    Rule("II.9.d-level", _d_level, graded=Level.WARNING),
    Rule("II.9.d-left", _left, "Mục V.8.b"),
    Rule(
        "II.9.d-list-size",
        size(_RECIPIENT),
        "Mục V.8.b",
        permitted=pt(11, 11),
        fix=letters.set_size,
    ),
    Rule(
        "II.9.d-list-style",
        style(_RECIPIENT, bold=False, italic=False),
        "Mục V.8.b",
        fix=letters.set_style,
    ),
    Rule("II.9.d-list-marks", _list_marks, "Mục V.8.b", fix=wording.end_items),
    Rule("II.9.d-filed", _filed, "Mục V.8.b"),
    Rule("II.9.d-filed-form", _filed_form, "Mục V.8.b", fix=wording.mend_filed),
)
