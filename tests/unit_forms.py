"""Forms of units for tests: a small office, its forms, and hands that fill them in."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import generate
import openpyxl

from thidua.flows.form_collection import Wishes, collect
from thidua.flows.form_issue import FormFormat, WantedForms, issue
from thidua.model.filled_form import CollectedForm
from thidua.model.finding import Finding
from thidua.source.canonical import canonical

CAMPAIGN = "2024"
RECEIVED = "2024-03-20"


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
    **wishes: Any,  # noqa: ANN401
) -> tuple[tuple[CollectedForm, ...], list[Finding]]:
    """Take forms and return them with everything that was found."""
    forms, others = collect(list(paths), root, Wishes(received=RECEIVED, **wishes))
    return forms, [one for form in forms for one in form.findings] + list(others)


def spoilt(form: Path, target: Path, change: Callable[[Any], object]) -> Path:
    """Write a form in which something was changed by somebody with a spreadsheet."""
    book = openpyxl.load_workbook(io.BytesIO(form.read_bytes()))
    change(book)
    book.save(target)
    return target


def data(root: Path) -> Mapping[str, str]:
    """Return the files of all units by name."""
    folder = root / "campaigns" / CAMPAIGN
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("**/*.yaml"))
    }
