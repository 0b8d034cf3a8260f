"""Bold and italic inside a text: ``[b]…[/b]`` and ``[i]…[/i]``, as on Word's buttons.

Read by this module alone, and into runs of the document: a mark never reaches a template, Markdown,
Word or Typst. A backslash before a mark makes it plain text. What is not well formed stays text,
and a rule tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

_MARK = re.compile(r"(\\?)(?<!\[)\[(/?)([bi])\](?!\])")
"""A mark, or one made plain; ``[[b]]`` is a citation."""


class MarkFault(StrEnum):
    """What is wrong with a mark, by the message that tells it."""

    UNOPENED = "emphasis-unopened"
    UNCLOSED = "emphasis-unclosed"
    CROSSED = "emphasis-crossed"
    DOUBLED = "emphasis-doubled"
    EMPTY = "emphasis-empty"


class WrongMark(Struct, frozen=True):
    """A mark that cannot be followed, and where it stands in the text."""

    fault: MarkFault
    mark: str
    start: int


class Emphasised(Struct, frozen=True):
    """A stretch of a text and how it is set."""

    text: str
    bold: bool = False
    italic: bool = False


def emphasised(text: str) -> tuple[Emphasised, ...]:
    """Return the stretches of a text without their marks; one that is ill formed as it stands."""
    if "[" not in text:
        return (Emphasised(text),)
    if next(wrong_marks(text), None) is not None:
        return (Emphasised(text),)
    return tuple(_joined(text))


def unmarked(text: str) -> str:
    """Return the words of a text without the marks."""
    return "".join(one.text for one in emphasised(text))


def marks(text: str) -> Iterator[tuple[str, int]]:
    """Yield the marks of a text and where they stand."""
    for match in _MARK.finditer(text):
        if not match[1]:
            yield match[0], match.start()


def wrong_marks(text: str) -> Iterator[WrongMark]:
    """Yield the marks of a text that cannot be followed; one that opens nothing new is left out."""
    opened: dict[str, tuple[int, int]] = {}  # at most one of each kind, the innermost last
    for match in _MARK.finditer(text):
        plain, closes, kind = match.groups()
        if plain:
            continue
        if not closes and kind in opened:
            yield WrongMark(MarkFault.DOUBLED, match[0], match.start())
        elif not closes:
            opened[kind] = match.span()
        elif kind not in opened:
            yield WrongMark(MarkFault.UNOPENED, match[0], match.start())
        elif next(reversed(opened)) != kind:
            yield WrongMark(MarkFault.CROSSED, match[0], match.start())
            del opened[kind]
        else:
            start, end = opened.pop(kind)
            if not text[end : match.start()].strip():
                yield WrongMark(MarkFault.EMPTY, text[start:end], start)
    for kind, (start, _) in opened.items():
        yield WrongMark(MarkFault.UNCLOSED, f"[{kind}]", start)


def _joined(text: str) -> Iterator[Emphasised]:
    """Yield stretches, neighbours of one look as one."""
    said: list[Emphasised] = []
    for one in _stretches(text):
        if said and (said[-1].bold, said[-1].italic) == (one.bold, one.italic):
            one = Emphasised(said.pop().text + one.text, one.bold, one.italic)  # noqa: PLW2901
        if one.text:
            said.append(one)
    yield from said


def _stretches(text: str) -> Iterator[Emphasised]:
    open_ = {"b": False, "i": False}
    begun = 0
    for match in _MARK.finditer(text):
        plain, closes, kind = match.groups()
        yield Emphasised(text[begun : match.start()], open_["b"], open_["i"])
        begun = match.end()
        if plain:
            begun = match.start() + 1  # the mark itself is text, the backslash is not
        else:
            open_[kind] = not closes
    yield Emphasised(text[begun:], open_["b"], open_["i"])
