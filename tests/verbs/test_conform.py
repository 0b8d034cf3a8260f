"""``thidua conform``: what it prints and writes, and what it says of files that are none."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest

import built
from command import run
from conform import foreign
from conform.mutations import Word, margin, size, text
from thidua.conform.checking import examine
from thidua.conform.reading import read


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one document that is right and one that is not."""
    word = Word(built.content("decision", "docx"))
    for change in (size("nation", 14), margin("left", 40), text("recipient", "- Như Điều 3")):
        change(word)
    (tmp_path / "good.docx").write_bytes(built.content("decision", "docx"))
    (tmp_path / "bad.docx").write_bytes(word.save())
    return tmp_path


def test_a_document_that_is_right_is_told_so(root: Path) -> None:
    said = run("conform", "good.docx", at=root)
    assert said.returncode == 0
    assert "good.docx: Tên cơ quan chủ quản: đạt · " in said.stdout
    assert "Nơi nhận: đạt" in said.stdout
    assert said.stderr == "thidua: 1 tệp: không có lỗi\n"


def test_a_finding_has_rule_place_and_mend(root: Path) -> None:
    said = run("conform", "bad.docx", at=root)
    assert said.returncode == 1
    assert "Quốc hiệu cỡ chữ 14 pt [II.1.a-size]\n    Ở: Quốc hiệu: “CỘNG HÒA" in said.stdout
    assert "Lề trái là 40 mm [I.3-left]\n" in said.stdout
    assert "    Ở: Nơi nhận: “- Như Điều 3”\n" in said.stdout
    assert "Quốc hiệu: 1 lỗi · " in said.stdout
    assert " · Toàn văn bản: 1 lỗi" in said.stdout


def test_english(root: Path) -> None:
    said = run("--lang", "en", "conform", "bad.docx", at=root)
    assert "The left margin is 40 mm [I.3-left]" in said.stdout
    assert "    At: Quốc hiệu (national name): “CỘNG HÒA" in said.stdout


def test_pdf_has_pages(root: Path) -> None:
    (root / "a.pdf").write_bytes(built.content("decision", "pdf"))
    assert run("conform", "a.pdf", at=root).returncode == 0


def test_json_has_page_component_place_and_clause(root: Path) -> None:
    told = json.loads(run("conform", "bad.docx", "--format", "json", at=root).stdout)
    (nation,) = [one for one in told["findings"] if one["rule"] == "II.1.a-size"]
    assert nation["component"] == "nation"
    assert nation["where"].startswith("Quốc hiệu: “CỘNG HÒA")
    assert nation["clause"].startswith("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.a")
    assert nation["level"] == "error"


def test_sarif_describes_each_rule(root: Path) -> None:
    log = json.loads(run("conform", "bad.docx", "--format", "sarif", at=root).stdout)
    rules = {one["id"]: one for one in log["runs"][0]["tool"]["driver"]["rules"]}
    rule = rules["II.1.a-size"]
    assert rule["shortDescription"]["text"] == "Quốc hiệu cỡ chữ 12–13"
    assert rule["helpUri"] == "docs/reference/nd30.md#ii1a-size"
    assert rule["properties"]["clause"] in rule["help"]["text"]
    (place,) = next(
        one["locations"] for one in log["runs"][0]["results"] if one["ruleId"] == "II.1.a-size"
    )
    assert place["message"]["text"].startswith("Quốc hiệu: “")


def test_github_annotations_have_the_place(root: Path) -> None:
    said = run("conform", "bad.docx", "--format", "github", at=root)
    assert "title=II.1.a-size::Quốc hiệu cỡ chữ 14 pt%0AQuốc hiệu: “CỘNG HÒA" in said.stdout


