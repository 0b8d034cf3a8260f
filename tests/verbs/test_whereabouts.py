"""Where an office is, which campaign is meant, which files: what people type instead of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from offices import copied_office
from thidua import cli
from thidua.arguments import sentences

_SAY = sentences("vi")
_CAMPAIGN = 'name: {name}\nstart: "{start}"\nend: "{end}"\n'
_VERBS = (
    *(["check"], ["check", "2024"], ["fmt"], ["build"], ["list"], ["status"], ["history"]),
    *(["forms"], ["forms", "2024"], ["release"], ["new", "2025"], ["collect", "x.xlsx"]),
    *(["changes", "main"], ["diff", "2023", "2024"]),
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a user, whose name has blanks and marks, with an office in it."""
    folder = tmp_path / "Thi đua năm học"
    (folder / "Cơ quan" / "campaigns").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def _begin(office: Path, name: str, start: str, end: str) -> None:
    text = _CAMPAIGN.format(name=name, start=start, end=end)
    (office / "campaigns" / f"{name}.yaml").write_text(text, encoding="utf-8")


def _told(capsys: pytest.CaptureFixture[str], words: list[str]) -> tuple[int, str]:
    code = cli.main(words)
    return code, capsys.readouterr().err


@pytest.mark.parametrize("words", _VERBS)
def test_every_verb_says_alike_that_there_is_no_office(
    here: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    said = _SAY["no-office"].format(folder="campaigns")
    assert "thidua init" in said
    assert _told(capsys, words) == (2, f"thidua: {said}\n")
    _begin(here / "Cơ quan", "2024", "2024-01-01", "2024-12-31")
    said = _SAY["office-near"].format(folder="campaigns", office='"Cơ quan"')
    assert _told(capsys, words) == (2, f"thidua: {said}\n")


def test_the_office_that_one_stands_in_is_named(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _begin(here / "Cơ quan", "2024", "2024-01-01", "2024-12-31")
    monkeypatch.chdir(here / "Cơ quan" / "campaigns")
    said = _SAY["office-near"].format(folder="campaigns", office="..")
    assert _told(capsys, ["list"]) == (2, f"thidua: {said}\n")


def test_a_path_torn_apart_at_its_blanks_is_one_sentence(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["check", "--root", *str(here / "Cơ quan").split()]
    code, said = _told(capsys, words)
    assert code == 2
    assert said == f"thidua: {_SAY['no-folder'].format(folder=words[2])}\n"


def test_the_only_campaign_needs_no_name_and_of_several_they_are_told(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = here / "Xã"
    copied_office(office)
    said = _SAY["which-campaign"].format(names=_ids(office))
    for verb in ("forms", "status"):
        assert _told(capsys, ["--root", "Xã", verb]) == (2, f"thidua: {said}\n")
    for path in (office / "campaigns").glob("*.yaml"):
        if path.stem != "2024":
            path.unlink()
    code, said = _told(capsys, ["--root", "Xã", "forms", "--unit", "van-phong"])
    assert code == 0, said
    assert (office / "build" / "2024" / "bieu-mau" / "2024-van-phong.xlsx").is_file()


def _ids(office: Path) -> str:
    return ", ".join(sorted(path.stem for path in (office / "campaigns").glob("*.yaml")))


def test_a_year_is_that_of_its_one_campaign_and_of_several_they_are_told(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = here / "Cơ quan"
    _begin(office, "2025-2026", "2025-09-01", "2026-05-31")
    _begin(office, "2026-2027", "2026-09-01", "2027-05-31")
    code, said = _told(capsys, ["--root", "Cơ quan", "forms", "2026"])
    assert (code, "2025-2026, 2026-2027" in said) == (2, True)
    code, said = _told(capsys, ["--root", "Cơ quan", "forms", "2027"])
    assert (code, "campaigns/2026-2027.yaml" in said) == (1, True)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("nhận về", {"a.xlsx", "b.docx"}),
        ("nhận về/*.xlsx", {"a.xlsx"}),
        ("nhận về/*", {"a.xlsx", "b.docx", "ảnh.jpg"}),
        ("nhận về/?.docx", {"b.docx"}),
        ("nhận về/*.odt", {"*.odt"}),
    ],
)
def test_forms_are_taken_from_a_folder_and_by_wildcards(
    here: Path, capsys: pytest.CaptureFixture[str], typed: str, read: set[str]
) -> None:
    _begin(here / "Cơ quan", "2024", "2024-01-01", "2024-12-31")
    (here / "nhận về").mkdir()
    for name in ("a.xlsx", "b.docx", "ảnh.jpg"):
        (here / "nhận về" / name).write_bytes(b"no form")
    code, said = _told(capsys, ["--root", "Cơ quan", "collect", typed])
    assert code == 1
    known = {*read, "a.xlsx", "b.docx", "ảnh.jpg", "*.odt"}
    assert {name for name in known if f"/{name}:1:1" in said} == read
    assert ("bỏ qua" in said) == (typed == "nhận về")


def test_a_folder_without_forms_says_so(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _begin(here / "Cơ quan", "2024", "2024-01-01", "2024-12-31")
    (here / "nhận về").mkdir()
    said = _SAY["collect-none"].format(folder="nhận về")
    assert _told(capsys, ["--root", "Cơ quan", "collect", "nhận về"]) == (2, f"thidua: {said}\n")
