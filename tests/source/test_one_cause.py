"""What is wrong with a file as a whole is told once, and what it leads to is not told at all."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from findings import findings, listed
from thidua.flows.pipeline import fmt
from thidua.report.wording import tell
from thidua.source import letters
from thidua.source.decoding import LIMIT
from thidua.source.reader import read, read_content, read_text
from tools.outside import ROOT

BASE = (ROOT / "tests" / "cases" / "good" / "base.yaml").read_text(encoding="utf-8")

WHOLE = {
    "loose marks": (normalize("NFD", BASE).encode(), "error text-nfc"),
    "a loose mark": (BASE.replace("cuối", "cuo\u0302\u0301i").encode(), "error text-nfc"),
    "loose marks by escapes": (
        BASE.replace("Sở Thí dụ", '"So\\u031b\\u0309 Thí dụ"').encode(),
        "error text-nfc",
    ),
    "line ends of old Macs": (BASE.replace("\n", "\r").encode(), "error line-ends"),
    "byte order mark": (b"\xef\xbb\xbf" + BASE.encode(), "warning byte-order-mark"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_it_is_told_once_and_formatting_mends_it(name: str, tmp_path: Path) -> None:
    content, expected = WHOLE[name]
    file = tmp_path / "made.yaml"
    file.write_bytes(content)
    [line] = listed(findings(file))
    assert expected in line
    [finding] = findings(file)
    assert "thidua fmt" in tell(finding, language="vi").hint
    assert expected.split()[1] in {one.rule for one in fmt([file], root=tmp_path, only_check=True)}
    assert list(fmt([file], root=tmp_path, only_check=False)) == []
    assert findings(file) == ()
    good = tmp_path / "good.yaml"
    good.write_text(BASE, encoding="utf-8")
    assert list(fmt([good], root=tmp_path, only_check=False)) == []
    assert file.read_bytes() == good.read_bytes()


def test_what_is_wrong_besides_is_still_told(tmp_path: Path) -> None:
    file = tmp_path / "made.yaml"
    for content in (normalize("NFD", BASE), BASE.replace("\n", "\r")):
        file.write_bytes((content + "nowhere: 1" + content[-1]).encode())
        assert [one.rule for one in findings(file)][1:] == ["unknown-key"]


def test_a_stray_carriage_return_is_told_where_it_stands_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "made.yaml"
    file.write_bytes(BASE.replace("Sở Thí dụ", "Sở\rThí dụ").encode())
    assert listed(findings(file)) == ["11:11 error line-ends line-ends"]
    assert [one.rule for one in fmt([file], root=tmp_path, only_check=False)] == ["line-ends"]


def test_marks_are_composed_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    def counted(form: Literal["NFC"], text: str) -> str:
        lengths.append(len(text))
        return normalize(form, text)

    monkeypatch.setattr(letters, "normalize", counted)
    read_text("a: x" + "\u0301\u0323" * 10_000, name="x.yaml")
    assert lengths
    assert max(lengths) < 100  # Python's time grows with the square


def _packed(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


OTHERS = {
    "a.docx": (_packed("[Content_Types].xml", "word/document.xml"), "file-is-word"),
    "a.xlsx": (_packed("[Content_Types].xml", "xl/workbook.xml"), "file-is-sheet"),
    "a.zip": (_packed("2024.yaml"), "file-is-other"),
    "a.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "file-is-pdf"),
    "a.doc": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
        "file-is-old-word",
    ),
    "a.xls": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
        "file-is-sheet",
    ),
    "a.rtf": (b"{\\rtf1\\ansi Ph\\u242\\'f2ng}", "file-is-old-word"),
    "a.png": (b"\x89PNG\r\n\x1a\n", "file-is-other"),
    "2024.yaml": (BASE.encode("utf-16"), "not-utf8-but-utf16"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_of_another_program_is_called_by_its_name(name: str, tmp_path: Path) -> None:
    content, message = OTHERS[name]
    (tmp_path / name).write_bytes(content)
    [finding] = findings(tmp_path / name)
    assert finding.wording == message
    told = tell(finding, language="vi")
    assert told.line == told.column == 1
    if name in ("a.docx", "a.pdf"):
        assert f"`thidua conform TÊN-TỆP{name[1:]}`" in told.hint


@pytest.mark.parametrize("content", ["", "# nothing\n", "- a\n"])
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("campaigns/2024.yaml", "name, start, end, regime"),
        ("campaigns/2024/pledges/a.yaml", "unit, campaign, targets, signers"),
        ("campaigns/2024/results/h1/a.yaml", "unit, campaign, review, targets"),
        ("campaigns/2024/selection.yaml", "campaign, proposals"),
    ],
)
def test_a_file_without_data_is_told_the_keys_of_its_own_kind(
    content: str, name: str, keys: str
) -> None:
    source, (found,) = read_content(content.encode(), name=name)
    assert (source, found.facts["keys"]) == (None, keys)


def test_a_large_word_file_is_told_to_be_one(tmp_path: Path) -> None:
    large = tmp_path / "large.docx"
    large.write_bytes(b"PK\x03\x04 word/document.xml" + bytes(LIMIT))
    _, (found,) = read(large, name="large.docx")
    assert found.wording == "file-is-word"
    large.write_bytes(b"year: 2024\n" * (LIMIT // 10))
    _, (found,) = read(large, name="large.docx")
    assert found.wording == "file-too-large"
