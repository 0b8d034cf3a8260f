"""``thidua init`` at a terminal and without one: what it asks, what it does with the answers."""

from __future__ import annotations

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from command import command, run
from imports import documents
from thidua.render.docx import render

_QUESTIONS = (
    "Tên đầy đủ",
    "Cơ quan chủ quản",
    "năm học nào",
    "Chữ viết tắt",
    "Địa danh",
    "Văn bản phát động",
    "Kho sẽ lưu",
)


def _at_a_terminal(at: Path, typed: str | bytes, *words: str) -> tuple[int, str]:
    """Run a command whose input is a terminal on which somebody types lines."""
    ours, theirs = pty.openpty()
    os.write(ours, typed if isinstance(typed, bytes) else typed.encode())
    made = subprocess.run(
        command(*words), cwd=at, stdin=theirs, capture_output=True, timeout=120, check=False
    )
    os.close(theirs)
    os.close(ours)
    return made.returncode, made.stderr.decode()


def test_somebody_at_a_terminal_is_asked_and_may_take_every_default(tmp_path: Path) -> None:
    typed = "Sở Thí dụ\nUBND tỉnh Minh Họa\n2027\n\n\n\n1\n"
    code, said = _at_a_terminal(tmp_path, typed, "init", "co-quan")
    assert code == 0, said
    at = [said.index(one) for one in _QUESTIONS]
    assert at == sorted(at)
    office = (tmp_path / "co-quan" / "office.yaml").read_text(encoding="utf-8")
    assert "abbreviation: STD\n" in office
    assert "place: Minh Họa\n" in office
    assert (tmp_path / "co-quan" / "campaigns" / "2027.yaml").is_file()
    assert (tmp_path / "co-quan" / ".github" / "workflows" / "thidua.yml").is_file()


def test_what_does_not_fit_is_asked_for_again(tmp_path: Path) -> None:
    typed = (
        "NHÓM THÍ DỤ\nNhóm Thí dụ\n\nNăm 27\n2027\n\nMinh Họa\nTrưởng nhóm\n9\n5\nchỉ thị\n2\n\n"
    )
    code, said = _at_a_terminal(tmp_path, typed, "init", "co-quan")
    assert code == 0, said
    assert said.count("hãy gõ một trong các số") == 2
    assert said.count("cần một dòng chữ") == 1
    assert said.count("toàn chữ in hoa") == 1
    campaign = (tmp_path / "co-quan" / "campaigns" / "2027.yaml").read_text(encoding="utf-8")
    assert "type: directive\n" in campaign
    assert "position: TRƯỞNG NHÓM" in (tmp_path / "co-quan" / "office.yaml").read_text("utf-8")


def test_bytes_that_are_no_text_are_asked_for_again(tmp_path: Path) -> None:
    typed = b"S\xff\xfe\n" + "Sở Thí dụ\n\n2027\n\nMinh Họa\n\n\n".encode()
    code, said = _at_a_terminal(tmp_path, typed, "init", "co-quan")
    assert code == 0, said
    assert said.count("cần một dòng chữ") == 1
    assert "name: Sở Thí dụ\n" in (tmp_path / "co-quan" / "office.yaml").read_text("utf-8")


