"""Forms of units for tests: a small office, its forms, and hands that fill them in."""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import generate
import openpyxl
import yaml

from offices import copied_office
from thidua.conform.fixes.opened import Opened
from thidua.flows.form_collection import Wishes, collect
from thidua.flows.form_issue import FormFormat, WantedForms, issue
from thidua.model.filled_form import CollectedForm
from thidua.model.finding import Finding
from thidua.model.source import FileKind
from thidua.opc import open_package
from thidua.opc.markup import WORD
from thidua.render.package import package
from thidua.source.canonical import canonical
from thidua.source.filled.file_change import Receipt
from thidua.source.filled.word_form import word_cells
from thidua.validate.schema import PATHS

CAMPAIGN = "2024"
RECEIVED = "2024-03-20"
UNIT = "van-phong"


def office_with_forms(root: Path) -> Path:
    """Copy the example office, with the forms of its units for Excel and for Word."""
    copied_office(root)
    issued(root, root / "forms")
    issued(root, root / "forms", "docx")
    return root


def form(root: Path, ending: str = "xlsx", unit: str = UNIT) -> Path:
    """Return the form of a unit as it was issued."""
    return root / "forms" / f"{CAMPAIGN}-{unit}.{ending}"


def generated_office(root: Path, *, units: int, people: int) -> None:
    """Write an office of a size, with two years."""
    for name, data in generate.office(units, people, Random(1)):  # noqa: S311 - the same every time
        path = root / "campaigns" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(canonical(json.dumps(data, ensure_ascii=False)), encoding="utf-8")


def issued(root: Path, folder: Path, form: str = "xlsx", **wishes: Any) -> list[Path]:  # noqa: ANN401
    """Make the forms of the office and return them."""
    written: list[Path] = []
    wanted = WantedForms(CAMPAIGN, format=FormFormat(form), output=folder, **wishes)
    assert list(issue(root, wanted, wrote=written.append)) == []
    assert written
    return written


def collected(
    paths: Iterable[Path],
    root: Path,
    received: str = RECEIVED,
    **wishes: Any,  # noqa: ANN401
) -> tuple[tuple[CollectedForm, ...], list[Finding]]:
    """Take forms and return them with everything that was found."""
    forms, others = collect(list(paths), root, Wishes(Receipt(received), **wishes))
    return forms, [one for form in forms for one in form.findings] + list(others)


def spoilt(form: Path, target: Path, change: Callable[[Any], object]) -> Path:
    """Write a form in which something was changed by somebody with a spreadsheet."""
    book = openpyxl.load_workbook(io.BytesIO(form.read_bytes()))
    change(book)
    book.save(target)
    return target


def spoilt_word(form: Path, target: Path, said: Mapping[tuple[str, int, int], str]) -> Path:
    """Write a Word form in which cells say something else: each by its sheet, row and column.

    A control that is emptied invites to write again, as it does in Word.
    """
    opened = Opened(open_package(form.read_bytes()))
    cells = word_cells(opened.root()[0])
    for place, words in said.items():
        first, *others = cells[place].iter(f"{{{WORD}}}t")
        first.text = words or "Chọn"
        for one in others:
            one.text = ""
        for properties in cells[place].iter(f"{{{WORD}}}sdtPr"):
            for shown in properties.findall(f"{{{WORD}}}showingPlcHdr"):
                properties.remove(shown)
    target.write_bytes(package(opened.parts()))
    return target


@cache
def keys_and_values() -> re.Pattern[str]:
    """Return what finds a key of the data of units, or a word that stands for a value there."""
    found: set[str] = set()
    ahead: list[Any] = [json.loads(PATHS[kind].read_bytes()) for kind in _KINDS]
    while ahead:
        one = ahead.pop()
        if isinstance(one, dict):
            found |= {*one.get("properties", {}), *map(str, one.get("enum", ())), *_KINDS}
            ahead += one.values()
        elif isinstance(one, list):
            ahead += one
    assert {"rating", "good", "lower_is_better", "headcount"} - found == {"headcount"}
    words = "|".join(sorted({*found, "headcount", "persons", "pledges", "results"} - _VIETNAMESE))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


_KINDS = (FileKind.PLEDGE, FileKind.RESULT)
_VIETNAMESE = {"text"}
"""Words of the data that Vietnamese sentences have: “Paste as plain text”."""


def data(root: Path) -> Mapping[str, str]:
    """Return the files of all units by name."""
    folder = root / "campaigns" / CAMPAIGN
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("**/*.yaml"))
    }


def days(root: Path) -> dict[str, str]:
    """Return the day of receipt that each file of the units states."""
    return {name: yaml.safe_load(text).get("received", "") for name, text in data(root).items()}


def empty(root: Path) -> None:
    """Take away what units have sent, and what follows from it."""
    folder = root / "campaigns" / CAMPAIGN
    for name in ("pledges", "results", "occasions"):
        shutil.rmtree(folder / name)
    (folder / "selection.yaml").unlink()
