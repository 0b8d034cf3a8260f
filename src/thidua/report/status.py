"""Telling how far the units are: a table to a person, an object to a program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from msgspec import to_builtins

from thidua.catalogue.own import own
from thidua.model.campaign import Milestone
from thidua.model.sheet import Sheet, SheetColumn, SheetRow
from thidua.model.status import Standing, Status, Step, UnitStatus
from thidua.system.home import TEMPLATES
from thidua.texts.legible import visible

FORMATS = ("text", "json")
"""The names that ``render`` takes as ``format``."""

_COLOURS = {
    Standing.ON_TIME: "green",
    Standing.LATE: "yellow",
    Standing.MISSING: "bold red",
    Standing.AHEAD: "cyan",
    Standing.NOT_ASKED: "dim",
}
_SHEET_NAME = 31  # letters that Excel allows
_DONE = (Standing.ON_TIME, Standing.LATE)


def render(
    tables: Sequence[Status],
    *,
    format: str,  # noqa: A002 - as on the command line
    language: str,
    width: int | None = None,
) -> str:
    """Return ``tables`` in one of ``FORMATS``, told in ``language`` (vi or en).

    A text is drawn for a terminal of ``width`` columns, with colours; without a width it is plain,
    one line a unit. It ends with a line feed. Of several tables JSON gives a list.

    Raises:
        KeyError: for a format or language there is not.
    """
    say = words()[language]
    return {"text": _texts, "json": _json}[format](tables, say, width)


def sheet(status: Status, *, language: str) -> Sheet:
    """Return the same table for a worksheet, in one language.

    Raises:
        KeyError: for a language there is not.
    """
    say = words()[language]
    head, *milestones = _heads(status, say)
    columns = (SheetColumn(head, 3), *(SheetColumn(title, 2) for title in milestones))
    rows = (SheetRow((unit.name, *_cells(unit, status, say))) for unit in status.units)
    title = _title(status, say)
    return Sheet(
        status.campaign[:_SHEET_NAME],
        title,
        columns,
        (*rows, SheetRow(tuple(_totals(status, say)))),
    )


def words() -> Mapping[str, Mapping[str, str]]:
    """Return ``templates/status.yaml``, by language.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "status.yaml", dict[str, dict[str, str]])


def _json(tables: Sequence[Status], _say: Mapping[str, str], _width: int | None) -> str:
    """Return one object a table: ``units`` with their steps, and what holds for all of them."""
    told = [_object(one) for one in tables]
    return json.dumps(told if len(told) > 1 else told[0], ensure_ascii=False, indent=2) + "\n"


def _texts(tables: Sequence[Status], say: Mapping[str, str], width: int | None) -> str:
    return "\n".join(_text(one, say, width) for one in tables)


def _object(status: Status) -> Mapping[str, object]:
    return {
        "campaign": status.campaign,
        "year": status.time.first,
        "as_of": status.as_of,
        "overdue": status.overdue,
        "reviews": [to_builtins(review) for review in status.reviews],
        "milestones": [
            {"id": one.id, "kind": one.kind, "title": one.title, "due": one.due}
            | {"totals": {str(key): status.totals(one.id)[key] for key in Standing}}
            for one in status.milestones
        ],
        "units": [to_builtins(unit) for unit in status.units],
        "submissions": [to_builtins(one) for one in status.submissions],
    }


def _text(status: Status, say: Mapping[str, str], width: int | None) -> str:
    title, owed = _title(status, say) + _reviews(status, say), _owed(status, say)
    if not status.units or not status.milestones:
        return f"{title}\n{say['nothing' if status.units else 'nobody']}\n{owed}"
    table = _plain(status, say) if width is None else _drawn(status, say, width)
    return f"{title}\n\n{table}\n{_summary(status, say)}\n{owed}{_legend(status, say)}"


def _owed(status: Status, say: Mapping[str, str]) -> str:
    """Return a line for each submission that the superior has set a day for."""
    lines = (
        say["submission-of" if one.name else "submission"].format(
            name=visible(one.name),
            due=_day(one.due),
            source=visible(one.source),
            standing=_cell(one.step, None, say),
        )
        for one in status.submissions
    )
    return "".join(f"{line}\n" for line in lines)


