"""A sentence in a place of its own: its colon, its missing key, its Vietnamese word for a code."""

from __future__ import annotations

from pathlib import Path

import pytest

from findings import findings
from schema_places import Path as Steps
from schema_places import places, written
from thidua.model.source import FileKind
from thidua.report.wording import tell
from thidua.source.canonical import canonical
from thidua.source.reader import read_text
from thidua.validate import schema
from thidua.validate.outline import described
from tools.outside import ROOT

FINAL = """\
directive:
  opening:
    - Giám đốc Sở phát động với nội dung như sau:
"""
NAMES = {
    FileKind.CAMPAIGN: "campaigns/2024.yaml",
    FileKind.PLEDGE: "campaigns/2024/pledges/a.yaml",
    FileKind.RESULT: "campaigns/2024/results/h1/a.yaml",
    FileKind.SELECTION: "campaigns/2024/selection.yaml",
    FileKind.OCCASION: "campaigns/2024/occasions/a.yaml",
    FileKind.OFFICE: "office.yaml",
    FileKind.PERSONS: "persons.yaml",
    FileKind.INITIATIVES: "initiatives.yaml",
}


def of_type(kind: FileKind, wanted: str) -> list[Steps]:
    """Return the places of one kind of file where a value of a type is wanted."""
    known = schema.load(schema.PATHS[kind])
    return [path for path in places(known) if described(known, path).get("type") == wanted]


def told(text: str, kind: FileKind = FileKind.CAMPAIGN) -> list[tuple[str, str, str]]:
    """Return place, message and hint of all that the schema says about a file."""
    source, found = read_text(text, name=NAMES[kind])
    found += tuple(schema.check(source)) if source else ()
    return [
        (f"{f.place.line}:{f.place.column}", f.wording, tell(f, language="vi").hint) for f in found
    ]


@pytest.mark.parametrize("kind", FileKind)
def test_a_colon_in_a_sentence_is_told_in_every_place_of_a_text(kind: FileKind) -> None:
    paths = [*of_type(kind, "string"), *of_type(kind, "array"), *of_type(kind, "integer")]
    assert len(paths) > 10
    for path in paths:
        for words, message in (("Như sau:", "colon-at-end"), ("Lưu ý: nộp", "colon-in-text")):
            found = [one for one in told(written(path, words), kind) if one[1] == message]
            assert found, path
            assert found[0][2].endswith(f' "{words}".')


@pytest.mark.parametrize("kind", FileKind)
def test_words_where_keys_are_wanted_get_a_key_and_a_key_gets_its_space(kind: FileKind) -> None:
    known = schema.load(schema.PATHS[kind])
    with_text = [
        path
        for path in of_type(kind, "object")
        if "text" in described(known, path).get("properties", ())
    ]
    assert with_text or kind is not FileKind.CAMPAIGN
    for path in with_text:
        [bare] = [one for one in told(written(path, "Các sở, ban"), kind) if one[1] == "bare-text"]
        assert bare[2].endswith(' text: "Các sở, ban".')
        glued = told(written(path, "text:Các sở"), kind)
        assert ("no-space-after-colon", "Thêm một dấu cách: “text: Các sở”.") in [
            g[1:] for g in glued
        ]
        prose = told(written(path, "Các sở: ban, ngành"), kind)
        [key] = [one for one in prose if one[1] == "prose-key"]
        assert key[2].endswith(' text: "Các sở: ban, ngành".')
        assert not any("Thêm “text”" in one[2] for one in prose)


def test_what_the_message_says_to_write_is_right() -> None:
    for wrong in (
        FINAL,
        FINAL.replace(" với", "\n      với"),
        FINAL.replace("như sau:", "như sau: một,\n      hai"),
        FINAL.replace("\n    - ", " "),
    ):
        [(_, _, hint)] = [one for one in told(wrong) if one[1].startswith("colon-")]
        mended = hint.removesuffix(".").partition(": ")[2]
        assert canonical(f"opening: {mended}\n") == f"opening: {mended}\n"
        assert mended.startswith('"Giám đốc Sở phát động với nội dung như sau:')
        assert " ".join(wrong.split()).endswith(mended.strip('"'))


@pytest.mark.parametrize("kind", FileKind)
def test_every_permitted_value_has_its_vietnamese_which_is_understood(kind: FileKind) -> None:
    known = schema.load(schema.PATHS[kind])
    listed = [path for path in places(known) if "enum" in described(known, path)]
    assert listed
    for path in listed:
        entry = described(known, path)
        assert (
            len(entry["enum"])
            == len(entry["enumDescriptions"])
            == len(set(entry["enumDescriptions"]))
        )
        for value, called in zip(entry["enum"], entry["enumDescriptions"], strict=True):
            for typed in (called, called.capitalize()):
                found = told(written(path, f'"{typed}"'), kind)
                [(_, _, hint)] = [one for one in found if one[1].startswith("not-listed")]
                assert hint.startswith(f"Ghi {value},"), (path, typed)


TABLE = """\
directive:
  items:
    - id: a
      text: {style}
        TT{gap}Đơn vị{gap}Chỉ tiêu
        1{gap}Văn phòng{gap}15
        2{gap}Thanh tra{gap}7
"""


@pytest.mark.parametrize("style", [">-", "|-", ""])
@pytest.mark.parametrize("gap", ["\t", "   ", "  "])
def test_a_pasted_table_is_one_finding_that_has_it_as_yaml(
    style: str, gap: str, tmp_path: Path
) -> None:
    file = tmp_path / "2024.yaml"
    base = (ROOT / "tests" / "cases" / "good" / "base.yaml").read_text(encoding="utf-8")
    table = TABLE.format(style=style, gap=gap).split("items:\n")[1]
    file.write_text(base.replace("  items:\n", f"  items:\n{table}", 1), encoding="utf-8")
    [finding] = findings(file)
    assert finding.rule == "pasted-table"
    hint = tell(finding, language="vi").hint
    offered, rest = hint.split("\n", 1)[1], file.read_text(encoding="utf-8")
    lines = [line[2:] for line in offered.split("\n")]
    pasted = table.split("\n", 1)[1].rstrip("\n")
    file.write_text(rest.replace(pasted, "\n".join(lines)), encoding="utf-8")
    assert findings(file) == ()


def test_sentences_with_wide_spaces_are_no_table(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(TABLE.format(style=">-", gap=" ").replace("1 ", "1.  "), encoding="utf-8")
    assert "pasted-table" not in {one.rule for one in findings(file)}


def test_an_old_encoding_is_told_once_and_nothing_of_what_follows(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    text = "name: §Èy m¹nh ph\u00adong trµo thi ®ua , n¨m 2024\n"
    file.write_text(
        f"{text}directive:\n  opening:\n    - Thùc hiÖn ph\u00adong trµo\n", encoding="utf-8"
    )
    letters = {
        "old-encoding",
        "forbidden-character",
        "text-printable",
        "doubled-spaces",
        "tone-marks",
    }
    assert [one.rule for one in findings(file) if one.rule in letters] == ["old-encoding"]


def test_a_key_typed_as_its_vietnamese_title_is_known() -> None:
    [(_, message, hint)] = [
        one for one in told("agency:\n  Địa danh: Minh Họa\n") if "Địa danh" in one[2]
    ]
    assert message == "unknown-key-near"
    assert hint.startswith("Sửa “Địa danh” thành “place”")
