"""Charts as pictures: bars side by side along an axis, in tones that a copying machine keeps apart.

The same bytes on every run: drawn at a fixed resolution by matplotlib's own rasteriser, with the
fonts of ``templates/fonts`` and nothing of the machine (settings, date, version) in the file.
"""

from __future__ import annotations

import io
import logging
import os
from contextlib import chdir
from itertools import accumulate
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.fonts import advances
from thidua.model.document import Picture
from thidua.system.home import FONTS
from thidua.system.once import once

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.font_manager import FontProperties

_WIDTH = 160.0  # mm, a little less than the text
_BAR = 2.6  # mm of height for each bar …
_LINE = 3.7  # … or for each line of a label, whichever is more …
_BETWEEN = 1.0  # … and between two labels
_LEGEND, _AXIS = 5.4, 4.8  # mm above and below the bars
_MM = 1 / 25.4
_DPI = 200
_SIZE, _SMALL = 9.5, 8.0  # pt; values are small, so that those of two bars stay apart
_LABELS = 0.38  # of the width, for what stands left of the bars
_EDGE = 2.0  # mm of that, kept free
_LINES = 2  # of a label, at most
_VALUES = 0.1  # of the axis, for the value right of the longest bar
_TONES = (("#404040", ""), ("#ffffff", "//////"))
_GRID = "#c0c0c0"


class Series(Struct, frozen=True):
    """Bars of one kind: its name in the legend, the values, and how each is written."""

    name: str
    values: tuple[float, ...]
    shown: tuple[str, ...]


class BarChart(Struct, frozen=True):
    """Labels from top to bottom, with a bar of each series (at most two) for each.

    ``ticks`` are the marks of the axis, the last at its end, and what is written at each;
    ``description`` says in words what is seen.
    """

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    ticks: tuple[tuple[float, str], ...]
    description: str

    @property
    def height(self) -> float:
        """The height of its picture in mm: what bars and labels need, nothing more."""
        return sum(self.rows) + self.legend + _AXIS

    @property
    def rows(self) -> list[float]:
        """The height in mm of what belongs to each label."""
        drawn = len(self.series) * _BAR
        return [max(drawn, len(_lines(one)) * _LINE) + _BETWEEN for one in self.labels]

    @property
    def legend(self) -> float:
        """The height in mm of the names of the series; one alone needs none."""
        return _LEGEND if len(self.series) > 1 else 0.0


def bars(chart: BarChart) -> Picture:
    """Return the chart as a picture that fits the text width of an upright sheet.

    Raises:
        ValueError: when a series has not one value for each label.
    """
    mpl = _library()
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    height = chart.height
    font = FontProperties(fname=FONTS / "LiberationSerif-Regular.ttf", size=_SIZE)
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams["hatch.linewidth"] = 0.5
        figure = Figure(figsize=(_WIDTH * _MM, height * _MM), dpi=_DPI, facecolor="white")
        FigureCanvasAgg(figure)
        share = sum(chart.rows) / height
        axes = figure.add_axes((_LABELS, _AXIS / height, 1 - _LABELS, share))
        _draw(axes, chart, font)
        _rule(axes, chart, font)
        if chart.legend:
            handles = axes.get_legend_handles_labels()
            count = len(chart.series)
            figure.legend(
                *handles, loc="upper right", borderaxespad=0, ncols=count, frameon=False, prop=font
            )
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", metadata={"Software": None})
    return Picture(buffer.getvalue(), _WIDTH, height, chart.description)


@once
def _library() -> ModuleType:
    """Load matplotlib so that it says nothing, needs no home and leaves nothing behind.

    Left alone it looks for settings and for a list of the system's fonts in the user's home, makes
    folders for them there, or elsewhere with a warning. Its list is ``fontlist-v….json`` beside our
    fonts, which it only reads: named as its version wants it, and a test says when it is not. The
    settings of the current folder it takes before all others, so it is loaded from elsewhere: one
    that is no text would be a trace, a pipe of that name no end.
    """
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    os.environ["MATPLOTLIBRC"] = os.devnull
    with chdir(FONTS):
        import matplotlib as mpl  # noqa: PLC0415 - half a second, only when a chart is drawn

    mpl.get_cachedir = mpl.get_configdir = lambda: str(FONTS)
    return mpl


def _draw(axes: Axes, chart: BarChart, font: FontProperties) -> None:
    """Draw the bars, each with its value; heights are mm from the top."""
    small = font.copy()
    small.set_size(_SMALL)
    ends = list(accumulate(chart.rows))
    middles = [end - row / 2 for end, row in zip(ends, chart.rows, strict=True)]
    upmost = (1 - len(chart.series)) / 2
    for index, (series, (tone, hatch)) in enumerate(zip(chart.series, _TONES, strict=False)):
        drawn = axes.barh(
            [middle + (upmost + index) * _BAR for middle in middles],
            series.values,
            height=0.9 * _BAR,
            label=series.name,
            color=tone,
            edgecolor="black",
            linewidth=0.5,
            hatch=hatch,
            zorder=2,
        )
        for value in axes.bar_label(drawn, labels=series.shown, padding=3, fontproperties=small):
            value.set_verticalalignment("center_baseline")
    labels = ["\n".join(_lines(label)) for label in chart.labels]
    axes.set_yticks(middles, labels=labels, fontproperties=font)
    axes.set_ylim(ends[-1], 0)


def _rule(axes: Axes, chart: BarChart, font: FontProperties) -> None:
    """Draw the axis with a light line at each mark."""
    places, names = zip(*chart.ticks, strict=True)
    axes.set_xticks(places, labels=names, fontproperties=font)
    axes.set_xlim(0, places[-1] * (1 + _VALUES))
    axes.grid(axis="x", color=_GRID, linewidth=0.5, zorder=1)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, pad=2)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)


def _lines(label: str) -> list[str]:
    """Return a label in lines, cut where it needs too many: the figures stand in a table, too."""
    lines = [""]
    for word in label.split():
        longer = f"{lines[-1]} {word}".strip()
        if _fits(longer):
            lines[-1] = longer
        else:
            lines.append(word)
    kept = [line for line in lines if line][:_LINES]
    if kept and kept[-1] != lines[-1]:
        kept[-1] += " …"
    return [_cut(line) for line in kept] or [""]


def _cut(line: str) -> str:
    while not _fits(line):
        line = line.rstrip(" …")[:-1] + "…"
    return line


def _fits(line: str) -> bool:
    face = advances(bold=False, italic=False)
    width = sum(face.get(ord(letter), 1) for letter in line) * _SIZE / 72 / _MM
    return width < _WIDTH * _LABELS - _EDGE