def test_who_ends_the_input_is_not_asked_for_ever(tmp_path: Path) -> None:
    code, said = _at_a_terminal(tmp_path, "\x04", "init", "co-quan")
    assert code == 2
    assert "chưa ghi gì" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "--agency"),
        (["--agency", "Sở Thí dụ", "--id", "bau-cu"], "--start"),
        (["--agency", "Sở Thí dụ", "--id", "bau-cu", "--start", "2027-03-01"], "--end"),
        (["--agency", "A", "--id", "x", "--start", "2027-03-01", "--end", "2027-02-01"], "trước"),
        (["--agency", "Sở\nThí dụ"], "một dòng chữ"),
        (["--agency", ""], "một dòng chữ"),
        (["--agency", "SỞ THÍ DỤ"], "in hoa"),
        (["--agency", "Sở Thí dụ", "--id", "../x"], "mã phong trào"),
        (["--agency", "Sở Thí dụ", "--wheel", "x.whl"], "x.whl"),
        (["--agency", "Sở Thí dụ", "--level", "sở"], "department"),
    ],
)
def test_a_wrong_command_line_is_told_and_nothing_is_written(
    words: list[str], told: str, tmp_path: Path
) -> None:
    said = run("init", "co-quan", *words, at=tmp_path)
    assert said.returncode == 2, said.stderr
    assert told in said.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_update_of_an_office_is_told_in_one_line(tmp_path: Path) -> None:
    assert run("init", "--agency", "Sở Thí dụ", "--id", "2027", at=tmp_path).returncode == 0
    (tmp_path / "schemas" / "office.schema.json").unlink()
    said = run("init", "--update", at=tmp_path)
    assert said.returncode == 0
    assert "đã cập nhật 1 tệp" in said.stderr
    assert run("init", "--agency", "Sở Thí dụ", at=tmp_path).returncode == 1
    assert run("init", "--update", "khac", at=tmp_path).returncode == 1


def test_the_wheel_that_was_named_goes_along(tmp_path: Path) -> None:
    version = run("--version", at=tmp_path).stdout.strip()
    wheel = tmp_path / f"thidua-{version}-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    words = ["--agency", "Sở Thí dụ", "--id", "2027", "--host", "github", "--wheel", wheel.name]
    said = run("init", "co-quan", *words, at=tmp_path)
    assert said.returncode == 0, said.stderr
    kept = tmp_path / "co-quan" / ".thidua"
    assert (kept / wheel.name).read_bytes() == b"wheel"
    line = (kept / "thidua.txt").read_text(encoding="utf-8")
    assert line.startswith(f"./.thidua/{wheel.name} --hash=sha256:")
    assert (kept / "requirements.lock").stat().st_size > 10_000
    again = run("init", "co-quan", "--update", at=tmp_path)
    assert "đã cập nhật 0 tệp" in again.stderr


_FILE = "ke hoach.docx"


@pytest.fixture
def with_document(tmp_path: Path) -> Path:
    (tmp_path / _FILE).write_bytes(render(documents()["plan"]))
    return tmp_path


def test_one_command_makes_an_office_of_last_years_word_file(with_document: Path) -> None:
    said = run("init", "co-quan", "--from", _FILE, "--id", "2025", at=with_document)
    assert said.returncode == 0, said.stderr
    office = with_document / "co-quan"
    assert "name: Sở Thí dụ\n" in (office / "office.yaml").read_text(encoding="utf-8")
    assert {one.name for one in (office / "campaigns").iterdir()} == {"2024.yaml", "2025.yaml"}
    assert (office / "build" / "2025" / "directive.pdf").read_bytes().startswith(b"%PDF")
    assert "co-quan/build/2025/directive.pdf" in said.stderr
    assert "campaigns/2025.yaml" in said.stderr  # what the roll-over says
    checked = run("check", at=office)
    assert checked.returncode == 0, checked.stdout
    same = run("diff", "../" + _FILE, "2024", at=office)
    assert "Không có thay đổi nào." in same.stdout


def test_the_command_line_is_believed_before_the_document(with_document: Path) -> None:
    words = ["--agency", "Sở Minh họa", "--place", "Thí Dụ", "--name", "Thi đua lập công"]
    said = run("init", "x", "--from", _FILE, "--id", "2024", *words, at=with_document)
    assert said.returncode == 0, said.stderr
    office = (with_document / "x" / "office.yaml").read_text(encoding="utf-8")
    assert "name: Sở Minh họa\n" in office
    assert "place: Thí Dụ\n" in office
    (one,) = (with_document / "x" / "campaigns").iterdir()
    assert "name: Thi đua lập công\n" in one.read_text(encoding="utf-8")
    assert "agency:" not in one.read_text(encoding="utf-8")


