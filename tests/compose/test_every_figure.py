"""Every figure that a summary of the example prints, counted again from the raw files.

What is printed and is no name (``printed``) has to be what was counted again (``recount``): in
sentences in the order of reading, in tables row by row and cell by cell. A figure that nobody
counted again fails here, as does one that is missing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import chain

import pytest
from msgspec.structs import replace

from offices import by_name, example, rows
from printed import Printed
from recount import Told, apart, choosing, closing, pledging, reports, scoring
from recount.year import Recount, day, share, shown
from thidua.compose import figures
from thidua.compose.composers import composers
from thidua.compose.figures import PartOf
from thidua.model.document import Paragraph, Run
from thidua.model.sheet import Value, ValueKind

_RECOUNTED: Mapping[str, Callable[[Recount], Iterator[Told]]] = {
    "registration-summary": pledging.registration_summary,
    "reminder": pledging.reminder,
    "unit-report": reports.unit_report,
    "report": closing.report,
    "scores": scoring.scores,
    "minutes": lambda now: chain(choosing.minutes(now), apart.minutes(now)),
    "submission": choosing.submission,
    "commendation": lambda now: chain(choosing.commendation(now), apart.commendation(now)),
}


@pytest.mark.parametrize("year", [2023, 2024])
@pytest.mark.parametrize("kind", _RECOUNTED)
def test_every_figure_is_counted_again(kind: str, year: int) -> None:
    now = _counted(year)
    found, expected = _printed(kind, now), dict(_RECOUNTED[kind](now))
    assert set(found) == set(expected)
    for name, (sentences, tables) in expected.items():
        assert found[name].strange == []
        assert found[name].sentences == sentences
        assert found[name].rows == tables


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_spreadsheet_has_the_figures_of_its_document(year: int) -> None:
    now = _counted(year)
    made = [one for kind in _RECOUNTED for one in composers()[kind](example(year)) if one.sheets]
    assert len({one.name.rpartition("/")[2] for one in made}) >= len(_RECOUNTED) - 1
    for one in made:
        told = Counter(
            tuple(
                _cell(value, column.kind) for value, column in zip(row, sheet.columns, strict=True)
            )
            for sheet in one.sheets
            for row in rows(sheet)
        )
        listed = Counter(
            tuple(map(_short, row)) for row in Printed(one.document, now.stated, year).rows
        )
        totals = sum(bool(sheet.total) for sheet in one.sheets)
        assert told <= listed, one.name
        assert (listed - told).total() == totals, one.name


def test_one_that_is_wrong_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    now = _counted(2024)
    ((name, (sentences, table)),) = reports.report_h1(now)
    monkeypatch.setattr(figures.Figures, "met", property(lambda _: PartOf(2, 17)))
    wrong = _printed("report", now)[name]
    assert wrong.rows == table
    changed = [pair for pair in zip(wrong.sentences, sentences, strict=True) if pair[0] != pair[1]]
    assert changed[0] == ("2/17", "1/17")


def test_days_and_numbers_have_to_be_in_the_files() -> None:
    text = "3. Văn bản số 99/KH-STD ngày 05 tháng 02 năm 2024: 08/9 đơn vị, -2 (1.234,5%)."
    document = next(composers()["minutes"](example(2024))).document
    short = replace(document, body=(Paragraph("body", (Run(text),)),), appendices=())
    read = Printed(short, _counted(2024).stated, 2024)
    assert read.strange == ["2024-02-05", "99/KH-STD"]
    assert read.sentences == ["8/9", "-2", "1.234,5%"]


@cache
def _counted(year: int) -> Recount:
    return Recount(year)


def _printed(kind: str, now: Recount) -> dict[str, Printed]:
    stated = now.stated | (now.before.stated if now.before else set())
    made = by_name(composers()[kind](example(now.year)))
    return {name: Printed(one.document, stated, now.year) for name, one in made.items()}


def _short(text: str) -> str:
    """Return a figure without the zeros that only stand below the decimals of others."""
    return re.sub(r",(\d*?)0+(?=%?$)", lambda match: f",{match[1]}".rstrip(","), text)


def _cell(value: Value, kind: ValueKind) -> str:
    """Return how a value has to be printed; of a text only its votes (6/7) and ranks (1)."""
    if value is None:
        return ""
    if kind in {ValueKind.TEXT, ValueKind.SHORT}:
        found = re.match(r"\d+(?:/\d+)?(?= \(| cá nhân|$)", str(value))
        return found[0] if found else ""
    if kind is ValueKind.DATE:
        return day(str(value))
    return share(value, 1) if kind is ValueKind.PERCENT else shown(value)
