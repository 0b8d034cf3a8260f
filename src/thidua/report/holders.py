"""Telling who was commended with what over the years: tables to a person, objects to a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from msgspec import to_builtins

from thidua.catalogue.own import own
from thidua.model.holder import Held, Holder
from thidua.model.sheet import Sheet, SheetColumn, SheetRow, ValueKind
from thidua.system.home import TEMPLATES
from thidua.texts.legible import visible

_COLUMNS = ("year", "what", "kind", "number", "date", "issuer", "campaign")
"""The columns of the table of one holder; their heads are in ``templates/history.yaml``."""


def render(holders: Sequence[Holder], *, format: str, language: str) -> str:  # noqa: A002 - as on the command line
    """Return the register as ``text`` or ``json``, told in ``language`` (vi or en).

    Raises:
        KeyError: for a format or language there is not.
    """
    say = words()[language]
    return {"text": _text, "json": _json}[format](holders, say)


def sheet(holders: Sequence[Holder], *, language: str) -> Sheet:
    """Return the register (sổ vàng) for a worksheet: a row for each title and award.

    Raises:
        KeyError: for a language there is not.
    """
    say = words()[language]
    short = {"year": ValueKind.COUNT, "date": ValueKind.DATE}
    keys = ("holder", "id", "position", "unit", *_COLUMNS)
    columns = [SheetColumn(say[f"heads-{key}"], 2, short.get(key, ValueKind.TEXT)) for key in keys]
    rows = [
        SheetRow(
            (
                *(one.name, one.id, one.position or None, one.unit or None, each.year),
                *(each.name, _kind(each, say), each.number or None, each.date),
                *(each.issuer, each.campaign or None),
            )
        )
        for one in holders
        for each in one.held
    ]
    return Sheet(say["tab"], say["title"], tuple(columns), tuple(rows))


def words() -> Mapping[str, Mapping[str, str]]:
    """Read ``templates/history.yaml``, by language.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "history.yaml", dict[str, dict[str, str]])


def _json(holders: Sequence[Holder], _say: Mapping[str, str]) -> str:
    return json.dumps(to_builtins(holders), ensure_ascii=False, indent=2) + "\n"


def _text(holders: Sequence[Holder], say: Mapping[str, str]) -> str:
    told = "\n".join("".join(f"{line}\n" for line in _lines(one, say)) for one in holders)
    return f"{told}\n{say['internal']}\n" if told else f"{say['nobody']}\n"


def _lines(one: Holder, say: Mapping[str, str]) -> Iterator[str]:
    """Yield the holder, then a table of what they hold."""
    facts = {"name": one.name, "id": one.id, "position": one.position, "unit": one.unit}
    yield visible(say["unit" if one.collective else "person"].format(**facts).rstrip(", "))
    rows = [[say[f"heads-{key}"] for key in _COLUMNS], *(_row(each, say) for each in one.held)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield f"  {'  '.join(map(str.ljust, row, widths)).rstrip()}"


def _row(each: Held, say: Mapping[str, str]) -> list[str]:
    return [
        str(each.year),
        visible(each.name),
        _kind(each, say),
        visible(each.number or say["unnumbered"]),
        "/".join(reversed(each.date.split("-"))),
        visible(each.issuer),
        visible(each.campaign or say["typed"]),
    ]


def _kind(each: Held, say: Mapping[str, str]) -> str:
    return say["title-kind" if each.title else "award-kind"]
