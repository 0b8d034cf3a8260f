"""Thousands of campaigns: one costs as much as if it were alone, all of them have a bound."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import run
from repositories import commit
from seed import CAMPAIGN
from thidua import sides, survey
from thidua.model.finding import Finding
from thidua.model.trouble import TooManyError
from thidua.sides import earlier
from thidua.source import roster
from thidua.source.reader import read, read_content

_MANY = 60


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An office of sixty campaigns, each after the one before it, the first after the last."""
    text = CAMPAIGN.read_text(encoding="utf-8")
    (tmp_path / "campaigns").mkdir()
    for at in range(_MANY):
        before = f"previous: 2023-c{(at - 1) % _MANY}\nname:"
        path = tmp_path / "campaigns" / f"2023-c{at}.yaml"
        path.write_text(text.replace("name:", before, 1), encoding="utf-8")
    (tmp_path / "campaigns" / "2023.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the campaigns that were opened to see what they say of their time."""
    names: list[str] = []

    def from_disk(path: Path, *, name: str) -> object:
        names.append(path.stem)
        return read(path, name=name)

    def from_git(content: bytes, *, name: str) -> object:
        names.append(Path(name).stem)
        return read_content(content, name=name)

    monkeypatch.setattr(roster, "read", from_disk)
    monkeypatch.setattr(earlier, "read_content", from_git)
    return names


def test_of_many_campaigns_only_the_wanted_ones_are_opened(root: Path, opened: list[str]) -> None:
    assert [one.year is not None for one in survey.survey(root, ["2023"])] == [True]
    assert set(opened) <= {"2023", "2022"}


def test_of_many_campaigns_of_a_revision_only_the_wanted_ones_are_opened(
    root: Path, opened: list[str]
) -> None:
    commit(root, "Một")
    found, _ = sides.side("HEAD:2023", root=root)
    assert found is not None
    assert set(opened) <= {"2023", "2022"}


def test_all_of_them_come_by_time(root: Path) -> None:
    told = roster.heads(root)
    assert len(told) == _MANY + 1
    assert [*told] == sorted(told)
    assert "2024" not in told


def test_what_an_office_says_once_is_read_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "office.yaml").write_text("x: 1\n", encoding="utf-8")
    names: list[str] = []

    def counted(path: Path, *, name: str) -> object:
        names.append(path.name)
        return read(path, name=name)

    monkeypatch.setattr(survey, "read", counted)
    assert len(list(survey.survey(root))) == _MANY + 1
    assert names.count("office.yaml") == 1


def test_too_many_to_be_put_in_order_are_one_line(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from thidua.cli import main  # noqa: PLC0415 - it listens to signals when it is run

    monkeypatch.setattr(roster, "TOGETHER", 100_000)
    assert main(["--root", str(root), "list"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["--root", str(root), "check", "2023"]) == 0
    commit(root, "Một")
    monkeypatch.setattr(earlier, "TOGETHER", 100_000)
    with pytest.raises(TooManyError):
        sides.side("HEAD:2022", root=root)


def test_a_long_circle_and_a_campaign_that_is_not_there_are_told_in_short(root: Path) -> None:
    (told,) = _of_rule("previous-campaign", root, "2023-c1")
    assert str(told.facts["circle"]).count("→") < 25
    path = root / "campaigns" / "2023-c1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2023-c0", "2022-c0"))
    (told,) = _of_rule("previous-campaign", root, "2023-c1")
    assert str(told.facts["names"]).count(",") < 25


def test_a_command_finds_one_of_many(root: Path) -> None:
    answer = run("check", "2023", at=root)
    assert answer.returncode == 0, answer.stderr


def _of_rule(rule: str, root: Path, name: str) -> list[Finding]:
    (found,) = survey.survey(root, [name])
    return [one for one in found.findings if one.rule == rule]
