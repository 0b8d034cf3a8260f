"""Stretch of a paragraph's text: the runs that hold just it, and its words changed.

The view's text and the file's are laid side by side, sign by sign. Where they differ (hidden text,
letters that grow when they become capitals), only a whole paragraph can be found again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.view import ViewParagraph
from thidua.word.markup import WP, W, text_of, through
from thidua.word.runs import SIGNS

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = frozenset({"page", "column"})
_TURNS = frozenset({f"{W}br", f"{W}cr"})
_TABS = frozenset({f"{W}tab", f"{W}ptab"})
_FILLED = _TABS | {W + name for name in ("t", "sym", "noBreakHyphen", "footnoteReference")}
"""Children of a run that stand in its line."""


class Sign(Struct, frozen=True):
    """A child of a run with the text it stands for, and where that begins in the view's text."""

    run: _Element
    child: _Element
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)


def runs(element: _Element, paragraph: ViewParagraph, start: int, end: int) -> Sequence[_Element]:
    """Return the runs with the text from ``start`` to ``end``, cut off from what is around them.

    Nothing where that text cannot be found again.
    """
    return stretches(element, paragraph, [(start, end)])[0]


def stretches(
    element: _Element, paragraph: ViewParagraph, spans: Sequence[tuple[int, int]]
) -> Sequence[Sequence[_Element]]:
    """Return the same for several stretches of one paragraph, in their order."""
    if any(start <= 0 and end >= len(paragraph.text) for start, end in spans):
        return [tuple(_runs(element))] * len(spans)
    found = signs(element, paragraph)
    if found is None:
        return [()] * len(spans)
    _cut(list(found), {place for span in spans for place in span})
    found = signs(element, paragraph) or ()
    starts = [one.start for one in found]
    return [_runs_of(found, bisect_left(starts, start), end) for start, end in spans]


def _runs_of(found: Sequence[Sign], first: int, end: int) -> Sequence[_Element]:
    """Return the runs of the signs from the ``first`` one to the ``end`` of a stretch."""
    held = []
    while first < len(found) and found[first].end <= end:
        if found[first].text:
            held.append(found[first].run)
        first += 1
    return [run for index, run in enumerate(held) if not index or run is not held[index - 1]]


class Edit(Struct, frozen=True):
    """Text of the view that is to be other text: ``new`` in place of what begins ``at`` a place."""

    at: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """Where the old text ends."""
        return self.at + len(self.old)


def retype(element: _Element, paragraph: ViewParagraph, edits: Sequence[Edit]) -> bool:
    """Change some of the words of a paragraph, the last first; say whether all could be."""
    found = signs(element, paragraph)
    if found is None:
        return False
    places = [(edit, _held(found, edit)) for edit in sorted(edits, key=lambda one: -one.at)]
    if any(not held or any(one.child.tag != f"{W}t" for one in held) for _, held in places):
        return False
    for one in (one for _, held in places for one in held):
        one.child.text = one.text  # without blanks that are no text
    for edit, held in places:
        for one in held:
            text = one.child.text or ""
            before = text[: max(edit.at - one.start, 0)]
            after = text[edit.end - one.start :] if edit.end < one.end else ""
            tail = text[len(one.text) :] if edit.end >= one.end else ""
            one.child.text = before + (edit.new if one is held[0] else "") + (after or tail)
            one.child.set(_SPACE, "preserve")
    return True


def trim(element: _Element) -> bool:
    """Take the blanks and tabs at the edges of a paragraph's lines away; say whether words changed.

    Blanks that were typed count as words (``typed``), tabs do not.
    """
    before = typed(element)
    lines: list[list[_Element]] = [[]]
    for child in (one for run in list(_runs(element)) for one in run):
        if child.tag in _TURNS and child.get(f"{W}type") not in _BREAKS:
            lines.append([])
        elif child.tag in _FILLED or child.find(f"{WP}inline") is not None:
            lines[-1].append(child)
    for line in lines:
        for edge, strip in ((line, str.lstrip), (line[::-1], str.rstrip)):
            _strip(edge, strip)
    return typed(element) != before


