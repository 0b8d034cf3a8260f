"""The fictional office of examples/: its years by the real code, and its files as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from thidua import survey
from thidua.model.composed import Composed
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Year
from thidua.render import markdown
from tools.outside import ROOT

_CAMPAIGNS = ROOT / "examples" / "campaigns"


@cache
def example(number: int) -> Year:
    """Return a year of the example, with the year before it."""
    (surveyed,) = survey.survey(ROOT / "examples", [str(number)])
    assert surveyed.year is not None, surveyed.findings
    return surveyed.year


def raw(name: str) -> Any:  # noqa: ANN401 - plain YAML, read past the project's own code
    """Return what a file of the example states, as plain data: ``2024``, ``2024/selection``."""
    return yaml.safe_load((_CAMPAIGNS / f"{name}.yaml").read_text(encoding="utf-8"))


def raw_units(number: int) -> dict[str, Any]:
    """Return the units of a year that take part, by id, as plain data."""
    return {one["id"]: one for one in raw(str(number))["units"] if "headcount" in one}


def raw_pledges(number: int) -> dict[str, Any]:
    """Return the pledges of a year by unit, as plain data."""
    return {file.stem: raw(f"{number}/pledges/{file.stem}") for file in _files(number, "pledges")}


def raw_results(number: int, period: str) -> dict[str, Any]:
    """Return the results of a year and period by unit, as plain data."""
    named = [file.stem for file in _files(number, "results") if file.stem.endswith(f"-{period}")]
    return {name.removesuffix(f"-{period}"): raw(f"{number}/results/{name}") for name in named}


def by_name(composed: Iterable[Composed]) -> dict[str, Composed]:
    """Return documents by their names, which have to be different."""
    listed = list(composed)
    named = {one.name: one for one in listed}
    assert len(named) == len(listed)
    return named


def said(composed: Composed) -> list[str]:
    """Return every text of a document, in the order of reading."""
    return list(composed.document.texts())


def rows(sheet: Sheet) -> list[tuple[Any, ...]]:
    """Return the values of a table, row by row, without the heads of its groups."""
    return [row.values for row in sheet.rows if isinstance(row, SheetRow)]


def written(composed: Composed) -> str:
    """Return a document as Markdown."""
    return markdown.render(composed.document).decode()


def _files(number: int, folder: str) -> list[Path]:
    found = sorted((_CAMPAIGNS / str(number) / folder).glob("*.yaml"))
    assert found
    return found
