"""A campaign, the same after edits, and the truth about them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from copy import deepcopy
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from planted.editor import Editor, Truth
from planted.edits import edit
from planted.trees import Node, Writer
from thidua.model.campaign import (
    Agency,
    Campaign,
    Directive,
    PaperStatus,
    Recipient,
    Recipients,
    Signer,
)
from thidua.model.items import Item

_YEAR = 2024
_FOUNDED = 1945
_LED, _MARKED = 0.2, 0.4
"""Of how many items the first words lead in; up to which share others are bold or italic."""
_WORDS = 4
"""How many words such an item has at least."""


class Trial(Struct, frozen=True):
    """Two campaigns and what was done; ``names`` are those of the texts on either side."""

    old: Campaign
    new: Campaign
    truth: frozenset[Truth]
    old_names: Mapping[str, str]
    new_names: Mapping[str, str]


def trial(seed: int, *, edits: bool = True) -> Trial:
    """Return the trial of a number: 10 to 200 items, few edits or many, the year rolled or not.

    Words may lead an item in, or be bold or italic, on one side and not on the other: the text is
    the same. Without ``edits`` the sides differ at the most in what means nothing: the year,
    blanks, the coding of letters, the look.
    """
    rng = Random(seed)  # noqa: S311 - trials have to come out alike
    looks = Random(seed + 1)  # noqa: S311
    writer = Writer(rng)
    size = round(10 * 20 ** rng.random())
    old = writer.tree(size)
    editor = Editor(deepcopy(old), writer)
    if edits:
        edit(editor, rng.randint(1, max(2, size // 3)))
    year = _YEAR + rng.choice((0, 1))
    truth = editor.truth | (_rolled(editor) if year != _YEAR else set())
    return Trial(
        _campaign(old, _YEAR, looks),
        _campaign(editor.root, year, looks, noise=rng if rng.random() < 0.3 else None),
        frozenset(truth),
        _names(old, _YEAR),
        _names(editor.root, year),
    )


def _rolled(editor: Editor) -> set[Truth]:
    return {
        ("rolled", (node.name,), (node.name,))
        for node in editor.root.walk()
        if editor.survives(node) and _said(node, _YEAR) != _said(node, _YEAR + 1)
    }


def _names(root: Node, year: int) -> dict[str, str]:
    """Return the name of each text as it is printed."""
    nodes = [node for child in root.children for node in child.walk()]
    names = {_printed(node, year): node.name for node in nodes}
    if len(names) != len(nodes):
        message = "two places say the same"
        raise ValueError(message)
    return names


def _printed(node: Node, year: int) -> str:
    return _said(node, year).upper() if node.heading else _said(node, year)


def _said(node: Node, year: int) -> str:
    return node.text.format(year=year, last=year - 1, next=year + 1, age=year - _FOUNDED)


def _campaign(root: Node, year: int, looks: Random, noise: Random | None = None) -> Campaign:
    signer = Signer("GIÁM ĐỐC", "Nguyễn Văn Mẫu")
    directive = Directive(
        type="plan",
        status=PaperStatus.DRAFT,
        symbol="STD-VP",
        date=str(year),
        abstract=("Tổ chức phong trào thi đua của Sở Thí dụ",),
        signers=(signer,),
        recipients=Recipients((Recipient("Các phòng, đơn vị trực thuộc Sở"),), "VT, VP"),
        items=tuple(_item(node, year, looks, noise) for node in root.children),
    )
    agency = Agency("Sở Thí dụ", "STD", "Minh Họa", "UBND tỉnh Minh Họa")
    days = (f"{year}-01-01", f"{year}-12-31")
    said = Campaign("Phong trào thi đua", *days, "2022-nd98", agency, directive)
    return replace(said, id=str(year), year=year)


def _item(node: Node, year: int, looks: Random, noise: Random | None) -> Item:
    said = _said(node, year)
    if noise is not None and noise.random() < 0.2:
        said = noise.choice((said.replace(" ", "  ", 1), unicodedata.normalize("NFD", said)))
    below = tuple(_item(child, year, looks, noise) for child in node.children)
    if node.heading:
        return Item(node.id, heading=said, items=below)
    return _with_look(Item(node.id, text=said, items=below), said, looks)


def _with_look(item: Item, said: str, looks: Random) -> Item:
    """Return an item that says the same: its first words as a lead, others bold or italic."""
    words = said.split(" ")
    if len(words) < _WORDS or any(not word for word in words):
        return item
    at, mark, act = looks.randrange(1, _WORDS - 1), looks.choice("bi"), looks.random()
    first, rest = " ".join(words[:at]), " ".join(words[at:])
    if act < _LED:
        return replace(item, lead=first, text=rest)
    if act < _MARKED:
        return replace(item, text=f"{first} [{mark}]{rest}[/{mark}]")
    return item