def _strip(edge: Sequence[_Element], strip: Callable[[str], str]) -> None:
    """Take blanks away from where a line begins, or ends, up to the first sign to be seen."""
    for child in edge:
        if child.tag == f"{W}t":
            text = child.text or ""
            child.text = strip(text_of(child))
            if child.text:
                if child.text != text:
                    child.set(_SPACE, "preserve")
                return
        elif child.tag not in _TABS:
            return
        elif (parent := child.getparent()) is not None:
            parent.remove(child)


def typed(element: _Element) -> str:
    """Return the words typed in a paragraph itself, not in a text box that hangs on it."""
    held = (one for one in element.iter(f"{W}t"))
    own = (one for one in held if next(one.iterancestors(f"{W}p"), None) is element)
    return "".join(one.text or "" for one in own)


def _held(found: Sequence[Sign], edit: Edit) -> Sequence[Sign]:
    """Return the signs that an edit touches; to insert, the one that ends or begins there."""
    if edit.old:
        return [one for one in found if one.start < edit.end and edit.at < one.end]
    behind = [one for one in found if one.start < edit.at <= one.end and one.child.tag == f"{W}t"]
    return (behind or [one for one in found if one.start == edit.at])[:1]


def signs(element: _Element, paragraph: ViewParagraph) -> Sequence[Sign] | None:
    """Return what the paragraph's text is made of in the file; None where the two differ."""
    own = [(run, child, text) for run in _runs(element) for child, text in _texts(run)]
    whole = "".join(text for _, _, text in own)
    label = len(paragraph.text) - len(whole)
    if label < 0 or paragraph.text[label:].casefold() != whole.casefold():
        return None
    placed, at = [], label
    for run, child, text in own:
        placed.append(Sign(run, child, text, at))
        at += len(text)
    return placed


def _runs(parent: _Element) -> Iterator[_Element]:
    """Yield the runs of a paragraph that is read; instructions of fields are none."""
    instructing = 0
    for one in _all_runs(parent):
        marks = [mark.get(f"{W}fldCharType") for mark in one.findall(f"{W}fldChar")]
        instructing += marks.count("begin")
        if not instructing and not marks:
            yield one
        instructing -= min(instructing, marks.count("separate")) if marks else 0


def _all_runs(parent: _Element) -> Iterator[_Element]:
    for one in through(parent):
        if one.tag == f"{W}r":
            yield one
        elif one.tag == f"{W}fldSimple":
            yield from _all_runs(one)


def _texts(run: _Element) -> Iterator[tuple[_Element, str]]:
    for one in run:
        if one.tag == f"{W}t":
            yield one, text_of(one)
        elif one.tag == f"{W}br":
            yield one, "" if one.get(f"{W}type") in _BREAKS else "\n"
        elif one.tag in SIGNS:
            yield one, SIGNS[str(one.tag)]


def _cut(found: list[Sign], places: Iterable[int]) -> None:
    """Make two runs of each in which a place of the text lies, the last place first."""
    starts = [one.start for one in found]
    for place in sorted(places, reverse=True):
        at = bisect_right(starts, place) - 1
        while at > 0 and found[at - 1].start == place:
            at -= 1  # of signs without text the first one
        one = found[at] if at >= 0 else None
        if one is None or place >= one.end > one.start:
            continue
        if one.start < place or one.child is not _opening(one.run):
            _split(one, place - one.start)
            found[at] = replace(one, text=one.text[: place - one.start])


def _opening(run: _Element) -> _Element | None:
    """Return the first child of a run that is no property."""
    return next((one for one in run if one.tag != f"{W}rPr"), None)


def _split(sign: Sign, offset: int) -> None:
    """Move what is behind an offset in a sign into a run of its own, set alike."""
    behind = sign.run.makeelement(
        sign.run.tag, {str(key): str(one) for key, one in sign.run.items()}
    )
    properties = sign.run.find(f"{W}rPr")
    if properties is not None:
        behind.append(deepcopy(properties))
    following = list(sign.child.itersiblings())
    if offset:
        rest = sign.child.makeelement(sign.child.tag)
        rest.text, sign.child.text = sign.text[offset:], sign.text[:offset]
        for half in (rest, sign.child):
            half.set(_SPACE, "preserve")
        behind.append(rest)
    else:
        behind.append(sign.child)
    behind.extend(following)
    sign.run.addnext(behind)
