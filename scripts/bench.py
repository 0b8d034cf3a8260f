"""Measure every stage on one document, and the whole command against LibreOffice.

Prints medians, and ratios against peers that run in turn with ours in the same run: machines are
shared and noisy, ratios hold. ``soffice`` has to be installed for the peers of DOCX to PDF.
"""

from __future__ import annotations

import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from docxtpl import DocxTemplate
from msgspec.structs import replace
from timing import alternately, median, milliseconds

from thidua import validate
from thidua.compose.directive import launch
from thidua.compose.grid import grid
from thidua.model.document import Document
from thidua.model.sheet import Sheet, SheetColumn, SheetRow, ValueKind
from thidua.render import docx, markdown, pdf, xlsx
from thidua.render.frame import FRAMES
from thidua.source.campaign import campaign
from thidua.source.reader import read

ROOT = Path(__file__).parents[1]
YEAR = "2023"
COLD_RUNS = 7


def main() -> None:
    """Print the three tables."""
    path = ROOT / "tests" / "seed" / f"{YEAR}.yaml"
    source, _ = read(path, name=path.name)
    if source is None:
        sys.exit(f"cannot read {path}")
    data = campaign(source)
    document = launch(data)
    by_docxtpl = alternately(lambda: docx.render(document), lambda: _docxtpl(document))
    print("stage           median")
    for name, step in {
        "read": lambda: read(path, name=path.name),
        "validate": lambda: validate.check(source),
        "campaign": lambda: campaign(source),
        "compose": lambda: launch(data),
        "docx": lambda: docx.render(document),
        "pdf": lambda: pdf.render(document),
        "markdown": lambda: markdown.render(document),
    }.items():
        print(f"{name:12}{median(step):8.1f} ms")
    print(f"\ndocx, warm: docxtpl {by_docxtpl[1]:.1f} ms / ours {by_docxtpl[0]:.1f} ms", end="")
    print(f" = {by_docxtpl[1] / by_docxtpl[0]:.1f}")
    _rows(document)
    _commands()


def _rows(document: Document) -> None:
    """Print what a table costs by its rows: linear when the last column stays level."""
    print("\nrows        docx      pdf     xlsx   ms;   per row against 500 rows")
    first: tuple[float, ...] = ()
    for rows in (500, 1000, 2000, 4000):
        sheet = _sheet(rows)
        long = replace(document, body=(*document.body, grid(sheet)))
        steps = (
            lambda long=long: docx.render(long),
            lambda long=long: pdf.render(long),
            lambda sheet=sheet: xlsx.render((sheet,), date="2024-01-01"),
        )
        spent = tuple(min(milliseconds(step) for _ in range(3)) for step in steps)
        first = first or tuple(one / rows for one in spent)
        ratios = (one / rows / start for one, start in zip(spent, first, strict=True))
        print(f"{rows:5}" + "".join(f"{one:9.0f}" for one in spent), end="       ")
        print(" ".join(f"{ratio:5.2f}" for ratio in ratios))


def _sheet(rows: int) -> Sheet:
    """Return a sheet of so many different rows."""
    columns = (
        SheetColumn("Họ và tên", 30),
        SheetColumn("Đơn vị", 40),
        SheetColumn("Chỉ tiêu", 10, ValueKind.COUNT, total=True),
        SheetColumn("Tỷ lệ", 10, ValueKind.PERCENT),
    )
    body = (
        SheetRow((f"Nguyễn Văn Mẫu {row}", f"Phòng Nghiệp vụ số {row % 40}", row, row / rows))
        for row in range(rows)
    )
    return Sheet("Danh sách", "DANH SÁCH", columns, tuple(body), total="Cộng")


def _commands() -> None:
    thidua = [str(Path(sys.executable).with_name("thidua")), "--root", str(ROOT)]
    print(f"\nthidua --help: {_cpu([*thidua, '--help']):.2f} s of CPU")
    soffice = shutil.which("soffice")
    if soffice is None:
        print("soffice is not installed: no peer for the whole command")
        return
    with tempfile.TemporaryDirectory() as folder:
        convert = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        convert += ["--convert-to", "pdf", "--outdir", folder]
        convert += [str(ROOT / "build" / YEAR / "directive.docx")]
        builds = ([*thidua, "build", YEAR, "--only", "directive"], [*thidua, "build", YEAR])
        for command in (*builds, convert):
            _run(command)
        runs = [tuple(map(_run, (*builds, convert))) for _ in range(COLD_RUNS)]
    peer = statistics.median(run[-1] for run in runs)
    print(f"soffice --convert-to pdf on the directive's DOCX: {peer:.2f} s")
    for side, command in enumerate(builds):
        ours = statistics.median(run[side] for run in runs)
        ratios = [run[-1] / run[side] for run in runs]
        spread = f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
        print(f"thidua {' '.join(command[3:])}: {ours:.2f} s; soffice / thidua = {spread}")


def _docxtpl(document: object) -> bytes:
    """Make the same DOCX as docxtpl's manual says: open, render, save."""
    template = DocxTemplate(FRAMES[False])
    template.render(docx.context(document), autoescape=True)  # type: ignore[arg-type]
    buffer = io.BytesIO()
    template.save(buffer)
    return buffer.getvalue()


def _run(command: Sequence[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own commands
    return time.perf_counter() - begin


def _cpu(command: Sequence[str]) -> float:
    """Return the CPU seconds of a command, user and system, the median of several runs."""
    spent = []
    for _ in range(COLD_RUNS):
        before = os.times()
        _run(command)
        after = os.times()
        spent.append(sum(after[2:4]) - sum(before[2:4]))
    return statistics.median(spent)


if __name__ == "__main__":
    main()
