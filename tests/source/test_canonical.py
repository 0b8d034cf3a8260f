"""``thidua fmt``: one form, the same data and comments, a refusal rather than a change."""

from __future__ import annotations

import json
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.model.source import Plain
from thidua.source.canonical import CanonicalError, canonical
from thidua.source.comments import comments
from thidua.source.decoding import FORBIDDEN
from thidua.source.reader import read_text
from thidua.source.sentences import sentences

UNTIDY = """\
# đầu tệp


a:   1   # một


b:   # hai
    - x
    # về y
    - 'y'  # vì sao
    # - z
# trước c
c: {k: v, l: [1, 2.50, "no"]} # luồng
d: >+ # giữ
   chữ
   nữa

e:
- - lồng
  - nhau
- k: v
  # bên trong
  m: 0123
f: |-
  dòng một

    dòng hai
g:
h: "tab\\there: x # y"
i: 2023-01-11
j: "2023-01"
k: [] # rỗng
# cuối tệp
"""

TIDY = """\
# đầu tệp

a: 1  # một

b:  # hai
  - x
  # về y
  - "y"  # vì sao
  # - z
# trước c
c:  # luồng
  k: v
  l:
    - 1
    - 2.5
    - "no"
d: "chữ nữa\\n\\n"  # giữ

e:
  - - lồng
    - nhau
  - k: v
    # bên trong
    m: "0123"
f: |-
  dòng một

    dòng hai
g: null
h: "tab\\there: x # y"
i: "2023-01-11"
j: "2023-01"
k: []  # rỗng
# cuối tệp
"""

LONG = (
    "Quyết tâm thực hiện Nghị quyết lần thứ XVIII. Trong đó: giao KT. GIÁM ĐỐC chỉ đạo (100%); "
    "các đơn vị tại TP. Minh Họa “tổ chức thực hiện.” Ngày 01/3/2024 báo cáo kết quả./."
)