def test_a_folder_is_searched_for_documents(root: Path) -> None:
    (root / "cũ").mkdir()
    shutil.copy(root / "good.docx", root / "cũ" / "A.DOCX")
    (root / "~$good.docx").write_bytes(b"lock")
    (root / "note.txt").write_text("không phải văn bản", encoding="utf-8")
    said = run("conform", ".", at=root)
    assert said.returncode == 1
    assert said.stdout.count(": đạt\n") == 2
    assert "thidua: 3 tệp: " in said.stderr
    assert "~$" not in said.stdout


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_folder_tells_what_in_it_is_not_checked(tmp_path: Path, language: str) -> None:
    for name in ("a.docx", "M.DOCM", "t.dotx"):
        (tmp_path / name).write_bytes(built.content("decision", "docx"))
    (tmp_path / "cũ").mkdir()
    unread = ("b.doc", "C.ODT", "d.rtf", "cũ/e.DOC", "quet.JPG", "quet.tiff", "kho.zip", "g.xlsx")
    for name in unread:
        (tmp_path / name).write_bytes(b"x")
    said = run("--lang", language, "conform", ".", at=tmp_path)
    assert [said.stdout.count(f"{name}: ") > 0 for name in ("a.docx", "M.DOCM", "t.dotx")] == [
        True
    ] * 3
    told = [line for line in said.stderr.splitlines() if line.endswith("[not-checked]")]
    assert sorted(re.findall(r" ([0-9]+) ", line)[0] for line in told) == ["2", "2", "4"]
    named = ("kho.zip", "g.xlsx", "quet.JPG", "quet.tiff", "b.doc", "C.ODT")
    assert all(name in "".join(told) for name in named)
    assert said.returncode == 0
    assert run("conform", ".", "--strict", at=tmp_path).returncode == 1
    quiet = run("--quiet", "conform", ".", at=tmp_path).stderr
    assert quiet.count("[not-checked]") == 2


def test_what_is_no_document_is_an_error_where_it_is_named_and_none_in_a_folder(
    tmp_path: Path,
) -> None:
    from docx import Document  # noqa: PLC0415

    form = Document()
    form.add_paragraph("Họ và tên: ……………")
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "phieu.docx").write_bytes(foreign.saved(form))
    named = run("conform", "mau/phieu.docx", at=tmp_path)
    assert (named.returncode, "1 lỗi, 0 cảnh báo" in named.stderr) == (1, True)
    come_upon = run("conform", "mau", at=tmp_path)
    assert (come_upon.returncode, "0 lỗi, 1 cảnh báo" in come_upon.stderr) == (0, True)
    assert "[not-judged]" in come_upon.stdout


def test_a_folder_of_nothing_that_is_read_says_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"x")
    (tmp_path / "\x1b[31m.doc").write_bytes(b"x")
    said = run("conform", ".", at=tmp_path)
    assert (said.returncode, said.stderr.count("[not-checked]")) == (2, 1)
    assert "a.doc" in said.stderr
    assert "\x1b" not in said.stderr


def test_many_files_side_by_side_are_told_as_one_by_one(root: Path) -> None:
    for number in range(14):
        shutil.copy(root / ("bad.docx" if number % 5 else "good.docx"), root / f"{number:02}.docx")
    alone = run("conform", ".", "--jobs", "1", at=root)
    beside = run("conform", ".", "--jobs", "2", at=root)
    assert (alone.stdout, alone.stderr) == (beside.stdout, beside.stderr)
    assert "thidua: 16 tệp: " in beside.stderr


def test_warnings_weigh_when_strict(root: Path) -> None:
    word = Word(built.content("decision", "docx"))
    size("motto", 14)(word)
    (root / "pair.docx").write_bytes(word.save())
    found = json.loads(run("conform", "pair.docx", "--format", "json", at=root).stdout)["findings"]
    levels = {one["level"] for one in found}
    assert "warning" in levels
    assert run("conform", "good.docx", "--strict", at=root).returncode == 0
    assert run("conform", "pair.docx", "--strict", at=root).returncode == 1


def test_waivers_beside_campaigns_are_found(root: Path) -> None:
    waivers = (
        "waivers:\n- {rule: II.1.a-size, file: bad.docx, reason: Mẫu in sẵn}\n"
        "- {rule: V-sizes, reason: Mẫu in sẵn}\n"
    )
    (root / "waivers.yaml").write_text(waivers, encoding="utf-8")
    said = run("conform", "bad.docx", at=root)
    assert "[II.1.a-size]" not in said.stdout
    assert "[I.3-left]" in said.stdout
    assert "được miễn 1 chỗ" in said.stdout
    assert said.stderr.startswith("waivers.yaml:3:10: lỗi: Mục miễn quy tắc V-sizes không dùng đến")


def test_a_waiver_without_use_fails_a_document_that_is_right(root: Path) -> None:
    waiver = "waivers:\n- {rule: II.1.a-size, reason: Mẫu in sẵn}\n"
    (root / "own.yaml").write_text(waiver, encoding="utf-8")
    said = run("conform", "good.docx", "--waivers", "own.yaml", at=root)
    assert said.returncode == 1
    assert "[waiver-unused]" in said.stderr


