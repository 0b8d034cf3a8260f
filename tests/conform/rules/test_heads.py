"""What the head of a document may look like and what it may not, beyond the mutation matrix."""

from __future__ import annotations

import pytest

from conform.mutations import Mutation, Word, mutated, spacing, text, without
from thidua.conform.checking import check

CLAUSES = ("II.2", "II.3", "II.4", "II.5")


def fired(style: str, words: str, *, on: str = "decision") -> set[str]:
    """Return the rules about the head that a line of that style breaks."""
    found = check(mutated(Mutation("", words, text(style, words), on=on)))
    return {finding.rule for finding in found if finding.rule.startswith(CLAUSES)}


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("Số: 05/QĐ-STD", "decision"),
        ("Số: 1.234/QĐ-STD", "decision"),
        ("Số:          /QĐ-STD", "decision"),
        ("Số: ……/QĐ-…", "decision"),
        ("Số: …/QĐ-…3…", "decision"),
        ("Số:", "decision"),
        ("Số: 15/QĐ-TTg", "decision"),
        ("Số: 15/QĐ-STD-VP", "decision"),
        ("Số: 15/QĐ\u2011STD", "decision"),
        ("Số: 15/STD-KH&ĐT", "letter"),
        ("Số: 15/CT-TTHT", "letter"),
        ("Số: 15/BGDĐT-GDTrH", "letter"),
        ("Số:      /STD-", "letter"),
    ],
)
def test_numbers_that_pass(words: str, on: str) -> None:
    assert fired("number", words, on=on) == set()


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("Số: 15", {"II.3.c-separators"}),
        ("Số: 5 / qđ - std", {"II.3.c-zero", "II.3.c-blanks", "II.3.c-capitals"}),
        (
            "SỐ 5/2024/KH_STD",
            {"II.3.b-year", "II.3.b-type"}
            | {f"II.3.c-{name}" for name in ("label", "zero", "separators")},
        ),
    ],
)
def test_numbers_with_several_slips(words: str, rules: set[str]) -> None:
    assert fired("number", words) == rules


@pytest.mark.parametrize(
    "words",
    [
        "Minh Họa, ngày 05 tháng 01 năm 2024",
        "Minh Họa, ngày 29 tháng 02 năm 2024",
        "Minh Họa, ngày 15 tháng 10 năm 2024",
        "Minh Họa, ngày      tháng      năm 2024",
        "Minh Họa, ngày … tháng 4 năm 20…",
        "…, ngày … tháng … năm …",
        "....... 4 ......., ngày …… tháng …… năm ……",
        "Thành phố Hồ Chí Minh, ngày 15 tháng 4 năm 2024",
        "Thị xã Giả Định, ngày 15 tháng 4 năm 2024",
        "Quận 1, ngày 15 tháng 4 năm 2024",
        "Bà Rịa - Vũng Tàu, ngày 15 tháng 4 năm 2024",
        "Ia H'Drai, ngày 15 tháng 4 năm 2024",
    ],
)
def test_places_and_dates_that_pass(words: str) -> None:
    assert fired("place-date", words) == set()


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("Q.1, ngày 15 tháng 4 năm 2024", {"II.4.a-name"}),
        ("Tp Hồ Chí Minh, ngày 15 tháng 4 năm 2024", {"II.4.a-name"}),
        ("xã Vân Du, ngày 15 tháng 4 năm 2024", {"II.4.c-case"}),
        (
            "Minh Họa, ngày 5 tháng 2 năm 24",
            {f"II.4.b-{name}" for name in ("day", "month", "full")},
        ),
        ("Minh Họa ngày 05 tháng 06 năm 2024", {"II.4.c-comma", "II.4.b-padding"}),
        ("Minh Họa, 5/1/2024", {"II.4.b-full"}),
    ],
)
def test_places_and_dates_that_do_not(words: str, rules: set[str]) -> None:
    assert fired("place-date", words) == rules


@pytest.mark.parametrize(
    ("words", "on"),
    [("QUYẾT ĐỊNH:", "decision"), ("BIÊN BẢN HỌP", "short"), ("PHÁT ĐỘNG PHONG TRÀO", "short")],
)
def test_titles_that_pass(words: str, on: str) -> None:
    assert fired("title", words, on=on) == set()


@pytest.mark.parametrize("gap", [0, 120])
def test_the_gap_of_the_clause_and_that_of_the_form_pass(gap: int) -> None:
    change = Mutation("", "", spacing("number", after=gap), on="letter")
    assert check(mutated(change)) == ()


def test_a_file_without_head_is_not_judged_by_the_rules_of_one() -> None:
    def bare(word: Word) -> None:
        for style in ("nation", "motto", "number"):
            without(style)(word)

    found = check(mutated(Mutation("", "", bare)))
    assert not any(finding.rule.startswith(CLAUSES) for finding in found)