WORDS = st.sampled_from(
    (
        *("Sở", "KH&ĐT", "#", "-", ":", "a: b", "{{ x }}", "no", "2023", "01/3", "KT.", "xong."),
        *("hết;", "”", "", "\t", "\n", "'", '"', ">-", "[[id]]", "%", "@all", "~", "0x1F", "1e5"),
        *("12:30", "---", "…", "2023-01-11", "=", "<<", "0o17", ".inf", "NO", "on"),
    )
)
LETTERS = st.characters(
    min_codepoint=0x20, max_codepoint=0x1EF9, exclude_categories=["C", "Z"]
).filter(lambda letter: not FORBIDDEN.match(letter))
TEXTS = (
    st.lists(WORDS | st.text(LETTERS, max_size=8), max_size=25)
    .map(" ".join)
    .map(lambda text: normalize("NFC", text))
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.integers(-(10**6), 10**6).map(lambda number: number / 1000)
    | TEXTS
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
STEADY = settings(deadline=None, derandomize=True)

FILES = st.dictionaries(TEXTS, VALUES, min_size=1, max_size=5)


def _plain(text: str) -> Plain:
    source, findings = read_text(text, name="x.yaml")
    assert source is not None, findings
    return source.root.plain()


def _remarks(text: str) -> list[str]:
    return [comment.text for comment in comments(text)]


def test_untidy_file_becomes_tidy_with_every_comment_in_its_place() -> None:
    assert canonical(UNTIDY) == TIDY
    assert canonical(TIDY) == TIDY
    assert len(_remarks(TIDY)) == UNTIDY.count("# ") - 1  # one stands inside quotes


def test_long_text_has_one_line_for_each_sentence() -> None:
    assert canonical(f"k: {json.dumps(LONG)}") == (
        "k: >-\n"
        "  Quyết tâm thực hiện Nghị quyết lần thứ XVIII.\n"
        "  Trong đó: giao KT. GIÁM ĐỐC chỉ đạo (100%);\n"
        "  các đơn vị tại TP. Minh Họa “tổ chức thực hiện.”\n"
        "  Ngày 01/3/2024 báo cáo kết quả./.\n"
    )


@STEADY
@given(TEXTS)
def test_sentences_joined_are_the_text(text: str) -> None:
    assert " ".join(sentences(text)) == text


@STEADY
@given(FILES)
def test_data_is_unchanged_and_the_form_is_stable(data: dict[str, Plain]) -> None:
    once = canonical(json.dumps(data, ensure_ascii=False))
    assert json.dumps(_plain(once)) == json.dumps(data)
    assert json.dumps(yaml.safe_load(once)) == json.dumps(data)  # other readers see the same
    assert canonical(once) == once
    assert all(line == line.rstrip() for line in once.split("\n"))
    assert "\n\n\n" not in once
    assert once.endswith("\n")


@STEADY
@given(FILES, st.data())
def test_comments_anywhere_survive(data: dict[str, Plain], chosen: st.DataObject) -> None:
    lines = canonical(json.dumps(data, ensure_ascii=False)).split("\n")
    spots = chosen.draw(st.lists(st.integers(0, len(lines)), max_size=4))
    for number, spot in enumerate(sorted(spots, reverse=True)):
        lines.insert(spot, " " * chosen.draw(st.integers(0, 8)) + f"# ghi chú {number}")
    text = "\n".join(lines)
    if _readable(text) and _plain(text) == data:  # otherwise it fell into a block of text
        once = canonical(text)
        assert _remarks(once) == _remarks(text)
        assert canonical(once) == once


@STEADY
@given(FILES, st.data())
def test_comments_in_their_places_stay_there(data: dict[str, Plain], chosen: st.DataObject) -> None:
    lines = canonical(json.dumps(data, ensure_ascii=False)).split("\n")[:-1]
    spots = chosen.draw(st.lists(st.integers(0, len(lines) - 1), unique=True, max_size=4))
    for spot in spots:
        line = lines[spot]
        own = " " * (len(line) - len(line.lstrip())) + f"# trên {spot}\n{line}"
        lines[spot] = chosen.draw(st.sampled_from([own, f"{line}  # sau {spot}"]))
        if _plain_or_none("\n".join(lines)) != data:  # it fell into a block of text
            lines[spot] = line
    text = "\n".join(lines) + "\n"
    assert canonical(text) == text


def _readable(text: str) -> bool:
    source, findings = read_text(text, name="x.yaml")
    return source is not None and not findings


def _plain_or_none(text: str) -> Plain:
    return _plain(text) if _readable(text) else None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "a: 1\na: 2",
        "a: &x 1\nb: *x",
        "a: !!python/object:os.system x",
        "a: [1",
        "a:\n\t- b",
        "a: 1\n---\nb: 2",
        "<<: {a: 1}",
        'a: "\\u0000"',
        "a:" + " [" * 5000 + "]" * 5000,
    ],
)
def test_what_the_reader_refuses_is_refused(text: str) -> None:
    with pytest.raises(CanonicalError):
        canonical(text)


def test_comments_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua.source.canonical.REMARKS", 9)
    assert canonical("a: 1\n" + "# x\n" * 9).count("#") == 9
    with pytest.raises(CanonicalError, match="9 comments"):
        canonical("a: 1\n" + "# x\n" * 10)


def test_a_change_of_data_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua.source.spelling.sentences", lambda text: [text, "thêm"])
    with pytest.raises(CanonicalError, match="would not say"):
        canonical("k: " + "dài " * 50)


def test_every_campaign_and_regime_is_canonical(root: Path) -> None:
    files = [*root.glob("examples/campaigns/**/*.yaml"), *root.glob("schemas/**/*.yaml")]
    files += [*root.glob("tests/shapes/*.yaml"), root / "examples" / "office.yaml"]
    assert len(files) >= 5
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert canonical(text) == text, file


def test_a_number_that_may_mean_thousands_stays_as_it_was_typed() -> None:
    text = "a: 1.250\nb:\n  - 1.2550\n  - 1.5\n"
    assert canonical("a:  1.250\nb: [1.2550, 1.50]\n") == text
