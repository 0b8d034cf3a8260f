"""One cause is told once, with its places; a program gets them all; a top line says what it is."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from thidua.model.examined import Examined
from thidua.model.finding import Finding, Level, Place
from thidua.report.documents import render


def indent(line: int, found: str = "0 mm", level: Level = Level.ERROR) -> Finding:
    facts: dict[str, str | int] = {
        "found": found,
        "permitted": "10 / 12.7 mm",
        "component": "body",
        "page": 2,
        "words": f"Đoạn {line}",
        "paragraph": line,
        "clause": "Mục II.6.e",
        "mendable": 1,
    }
    return Finding(Place("thu.docx", line=line), "II.6.e-indent", level, facts=facts)


MANY = Examined(
    "thu.docx",
    (*tuple(indent(line) for line in range(1, 301)), indent(301, "5 mm")),
    ("nation", "body"),
    kind="Công văn",
    pages=3,
)


def text(examined: Examined = MANY, *, everything: bool = False) -> str:
    return render([examined], format="text", language="vi", everything=everything)


def test_one_cause_is_told_once_with_its_first_places() -> None:
    told = text()
    assert told.count("[II.6.e-indent]") == 2
    first = told.index("thu.docx:1:1: lỗi: ")
    second = told.index("thu.docx:301:1: lỗi: ")
    assert told[first:second].count("    Ở: trang 2, Nội dung: “Đoạn ") == 4
    assert "    … và 296 chỗ nữa như vậy (--all kể hết)\n" in told[first:second]


def test_every_place_is_told_when_asked_for() -> None:
    told = text(everything=True)
    assert told.count("[II.6.e-indent]") == 301
    assert "chỗ nữa" not in told


def test_programs_get_every_place() -> None:
    report = json.loads(render([MANY], format="json", language="vi"))
    assert len(report["findings"]) == 301
    (document,) = report["documents"]
    assert document == {
        "file": "thu.docx",
        "judged": True,
        "type": "Công văn",
        "pages": 3,
        "errors": 301,
        "warnings": 0,
        "notices": 0,
        "mendable": 301,
        "waived": 0,
    }
    log = json.loads(render([MANY], format="sarif", language="vi"))
    assert len(log["runs"][0]["results"]) == 301


def test_a_pull_request_gets_one_line_a_cause() -> None:
    told = render([MANY], format="github", language="en")
    assert told.count("::error ") == 2
    assert "%0A… and 296 more places like it (--all tells them)" in told


def test_the_top_line_comes_before_everything() -> None:
    assert text().startswith(
        "thu.docx: Công văn · 3 trang · 1 loại lỗi ở 301 chỗ · máy sửa được 301 chỗ (--fix)\n"
    )
    right = Examined("a.docx", components=("nation",))
    assert text(right).startswith("a.docx: không rõ tên loại · đạt\n")


def test_a_stranger_is_not_judged_in_any_form() -> None:
    finding = Finding(
        Place("hop-dong.docx"),
        "not-judged",
        Level.ERROR,
        facts={"missing": "issuer, number-symbol"},
    )
    stranger = Examined("hop-dong.docx", (finding,), judged=False)
    told = text(stranger)
    assert told.startswith("hop-dong.docx: không xét\n")
    assert "thiếu Tên cơ quan ban hành; Số, ký hiệu [not-judged]\n" in told
    assert told.count("hop-dong.docx:") == 2
    report = json.loads(render([stranger], format="json", language="vi"))
    assert report["documents"][0]["judged"] is False


def test_causes_have_a_limit_that_is_said() -> None:
    causes = Examined("a.docx", tuple(indent(one, f"{one} mm") for one in range(150)), ("body",))
    told = text(causes)
    assert told.count("[II.6.e-indent]") == 100
    assert "    còn 50 phát hiện khác (--all kể hết)\n" in told
    assert text(causes, everything=True).count("[II.6.e-indent]") == 150


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_a_program_gets_so_many_of_a_run_and_how_many_are_left(form: str) -> None:
    files = [
        Examined(
            f"{n}.docx",
            tuple(replace(indent(one), place=Place(f"{n}.docx", one)) for one in range(1, 4001)),
        )
        for n in (2, 1, 3)
    ]
    told = json.loads(render(files, format=form, language="vi"))
    findings = told["findings"] if form == "json" else told["runs"][0]["results"]
    assert len(findings) == 10_001
    assert (
        json.dumps(findings, ensure_ascii=False).count("Còn 2000 phát hiện nữa trong các tệp") == 1
    )
    if form == "json":
        assert list(dict.fromkeys(one["file"] for one in findings)) == [
            "2.docx",
            "1.docx",
            "3.docx",
        ]
        assert [one["errors"] for one in told["documents"]] == [4000] * 3
