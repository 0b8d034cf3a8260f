"""Fields in a Word file (17.16): of each its result is text, its instruction is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.word.markup import W, toggle, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGE = re.compile(r"\s*PAGE\b(?!REF)", re.IGNORECASE)
_PAGES = re.compile(r"\s*(?:NUM|SECTION)?PAGES?\b", re.IGNORECASE)


def form(field: _Element) -> str:
    """Return what a field of a form (17.16.17) shows that has no result: a box, a choice."""
    data = field.find(f"{W}ffData")
    box = None if data is None else data.find(f"{W}checkBox")
    if box is not None:
        stated = (toggle(box, "checked"), toggle(box, "default"))
        return "☒" if next((one for one in stated if one is not None), False) else "☐"
    choice = None if data is None else data.find(f"{W}ddList")
    entries = [] if choice is None else choice.findall(f"{W}listEntry")
    chosen = whole(value(choice, "result")) or whole(value(choice, "default")) or 0
    return (entries[chosen].get(f"{W}val") or "") if 0 <= chosen < len(entries) else ""


class _Field(Struct):
    """An open field; ``within`` says that it stands in the instruction of another one.

    ``instruction`` is None when the result has begun; ``paging`` and ``counting`` say that what
    comes is a page number, or a page number or count of pages.
    """

    instruction: list[str] | None
    within: bool = False
    paging: bool = False
    counting: bool = False


class Fields:
    """The fields that are open, one in another; whatever a file says, each step is short."""

    def __init__(self) -> None:
        """Begin without any."""
        self._open: list[_Field] = []
        self._instructing = 0

    @property
    def silent(self) -> bool:
        """Whether what comes is part of an instruction."""
        return bool(self._open) and (
            self._open[-1].instruction is not None or self._open[-1].within
        )

    @property
    def paging(self) -> bool:
        """Whether what comes is a page number."""
        return bool(self._open) and self._open[-1].paging

    @property
    def counting(self) -> bool:
        """Whether it is a page number or a count of pages."""
        return bool(self._open) and self._open[-1].counting

    def begin(self) -> None:
        """Open a field, with its instruction."""
        paging, counting, within = self.paging, self.counting, self.silent
        self._open.append(_Field([], within=within, paging=paging, counting=counting))
        self._instructing += 1

    def instruct(self, text: str) -> None:
        """Go on with an instruction."""
        if self._open and (stated := self._open[-1].instruction) is not None:
            stated.append(text)

    def result(self) -> None:
        """Let the result begin."""
        if self._open and (stated := self._open[-1].instruction) is not None:
            said, top = "".join(stated), self._open[-1]
            top.instruction = None
            top.paging = top.paging or _PAGE.match(said) is not None
            top.counting = top.counting or _PAGES.match(said) is not None
            self._instructing -= 1

    def end(self) -> bool:
        """Close a field, with or without a result; say whether it was a page number's."""
        self.result()
        paging = self.paging
        if self._open:  # a broken field may have ended more than it began
            self._open.pop()
        return paging

    def give_up(self) -> None:
        """Forget the fields whose instruction did not end with its paragraph."""
        if self._instructing:
            self._open = [one for one in self._open if one.instruction is None]
            for one in self._open:
                one.within = False
            self._instructing = 0

    def clear(self) -> None:
        """Forget them all: another part begins."""
        self._open.clear()
        self._instructing = 0
