"""The reader is dull: it retypes nothing, knows every place, refuses the rest and never raises."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from unicodedata import category

import pytest

from steps import LINEAR, growth
from thidua.model.source import Node, Plain
from thidua.report.wording import tell
from thidua.source import decoding
from thidua.source.reader import read, read_text


def tree(text: str) -> Node:
    """Read a text that must be accepted without any finding."""
    source, findings = read_text(text, name="x.yaml")
    assert findings == ()
    assert source is not None
    return source.root


def told(text: str) -> list[str]:
    """Read a text and list what was said about it."""
    findings = read_text(text, name="x.yaml")[1]
    assert all(tell(finding, language="vi").hint for finding in findings)
    return [f"{f.place.line}:{f.place.column} {f.wording}" for f in findings]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("12.50", 12.5),
        *((word, word) for word in ("no", "on", "yes", "off", "True", "NULL", "y", "n")),
        *((word, word) for word in ("0123", "0912345678", "-01", "+1", "1_000", "0x1F", "0o17")),
        *((word, word) for word in ("2023-01-11", "12:30:00", ".inf", "-.inf", ".nan", "1e5")),
        *((word, word) for word in (".5", "5.", "1.2.3", "=", "9" * 19, "9" * 100_000)),
        ('"2023"', "2023"),
        ("'true'", "true"),
        ('""', ""),
        (">-\n  12", "12"),
        ('"<<"', "<<"),
        ("“ngoặc cong”", "“ngoặc cong”"),
    ],
)
def test_only_plain_words_of_the_core_become_other_than_text(typed: str, value: Plain) -> None:
    found = tree(f"key: {typed}\n").plain()
    assert found == {"key": value}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(value)


def test_every_value_and_key_knows_its_place() -> None:
    root = tree(
        "tên: Đỗ Ưu\n"  # code points, not bytes, are counted
        "folded: >-  # chú thích\n"
        "  Một.\n"
        "\n"
        "  Hai.\n"
        "\n"
        "# chú thích\n"
        'quoted: "ba\n'
        '  bốn"\n'
        "list:\n"
        "  - ữ: 1\n"
        "    b: [x,\n"
        "        y]\n"
        "empty:\n"
    )
    places = {
        name: (node.place.line, node.place.column, node.end_line)
        for name in ("tên", "folded", "quoted", "list", "empty")
        if (node := root.get(name))
    }
    assert places == {
        "tên": (1, 6, 1),
        "folded": (2, 9, 5),
        "quoted": (8, 9, 9),
        "list": (11, 3, 13),
        "empty": (14, 7, 14),
    }
    [entry] = root.each("list")
    inner = entry.get("b")
    assert inner is not None
    assert str(entry.place) == "x.yaml:11:5"
    assert str(inner.key_place) == "x.yaml:12:5"
    assert [(n.place.line, n.place.column) for n in inner.each()] == [(12, 9), (13, 9)]
    assert (inner.end_line, entry.key_place) == (13, None)


def test_windows_line_ends_are_read_as_line_feeds() -> None:
    assert tree("a: >-\r\n  một\r\n  hai\r\nb: 1\r\n").plain() == {"a": "một hai", "b": 1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\nb: {c: 1, c: 2}\n", ["2:1 duplicate-key", "3:11 duplicate-key"]),
        ("a: &x 1\nb: *x\n", ["1:4 yaml-anchor", "2:4 yaml-alias"]),
        ("<<: {a: 1}\n", ["1:1 yaml-merge-key"]),
        ("a: !!int 1\nb: ! x\nc: !<y> []\n", ["1:4 yaml-tag", "2:4 yaml-tag", "3:4 yaml-tag"]),
        ("a: 1\n---\nb: 1\n", ["2:1 several-documents"]),
        ("a: 1\n...\n---\n", ["3:1 several-documents"]),
        ("1: a\n? [b]\n: c\n", ["1:1 key-not-text", "2:3 key-not-text"]),
        ("- a\n", ["1:1 root-not-mapping"]),
        ("---\n", ["1:1 file-empty"]),
        ("null\n", ["1:1 file-empty"]),
        ("{a: 1}\n", []),
        ('a: "\\u202e\\u0000"\n', ["1:4 forbidden-escape", "1:4 forbidden-escape"]),
        ('a: "\\n\\t\\u00e9"\n', []),
        ("a: x\u200by\n", ["1:5 zero-width"]),
        ("a: x\u00ady\n", ["1:5 soft-hyphen"]),
        ("a: x\ue000y\n", ["1:5 forbidden-character"]),
        ("a: x\ry\n", ["1:5 line-ends"]),
        ("a: x\rb: y\r", ["1:5 line-ends"]),
        ("a: e\u0301\n", ["1:4 text-nfc"]),
        ("\ufeffa: x\n", ["1:1 zero-width"]),
        ("a: \ud800\n", ["1:4 forbidden-character"]),
    ],
)
def test_what_is_refused_is_told_with_its_place(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: c\n", "2:1 yaml-tab"),
        ("a: |\n\tx\n", "2:1 yaml-tab"),
        ("a:\n  - b\n \t- c\n", "3:2 yaml-tab"),
        ("a: b: c\n", "1:5 yaml-colon"),
        ("a: Lưu ý: c\n", "1:9 colon-in-text"),
        ("- " + 300 * "một " + "sau:\n", "1:1206 colon-at-end"),
        ("a: " + 300 * "một " + "sau:\n", "1:1207 colon-at-end"),
        ("a: như sau:\nb: c\n", "1:11 colon-at-end"),
        ("a:\n  - Phát động\n    như sau:\n", "3:12 colon-at-end"),
        ("a:\n  - Phát động\n    lưu ý: c\n", "3:10 colon-in-text"),
        ("a:\n  b: c\n  d:Đ\ne: f\n", "3:3 yaml-colon-space"),
        ("a:\n  b:Đ\n  c: d\n", "2:3 yaml-colon-space"),
        ("a: x\n  b: c\n", "2:4 yaml-deeper"),
        ("key:value\nb: c\n", "1:1 yaml-colon-space"),
        ("a: 1\nb\nc: 2\n", "2:1 yaml-missing-colon"),
        ("a: - b\n", "1:4 yaml-dash"),
        ("a:\n  b: 1\n c: 2\n", "3:2 yaml-indent"),
        ("a:\n  - 1\n - 2\n", "3:2 yaml-indent"),
        ("a: 'it's'\n", "1:8 yaml-rest"),
        ("a: [1, 2\nb: 3\n", "1:4 yaml-bracket"),
        ("a: {b: 1\n", "1:4 yaml-bracket"),
        ("a: ]\n", "1:4 yaml-bracket"),
        ('a: "x\nb: y\n', "1:4 yaml-quote"),
        ('a: "x\nb: "y"\n', "1:4 yaml-quote"),
        ("a: 'x\n---\nb: 'y'\n", "1:4 yaml-quote"),
        ('a: "\\q"\n', "1:5 yaml-escape"),
        ('a: "\\ud800"\n', "1:7 yaml-escape"),
        ('a: "\\xg"\n', "1:7 yaml-escape"),
        ("a: @b\n", "1:4 yaml-start"),
        ("a: 1\n... b\n", "2:5 yaml-outside"),
        ("a: |0\n  x\n", "1:5 yaml-syntax"),
        ("a: !e!b c\n", "1:4 yaml-syntax"),
        ("a:\n  b:\u00a0x\n  c: y\n", "2:5 yaml-nbsp"),
        ("a:\n  b:\n  \u00a0 - x\n  c: y\n", "3:3 yaml-nbsp"),
        ("a:\n  - b\n  – c\n", "3:3 yaml-list-dash"),
        ("a:\n  - b\n  -c\n", "3:3 yaml-list-dash"),
        ("a:\n  • b: x\n    c: y\n", "2:3 yaml-list-dash"),
        ("a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n", "2:1 yaml-conflict"),
        ("a: >-\nMột câu.\nb: 1\n", "2:1 yaml-outdented"),
        ("a:\n  b: >-\n    Một\n  câu.\n  c: 1\n", "4:3 yaml-outdented"),
    ],
)
def test_a_syntax_error_is_told_by_what_the_person_did(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("a: Tổ #1 tham mưu\n", ["1:7 #1 tham mưu"]),
        ("a:\n  - UBND huyện  # 1\n", ["2:17 # 1"]),
        ("a: Một\n  hai #3\n", ["2:7 #3"]),
        ("a: 5 # văn thư cấp\n", []),
        ("a: 5 #3\nb: 2023-01-11 #3\nc: van-phong #3\nd: 02/CT-UBND #3\n", []),
        ("a: Tổ # ghi chú\nb: true # ghi chú\nc: # ghi chú\n  d\n", []),
        ("a: 'Tổ một' # ghi chú\nb: >- # ghi chú\n  Tổ #1\nc: Tổ#1 x\n", []),
        ("a: Tổ một #\n# ghi chú\n", []),
        ("a: Văn phòng Sở # tên mới từ năm 2025\nb: Một câu.  # xem lại\n", []),
    ],
)
def test_words_lost_behind_a_hash_sign_are_told(text: str, lost: list[str]) -> None:
    source, findings = read_text(text, name="x.yaml")
    assert source is not None
    assert {finding.rule for finding in findings} <= {"hash-sign"}
    assert [f"{f.place.line}:{f.place.column} {f.facts['lost']}" for f in findings] == lost


def test_an_alias_bomb_costs_nothing_and_leaves_no_tree() -> None:
    bomb = "a0: &a0 x\n" + "".join(f"a{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n" for i in range(60))
    source, findings = read_text(bomb, name="bomb")
    assert source is None
    assert len(findings) == 61 + 120


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_endless_nesting_is_stopped_at_once(opening: str) -> None:
    source, findings = read_text(opening * 1_000_000, name="deep")
    assert source is None
    assert [finding.rule for finding in findings] == ["too-deep"]


def test_nesting_up_to_the_limit_is_read() -> None:
    assert tree("a: " + "[" * 39 + "]" * 39).get("a") is not None


def _large(entries: int) -> Callable[[], object]:
    entry = "  - id: a-{}\n    text: >-\n      Đăng ký giao ước thi đua.\n    n: {}\n"
    text = "r:\n" + "".join(entry.format(i, i) for i in range(entries))
    return lambda: tree(text).each("r")


def test_a_large_file_is_read_in_one_pass() -> None:
    assert growth(_large, 100) < LINEAR


def test_a_file_too_large_is_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    with file.open("wb") as stream:
        stream.truncate(decoding.LIMIT + 1)
    source, findings = read(file, name="large.yaml")
    assert source is None
    assert [(f.rule, dict(f.facts)) for f in findings] == [("file-too-large", {"limit": 5})]


def test_what_the_system_refuses_is_a_finding(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    named = {"gone.yaml": "file-missing", "": "file-not-regular", "pipe": "file-not-regular"}
    for name, message in named.items():
        source, findings = read(tmp_path / name, name=name)
        assert source is None
        assert [finding.wording for finding in findings] == [message]
        assert tell(findings[0], language="vi").hint
    [finding] = read(tmp_path / "a\0b", name="nul")[1]
    assert "no such file" in tell(finding, language="en").message


def test_a_file_without_permission_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    [finding] = read(tmp_path / "a.yaml", name="a.yaml")[1]
    assert "permission" in tell(finding, language="en").message


@pytest.mark.parametrize("each", ["1,", "*a,", "{},", "!t 1,", "&a 1,", "'“x',", '"\\u0001",'])
def test_no_file_has_values_without_end(each: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua.source.tree.VALUES", 50)
    assert "too-many-values" not in _rules(f"a: [{each * 40}]")
    told = _rules(f"a: [{each * 1000}]")
    assert told[-1] == "too-many-values"
    assert len(told) <= 51


def _rules(text: str) -> list[str]:
    return [one.rule for one in read_text(text, name="x.yaml")[1]]


def test_characters_that_came_in_by_escapes_are_told_each_once_and_not_without_end() -> None:
    some = "".join(f"\\u{code:04x}" for code in range(1, 9))
    many = "".join(f"\\ue{code:03x}" for code in range(1000))
    assert _rules(f'a: "{some * 100}"') == ["forbidden-character"] * 8
    assert _rules(f'a: "{many}"') == ["forbidden-character"] * decoding.SHOWN


def test_whatever_hides_is_refused() -> None:
    """Every character that is no sign on paper, and every blank that is no space."""
    hiding = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
    found = {chr(code) for code in range(sys.maxunicode + 1) if category(chr(code)) in hiding}
    blank = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180f\u2800\u3164\ufe00\ufe0f\uffa0\U000e0100"
    assert len(found) > 1000
    assert {one for one in {*found, *blank} if not decoding.FORBIDDEN.match(one)} == {"\t", "\n"}


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("v\u00e0 n\u00adíc, tr\u00adêng", ["soft-hyphen-letter"]),
        ("Th\u00ad ký", ["soft-hyphen-letter"]),
        ("Giám đốc\u00ad Sở\u00ad, com\u00adputer, trư\u00adờng", ["soft-hyphen"] * 4),
    ],
)
def test_a_soft_hyphen_that_is_a_letter_is_not_to_be_deleted(
    text: str, messages: list[str]
) -> None:
    _, findings = read_text(f"k: {text}\n", name="x.yaml")
    assert [one.wording for one in findings] == messages
    hints = {tell(one, language="vi").hint.partition(" ")[0] for one in findings}
    assert hints == ({"Đừng"} if messages == ["soft-hyphen-letter"] else {"Xóa"})
