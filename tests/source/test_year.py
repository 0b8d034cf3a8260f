"""The files of a year are found, and become one typed value with the places of its facts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from offices import whole_campaign
from thidua.model.source import Source
from thidua.source.merging import Common, merged
from thidua.source.reader import read, read_text
from thidua.source.roster import ids, loose
from thidua.source.year import dossier, files
from thidua.survey import survey
from tools.outside import ROOT

EXAMPLES = ROOT / "examples"


def source(path: Path) -> Source:
    """Read a file that must be readable."""
    read_, findings = read(path, name=path.relative_to(ROOT).as_posix())
    assert read_ is not None, findings
    return read_


def test_campaigns_have_a_file_or_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "campaigns"
    (folder / "2025").mkdir(parents=True)
    (folder / "2024").mkdir()
    (folder / "500-ngay-dem" / "pledges").mkdir(parents=True)
    (folder / "ghi-chu").mkdir()
    for name in (
        "2024.yaml",
        "2023.yaml",
        "nam-2022.yaml",
        "2021.yml",
        "Bầu cử.yaml",
        "2024 (1).yaml",
    ):
        (folder / name).touch()
    assert ids(tmp_path) == ("2023", "2024", "2025", "500-ngay-dem", "nam-2022")
    assert ids(tmp_path / "nowhere") == ()
    assert [path.name for path in loose(tmp_path)] == [
        "2021.yml",
        "2024 (1).yaml",
        "Bầu cử.yaml",
        "ghi-chu",
    ]


def test_files_are_listed_by_kind_and_strays_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "campaigns" / "2024"
    names = ["pledges/b.yaml", "pledges/a.yaml", "results/year/a.yaml", "results/h1/a.yaml"]
    names += ["selection.yaml", "pledges/a.docx", "pledges/~$a.docx", ".DS_Store", "notes.yaml"]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    found = files(tmp_path, "2024")
    assert found.campaign == tmp_path / "campaigns" / "2024.yaml"
    assert [path.name for path in found.pledges] == ["a.yaml", "b.yaml"]
    assert [path.parent.name for path in found.results] == ["h1", "year"]
    assert found.selection == folder / "selection.yaml"
    assert [path.name for path in found.strays] == ["notes.yaml", "a.docx"]
    assert len(list(found)) == 8


def test_a_year_without_folder_is_its_campaign(tmp_path: Path) -> None:
    found = files(tmp_path, "1999")
    assert list(found) == [tmp_path / "campaigns" / "1999.yaml"]


def test_a_dossier_holds_values_and_their_places() -> None:
    found = files(EXAMPLES, "2024")
    assert found.selection is not None
    office = Common(source(EXAMPLES / "office.yaml"))
    made = dossier(
        merged(source(found.campaign), office)[0],
        pledges=map(source, found.pledges),
        results=map(source, found.results),
        selection=merged(source(found.selection), office)[0],
    )
    year = made.year
    assert year.regime.id == year.campaign.regime == "2022-nd98"
    assert [unit.id for unit in year.participants] == list(
        dict.fromkeys(unit.id for unit in year.campaign.units if unit.id in year.pledges)
    )
    assert len(year.pledges) == 8
    assert year.results.keys() == {(unit, one) for unit in year.pledges for one in ("h1", "year")}
    assert year.selection is not None
    assert year.selection.decision is not None
    assert year.previous is None
    pledge = year.pledges["thanh-tra"]
    place = made.in_pledge("thanh-tra", "targets", 1, "value")
    line = (ROOT / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
    assert line == f"    value: {pledge.targets[1].value}"
    assert made.in_selection("meeting", "date").file.endswith("2024/selection.yaml")


def test_whole_numbers_may_be_typed_with_a_point() -> None:
    campaign, _ = read_text(whole_campaign(2024), name="2024.yaml")
    pledge, _ = read_text("unit: a\ncampaign: 2024.0\ntargets: []\nsigners: []\n", name="a.yaml")
    assert campaign is not None
    assert pledge is not None
    made = dossier(campaign, pledges=[pledge])
    assert made.year.pledges["a"].campaign == "2024"
    assert made.year.results == {}
    assert made.in_selection("meeting") == made.in_campaign()


def test_a_regime_that_is_not_there_is_no_regime() -> None:
    text = whole_campaign(2024)
    campaign, _ = read_text(text.replace("regime: 2022-nd98", "regime: khong-co"), name="x.yaml")
    assert campaign is not None
    with pytest.raises(LookupError):
        dossier(campaign)


def test_a_decision_that_names_nobody_accepts_what_the_head_decides(
    tmp_path: Path,
) -> None:
    shutil.copytree(ROOT / "tests" / "cases" / "good-year", tmp_path / "campaigns")
    path = tmp_path / "campaigns" / "2023" / "selection.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count("  accepted: [dn-01, dn-03]\n") == 1
    path.write_text(text.replace("  accepted: [dn-01, dn-03]\n", ""), encoding="utf-8")
    (only,) = survey(tmp_path, ["2023"])
    assert only.year is not None
    assert only.year.selection is not None
    assert only.year.selection.decision is not None
    assert [one.award for one in only.year.selection.proposals] == [
        "chien-si-thi-dua-co-so",
        "chien-si-thi-dua-tinh",
        "tap-the-lao-dong-tien-tien",
    ]
    assert only.year.selection.decision.accepted == ("dn-01", "dn-03")
