"""Forms go out, are filled in, saved by others, and come back as the same data."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from command import run
from thidua.flows.form_collection import Wishes, collect
from thidua.model.finding import Level
from thidua.source.filled.file_change import Receipt
from thidua.source.reader import read_text
from tools import libreoffice
from unit_forms import (
    CAMPAIGN,
    RECEIVED,
    UNIT,
    collected,
    data,
    days,
    empty,
    form,
    generated_office,
    issued,
    office_with_forms,
    spoilt,
    spoilt_word,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example office with the forms of its units."""
    return office_with_forms(tmp_path_factory.mktemp("office"))


@pytest.fixture
def root(office: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(office, tmp_path / "office"))


def plain(text: str) -> Any:  # noqa: ANN401 - any YAML
    return yaml.safe_load(text)


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_what_goes_out_comes_back_as_it_was(root: Path, ending: str) -> None:
    before = data(root)
    forms, findings = collected(sorted((root / "forms").glob(f"*.{ending}")), root)
    assert [one for one in findings if one.level is Level.ERROR] == []
    assert len(forms) == 8
    assert all(one.written and all(each.same for each in one.changes) for one in forms)
    assert data(root) == before


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_what_libreoffice_saved_again_says_the_same(
    root: Path, tmp_path: Path, ending: str
) -> None:
    files = sorted((root / "forms").glob(f"*.{ending}"))[:3]
    folder = tmp_path / "saved"
    folder.mkdir()
    saved = libreoffice.convert(files, folder, form=ending)
    before = data(root)
    forms, findings = collected(saved.values(), root)
    assert [one for one in findings if one.level is not Level.WARNING] == []
    assert all(each.same for one in forms for each in one.changes)
    assert data(root) == before


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_a_unit_without_files_gets_them(root: Path, ending: str) -> None:
    before = data(root)
    empty(root)
    forms, _ = collected(sorted((root / "forms").glob(f"*.{ending}")), root)
    wrong = [one for form in forms for one in form.findings if one.level is Level.ERROR]
    assert wrong == []
    made = data(root)
    units = {name for name in before if name.startswith(("pledges", "results"))}
    assert set(made) == units
    for name in units:
        old, new = plain(before[name]), plain(made[name])
        assert new.pop("received") == RECEIVED
        old.pop("received", None)
        for key in ("papers", "tie_votes"):
            old.pop(key, None)
        for one in old.get("scores", []):
            for key in ("agreed", "verified", "reason"):
                one.pop(key, None)
        assert new == old, name
    assert made["pledges/van-phong.yaml"].startswith("# yaml-language-server: $schema=../../../")
    assert run("check", at=root).returncode in {0, 1}


def test_a_hundred_units_come_back_identical(tmp_path: Path, request: Any) -> None:  # noqa: ANN401
    whole = bool(request.config.getoption("--full"))
    units, people = (100, 30) if whole else (4, 30)
    root = tmp_path / "office"
    generated_office(root, units=units, people=people)
    files = issued(root, tmp_path / "forms")
    folder = tmp_path / "saved"
    folder.mkdir()
    saved = libreoffice.convert(files, folder, form="xlsx")
    before = data(root)
    forms, findings = collected(saved.values(), root)
    assert [one for one in findings if one.level is Level.ERROR] == []
    assert sum(each.same for one in forms for each in one.changes) == 3 * units
    assert data(root) == before


