"""A wrong value is told once, and nothing is told of what refers to a list that is none."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from thidua.model.finding import Level
from thidua.survey import survey
from tools.outside import ROOT

_OFFICE = ROOT / "tests" / "cases" / "good-office"
_CAMPAIGN = "campaigns/2026.yaml"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office whose campaign states its units, documents and reviews itself."""
    root = tmp_path / "office"
    copytree(_OFFICE, root)
    stated = yaml.safe_load((root / _CAMPAIGN).read_text(encoding="utf-8"))
    stated |= {"units": ["van-phong", "phong-moi"], "documents": ["luat-tdkt"]}
    _write(root, _CAMPAIGN, stated)
    return root


@pytest.mark.parametrize("value", [1.5, -1.5, 3000.5, True, "x", [], [[]], {}, None], ids=repr)
@pytest.mark.parametrize(
    ("file", "path"),
    [
        (_CAMPAIGN, ("units",)),
        (_CAMPAIGN, ("documents",)),
        (_CAMPAIGN, ("directive", "items")),
        ("office.yaml", ("units",)),
        ("office.yaml", ("blocks", 0, "rotates", 0, "year")),
        ("office.yaml", ("agency", "formerly", 0, "until")),
        (_CAMPAIGN, ("previous",)),
    ],
    ids=str,
)
def test_one_wrong_value_is_one_finding(
    office: Path,
    file: str,
    path: tuple[str | int, ...],
    value: Any,  # noqa: ANN401 - whatever somebody types
) -> None:
    stated = yaml.safe_load((office / file).read_text(encoding="utf-8"))
    holder = stated
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    _write(office, file, stated)
    (found,) = survey(office, ["2026"])
    told = [one for one in found.findings if one.level is Level.ERROR]
    assert [one.place.file for one in told] == [(office / file).as_posix()] * len(told)
    assert len({one.rule for one in told}) <= 1, [one.message for one in told]


def test_it_is_sound_as_it_is(office: Path) -> None:
    (found,) = survey(office, ["2026"])
    assert [one for one in found.findings if one.level is Level.ERROR] == []


def _write(root: Path, file: str, stated: object) -> None:
    (root / file).write_text(yaml.safe_dump(stated, allow_unicode=True), encoding="utf-8")
