"""``thidua new``: one new file, never an old one, and one clear line where it cannot be."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from offices import copied_office
from seed import CAMPAIGN
from thidua import survey
from thidua.flows.renewal import Wanted, renew
from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.source.renewal.begin import Begun, begin
from thidua.source.renewal.distance import Distance


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the first campaign."""
    (tmp_path / "campaigns").mkdir()
    shutil.copy(CAMPAIGN, tmp_path / "campaigns" / "2023.yaml")
    return tmp_path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A repository with the years of the fictional office."""
    copied_office(tmp_path)
    return tmp_path


def campaigns(root: Path) -> dict[str, bytes]:
    """Return what lies in ``campaigns``, hidden files too."""
    return {path.name: path.read_bytes() for path in (root / "campaigns").iterdir()}


def wordings(found: list[Finding]) -> list[str]:
    """Return ``level message`` of each finding."""
    return [f"{one.level} {one.wording}" for one in found]


def test_a_year_begins_and_is_checked(root: Path) -> None:
    written: list[Path] = []
    found = list(renew(root, Wanted("2024"), wrote=written.append))
    assert written == [root / "campaigns" / "2024.yaml"]
    assert wordings(found) == ["notice regime-replaced", *["notice due-on-sunday"] * 4]
    assert {one.place.file for one in found} == {written[0].as_posix()}
    first, second = survey.survey(root)
    assert first.year is not None
    assert second.year is not None
    assert second.year.campaign.previous == "2023"
    open_still = [one for one in second.findings if one.rule == "not-confirmed"]
    assert [one.level for one in open_still] == [Level.WARNING]
    marks = written[0].read_text(encoding="utf-8").count("review: carried")
    assert open_still[0].facts["count"] == marks == 28


def test_only_the_campaign_goes_on_not_what_units_made_of_it(office: Path) -> None:
    found = list(renew(office, Wanted("2025", "2024")))
    assert wordings(found) == ["notice regime-open"]
    assert not (office / "campaigns" / "2025").exists()
    *_, year = survey.survey(office, ["2025"])
    assert year.year is not None
    assert year.year.previous is not None
    assert [unit.id for unit in year.year.campaign.units] == [
        unit.id for unit in year.year.previous.campaign.units
    ]


def test_without_a_wish_it_begins_from_the_latest_year_before(office: Path) -> None:
    (office / "campaigns" / "2024.yaml").rename(office / "campaigns" / "2030.yaml")
    list(renew(office, Wanted("2026")))
    assert "previous: 2023\n" in (office / "campaigns" / "2026.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "before", "message"),
    [
        ("2023", None, "campaign-already-begun"),
        ("2023", "2022", "campaign-already-begun"),
        ("2022", None, "no-earlier-campaign"),
        ("2022", "2023", "not-an-earlier-campaign"),
        ("2024", "2024", "not-an-earlier-campaign"),
        ("2025", "2024", "campaign-unknown"),
        ("2027-bau-cu", None, "no-earlier-campaign"),
        ("bau-cu", "2023", "new-period-unknown"),
        ("2101", None, "too-large"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(
    root: Path, name: str, before: str | None, message: str
) -> None:
    there = campaigns(root)
    assert wordings(list(renew(root, Wanted(name, before)))) == [f"error {message}"]
    assert campaigns(root) == there


def test_nothing_is_overwritten_not_even_a_link_to_nowhere(root: Path) -> None:
    link = root / "campaigns" / "2024.yaml"
    link.symlink_to(root / "elsewhere.yaml")
    assert wordings(list(renew(root, Wanted("2024")))) == ["error campaign-already-begun"]
    assert not (root / "elsewhere.yaml").exists()


def test_a_file_that_comes_into_being_meanwhile_stays(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = root / "campaigns" / "2024.yaml"

    def slow(source: Source, *, by: Distance, name: str) -> Begun:
        target.write_text("của người khác\n", encoding="utf-8")
        return begin(source, by=by, name=name)

    monkeypatch.setattr("thidua.flows.renewal.begin", slow)
    [found] = renew(root, Wanted("2024"))
    assert found.wording == "file-in-the-way"
    assert target.read_text(encoding="utf-8") == "của người khác\n"


def test_a_full_disk_leaves_nothing_behind(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("thidua.publish.folder.os.fsync", full)
    [found] = renew(root, Wanted("2024"))
    assert (found.wording, found.facts) == ("cannot-write", {"reason": "ENOSPC"})
    assert list(campaigns(root)) == ["2023.yaml"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("year: 2023\n", "missing-key"),
        ("a: [\n", "yaml-bracket"),
        ("", "file-empty"),
        ("- 2023\n", "root-not-mapping"),
        ("a: &b c\nd: *b\n", "yaml-anchor"),
    ],
)
def test_a_broken_year_is_told_and_not_carried_over(root: Path, text: str, message: str) -> None:
    (root / "campaigns" / "2023.yaml").write_text(text, encoding="utf-8")
    found = wordings(list(renew(root, Wanted("2024"))))
    assert f"error {message}" in found
    assert list(campaigns(root)) == ["2023.yaml"]
