"""Charts as pictures: bars side by side, in greys that a copying machine keeps apart.

The same bytes on every run: drawn at a fixed resolution by matplotlib's own rasteriser, with the
fonts of ``templates/fonts`` and nothing of the machine (settings, date, version) in the file.
"""

from __future__ import annotations

import io
import logging
import os
from textwrap import fill
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.home import FONTS
from thidua.model.document import Picture

if TYPE_CHECKING:
    from types import ModuleType

    from matplotlib.axes import Axes
    from matplotlib.font_manager import FontProperties

_WIDTH = 160.0  # mm, a little less than the text
_ROW = 4.2  # mm for each bar …
_BETWEEN = 2.6  # … and between two labels
_LEGEND = 8.0
_MM = 1 / 25.4
_DPI = 200
_SIZE = 10.5  # pt
_LABELS = 0.36  # of the width, for what stands left of the bars
_LETTERS = 32  # of a line of them
_VALUES = 0.16  # of the longest bar, for the value right of it
_GREYS = ("#404040", "#c8c8c8", "#8c8c8c")
_HATCHES = ("", "///", "...")


class Series(Struct, frozen=True):
    """Bars of one kind: its name in the legend, the values, and how each is written."""

    name: str
    values: tuple[float, ...]
    shown: tuple[str, ...]


class BarChart(Struct, frozen=True):
    """Labels from top to bottom, with a bar of each series (at most three) for each.

    ``description`` says in words what is seen.
    """

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    description: str


def bars(chart: BarChart) -> Picture:
    """Return the chart as a picture that fits the text width of an upright sheet.

    Raises:
        ValueError: when a series has not one value for each label.
    """
    mpl = _library()
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    count = len(chart.series)
    height = len(chart.labels) * (count * _ROW + _BETWEEN) + _LEGEND
    font = FontProperties(fname=FONTS / "LiberationSerif-Regular.ttf", size=_SIZE)
    with mpl.rc_context():
        mpl.rcdefaults()
        figure = Figure(figsize=(_WIDTH * _MM, height * _MM), dpi=_DPI, facecolor="white")
        FigureCanvasAgg(figure)
        share = 1 - _LEGEND / height
        axes = figure.add_axes((_LABELS, 0, 1 - _LABELS, share))
        _draw(axes, chart, font)
        if count > 1:
            handles = axes.get_legend_handles_labels()
            figure.legend(*handles, loc="upper right", ncols=count, frameon=False, prop=font)
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", metadata={"Software": None})
    return Picture(buffer.getvalue(), _WIDTH, height, chart.description)


def _library() -> ModuleType:
    """Load matplotlib so that it says nothing, needs no home and leaves nothing behind.

    Left alone it looks for settings and for a list of the system's fonts in the user's home, makes
    folders for them there, or elsewhere with a warning. Its list is ``fontlist-v….json`` beside our
    fonts, which it only reads: named as its version wants it, and a test says when it is not.
    """
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    os.environ["MATPLOTLIBRC"] = os.devnull
    import matplotlib as mpl  # noqa: PLC0415 - half a second, only when a chart is drawn

    mpl.get_cachedir = mpl.get_configdir = lambda: str(FONTS)
    return mpl


def _draw(axes: Axes, chart: BarChart, font: FontProperties) -> None:
    """Draw bars and their texts; the axis itself would only repeat the values."""
    step = len(chart.series) + _BETWEEN / _ROW
    looks = zip(chart.series, _GREYS, _HATCHES, strict=False)
    for index, (series, grey, hatch) in enumerate(looks):
        places = [row * step + index for row, _ in enumerate(chart.labels)]
        drawn = axes.barh(
            places,
            series.values,
            height=0.86,
            label=series.name,
            color=grey,
            edgecolor="black",
            linewidth=0.5,
            hatch=hatch,
        )
        axes.bar_label(drawn, labels=series.shown, padding=3, fontproperties=font)
    middle = (len(chart.series) - 1) / 2
    axes.set_yticks(
        [row * step + middle for row, _ in enumerate(chart.labels)],
        labels=[fill(label, _LETTERS) for label in chart.labels],
        fontproperties=font,
    )
    most = max((value for one in chart.series for value in one.values), default=0)
    axes.set_xlim(0, (most or 1) * (1 + _VALUES))
    axes.set_ylim(len(chart.labels) * step - (1 - middle / 2) + 0.5, -1)
    axes.set_xticks(())
    axes.tick_params(axis="y", length=0)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
