"""From a stretch of a paragraph's text to the runs that hold just it, and its words changed.

The view's text and the file's are laid side by side, sign by sign. Where they differ (hidden text,
letters that grow when they become capitals), only a whole paragraph can be found again.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.conform.docx.markup import W, through

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from thidua.conform.view import Paragraph

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_BREAKS = frozenset({"page", "column"})


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


def runs(element: _Element, paragraph: Paragraph, start: int, end: int) -> Sequence[_Element]:
    """Return the runs with the text from ``start`` to ``end``, cut off from what is around them.

    Nothing where that text cannot be found again.
    """
    if start <= 0 and end >= len(paragraph.text):
        return tuple(_runs(element))
    found = signs(element, paragraph)
    if found is None:
        return ()
    for place in (start, end):
        _cut(found, place)
        found = signs(element, paragraph)
        if found is None:
            return ()
    held = (one.run for one in found if start <= one.start and one.end <= end and one.text)
    return tuple(dict.fromkeys(held))


def retype(element: _Element, paragraph: Paragraph, old: str, new: str, at: int) -> bool:
    """Put ``new`` where ``old`` stands at a place of the view's text; say whether it could be."""
    found = signs(element, paragraph)
    if found is None:
        return False
    end = at + len(old)
    held = [one for one in found if one.start < end and at < one.end]
    if not old:
        held = [one for one in found if one.start < at <= one.end or one.start == at][:1]
    if not held or any(one.child.tag != f"{W}t" for one in held):
        return False
    for one in held:
        first = one is held[0]
        before, after = one.text[: max(at - one.start, 0)], one.text[max(end - one.start, 0) :]
        own = one.child.text or ""
        kept_before = own[: len(before)]
        kept_after = own[len(own) - len(after) :] if after else ""
        one.child.text = kept_before + (new if first else "") + kept_after
        one.child.set(_SPACE, "preserve")
    return True


def signs(element: _Element, paragraph: Paragraph) -> Sequence[Sign] | None:
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
            yield one, one.text or ""
        elif one.tag == f"{W}br":
            yield one, "" if one.get(f"{W}type") in _BREAKS else "\n"
        elif one.tag in _SIGNS:
            yield one, _SIGNS[str(one.tag)]


def _cut(found: Sequence[Sign], place: int) -> None:
    """Make two runs of the one in which a place of the text lies."""
    for one in found:
        inside = one.start < place < one.end
        first = one.start == place and one.child is not _opening(one.run)
        if inside or first:
            _split(one, place - one.start)
            return


def _opening(run: _Element) -> _Element | None:
    """Return the first child of a run that is no property."""
    return next((one for one in run if one.tag != f"{W}rPr"), None)


def _split(sign: Sign, offset: int) -> None:
    """Move what is behind an offset in a sign into a run of its own, set alike."""
    behind = sign.run.makeelement(sign.run.tag, dict(sign.run.attrib))
    properties = sign.run.find(f"{W}rPr")
    if properties is not None:
        behind.append(deepcopy(properties))
    following = list(sign.child.itersiblings())
    if offset:
        rest = deepcopy(sign.child)
        rest.text, sign.child.text = sign.text[offset:], sign.text[:offset]
        for half in (rest, sign.child):
            half.set(_SPACE, "preserve")
        behind.append(rest)
    else:
        behind.append(sign.child)
    behind.extend(following)
    sign.run.addnext(behind)
