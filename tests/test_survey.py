"""A year is read as far as it has a bound, and what is of no use any more is let go."""

from __future__ import annotations

from pathlib import Path

import pytest

from repositories import commit
from thidua import survey
from thidua.model.finding import Finding, Level
from thidua.sides import side
from tools.outside import ROOT

_PLEDGE = "unit: don-vi-{0}\ncampaign: 2024\nx: [1, 2, 3]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A year of eight pledges, each with seven values and an error, and no campaign."""
    folder = tmp_path / "campaigns" / "2024" / "pledges"
    folder.mkdir(parents=True)
    for at in range(8):
        (folder / f"don-vi-{at}.yaml").write_text(_PLEDGE.format(at), encoding="utf-8")
    return tmp_path


def _read(findings: tuple[Finding, ...]) -> list[str]:
    return sorted({Path(one.place.file).stem for one in findings if one.rule == "unknown-key"})


@pytest.mark.parametrize(("bound", "most"), [("FILES", 4), ("VALUES", 22)])
def test_a_year_of_too_many_files_or_values_is_read_no_further(
    root: Path, monkeypatch: pytest.MonkeyPatch, bound: str, most: int
) -> None:
    assert "campaign-too-large" not in {one.rule for one in survey.surveyed(root, "2024").findings}
    monkeypatch.setattr(survey, bound, most)
    found = survey.surveyed(root, "2024").findings
    assert _read(found) == ["don-vi-0", "don-vi-1", "don-vi-2"]
    told = [one for one in found if one.rule == "campaign-too-large"]
    assert [Path(one.place.file).stem for one in told] == ["don-vi-3"]
    assert told[0].level is Level.ERROR


def test_an_earlier_year_has_the_same_bound(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "campaigns" / "2024.yaml").write_text("year: 2024\n", encoding="utf-8")
    commit(root, "Một")
    monkeypatch.setattr(survey, "FILES", 4)
    _, found = side("HEAD:2024", root=root)
    assert _read(found) == ["don-vi-0", "don-vi-1", "don-vi-2"]
    assert [one.rule for one in found].count("campaign-too-large") == 1


def test_what_the_files_of_a_faulty_year_state_is_not_kept(root: Path) -> None:
    assert [one.source for one in survey.surveyed(root, "2024").files] == [None] * 9


def test_a_register_of_initiatives_is_checked_alone_with_its_office() -> None:
    path = ROOT / "demos" / "xa-minh-hoa" / "initiatives.yaml"
    (found,) = survey.check([path])
    assert found.findings == ()
    assert found.source is not None
    assert found.source.root.text("initiatives") == ""
    (session,) = found.source.root.each("sessions")
    assert session.text("council", "name") == "Hội đồng sáng kiến xã Minh Họa"
