"""Measure forms: how long two hundred of them take to be collected, beside openpyxl loading them.

CPU time, which holds on a shared machine; both read the same files in the same process.
"""

from __future__ import annotations

import gc
import json
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import generate
import openpyxl

from thidua.flows.form_collection import Wishes, collect
from thidua.flows.form_issue import WantedForms, issue
from thidua.source.canonical import canonical
from thidua.source.filled.file_change import Receipt

UNITS, PEOPLE = 200, 30
MOST = 2.0
"""How many times as long as openpyxl alone it may take."""
_SELDOM = 100_000


def main() -> None:
    """Print the figures, and end with 1 where collecting takes too long."""
    gc.set_threshold(_SELDOM)  # as the command line has it
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, data in generate.office(UNITS, PEOPLE, Random(1)):  # noqa: S311 - the same every time
            path = root / "campaigns" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(canonical(json.dumps(data, ensure_ascii=False)), encoding="utf-8")
        forms: list[Path] = []
        issued = _cpu(lambda: list(issue(root, WantedForms("2024"), wrote=forms.append)))
        for name in ("pledges", "results"):
            shutil.rmtree(root / "campaigns" / "2024" / name)
        (root / "campaigns" / "2024" / "selection.yaml").unlink()
        loaded = _cpu(lambda: [openpyxl.load_workbook(form) for form in forms])
        taken = _cpu(lambda: collect(forms, root, Wishes(Receipt("2025-01-05"))))
    ratio = taken / loaded
    print(f"{len(forms)} forms of {PEOPLE} people        CPU")
    print(f"made                        {issued:8.1f} s")
    print(f"loaded by openpyxl          {loaded:8.1f} s")
    print(f"read, checked and written   {taken:8.1f} s   {ratio:.2f} times as long")
    if ratio > MOST:
        raise SystemExit(1)


def _cpu(step: Callable[[], object]) -> float:
    begin = time.process_time()
    step()
    return time.process_time() - begin


if __name__ == "__main__":
    main()