def _title(status: Status, say: Mapping[str, str]) -> str:
    """Return what the table is about: the campaign by its time, and the day."""
    time = status.time
    named = visible(time.name)
    called = say[f"time-{time.kind}"].format(first=time.first, last=time.last, name=named)
    return say["title"].format(time=called, date=_day(status.as_of))


def _reviews(status: Status, say: Mapping[str, str]) -> str:
    """Return the line on the reviews and the days they are due, behind a line feed."""
    told = (
        say["due" if one.due else "undated"].format(
            name=visible(one.name), due=_day(one.due or "", _year(status))
        )
        for one in status.reviews
    )
    return "\n" + say["reviews"].format(reviews="; ".join(told)) if status.reviews else ""


def _year(status: Status) -> int | None:
    """Return the year that dates need not say, None where there are several."""
    time = status.time
    return time.first if time.first == time.last else None


def _summary(status: Status, say: Mapping[str, str]) -> str:
    totals = [status.totals(one.id) for one in status.milestones]
    return say["summary"].format(
        units=len(status.units),
        missing=sum(total[Standing.MISSING] for total in totals),
        late=sum(total[Standing.LATE] for total in totals),
    )


def _legend(status: Status, say: Mapping[str, str]) -> str:
    """Return what the two words for what is not in time mean, where one of them stands."""
    shown = {step.standing for unit in status.units for step in unit.steps}
    return f"{say['legend']}\n" if shown & {Standing.MISSING, Standing.LATE} else ""


def _plain(status: Status, say: Mapping[str, str]) -> str:
    """Return the table in columns of spaces."""
    rows = [
        _heads(status, say),
        *([visible(unit.name), *_cells(unit, status, say)] for unit in status.units),
        _totals(status, say),
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _drawn(status: Status, say: Mapping[str, str], width: int) -> str:
    """Return the table as a terminal shows it, wrapped within ``width`` columns."""
    from io import StringIO  # noqa: PLC0415 - only a terminal needs these

    from rich.box import SIMPLE_HEAD  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_footer=True)
    for head, total in zip(_heads(status, say), _totals(status, say), strict=True):
        table.add_column(Text(head), Text(total), overflow="fold")
    for unit in status.units:
        steps = zip(unit.steps, _cells(unit, status, say), strict=True)
        cells = (Text(cell, _COLOURS[step.standing]) for step, cell in steps)
        table.add_row(Text(visible(unit.name)), *cells)
    console = Console(file=StringIO(), width=width, force_terminal=True, legacy_windows=False)
    with console.capture() as drawn:
        console.print(table)
    return drawn.get()


def _heads(status: Status, say: Mapping[str, str]) -> list[str]:
    return [say["unit"], *(_head(one, status, say) for one in status.milestones)]


def _head(milestone: Milestone, status: Status, say: Mapping[str, str]) -> str:
    """Return what a column is of: of several reviews of a kind its own, by the name it has."""
    due = _day(milestone.due, _year(status))
    ours = next((one for one in status.reviews if one.id == milestone.for_), None)
    alike = [one for one in status.reviews if ours is not None and one.kind is ours.kind]
    name = ours.name if ours is not None and len(alike) > 1 else say[milestone.kind]
    return say["column"].format(name=visible(name), due=due)


def _cells(unit: UnitStatus, status: Status, say: Mapping[str, str]) -> Sequence[str]:
    return [_cell(step, _year(status), say) for step in unit.steps]


def _cell(step: Step, year: int | None, say: Mapping[str, str]) -> str:
    today = step.standing is Standing.AHEAD and not step.days
    words = say["today" if today else step.standing]
    return words.format(done=_day(step.done or "", year), days=step.days)


def _totals(status: Status, say: Mapping[str, str]) -> list[str]:
    """Return the last row: how many of those who are asked have done it."""
    cells = [say["total"]]
    for milestone in status.milestones:
        total = status.totals(milestone.id)
        done = sum(total[one] for one in _DONE)
        asked = len(status.units) - total[Standing.NOT_ASKED]
        cells.append(say["count"].format(done=done, asked=asked))
    return cells


def _day(iso: str, year: int | None = None) -> str:
    """Return a date day first, without the year where that is the campaign's."""
    parts = iso.split("-")
    return "/".join(reversed(parts[1:] if parts[0] == str(year) else parts))
