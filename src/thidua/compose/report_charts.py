"""Charts of the yearly report: targets by unit, titles and awards by kind, with last year's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count

from msgspec import Struct

from thidua.catalogue.reviews import ReviewWords
from thidua.compose.charts import BarChart, Series, bars
from thidua.compose.figures import Figures
from thidua.compose.honours import Honour
from thidua.compose.numbers import number, percent
from thidua.compose.reports import targets_before
from thidua.compose.wording import line
from thidua.compose.words import capital, words
from thidua.model.document import Picture
from thidua.model.regime import Eligible

_HIGHEST = 60.0  # mm: what a page of text can always spare


class _ChartRow(Struct, frozen=True):
    """What stands beside a label: this year's value and last year's, None where it is not known."""

    label: str
    now: float
    last: float | None


def targets_chart(
    say: ReviewWords, figures: Figures, before: Figures | None
) -> tuple[Picture, int]:
    """Return the share of targets met by unit, the best first, and how many units are shown.

    What a page cannot hold is left out, the best of all: one looks for those that lag behind.
    """
    pairs = zip(figures.units, targets_before(figures, before), strict=True)
    rows = [
        _ChartRow(one.unit.name, one.targets.share, last.share)
        for one, last in pairs
        if one.targets.share is not None
    ]
    rows.sort(key=lambda row: row.now, reverse=True)
    ticks = tuple((step / 5, percent(step / 5)) for step in range(6))
    chart = _compared(say, rows, ticks, percent, last=before is not None)
    while chart.height > _HIGHEST and len(rows) > 1:
        rows = rows[1:]
        chart = _compared(say, rows, ticks, percent, last=before is not None)
    return bars(chart), len(rows)


def honours_chart(
    say: ReviewWords, found: Sequence[Honour], last: Mapping[tuple[str, bool], Honour] | None
) -> Picture:
    """Return how many of each title and award were granted."""
    rows = [
        _ChartRow(_label(one), one.granted, _granted(last, one))
        for one in found
        if one.granted or _granted(last, one)
    ]
    most = max((max(row.now, row.last or 0) for row in rows), default=0)
    ticks = tuple((place, number(place, places=0)) for place in _whole_steps(most))
    return bars(
        _compared(say, rows, ticks, lambda value: number(value, places=0), last=last is not None)
    )


def _whole_steps(most: float) -> Iterator[int]:
    """Yield at most six marks from 0 on that are whole, round and reach the value."""
    sizes = (size * 10**power for power in count() for size in (1, 2, 5))
    step = next(size for size in sizes if size * 5 >= most)
    yield from range(0, max(step, -(-int(most) // step) * step) + 1, step)


def _label(one: Honour) -> str:
    """Return the name, with the kind of subject where both kinds can have it."""
    if one.rule.recipient is not Eligible.BOTH:
        return one.rule.name
    subject = words().subject["collective" if one.collective else "person"]
    return f"{one.rule.name} ({subject.lower()})"


def _granted(last: Mapping[tuple[str, bool], Honour] | None, one: Honour) -> int:
    return last[one.key].granted if last and one.key in last else 0


def _compared(
    say: ReviewWords,
    rows: Sequence[_ChartRow],
    ticks: tuple[tuple[float, str], ...],
    shown: Callable[[float], str],
    *,
    last: bool,
) -> BarChart:
    """Return the chart of this year and, where there was one, of the last."""
    series = [_series(say.now, [row.now for row in rows], shown)]
    if last:
        series.append(_series(say.then, [row.last for row in rows], shown))
    said = [
        {
            "label": row.label,
            "shown": [{"name": one.name, "value": one.shown[index]} for one in series],
        }
        for index, row in enumerate(rows)
    ]
    labels = tuple(row.label for row in rows)
    return BarChart(labels, tuple(series), ticks, line("parts/chart.md.j2", rows=said))


def _series(name: str, values: Sequence[float | None], shown: Callable[[float], str]) -> Series:
    return Series(
        capital(name),
        tuple(value or 0 for value in values),
        tuple("–" if value is None else shown(value) for value in values),
    )
