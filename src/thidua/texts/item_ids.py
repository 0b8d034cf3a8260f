"""Ids of items that have none: made from their words, the same wherever they are asked for.

An id is typed only where something refers to it. A reference by the id that an item would have is
understood, and ``thidua fmt`` then writes it down, so that it stays when the words change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from thidua.model.source import Node
from thidua.texts.emphasis import unmarked

_TRIED = 64
"""How many numbers are tried one by one; a list may have ten thousand people of one name."""
_LONGEST = 60
_LONGEST_OF_ITEM = 40
_NAMING = ("heading", "lead", "text", "title")
_ATTACHED = ("appendices", "attachments")
_REFERRING = ("obligations", "milestones")
_WRONG = re.compile(r"[^a-z0-9]+")


def made_ids(root: Node) -> dict[int, str]:
    """Return the id that each item without one gets, by ``id`` of its node."""
    known = {one.text("id") for one in _items(root)}
    named = referred(root)
    made: dict[int, str] = {}
    for item in _items(root):
        if item.get("id") is None:
            made[id(item)] = free(_own(_words(item), named) or "muc", known)
            known.add(made[id(item)])
    return made


def _own(words: str, named: frozenset[str]) -> str:
    """Return the id of an item; a longer one, as they once were, where something refers to it."""
    long = slug(words)
    return long if long in named else slug(words, longest=_LONGEST_OF_ITEM)


def referred(root: Node) -> frozenset[str]:
    """Return the ids of items that something in the file refers to."""
    entries = (entry for name in _REFERRING for entry in root.each(name))
    return frozenset(entry.text("source") for entry in entries) - {""}


def _items(root: Node) -> Iterator[Node]:
    for item in root.each("directive", "items"):
        yield from _with_items(item)
    for name in _ATTACHED:
        for attached in root.each("directive", name):
            yield from _with_items(attached)


def _with_items(item: Node) -> Iterator[Node]:
    yield item
    for child in item.each("items"):
        yield from _with_items(child)


def _words(item: Node) -> str:
    for key in _NAMING:
        node = item.get(key)
        for one in node.value if node is not None and isinstance(node.value, tuple) else (node,):
            if one is not None and isinstance(one.value, str) and one.value:
                return unmarked(one.value)
    caption = item.text("table", "caption")
    return caption or next((_words(child) for child in item.each("items")), "")


def slug(words: str, *, longest: int = _LONGEST) -> str:
    """Return words as an id: without marks, cut where one of them ends."""
    letters = normalize("NFD", words[: 4 * _LONGEST].lower().replace("đ", "d"))
    plain = "".join(one for one in letters if not combining(one))
    slug = _WRONG.sub("-", plain).strip("-")
    if len(slug) <= longest:
        return slug
    return slug[: longest + 1].rpartition("-")[0] or slug[:longest]


def free(slug: str, known: set[str]) -> str:
    """Return an id that nothing has: with a number behind it where need be.

    The number is the first that is free, of very many alike one behind which another is free.
    """
    if slug not in known:
        return slug
    last = next((one for one in range(2, _TRIED) if _numbered(slug, one) not in known), 0)
    if last:
        return _numbered(slug, last)
    taken, last = _TRIED - 1, 2 * _TRIED
    while _numbered(slug, last) in known:
        taken, last = last, 2 * last
    while last - taken > 1:
        middle = (taken + last) // 2
        taken, last = (middle, last) if _numbered(slug, middle) in known else (taken, middle)
    return _numbered(slug, last)


def _numbered(slug: str, number: int) -> str:
    end = f"-{number}"
    return slug[: _LONGEST - len(end)].rstrip("-") + end