def rated(book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    book["Chỉ tiêu"]["D5"] = 99.5
    book["Cá nhân"]["B40"] = "Ngô Thị Mẫu Mới"
    book["Cá nhân"]["C40"] = "Chuyên viên"
    book["Cá nhân"]["D40"] = "Người trực tiếp thực hiện nhiệm vụ"
    book["Cá nhân"]["E40"] = "Hoàn thành tốt nhiệm vụ"


def test_nothing_is_replaced_unless_that_is_wished(root: Path, tmp_path: Path) -> None:
    path = root / "campaigns" / CAMPAIGN / "pledges" / f"{UNIT}.yaml"
    path.write_text(path.read_text().replace("targets:\n", "# của Sở\ntargets:  # in trước\n"))
    before = data(root)
    changed = spoilt(form(root), tmp_path / "a.xlsx", rated)
    forms, findings = collected([changed], root)
    assert [one.wording for one in findings if one.level is Level.ERROR] == ["form-data-there"]
    assert data(root) == before
    forms, findings = collected([changed], root, replace=True)
    assert [one for one in findings if one.level is Level.ERROR] == []
    assert forms[0].written
    after = data(root)
    assert {name for name in after if after[name] != before[name]} == {f"pledges/{UNIT}.yaml"}
    text = after[f"pledges/{UNIT}.yaml"]
    assert "# của Sở\ntargets:  # in trước\n" in text
    lines = set(text.splitlines()) - set(before[f"pledges/{UNIT}.yaml"].splitlines())
    assert lines == {
        "    value: 99.5",
        f"  - id: {UNIT}-01",
        "    name: Ngô Thị Mẫu Mới",
    }
    read, _ = read_text(text, name="a.yaml")
    assert read is not None


def test_forms_of_two_parts_lie_side_by_side_and_are_taken_together(
    root: Path, tmp_path: Path
) -> None:
    folder, before = tmp_path / "parts", data(root)
    sent = [
        *issued(root, folder, units=(UNIT,), parts=("pledge",)),
        *issued(root, folder, units=(UNIT,), parts=("h1",)),
    ]
    assert [one.name for one in sent] == ["2024-van-phong-dang-ky.xlsx", "2024-van-phong-h1.xlsx"]
    forms, findings = collected(sent, root)
    assert findings == []
    assert all(one.written and all(each.same for each in one.changes) for one in forms)
    assert data(root) == before


RATED = "results/year/van-phong.yaml"


def noted(book: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    book["Cả năm - Chỉ tiêu"]["F5"] = "Đã kiểm tra lại"


@pytest.mark.parametrize("receipt", [Receipt(RECEIVED), Receipt("2024-12-10", told=True)])
def test_a_copy_that_changes_something_has_a_day_of_its_own(
    root: Path, tmp_path: Path, receipt: Receipt
) -> None:
    before = days(root)
    changed = spoilt(form(root), tmp_path / "a.xlsx", noted)
    collect([changed], root, Wishes(Receipt("2024-12-09"), replace=True))
    assert days(root) == before | {RATED: "2024-12-09"}
    collect([changed], root, Wishes(receipt, replace=True))
    assert days(root) == before | {RATED: "2024-12-09"}  # it says the same


def test_a_day_that_the_user_tells_wins_over_the_one_that_is_there(root: Path) -> None:
    before, name = days(root), f"pledges/{UNIT}.yaml"
    (pledge,) = issued(root, root / "new", units=(UNIT,), parts=("pledge",))
    collect([pledge], root, Wishes(Receipt("2024-03-27"), replace=True))
    assert days(root) == before
    collect([pledge], root, Wishes(Receipt("2024-03-27", told=True), replace=True))
    assert days(root) == before | {name: "2024-03-27"}


def test_a_day_that_is_not_taken_is_told(root: Path) -> None:
    before = data(root)
    (made,), _ = collect([form(root)], root, Wishes(Receipt("2024-12-20", told=True)))
    kept = [one for one in made.findings if one.wording == "form-day-kept"]
    assert {one.level for one in kept} == {Level.NOTICE}
    assert len(kept) == len(made.changes)
    assert data(root) == before
    (made,), _ = collect([form(root)], root, Wishes(Receipt("2024-12-20")))
    assert made.findings == ()


def test_a_pledge_that_was_reported_on_keeps_its_day(root: Path, tmp_path: Path) -> None:
    before, name = days(root), f"pledges/{UNIT}.yaml"
    changed = spoilt(form(root), tmp_path / "a.xlsx", rated)
    collect([changed], root, Wishes(Receipt("2024-12-30"), replace=True))
    assert "99.5" in data(root)[name]
    assert days(root) == before
    again = spoilt(changed, tmp_path / "b.xlsx", lambda book: book["Chỉ tiêu"].cell(5, 4, 99.25))
    collect([again], root, Wishes(Receipt("2024-03-25", told=True), replace=True))
    assert "99.25" in data(root)[name]
    assert days(root) == before | {name: "2024-03-25"}


def test_of_a_unit_all_files_are_written_or_none(root: Path) -> None:
    campaign = root / "campaigns" / CAMPAIGN
    answered = form(root)
    for name in ("pledges", "results"):
        for one in (campaign / name).rglob(f"{UNIT}.yaml"):
            one.unlink()
    shutil.rmtree(campaign / "results")
    (campaign / "results").write_bytes(b"x")
    forms, _ = collected([answered], root)
    assert "cannot-write" in {one.rule for one in forms[0].findings}
    assert not forms[0].written
    assert not (campaign / "pledges" / f"{UNIT}.yaml").exists()


def test_a_new_person_keeps_the_id_when_the_form_comes_again(root: Path, tmp_path: Path) -> None:
    changed = spoilt(form(root), tmp_path / "a.xlsx", rated)
    collected([changed], root, replace=True)
    once = data(root)
    forms, _ = collected([changed], root)
    assert all(each.same for one in forms for each in one.changes)
    assert data(root) == once


@pytest.mark.parametrize("broken", ["unit: [", "unit: van-phong\ncampaign: 2023\nvalue: 1\n"])
def test_a_last_year_with_errors_keeps_no_form_out(root: Path, tmp_path: Path, broken: str) -> None:
    last = root / "campaigns" / "2023" / "pledges" / f"{UNIT}.yaml"
    last.write_text(broken, encoding="utf-8")
    changed = spoilt(form(root), tmp_path / "a.xlsx", rated)
    forms, findings = collected([changed], root, replace=True)
    assert [one for one in findings if one.level is Level.ERROR] == []
    assert forms[0].written


def test_several_titles_stand_in_one_cell_of_a_word_form(root: Path, tmp_path: Path) -> None:
    said = {("Cá nhân", 3, 6): "Lao động tiên tiến; Chiến sỹ thi đua cơ sở"}
    changed = spoilt_word(form(root, "docx"), tmp_path / "a.docx", said)
    forms, _ = collected([changed], root, replace=True)
    (pledge,) = [one for one in forms[0].changes if one.path.parent.name == "pledges"]
    titles = plain(pledge.after.decode())["people"][0]["titles"]
    assert titles[:2] == ["lao-dong-tien-tien", "chien-si-thi-dua-co-so"]


def test_two_forms_of_one_unit_are_both_refused(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.xlsx"
    shutil.copy(form(root), other)
    forms, findings = collected([form(root), other], root)
    assert {one.wording for one in findings} == {"form-twice"}
    assert not any(one.written for one in forms)


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ({"campaign": "2023"}, "form-other-campaign"),
        ({"units": ("thanh-tra",)}, "form-other-unit"),
    ],
)
def test_forms_of_others_are_told(root: Path, wish: dict[str, Any], message: str) -> None:
    forms, findings = collected([form(root)], root, **wish)
    assert [one.wording for one in findings] == [message]
    assert not forms[0].written


def test_the_campaign_and_the_unit_have_to_be_there(root: Path) -> None:
    shutil.move(root / "campaigns" / "2024.yaml", root / "campaigns" / "2025-khac.yaml")
    shutil.rmtree(root / "campaigns" / "2024")
    _, findings = collected([form(root)], root)
    assert [one.wording for one in findings] == ["form-campaign-unknown"]


def test_rules_of_the_data_are_told_at_the_cell(root: Path, tmp_path: Path) -> None:
    def wrong(book: Any) -> None:  # noqa: ANN401
        book["Cá nhân"]["F5"] = "Chiến sĩ thi đua cơ sở"
        book["Cá nhân"]["G5"] = None

    changed = spoilt(form(root), tmp_path / "a.xlsx", wrong)
    _, findings = collected([changed], root, replace=True)
    at = [one for one in findings if one.facts.get("cell") == "F5"]
    assert at
    assert {(one.place.file, one.place.line, one.facts["sheet"]) for one in at} == {
        (changed.as_posix(), 5, "Cá nhân")
    }


def test_a_form_among_the_campaigns_stops_no_build(root: Path) -> None:
    folder = root / "campaigns" / CAMPAIGN / "pledges"
    shutil.copy(form(root), folder / "van-phong.xlsx")
    said = run("--root", str(root), "check", at=root)
    assert said.returncode == 0
    assert "thidua collect" in said.stdout
    assert said.stdout.count("[unknown-file]") == 1


@pytest.fixture
def told(root: Path, tmp_path: Path) -> Callable[..., str]:
    """What the command says of a spoilt form."""

    def say(change: Callable[[Any], object], *options: str) -> str:
        changed = spoilt(form(root), tmp_path / "a.xlsx", change)
        return run("--root", str(root), "collect", *options, str(changed), at=root).stdout

    return say


def test_what_changes_is_told_in_words(told: Callable[..., str]) -> None:
    shown = told(rated)
    first = "Tỷ lệ văn bản đến được xử lý đúng hạn"
    assert "chưa ghi vì những điều nêu bên dưới" in shown
    assert f"  chỉ tiêu › {first} › giá trị: 98 → 99,5\n" in shown
    assert "  cá nhân: thêm Ngô Thị Mẫu Mới\n" in shown
    assert "pledges/van-phong.yaml: đổi 2 chỗ\n" in shown
    assert not re.search(r"^(---|\+\+\+|@@)|/dev/null", shown, re.MULTILINE)


def test_a_new_file_is_told_by_how_much_is_in_it(root: Path, tmp_path: Path) -> None:
    empty(root)
    changed = spoilt(form(root), tmp_path / "a.xlsx", rated)
    said = run("--root", str(root), "collect", "--received", "20/3/2024", str(changed), at=root)
    assert "3 chỉ tiêu; 1 mô hình, công trình; 10 cá nhân; 2 người ký\n" in said.stdout
    assert "/dev/null" not in said.stdout


def test_what_changes_is_shown_as_a_difference_where_that_is_wished(
    told: Callable[..., str],
) -> None:
    shown = told(rated, "--diff")
    assert "-    value: 98\n+    value: 99.5\n" in shown
    assert "+    name: Ngô Thị Mẫu Mới\n" in shown


def test_what_a_deleted_column_said_stays(root: Path, tmp_path: Path) -> None:
    def without(book: Any) -> None:  # noqa: ANN401
        book["Cá nhân"].delete_cols(13)

    before = data(root)
    text = before["pledges/van-phong.yaml"]
    assert "initiative:" in text
    changed = spoilt(form(root), tmp_path / "a.xlsx", without)
    forms, findings = collected([changed], root, replace=True)
    assert [one.wording for one in findings if one.rule == "unit-form"] == ["form-column-missing"]
    assert forms[0].written
    assert data(root) == before


def test_a_new_year_is_registered_by_a_form(root: Path, tmp_path: Path) -> None:
    empty(root)
    (sent,) = issued(root, root / "new", units=(UNIT,), parts=("pledge",))

    def registered(book: Any) -> None:  # noqa: ANN401
        targets, people = book["Chỉ tiêu"], book["Cá nhân"]
        for row in range(5, targets.max_row + 1):
            if targets.cell(row, 2).value:
                targets.cell(row, 4).value = "98,5"
        for row in range(5, people.max_row + 1):
            if people.cell(row, 2).value:
                people.cell(row, 5).value = "Hoàn thành tốt nhiệm vụ"
                people.cell(row, 6).value = "Lao động tiên tiến"

    forms, findings = collected([spoilt(sent, tmp_path / "a.xlsx", registered)], root)
    assert [one for one in findings if one.level is Level.ERROR] == []
    assert forms[0].written
    assert list(data(root)) == [f"pledges/{UNIT}.yaml"]
    pledge = plain(data(root)[f"pledges/{UNIT}.yaml"])
    before = plain((root / "campaigns" / "2023" / "pledges" / f"{UNIT}.yaml").read_text())
    assert [one["id"] for one in pledge["targets"]] == [one["id"] for one in before["targets"]]
    assert {one["value"] for one in pledge["targets"]} == {98.5}
    assert [one["id"] for one in pledge["people"]] == [one["id"] for one in before["people"]]
    assert all(one["titles"] == ["lao-dong-tien-tien"] for one in pledge["people"])
    assert pledge["received"] == RECEIVED
    assert list(pledge)[:3] == ["unit", "campaign", "received"]
