"""Whole files, good and bad, with the whole list of what is found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from findings import findings, listed
from thidua.report import FORMATS, render
from tools.outside import ROOT

CASES = ROOT / "tests" / "cases"
BASE = (CASES / "good" / "base.yaml").read_text(encoding="utf-8")
BAD = sorted((CASES / "bad").glob("*.yaml"))
GOOD = sorted((CASES / "good").glob("*.yaml"))
SHAPES = sorted((ROOT / "tests" / "shapes").glob("*.yaml"))

HOSTILE = {
    "error citation-marks",
    "warning citation-marks",
    "warning doubled-spaces",
    "warning name-in-capitals",
    "warning symbol-form",
    "warning typed-labels",
    "warning typeset-marks",
}
"""What the shape that is full of markup must be told."""
DEPARTING = {
    "launch-joint": {"notice due-on-holiday"},
    "letter-many": {"notice due-on-holiday"},
    "as-issued": {
        "notice symbol-form",
        "warning archive-missing",
        "warning note-of-attachment",
    },
    "hostile": HOSTILE,
    "guidance": {"notice symbol-form"},
    "resolution": {"warning symbol-form"},
    "party": {"notice head-form"},
    "youth": {"notice head-form"},
}
"""What shapes must be told that depart from the decree, or from what is sure."""

# What no text file in git can hold: bytes made from the good file, and what is found in them.
MADE: dict[str, tuple[bytes, list[str]]] = {
    "byte order mark": (
        b"\xef\xbb\xbf" + BASE.encode(),
        ["1:1 warning byte-order-mark byte-order-mark"],
    ),
    "windows line ends": (BASE.replace("\n", "\r\n").encode(), []),
    "invalid byte": (
        BASE.encode().replace("năm 2024".encode(), b"n\xe3m 2024", 1),
        ["4:23 error not-utf8 not-utf8"],
    ),
    "utf-16": (BASE.encode("utf-16"), ["1:1 error not-utf8 not-utf8-but-utf16"]),
    "nul": (
        BASE.replace("VT, TĐKT", "VT,\0 TĐKT").encode(),
        ["61:17 error forbidden-character forbidden-character"],
    ),
    "control and bidirectional characters": (
        BASE.replace("VT, TĐKT", "VT\x1b[31m,\u202e TĐKT").replace("B/c", "B\u2028c").encode(),
        [
            "60:16 error forbidden-character forbidden-character",
            "61:16 error forbidden-character forbidden-character",
            "61:22 error forbidden-character forbidden-character",
        ],
    ),
    "private use character": (
        BASE.replace("Sở Thí dụ", "S\ue001 Thí dụ").encode(),
        ["11:10 error forbidden-character forbidden-character"],
    ),
    "decomposed letters": (
        BASE.replace("Sở Thí dụ", "So\u031b\u0309 Thí dụ")
        .replace("cuối", "cuo\u0302\u0301i")
        .encode(),
        ["11:10 error text-nfc text-nfc"],
    ),
    "decomposed by escapes": (
        BASE.replace("Sở Thí dụ", '"So\\u031b\\u0309 Thí dụ"').encode(),
        ["11:9 error text-nfc text-nfc"],
    ),
    "50 MB of nesting": (b"[" * 50_000_000, ["1:1 error file-too-large file-too-large"]),
    "nesting below the size limit": (b"- " * 2_000_000, ["1:81 error too-deep too-deep"]),
    "20 of many bad characters": (
        b"\0" * 100_000,
        [
            *(f"1:{n} error forbidden-character forbidden-character" for n in range(1, 21)),
            "1:1 error root-not-mapping root-not-mapping",
        ],
    ),
}


def test_there_are_enough_bad_files() -> None:
    assert len(BAD) >= 50
    assert {file.stem for file in BAD} == {file.stem for file in (CASES / "bad").glob("*.expected")}


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_bad_file_has_exactly_these_findings(file: Path, request: pytest.FixtureRequest) -> None:
    expected = file.with_suffix(".expected")
    lines = listed(findings(file))
    if request.config.getoption("--update-golden"):
        expected.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert lines == expected.read_text(encoding="utf-8").splitlines()
    assert lines


@pytest.mark.parametrize("name", MADE)
def test_a_file_of_bytes_has_exactly_these_findings(name: str, tmp_path: Path) -> None:
    content, expected = MADE[name]
    file = tmp_path / "made.yaml"
    file.write_bytes(content)
    found = findings(file)
    assert listed(found) == expected
    report = render(found, format="text", language="en")
    assert report.count("\n") == 2 * len(found)
    assert report.replace("\n", "").isprintable()


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_a_good_file_has_no_finding(file: Path) -> None:
    assert listed(findings(file)) == []


@pytest.mark.parametrize("file", SHAPES, ids=lambda file: file.stem)
def test_a_shape_has_no_finding_but_what_it_departs_in(file: Path) -> None:
    expected = DEPARTING.get(file.stem, set())
    assert {f"{found.level} {found.rule}" for found in findings(file)} == expected


def test_the_campaign_of_2023_has_only_what_its_original_has() -> None:
    found = findings(ROOT / "tests" / "seed" / "2023.yaml")
    assert [(f.level, f.rule) for f in found] == [
        ("warning", "tone-marks"),
        ("warning", "tone-marks"),
        ("warning", "quotes-balanced"),
    ]
    assert {f.facts["typed"] for f in found if f.rule == "tone-marks"} == {"Hoà"}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("format_", FORMATS)
def test_whatever_is_found_can_be_told(format_: str, language: str) -> None:
    for file in BAD:
        report = render(findings(file), format=format_, language=language)
        assert report.endswith("\n")
        assert report.replace("\n", "").isprintable()