def test_at_a_terminal_only_what_the_document_does_not_say_is_asked(with_document: Path) -> None:
    code, said = _at_a_terminal(with_document, "2025\n\n", "init", "co-quan", "--from", _FILE)
    assert code == 0, said
    asked = [one for one in _QUESTIONS if one in said]
    assert asked == ["năm học nào", "Kho sẽ lưu"]
    assert (with_document / "co-quan" / "campaigns" / "2025.yaml").is_file()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--from", "không-có.docx"], 1, "không-có.docx"),
        (["--from", "bảng.xlsx"], 2, ".docx"),
        (["--from", "hỏng.docx"], 1, "hỏng.docx"),
        (["--from", _FILE, "--type", "plan"], 2, "--type"),
    ],
)
def test_a_document_that_cannot_be_read_begins_nothing(
    words: list[str], code: int, told: str, with_document: Path
) -> None:
    (with_document / "hỏng.docx").write_bytes(b"PK\x03\x04")
    said = run("init", "co-quan", *words, at=with_document)
    assert said.returncode == code, said.stderr
    assert told in said.stderr
    assert "Traceback" not in said.stderr
    assert not (with_document / "co-quan").exists()


def test_an_office_that_is_there_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    assert run("init", "--agency", "Sở Thí dụ", "--id", "2027", at=tmp_path).returncode == 0
    code, said = _at_a_terminal(tmp_path, "", "init")
    assert code == 1
    assert _QUESTIONS[0] not in said
    assert said.count("[new-office]") == 1
    assert "--update" in said


@pytest.mark.parametrize("wanted", ["2024", "2025"])
def test_an_office_is_begun_around_a_campaign_that_was_imported(
    with_document: Path, wanted: str
) -> None:
    assert run("import", _FILE, at=with_document).returncode == 0
    imported = (with_document / "campaigns" / "2024.yaml").read_bytes()
    said = run("init", ".", "--id", wanted, at=with_document)
    assert said.returncode == 0, said.stderr
    assert "name: Sở Thí dụ\n" in (with_document / "office.yaml").read_text(encoding="utf-8")
    assert (with_document / "campaigns" / "2024.yaml").read_bytes() == imported
    assert (with_document / "build" / wanted / "directive.pdf").is_file()
    assert run("check", at=with_document).returncode == 0


@pytest.mark.parametrize(
    ("agency", "key", "people"),
    [
        ("Trường Trung học cơ sở Minh Họa", "public_employees", "viên chức và người lao động"),
        ("Trung tâm Y tế Minh Họa", "public_employees", "viên chức và người lao động"),
        ("Trung tâm Phục vụ hành chính công xã Minh Họa", "civil_servants", "công chức, viên"),
        ("Sở Thí dụ", "civil_servants", "công chức, viên chức và người lao động"),
    ],
)
def test_who_works_there_is_known_by_the_kind_of_agency(
    agency: str, key: str, people: str, tmp_path: Path
) -> None:
    words = ("init", "--agency", agency, "--id", "2027")
    assert run(*words, at=tmp_path).returncode == 0
    office = (tmp_path / "office.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"(\w+): 5  # điền", office)) == {key}
    assert f"Tạo động lực để {people}" in (tmp_path / "campaigns" / "2027.yaml").read_text("utf-8")


def test_what_the_law_leaves_open_is_told_once_and_shortly(tmp_path: Path) -> None:
    assert run("init", "--agency", "Sở Thí dụ", "--id", "2027", at=tmp_path).returncode == 0
    assert run("new", "2028", at=tmp_path).returncode == 0
    lines = run("check", at=tmp_path).stdout.splitlines()
    told = [at for at, line in enumerate(lines) if "[acts-known]" in line]
    assert len(told) == 1
    assert all(len(line) <= 160 for line in lines[told[0] : told[0] + 2])
    assert "replaces" in lines[told[0] + 1]
    assert "[acts-known]" in run("check", "2028", at=tmp_path).stdout
