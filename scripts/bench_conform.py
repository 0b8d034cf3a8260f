"""Measure the conformance checker: one file in a warm process, a thousand on all cores.

A file is measured in CPU time, which holds on a shared machine; the thousand by the clock, against
the pace of one worker in the same run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from thidua import word
from thidua.compose.directive import launch
from thidua.conform.checking import check
from thidua.model.document import Document
from thidua.model.view import View
from thidua.opc import open_package
from thidua.pdf import reader
from thidua.render import docx, pdf
from thidua.source.campaign import campaign
from thidua.source.reader import read

ROOT = Path(__file__).parents[1]
RUNS = 9
FEW, MANY = 100, 1000


def main() -> None:
    """Print both tables."""
    document = _longer()
    contents = {"docx": docx.render(document), "pdf": pdf.render(document)}
    readers: dict[str, Callable[[bytes], View | None]] = {"docx": _word, "pdf": _pages}
    pages = readers["pdf"](contents["pdf"])
    print(f"one file of {pages.pages if pages else 0} pages, warm      CPU")
    for name, content in contents.items():
        print(f"{name:34}{_cpu(partial(_checked, readers[name], content)):6.0f} ms")
    _parallel(contents)


def _longer() -> Document:
    """Return the real directive with its first section once more: four pages."""
    path = ROOT / "tests" / "seed" / "2023.yaml"
    source, _ = read(path, name=path.name)
    if source is None:
        sys.exit(f"cannot read {path}")
    data = campaign(source)
    first, *others = data.directive.items
    again = replace(first, id=f"{first.id}-again", items=first.items[:3])
    items = (first, again, *others)
    return launch(replace(data, directive=replace(data.directive, items=items)))


def _word(content: bytes) -> View:
    return word.read(open_package(content), file="directive.docx")


def _pages(content: bytes) -> View | None:
    return reader.read(content, name="directive.pdf")[0]


def _checked(read_view: Callable[[bytes], View | None], content: bytes) -> object:
    view = read_view(content)
    return view and check(view)


def _cpu(step: Callable[[], object]) -> float:
    step()
    spent = []
    for _ in range(RUNS):
        begin = time.process_time()
        step()
        spent.append((time.process_time() - begin) * 1000)
    return statistics.median(spent)


def _parallel(contents: dict[str, bytes]) -> None:
    """Print how many files a second one worker and all of them check, start included."""
    cores = os.cpu_count() or 1
    paces = {}
    print("\nfiles   workers   files a second")
    for count, jobs in ((FEW, 1), (MANY, cores)):
        with tempfile.TemporaryDirectory() as folder:
            for index in range(count):
                ending = ("docx", "pdf")[index % 2]
                (Path(folder) / f"{index}.{ending}").write_bytes(contents[ending])
            begin = time.perf_counter()
            command = [sys.executable, "-m", "thidua", "--quiet", "conform", folder]
            subprocess.run([*command, "--jobs", str(jobs)], check=False, capture_output=True)  # noqa: S603 - our own command
            paces[jobs] = count / (time.perf_counter() - begin)
        print(f"{count:5}{jobs:10}{paces[jobs]:17.1f}")
    print(f"{cores} workers / 1 = {paces[cores] / paces[1]:.2f}")


if __name__ == "__main__":
    main()
