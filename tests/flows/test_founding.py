"""A new office begins whole: sound, canonical, built; nothing of what is there is overwritten."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from command import run
from thidua import survey
from thidua.catalogue.beginnings import BLANKS, FIRST_FILES, beginnings
from thidua.flows import pipeline
from thidua.flows.founding import HOSTS, found, update
from thidua.flows.origin import ProgramOrigin
from thidua.model.finding import Finding, Level
from thidua.source.first_answers import FirstAnswers, abbreviation_of, answers, period, place_of

_ORIGIN = ProgramOrigin("thidua==0")
_AGENCIES = [
    ("Sở Thí dụ và Minh họa", "UBND tỉnh Minh Họa", ""),
    ("Ủy ban nhân dân xã Minh Họa", "", ""),
    ("Ủy ban nhân dân tỉnh Minh Họa", "", ""),
    ("Trường Trung học cơ sở Thí Dụ", "UBND phường Minh Họa", ""),
    ("Bộ Thí dụ", "", ""),
    ("Công ty Minh Họa", "Sở Thí dụ", "unit"),
    ("Ban Quản lý dự án đầu tư xây dựng công trình thí dụ và minh họa", "UBND tỉnh Minh Họa", ""),
]
_PERIODS = [
    ("2027", "2027-01-01", "2027-12-31"),
    ("2026-2027", "2026-09-01", "2027-05-31"),
    ("2026-dot-1", "2026-03-01", "2026-06-15"),
    ("2021-2025", "2021-01-01", "2025-12-31"),
    ("2026-ngan", "2026-05-04", "2026-05-04"),
]


def _answers(agency: str = "Sở Thí dụ", id: str = "2027", **more: str) -> FirstAnswers:  # noqa: A002 - as on the command line
    start, end = period(id) or ("", "")
    return FirstAnswers(**{"agency": agency, "id": id, "start": start, "end": end, **more})


def _rules(findings: Sequence[Finding], level: Level) -> set[str]:
    return {one.rule for one in findings if one.level is level}


@pytest.mark.parametrize("kind", beginnings().types)
@pytest.mark.parametrize(("agency", "superior", "level"), _AGENCIES)
def test_an_office_of_any_level_begins_without_an_error(
    agency: str, superior: str, level: str, kind: str, tmp_path: Path
) -> None:
    wanted = _answers(agency, superior=superior, level=level, type=kind)
    assert list(found(tmp_path, wanted, _ORIGIN)) == []
    (whole,) = survey.survey(tmp_path)
    assert _rules(whole.findings, Level.ERROR) == set()
    assert _rules(whole.findings, Level.WARNING) <= {"fill-in", "acts-known"}
    files = sorted((*tmp_path.glob("*.yaml"), *tmp_path.glob("campaigns/*.yaml")))
    assert len(files) == 2
    assert list(pipeline.fmt(files, root=tmp_path, only_check=True)) == []


@pytest.mark.parametrize(("name", "start", "end"), _PERIODS)
def test_a_campaign_of_any_length_begins_without_an_error(
    name: str, start: str, end: str, tmp_path: Path
) -> None:
    wanted = _answers(id=name, start=start, end=end, superior="UBND tỉnh Minh Họa")
    assert list(found(tmp_path, wanted, _ORIGIN)) == []
    (whole,) = survey.survey(tmp_path)
    assert _rules(whole.findings, Level.ERROR) == set()
    assert whole.year is not None
    dues = [one.due for one in whole.year.campaign.milestones]
    assert dues == sorted(dues)


def test_every_blank_is_told_once_at_its_place(tmp_path: Path) -> None:
    wanted = _answers("Công ty Minh Họa", level="unit")
    assert list(found(tmp_path, wanted, _ORIGIN)) == []
    typed = [
        (name, number)
        for name in ("office.yaml", "campaigns/2027.yaml")
        for number, line in enumerate((tmp_path / name).read_text("utf-8").splitlines(), start=1)
        if "điền vào đây" in line.lower()
    ]
    (whole,) = survey.survey(tmp_path)
    told = [one for one in whole.findings if one.rule == "fill-in"]
    places = [
        (Path(one.place.file).relative_to(tmp_path).as_posix(), one.place.line) for one in told
    ]
    assert len(typed) >= 10
    assert sorted(places) == sorted(typed)
    at = {(one.place.file, one.place.line) for one in told}
    assert [one for one in whole.findings if (one.place.file, one.place.line) in at] == told


@pytest.mark.parametrize(
    "agency",
    [
        "x: [y]",
        "{agency}",
        "a}b{c",
        "'\"; rm -rf / #",
        "[[x]] & *y !z",
        "<script>alert(1)</script>",
        "- gạch đầu dòng",
        "@tài-khoản `lệnh` | bảng",
        "%" * 200,
    ],
)
def test_what_is_answered_stays_a_value(agency: str, tmp_path: Path) -> None:
    wanted = _answers(agency, superior=agency, place=agency, name=agency, level="unit")
    findings = list(found(tmp_path, wanted, _ORIGIN))
    if findings:
        assert _rules(findings, Level.ERROR)
        assert list(tmp_path.iterdir()) == []
        return
    (whole,) = survey.survey(tmp_path)
    assert whole.year is not None
    assert whole.year.campaign.agency.name == agency
    assert whole.year.campaign.agency.place == agency
    assert "<script>" not in (tmp_path / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "agency", ["S\u01a1\u0309 Thi\u0301 du\u0323", "Sở Thí dụ\ufe0f", "S\ue001"]
)
def test_letters_are_composed_and_what_no_text_may_have_is_told(
    agency: str, tmp_path: Path
) -> None:
    findings = list(found(tmp_path, _answers(agency, level="unit"), _ORIGIN))
    if findings:
        assert [one.rule for one in findings] == ["cannot-format"]
        assert list(tmp_path.iterdir()) == []
    else:
        assert "name: Sở Thí dụ\n" in (tmp_path / "office.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["con", "nul", "com1"])
def test_a_campaign_is_not_called_what_windows_keeps(name: str, tmp_path: Path) -> None:
    wanted = _answers(id=name, start="2027-01-01", end="2027-03-31")
    assert [one.rule for one in found(tmp_path, wanted, _ORIGIN)] == ["ids-portable"]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_an_office_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text("agency: {}\n", encoding="utf-8")
    told = list(found(tmp_path, _answers(), _ORIGIN))
    assert [(one.level, one.message) for one in told] == [(Level.ERROR, "office-there")]
    assert [one.name for one in tmp_path.iterdir()] == ["office.yaml"]


def test_files_that_are_there_stay_and_are_told_each(tmp_path: Path) -> None:
    own = {"README.md": "của tôi\n", ".gitignore": "x\n", ".vscode/settings.json": "{}\n"}
    for name, text in own.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    told = list(found(tmp_path, _answers(host="github"), _ORIGIN))
    assert [(one.level, one.message) for one in told] == [(Level.NOTICE, "file-kept")] * 3
    assert {Path(one.place.file).relative_to(tmp_path).as_posix() for one in told} == {*own}
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in own} == own
    assert (tmp_path / "office.yaml").is_file()
    (changed,) = update(tmp_path, _ORIGIN, force=False)
    assert changed.place.file.endswith("settings.json")


@pytest.mark.parametrize("host", HOSTS)
def test_an_update_renews_what_is_the_programs_and_keeps_what_the_office_changed(
    host: str, tmp_path: Path
) -> None:
    assert list(found(tmp_path, _answers(host=host), _ORIGIN)) == []
    written: list[Path] = []
    assert list(update(tmp_path, _ORIGIN, force=False, wrote=written.append)) == []
    assert written == []
    settings, schema = tmp_path / ".vscode/settings.json", tmp_path / "schemas/pledge.schema.json"
    sound = settings.read_bytes()
    settings.write_bytes(sound.replace(b'"utf8"', b'"utf8bom"'))
    record = tmp_path / ".thidua/written.json"
    said = json.loads(record.read_text(encoding="utf-8"))
    schema.write_bytes(b"{}")  # as an earlier version of the program wrote it
    said["files"]["schemas/pledge.schema.json"] = (
        "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    )
    record.write_text(json.dumps(said), encoding="utf-8")
    (tmp_path / "schemas/regime.schema.json").unlink()
    office = (tmp_path / "office.yaml").read_bytes()
    (told,) = update(tmp_path, _ORIGIN, force=False, wrote=written.append)
    assert (told.level, told.message) == (Level.WARNING, "program-file-changed")
    assert '"utf8bom"' in str(told.facts["changes"])
    assert {one.name for one in written} == {
        "pledge.schema.json",
        "regime.schema.json",
        record.name,
    }
    (again,) = update(tmp_path, _ORIGIN, force=False)
    assert again == told
    (replaced,) = update(tmp_path, _ORIGIN, force=True)
    assert (replaced.level, replaced.message) == (Level.NOTICE, "program-file-replaced")
    assert settings.read_bytes() == sound
    assert list(update(tmp_path, _ORIGIN, force=False)) == []
    assert (tmp_path / "office.yaml").read_bytes() == office


def test_the_wheel_of_an_earlier_version_goes_and_nothing_else_does(tmp_path: Path) -> None:
    first = ProgramOrigin("./.thidua/a.whl", "a.whl", b"first")
    assert list(found(tmp_path, _answers(), first)) == []
    record = tmp_path / ".thidua" / "written.json"
    said = json.loads(record.read_text(encoding="utf-8"))
    outside = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"  # of "x"
    said["files"] |= dict.fromkeys(("office.yaml", ".thidua/../own", "../own"), outside)
    record.write_text(json.dumps(said), encoding="utf-8")
    for one in (tmp_path / "own", tmp_path.parent / "own"):
        one.write_bytes(b"x")
    second = ProgramOrigin("./.thidua/b.whl", "b.whl", b"second")
    assert list(update(tmp_path, second, force=False)) == []
    assert sorted(path.name for path in (tmp_path / ".thidua").glob("*.whl")) == ["b.whl"]
    assert (tmp_path / "own").is_file()
    assert (tmp_path.parent / "own").is_file()
    assert (tmp_path / "office.yaml").is_file()


@pytest.mark.parametrize("said", [b"", b"[", b"[" * 100_000, b'{"host": 1, "files": {}}', b"\xff"])
def test_a_record_that_is_none_is_no_office_of_ours(said: bytes, tmp_path: Path) -> None:
    (tmp_path / ".thidua").mkdir()
    (tmp_path / ".thidua" / "written.json").write_bytes(said)
    (told,) = update(tmp_path, _ORIGIN, force=True)
    assert told.message == "no-office-of-ours"


def test_nothing_is_written_by_way_of_a_link(tmp_path: Path) -> None:
    outside, office = tmp_path / "outside", tmp_path / "office"
    outside.mkdir()
    office.mkdir()
    (office / "schemas").symlink_to(outside)
    assert _rules(list(found(office, _answers(), _ORIGIN)), Level.ERROR)
    assert list(outside.iterdir()) == []


def test_an_office_that_cannot_be_written_whole_is_not_begun(tmp_path: Path) -> None:
    office = tmp_path / "office"
    office.mkdir()
    (office / ".thidua").write_bytes(b"x")
    assert _rules(list(found(office, _answers(), _ORIGIN)), Level.ERROR) == {"cannot-write"}
    assert [one.name for one in office.iterdir()] == [".thidua"]
    (office / ".thidua").unlink()
    assert list(found(office, _answers(), _ORIGIN)) == []


def test_everything_that_may_be_left_open_is_answered() -> None:
    assert answers(_answers()).keys() == {*BLANKS}


def test_names_give_away_what_they_can() -> None:
    assert abbreviation_of("Sở Nông nghiệp và Môi trường") == "SNNMT"
    assert abbreviation_of("Ủy ban nhân dân xã Minh Họa") == "UBND"
    assert abbreviation_of("Ban Thi đua - Khen thưởng") == "BTĐKT"
    assert abbreviation_of("Trường Trung học cơ sở Thí Dụ") == "THCSTD"
    assert place_of("Ủy ban nhân dân xã Minh Họa", "") == "Minh Họa"
    assert place_of("Sở Thí dụ", "UBND tỉnh Minh Họa") == "Minh Họa"
    assert place_of("Sở Thí dụ", "UBND thành phố Minh Họa") == ""
    assert place_of("UBND phường 6", "") == ""


def test_from_nothing_to_the_first_page_takes_one_command_after_the_installation(
    tmp_path: Path,
) -> None:
    """`python -m venv`, `pip install` (or `uv tool install` for both), then this one."""
    made = run("init", "co-quan", "--agency", "Sở Thí dụ", "--id", "2027", at=tmp_path)
    assert made.returncode == 0, made.stderr
    page = tmp_path / "co-quan" / "build" / "2027" / "directive.pdf"
    assert page.read_bytes().startswith(b"%PDF")
    assert page.relative_to(tmp_path).as_posix() in made.stderr
    assert "thidua --root co-quan build" in made.stderr
    built = run("--root", "co-quan", "build", at=tmp_path)
    assert built.returncode == 0, built.stderr
    assert (page.parent / "forms" / "pledge.docx").is_file()


def test_a_host_may_come_later(tmp_path: Path) -> None:
    assert list(found(tmp_path, _answers(), _ORIGIN)) == []
    written: list[Path] = []
    assert list(update(tmp_path, _ORIGIN, host="gitlab", force=False, wrote=written.append)) == []
    names = {one.relative_to(tmp_path).as_posix() for one in written}
    assert names == {".gitlab-ci.yml", ".gitlab/CODEOWNERS", ".thidua/written.json"}
    (tmp_path / ".gitlab/CODEOWNERS").write_text("/x @a\n", encoding="utf-8")
    assert list(update(tmp_path, _ORIGIN, force=False)) == []
    assert (tmp_path / ".gitlab/CODEOWNERS").read_text(encoding="utf-8") == "/x @a\n"


def test_who_reviews_what_is_said_of_the_units_that_are_there(tmp_path: Path) -> None:
    assert list(found(tmp_path, _answers(), _ORIGIN)) == []
    office = tmp_path / "office.yaml"
    text = office.read_text(encoding="utf-8").replace("id: don-vi-1", "id: phong-ky-thuat")
    office.write_text(text, encoding="utf-8")
    assert list(update(tmp_path, _ORIGIN, host="github", force=False)) == []
    said = (tmp_path / ".github/CODEOWNERS").read_text(encoding="utf-8")
    assert said.count("@phong-ky-thuat") == 2
    assert "# /campaigns/*/pledges/phong-ky-thuat.yaml @phong-ky-thuat\n" in said
    assert "don-vi-2.yaml" in said
    assert "don-vi-1" not in said
    assert "cac-don-vi" not in said  # a group has no files
    assert "{" not in said
    office.write_text("units: [", encoding="utf-8")
    assert list(update(tmp_path, _ORIGIN, host="gitlab", force=False)) == []
    said = (tmp_path / ".gitlab/CODEOWNERS").read_text(encoding="utf-8")
    assert said.splitlines()[-1] == "# /campaigns/*.yaml @can-bo-thi-dua"


def test_forms_with_names_of_people_stay_out_of_git(tmp_path: Path) -> None:
    folders = ["/gui-di*/", "/nhan-ve*/", "/tra-lai*/"]
    assert list(found(tmp_path, _answers(), _ORIGIN)) == []
    ignored = tmp_path / ".gitignore"
    lines = ignored.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("/")] == folders
    ignored.write_text("build/\n# /tra-lai*/", encoding="utf-8")
    for _ in range(2):  # once only, and not what the office does not want
        assert list(update(tmp_path, _ORIGIN, force=False)) == []
    own = ignored.read_text(encoding="utf-8").splitlines()
    assert own[:2] == ["build/", "# /tra-lai*/"]
    assert own[3:] == folders[:2]


def test_every_first_file_is_used(tmp_path: Path) -> None:
    for host in HOSTS:
        assert list(found(tmp_path / host, _answers(host=host), _ORIGIN)) == []
    written = {path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    filled = {"office.yaml", "campaign.yaml", "words.yaml", "README.md", "CODEOWNERS"}
    there = {path.name: path.read_bytes() for path in FIRST_FILES.iterdir()}
    assert filled < there.keys()
    assert [
        name for name, text in there.items() if name not in filled and text not in written
    ] == []
