"""Charts: real pictures, the same on every run, without colours, with every label inside."""

from __future__ import annotations

import io
import struct
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PIL import Image

from thidua.compose.charts import BarChart, Series, bars

_NOW = Series("Năm 2024", (1.0, 0.667), ("100%", "66,7%"))
_LAST = Series("Năm 2023", (0.5, 0.0), ("50%", "–"))
_TICKS = ((0.0, "0%"), (0.5, "50%"), (1.0, "100%"))
_CHART = BarChart(
    ("Văn phòng Sở", "Phòng Kế hoạch - Tài chính"), (_NOW, _LAST), _TICKS, "Hai đơn vị."
)
_LONG = "Trung tâm Quan trắc và Dịch vụ kỹ thuật tài nguyên và môi trường Minh Họa"


def test_the_same_chart_has_the_same_bytes_and_nothing_of_the_machine() -> None:
    first, second = bars(_CHART), bars(_CHART)
    assert first == second
    assert _chunks(first.content) <= {b"IHDR", b"IDAT", b"IEND", b"pHYs"}


def test_it_fits_the_text_of_a_page_and_is_as_large_as_it_says() -> None:
    picture = bars(_CHART)
    assert picture.width <= 165
    assert picture.height == _CHART.height
    assert picture.description == "Hai đơn vị."
    width, height = Image.open(io.BytesIO(picture.content)).size
    assert width / picture.width == pytest.approx(height / picture.height, rel=0.01)


def test_bars_differ_without_colour_and_are_as_long_as_their_values() -> None:
    image = _picture(_CHART)
    red, green, blue = (channel.tobytes() for channel in image.convert("RGB").split())
    assert red == green == blue
    dark = _longest_runs(image)
    lengths = [length for before, length in pairwise(dark) if length > 100 >= before]
    assert len(lengths) == 2
    assert lengths[1] / lengths[0] == pytest.approx(0.667, rel=0.02)


def test_light_lines_stand_at_the_marks_of_the_axis() -> None:
    image = _picture(replace(_CHART, series=(replace(_NOW, values=(0.0, 0.0)),)))
    grid = range(180, 225)
    lines = [
        x
        for x in range(image.width)
        if sum(image.getpixel((x, y)) in grid for y in range(image.height)) > image.height / 3
    ]
    steps = [after - before for before, after in pairwise(lines) if after - before > 5]
    assert len(steps) == 2
    assert steps[0] == pytest.approx(steps[1], abs=3)


def test_height_is_what_bars_and_labels_need() -> None:
    alone = replace(_CHART, series=(_NOW,))
    assert alone.height < _CHART.height < 30
    assert replace(alone, labels=("a", _LONG)).height > alone.height
    assert replace(alone, labels=("a", _LONG * 20)).height < alone.height + 10


@pytest.mark.parametrize("label", [_LONG, "M" * 200, ""])
def test_no_label_is_cut(label: str) -> None:
    alone = Series("Năm 2024", (1.0,), ("100%",))
    image = _picture(BarChart((label,), (alone,), _TICKS, ""))
    edge = [image.getpixel((x, y)) for x in (0, image.width - 1) for y in range(image.height)]
    assert set(edge) == {255}


def test_a_series_must_have_a_value_for_each_label() -> None:
    with pytest.raises(ValueError, match="shape mismatch"):
        bars(replace(_CHART, labels=("a", "b", "c"), series=(_NOW,)))


def _picture(chart: BarChart) -> Image.Image:
    return Image.open(io.BytesIO(bars(chart).content)).convert("L")


def _longest_runs(image: Image.Image) -> list[int]:
    """Return how many dark points stand side by side, at most, in each row of points."""
    rows = (
        bytes(64 if image.getpixel((x, y)) == 64 else 32 for x in range(image.width))
        for y in range(image.height)
    )
    return [max(map(len, row.split(b" ")), default=0) for row in rows]


def _chunks(png: bytes) -> set[bytes]:
    """Return the names of the chunks of a PNG."""
    place, names = 8, set()
    while place < len(png):
        length, name = struct.unpack(">I4s", png[place : place + 8])
        names.add(name)
        place += length + 12
    assert b"IDAT" in names
    return names
