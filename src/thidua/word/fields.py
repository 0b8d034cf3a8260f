"""Fields in a Word file (17.16): of each its result is text, its instruction is not."""

from __future__ import annotations

import re

from msgspec import Struct

_PAGE = re.compile(r"\s*PAGE\b(?!REF)", re.IGNORECASE)
_PAGES = re.compile(r"\s*(?:NUM|SECTION)?PAGES?\b", re.IGNORECASE)


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
