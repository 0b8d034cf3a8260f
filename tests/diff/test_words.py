"""Words, numbers, dates and citations are what is compared, and nothing of the texts is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.diff.words import spans, tokens
from thidua.model.document import Mark

_PIECES = st.sampled_from(
    [
        *("thi đua", "khen thưởng", "năm 2023", "ngày 15 tháng 11 năm 2023", "34-CT/TW", "100%"),
        *(", ", " ", ";", "./.", "1.250,5", "KH&ĐT", "hòa", "ho\u0300a", "\n", "“", "\u0303", "—"),
    ]
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=20).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở KH&ĐT, TN&MT", ("Sở", " ", "KH&ĐT", ",", " ", "TN&MT")),
        ("số 34-CT/TW; 1011/QĐ-BGDĐT", ("số", " ", "34-CT/TW", ";", " ", "1011/QĐ-BGDĐT")),
        ("55/2022/QH15.", ("55/2022/QH15", ".")),
        ("15/11/2023, 11/2023, 30/4", ("15/11/2023", ",", " ", "11/2023", ",", " ", "30/4")),
        ("Ngày 15 tháng 11 năm 2023.", ("Ngày 15 tháng 11 năm 2023", ".")),
        ("1.250,5 tỷ (100%)", ("1.250,5", " ", "tỷ", " ", "(", "100%", ")")),
        ("2021-2025", ("2021", "-", "2025")),
        ("năm 2023./.", ("năm", " ", "2023", "./.")),
    ],
)
def test_a_word_a_number_a_date_a_citation_and_a_mark_are_a_token_each(
    text: str, expected: tuple[str, ...]
) -> None:
    assert tokens(text) == expected


@given(_TEXTS)
def test_tokens_join_to_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(_TEXTS, _TEXTS)
def test_spans_join_to_both_texts(old: str, new: str) -> None:
    found = spans(old, new)
    assert "".join(span.text for span in found if span.mark is not Mark.INSERTED) == old
    assert "".join(span.text for span in found if span.mark is not Mark.DELETED) == new


@given(_TEXTS, _TEXTS)
def test_spans_alternate_and_deleted_words_stand_before_those_inserted_for_them(
    old: str, new: str
) -> None:
    marks = [span.mark for span in spans(old, new)]
    told = "".join(mark[0] for mark in marks)
    assert not any(wrong in told for wrong in ("kk", "dd", "ii", "id"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("giữ nguyên", "giữ nguyên", "giữ nguyên"),
        ("", "thêm", "{+thêm+}"),
        ("bớt", "", "[-bớt-]"),
        ("đạt 95% chỉ tiêu", "đạt 100% chỉ tiêu", "đạt [-95%-]{+100%+} chỉ tiêu"),
        (
            "trước ngày 15 tháng 11 năm 2023.",
            "trước ngày 20 tháng 11 năm 2024.",
            "trước [-ngày 15 tháng 11 năm 2023-]{+ngày 20 tháng 11 năm 2024+}.",
        ),
        ("một hai, ba", "bốn năm, sáu", "[-một hai, ba-]{+bốn năm, sáu+}"),
        (
            "rà soát hồ sơ và báo cáo kết quả hằng tháng",
            "lập danh sách và gửi đề nghị hằng tháng",
            "[-rà soát hồ sơ và báo cáo kết quả-]{+lập danh sách và gửi đề nghị+} hằng tháng",
        ),
        ("công tác thi đua", "công tác phong trào thi đua", "công tác {+phong trào +}thi đua"),
    ],
)
def test_spans_are_stretches_that_a_reader_would_mark(old: str, new: str, expected: str) -> None:
    around = {Mark.KEPT: "{}", Mark.DELETED: "[-{}-]", Mark.INSERTED: "{{+{}+}}"}
    assert "".join(around[span.mark].format(span.text) for span in spans(old, new)) == expected


def test_texts_beyond_all_measure_are_replaced_whole() -> None:
    old, new = "một " * 20_000, "hai " * 20_000
    assert [(span.text, span.mark) for span in spans(old, new)] == [
        (old, Mark.DELETED),
        (new, Mark.INSERTED),
    ]