@pytest.mark.parametrize("option", ["--waivers", "--profile"])
def test_a_file_of_the_house_that_is_no_good_stops(root: Path, option: str) -> None:
    (root / "own.yaml").write_text("limits: 3\n", encoding="utf-8")
    for name in ("own.yaml", "nowhere.yaml"):
        said = run("conform", "good.docx", option, name, at=root)
        assert (said.returncode, said.stdout) == (1, "")
        assert name in said.stderr
        assert "Traceback" not in said.stderr


def test_a_profile_narrows_a_rule(root: Path) -> None:
    profile = "name: Sở Thí dụ\nlimits:\n- {rule: II.1.a-size, least: 13}\n"
    (root / "own.yaml").write_text(profile, encoding="utf-8")
    said = run("conform", "good.docx", "--profile", "own.yaml", at=root)
    assert said.returncode == 1
    assert "Quốc hiệu cỡ chữ 12 pt [II.1.a-size]" in said.stdout
    assert "Cần: Cỡ chữ 13 pt." in said.stdout


def test_marked_has_a_comment_for_each_finding(root: Path) -> None:
    said = run("conform", "bad.docx", "--marked", "out.docx", "--date", "2024-02-01", at=root)
    assert said.returncode == 1
    assert "đã ghi out.docx" in said.stderr
    comments = zipfile.ZipFile(root / "out.docx").read("word/comments.xml").decode()
    assert comments.count("<w:comment ") == said.stdout.count("\n    Cần: ")
    assert 'w:author="thidua" w:date="2024-02-01T00:00:00Z"' in comments
    assert "Quốc hiệu cỡ chữ 14 pt. Cần: Cỡ chữ 12–13 pt." in comments


def test_fix_lists_what_it_mended_and_tells_what_is_left(root: Path) -> None:
    before = (root / "bad.docx").read_bytes()
    said = run("conform", "bad.docx", "--fix", "out.docx", at=root)
    assert "đã sửa — Quốc hiệu: “CỘNG HÒA" in said.stderr
    assert "Lề trái là 40 mm → 30–35 mm. [I.3-left]" in said.stderr
    assert "“- Như Điều 3” → “- Như Điều 3;” [II.9.d-list-marks]" in said.stderr
    assert said.returncode == 0, said.stdout
    assert (root / "bad.docx").read_bytes() == before
    assert run("conform", "out.docx", at=root).returncode == 0


def test_what_is_waived_is_neither_marked_nor_mended(root: Path) -> None:
    waiver = "waivers:\n- {rule: II.1.a-size, file: bad.docx, reason: Mẫu in sẵn}\n"
    (root / "waivers.yaml").write_text(waiver, encoding="utf-8")
    said = run("conform", "bad.docx", "--fix", "out.docx", "--marked", "marked.docx", at=root)
    assert (said.returncode, "[II.1.a-size]" in said.stderr) == (0, False)
    assert (
        "II.1.a-size"
        not in zipfile.ZipFile(root / "marked.docx").read("word/comments.xml").decode()
    )
    again = run("conform", "out.docx", "--waivers", "none.yaml", at=root)
    assert again.returncode == 1


@pytest.mark.parametrize("option", ["--fix", "--marked"])
def test_the_original_is_never_overwritten(root: Path, option: str) -> None:
    before = (root / "bad.docx").read_bytes()
    said = run("conform", "bad.docx", option, "./bad.docx", at=root)
    assert said.returncode == 2
    assert "không ghi vào bad.docx" in said.stderr
    assert (root / "bad.docx").read_bytes() == before


