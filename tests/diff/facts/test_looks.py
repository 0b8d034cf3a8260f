"""A text that looks otherwise and says the same is told as that, and not as other words."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from changes import lines
from thidua.compose.directive import launch
from thidua.diff import texts
from thidua.diff.facts import files
from thidua.model.campaign import Campaign, Directive
from thidua.model.items import Item, TableData, TableRow
from whole_years import full

OLD = full().campaign
_ROW = TableRow((("Hồ sơ đúng hạn", "[b]không trả muộn[/b]"), "95%", "Gồm", "Sổ"))


def _changed(old: Directive, new: Directive) -> list[str]:
    sides = [replace(OLD, directive=one) for one in (old, new)]
    told = lines(files.compare(*sides))
    worded = texts.compare(*map(launch, sides))[0]
    assert not worded
    return told


def _items(*items: Item) -> Directive:
    return replace(OLD.directive, items=items)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (Item(text="Họp [b]ngay[/b]."), Item(text="Họp ngay."), "Họp [b]ngay[/b]. -> Họp ngay."),
        (Item(text="Họp ngay."), Item(text="Họp [i]ngay[/i]."), "Họp ngay. -> Họp [i]ngay[/i]."),
        (
            Item(lead="Một:", text="họp."),
            Item(text="Một: họp."),
            "[b]Một:[/b] họp. -> Một: họp.",
        ),
    ],
)
def test_of_an_item(old: Item, new: Item, said: str) -> None:
    (told,) = _changed(_items(old), _items(new))
    assert told.startswith("changed item.look in ")
    assert told.endswith(f": {said}")


def test_of_an_opening_paragraph() -> None:
    old, new = (replace(OLD.directive, opening=(text,)) for text in ("a [b]b[/b]", "a b"))
    assert _changed(old, new) == ["changed title.look: a [b]b[/b] -> a b"]


@pytest.mark.parametrize(
    "cell", ["Hồ sơ đúng hạn không trả muộn", ("Hồ sơ đúng hạn", "không trả muộn")]
)
def test_of_a_cell(cell: Any) -> None:  # noqa: ANN401 - as it is typed
    def directive(row: TableRow) -> Directive:
        columns = OLD.directive.items[0].items[1].table
        assert columns is not None
        return _items(Item(table=TableData(columns.columns, (row,))))

    other = replace(_ROW, cells=(cell, *_ROW.cells[1:]))
    (told,) = _changed(directive(_ROW), directive(other))
    assert told.startswith("changed table.look")


def test_other_words_are_told_as_words() -> None:
    sides: list[Campaign] = [
        replace(OLD, directive=_items(Item(text=text))) for text in ("Họp [b]ngay[/b].", "Họp sớm.")
    ]
    assert not [line for line in lines(files.compare(*sides)) if "look" in line]
