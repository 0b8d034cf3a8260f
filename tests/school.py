"""The fictional school of demos/: its campaign by the real code, and its files as plain data."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from thidua import survey
from thidua.model.year import Year
from tools.outside import ROOT

_SCHOOL = ROOT / "demos" / "truong-thi-du"


@cache
def school() -> Year:
    """Return the campaign of the school year."""
    (surveyed,) = survey.survey(_SCHOOL, ["2025-2026"])
    assert surveyed.year is not None, surveyed.findings
    return surveyed.year


def raw_school(name: str) -> Any:  # noqa: ANN401 - plain YAML
    """Return what a file of the school states: ``office``, ``campaigns/2025-2026/selection``."""
    return yaml.safe_load((_SCHOOL / f"{name}.yaml").read_text(encoding="utf-8"))