@pytest.mark.parametrize("option", ["--fix", "--marked"])
def test_only_one_word_file_is_marked_or_mended(root: Path, option: str) -> None:
    (root / "a.pdf").write_bytes(built.content("decision", "pdf"))
    said = run("conform", "a.pdf", option, "out.docx", at=root)
    assert said.returncode == 1
    assert "[only-word]" in said.stderr
    assert run("conform", ".", option, "out.docx", at=root).returncode == 2
    assert run("conform", "bad.docx", option, "out.odt", at=root).returncode == 2
    assert not (root / "out.docx").exists()


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("missing.docx", None, "file-unreadable"),
        ("empty.docx", b"", "word-unreadable"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "word-unreadable"),
        ("text.docx", b"Xin ch\xc3\xa0o", "word-unreadable"),
        ("cut.docx", built.content("short", "docx")[:4000], "word-unreadable"),
        ("empty.pdf", b"", "pdf-unreadable"),
        ("cut.pdf", b"%PDF-1.7\n%", "pdf-unreadable"),
    ],
)
def test_what_is_no_document_is_one_clear_finding(
    root: Path, name: str, content: bytes | None, rule: str
) -> None:
    if content is not None:
        (root / name).write_bytes(content)
    said = run("conform", name, at=root)
    assert said.returncode == 1
    assert said.stdout.count(f"[{rule}]") == 1
    assert said.stdout.startswith(f"{name}: không đọc được\n")
    assert "Traceback" not in said.stderr
    for option in ("--fix", "--marked"):
        tried = run("conform", name, option, "out.docx", at=root)
        assert tried.returncode == 1
        assert "Traceback" not in tried.stderr
        assert not (root / "out.docx").exists()


def test_data_is_told_which_command_takes_it(root: Path) -> None:
    for name in ("x.yaml", "x.YML"):
        (root / name).write_text("year: 2024\n", encoding="utf-8")
        assert "`thidua check" in run("conform", name, at=root).stdout
    (root / "x.rtf").write_bytes(b"{\\rtf1 x}")
    said = run("conform", "x.rtf", at=root).stdout
    assert "RTF" in said
    assert ".docx" in said


def test_macros_are_refused(root: Path) -> None:
    word = Word(built.content("short", "docx"))
    word.parts["word/vbaProject.bin"] = b"x"
    (root / "macro.docx").write_bytes(word.save())
    said = run("conform", "macro.docx", at=root)
    assert said.returncode == 1
    assert "[word-unreadable]" in said.stdout


def test_a_word_file_without_words_is_told_so_and_stays_as_it_is(root: Path) -> None:
    from docx import Document  # noqa: PLC0415

    blank = Document()
    (root / "void.docx").write_bytes(foreign.saved(blank))
    assert "[nothing-to-mark]" in run("conform", "void.docx", "--marked", "a.docx", at=root).stderr
    blank.add_paragraph()
    (root / "blank.docx").write_bytes(foreign.saved(blank))
    assert run("conform", "blank.docx", at=root).returncode == 1
    marked = run("conform", "blank.docx", "--marked", "marked.docx", at=root)
    assert (marked.returncode, marked.stderr.count("đã ghi marked.docx")) == (1, 1)
    mended = run("conform", "blank.docx", "--fix", "mended.docx", at=root)
    assert (mended.returncode, mended.stdout.count("[not-judged]")) == (1, 1)
    assert mended.stderr == "thidua: 1 tệp: 1 lỗi, 0 cảnh báo\n"
    assert not (root / "mended.docx").exists()


def test_a_folder_without_documents_is_a_wrong_command_line(tmp_path: Path) -> None:
    said = run("conform", ".", at=tmp_path)
    assert said.returncode == 2
    assert "không thấy tệp DOCX hoặc PDF" in said.stderr


@pytest.mark.parametrize("jobs", ["0", "65", "hai", "-1"])
def test_jobs_are_a_small_number(root: Path, jobs: str) -> None:
    said = run("conform", "good.docx", f"--jobs={jobs}", at=root)
    assert said.returncode == 2
    assert "1 đến 64" in said.stderr


def test_the_blank_forms_are_judged_alike_as_docx_and_pdf_and_depart_in_nothing(
    tmp_path: Path,
) -> None:
    words = ("--agency", "Trường Trung học cơ sở Minh Họa", "--place", "Minh Họa")
    assert run("init", *words, "--id", "2027", at=tmp_path).returncode == 0
    assert run("build", at=tmp_path).returncode == 0
    forms = sorted((tmp_path / "build" / "2027" / "forms").glob("*.docx"))
    assert len(forms) > 5
    for form in forms:
        told = [_rules_of(one) for one in (form, form.with_suffix(".pdf"))]
        assert told[0] == told[1], form.name
        assert told[0] in ([], ["not-judged"]), form.name


def _rules_of(path: Path) -> list[str]:
    document, _ = read(path.read_bytes(), name=path.name)
    assert document is not None
    return [one.rule for one in examine(document.view, {}).findings]
