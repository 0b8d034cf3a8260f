"""Charts: real pictures, the same on every run, in greys, with every label inside."""

from __future__ import annotations

import io
import struct
from itertools import pairwise

import pytest
from PIL import Image

from thidua.charts import BarChart, Series, bars

_NOW = Series("Năm 2024", (0.667, 1.0), ("66,7%", "100%"))
_LAST = Series("Năm 2023", (0.5, 0.0), ("50%", ""))
_CHART = BarChart(("Văn phòng Sở", "Phòng Kế hoạch - Tài chính"), (_NOW, _LAST), "Hai đơn vị.")


def test_the_same_chart_has_the_same_bytes_and_nothing_of_the_machine() -> None:
    first, second = bars(_CHART), bars(_CHART)
    assert first == second
    assert _chunks(first.content) <= {b"IHDR", b"IDAT", b"IEND", b"pHYs"}


def test_it_fits_the_text_of_a_page_and_is_as_large_as_it_says() -> None:
    picture = bars(_CHART)
    assert picture.width <= 165
    assert picture.description == "Hai đơn vị."
    width, height = Image.open(io.BytesIO(picture.content)).size
    assert width / picture.width == pytest.approx(height / picture.height, rel=0.01)


def test_bars_differ_in_grey_and_are_as_long_as_their_values() -> None:
    image = Image.open(io.BytesIO(bars(_CHART).content)).convert("RGB")
    red, green, blue = (channel.tobytes() for channel in image.split())
    assert red == green == blue
    dark = [
        sum(image.getpixel((x, y)) == (64, 64, 64) for x in range(image.width))
        for y in range(image.height)
    ]
    lengths = [length for before, length in pairwise(dark) if length > 100 and before < 50]
    legend, first, second = lengths if len(lengths) == 3 else [0, *lengths]
    assert legend < first
    assert first / second == pytest.approx(0.667, rel=0.02)


def test_one_series_has_no_legend_and_less_height() -> None:
    alone = bars(BarChart(_CHART.labels, (_NOW,), "Một năm."))
    assert alone.height < bars(_CHART).height


def test_no_label_is_cut() -> None:
    label = "Trung tâm Quan trắc và Dịch vụ kỹ thuật tài nguyên và môi trường Minh Họa"
    image = Image.open(io.BytesIO(bars(BarChart((label,), (_NOW_ONE,), "")).content)).convert("L")
    edge = [image.getpixel((x, y)) for x in (0, image.width - 1) for y in range(image.height)]
    assert set(edge) == {255}


def test_a_series_must_have_a_value_for_each_label() -> None:
    with pytest.raises(ValueError, match="shape mismatch"):
        bars(BarChart(("a", "b", "c"), (_NOW,), ""))


_NOW_ONE = Series("Năm 2024", (1.0,), ("100%",))


def _chunks(png: bytes) -> set[bytes]:
    """Return the names of the chunks of a PNG."""
    place, names = 8, set()
    while place < len(png):
        length, name = struct.unpack(">I4s", png[place : place + 8])
        names.add(name)
        place += length + 12
    assert b"IDAT" in names
    return names
