"""The charts of the yearly report: targets by unit, titles and awards by kind, with last year's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.charts import BarChart, Series, bars
from thidua.compose.numbers import number, percent
from thidua.compose.reports import targets_before
from thidua.compose.wording import line
from thidua.compose.words import words
from thidua.model.regime import Recipient

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from thidua.compose.figures import Figures
    from thidua.compose.honours import Honour
    from thidua.model.document import Picture


def targets_chart(year: int, figures: Figures, before: Figures | None) -> Picture:
    """Return the share of targets met, unit by unit."""
    now = [one.targets.share for one in figures.units]
    last = [part.share for part in targets_before(figures, before)]
    labels = [one.unit.name for one in figures.units]
    return _compared(year, labels, now, last if before else None, percent)


def honours_chart(
    year: int, found: Sequence[Honour], last: Mapping[tuple[str, bool], Honour] | None
) -> Picture:
    """Return how many of each title and award were granted."""
    listed = [one for one in found if one.granted or (last and _granted(last, one))]
    return _compared(
        year,
        [_label(one) for one in listed],
        [one.granted for one in listed],
        [_granted(last, one) for one in listed] if last is not None else None,
        lambda value: number(value, places=0),
    )


def _label(one: Honour) -> str:
    """Return the name, with the kind of subject where both kinds can have it."""
    if one.rule.recipient is not Recipient.BOTH:
        return one.rule.name
    subject = words().subject["collective" if one.collective else "person"]
    return f"{one.rule.name} ({subject.lower()})"


def _granted(last: Mapping[tuple[str, bool], Honour], one: Honour) -> int:
    return last[one.key].granted if one.key in last else 0


def _compared(
    year: int,
    labels: Sequence[str],
    now: Sequence[float | None],
    last: Sequence[float | None] | None,
    shown: Callable[[float], str],
) -> Picture:
    series = [_series(year, now, shown)]
    if last is not None:
        series.append(_series(year - 1, last, shown))
    rows = [
        {
            "label": label,
            "shown": [{"name": one.name, "value": one.shown[index] or "-"} for one in series],
        }
        for index, label in enumerate(labels)
    ]
    return bars(BarChart(tuple(labels), tuple(series), line("parts/chart.md.j2", rows=rows)))


def _series(year: int, values: Sequence[float | None], shown: Callable[[float], str]) -> Series:
    return Series(
        words().of_year.format(year=year),
        tuple(value or 0 for value in values),
        tuple("" if value is None else shown(value) for value in values),
    )
