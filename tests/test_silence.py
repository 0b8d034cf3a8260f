"""Libraries do not speak to the user, need no home, and leave nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from thidua.system.home import FONTS

_CHART = """
from thidua.compose.charts import BarChart, Series, bars
bars(BarChart(("Phòng Mẫu",), (Series("2024", (1.0,), ("1",)),), ((1.0, "1"),), ""))
from matplotlib.font_manager import FontManager
print(FontManager.__version__)
"""


_DRAWN = """
import sys
from thidua.compose.charts import BarChart, Series, bars
drawn = bars(BarChart(("Phòng Mẫu",), (Series("2024", (1.0,), ("1",)),), ((1.0, "1"),), ""))
sys.stdout.buffer.write(drawn.content)
"""


_SPEAKS = """
import logging, sys, warnings
from thidua.cli import main
from thidua.verbs import check

def run(options, say):
    logging.getLogger("a.library").error("English")
    warnings.warn("English")
    warnings.warn("English", DeprecationWarning)
    return 0

check.run = run
sys.exit(main(["check"]))
"""


def test_a_library_that_warns_or_logs_is_not_heard() -> None:
    said = [sys.executable, "-c", _SPEAKS]
    ran = subprocess.run(said, capture_output=True, text=True, check=True)
    assert ran.stdout + ran.stderr == ""


def test_a_chart_says_nothing_and_writes_nothing_wherever_the_home_is(tmp_path: Path) -> None:
    homes = (tmp_path / "home", tmp_path / "file" / "below")
    (tmp_path / "file").touch()
    (tmp_path / "temporary").mkdir()
    homes[0].mkdir()
    for home in homes:
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        there = {"HOME": home, "TMPDIR": tmp_path / "temporary", "MPLCONFIGDIR": home / "mpl"}
        surroundings = kept | {name: str(path) for name, path in there.items()}
        ran = subprocess.run(
            [sys.executable, "-c", _CHART],
            env=surroundings,
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stderr == ""
        known = FONTS / f"fontlist-v{ran.stdout.strip()}.json"
        assert json.loads(known.read_text(encoding="utf-8"))["ttflist"]
    left = {path.name for path in tmp_path.rglob("*")}
    assert left == {"home", "file", "temporary"}


@pytest.mark.parametrize(
    "settings", [b"axes.grid: True\nfigure.dpi: nonsense\n", b"\xff\xfe", None]
)
def test_settings_for_charts_in_the_current_folder_are_nobodys(
    tmp_path: Path, settings: bytes | None
) -> None:
    if settings is None:
        os.mkfifo(tmp_path / "matplotlibrc")
    else:
        (tmp_path / "matplotlibrc").write_bytes(settings)
    pictures = {
        subprocess.run(
            [sys.executable, "-c", _DRAWN],
            cwd=folder,
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for folder in (tmp_path, FONTS)
    }
    assert len(pictures) == 1
