"""Sums in words as a clerk writes them, from 0 to 10^12, against rules that are written down here.

1. A number is read in groups of three figures from the left; each group is read as hundreds, tens
   and ones and is followed by its power: triệu, nghìn; before tỷ stands a number of its own.
2. A group of zeros is not read, nor is its power.
3. Hundreds are read in every group but the first, "không trăm" too: 1.005.000 is "một triệu không
   trăm linh năm nghìn".
4. Tens: 0 is "linh" before a figure and nothing before 0; 1 is "mười"; others are "… mươi".
5. Ones: 1 is "mốt" behind "mươi"; 5 is "lăm" behind "mươi" and "mười"; 0 is not read.
6. 0 alone is "không".

The library num2words departs from rules 3 and 4 ("một nghìn lẻ mười" for 1.010, "một triệu lẻ một"
for 1.000.001), and one that it rests on has no wheel; so the project spells for itself.
"""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.compose.numbers import spelled
from thidua.compose.words import words

_FIGURES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
_MOST = 10**12


def _clerk(value: int) -> str:
    """Spell by the rules above, over figures as text."""
    if value == 0:
        return "không"
    if value >= 10**9:
        head, rest = divmod(value, 10**9)
        tail = _groups(f"{rest:09}", first=False)
        return " ".join(filter(None, (_clerk(head), "tỷ", tail)))
    return _groups(str(value).zfill(9), first=True)


def _groups(figures: str, *, first: bool) -> str:
    said: list[str] = []
    for group, power in zip(
        (figures[:3], figures[3:6], figures[6:]), ("triệu", "nghìn", ""), strict=True
    ):
        if group == "000":
            continue
        hundred, ten, one = tuple(group)
        if not first or hundred != "0":
            said += [_FIGURES[int(hundred)], "trăm"]
        said += _tens(ten, one, alone=first and hundred == "0")
        said += [power] if power else []
        first = False
    return " ".join(said)


def _tens(ten: str, one: str, *, alone: bool) -> list[str]:
    if ten == "0":
        return [] if one == "0" else [*([] if alone else ["linh"]), _FIGURES[int(one)]]
    head = ["mười"] if ten == "1" else [_FIGURES[int(ten)], "mươi"]
    if one == "0":
        return head
    if one == "5":
        return [*head, "lăm"]
    return [*head, "mốt" if one == "1" and ten != "1" else _FIGURES[int(one)]]


def _read(text: str) -> int:
    """Read a sum back, word by word: what a cashier hears."""
    total = group = figure = 0
    said = text.split()
    for word in said:
        if word in _FIGURES:
            figure = _FIGURES.index(word)
            group += figure
        elif word in {"mốt", "lăm"}:
            group += 1 if word == "mốt" else 5
        elif word == "mười":
            group += 10
        elif word in {"mươi", "trăm"}:
            group += figure * ((10 if word == "mươi" else 100) - 1)
        elif word in {"nghìn", "triệu"}:
            total, group = total + group * (1000 if word == "nghìn" else 10**6), 0
        elif word == "tỷ":
            total, group = (total + group) * 10**9, 0
        else:
            assert word == "linh"
    return total + group


def _said(value: int) -> str:
    return spelled(value, words().numerals)


def _dense() -> set[int]:
    """Every number to 20.000, round sums, all beside a power, every group beside every other."""
    powers = [10**n for n in range(13)]
    near = (power + shift for power in powers for shift in range(-30, 31))
    round_ = (figures * power for figures in range(1, 1000) for power in powers)
    parts = (
        0,
        1,
        4,
        5,
        10,
        11,
        14,
        15,
        20,
        21,
        24,
        25,
        100,
        101,
        105,
        110,
        115,
        121,
        500,
        555,
        999,
    )
    mixed = (
        a * 10**9 + b * 10**6 + c * 10**3 + d
        for a in parts
        for b in parts
        for c in parts
        for d in parts
    )
    return {one for one in chain(range(20_001), near, round_, mixed) if 0 <= one <= _MOST}


def test_every_sum_of_a_dense_sample_is_as_the_rules_have_it() -> None:
    sample = _dense()
    assert len(sample) > 200_000
    wrong = [one for one in sample if _said(one) != _clerk(one)]
    assert wrong == []


@given(st.integers(0, _MOST))
def test_any_sum_is_as_the_rules_have_it_and_reads_back(value: int) -> None:
    assert _said(value) == _clerk(value)
    assert _read(_said(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (36_350_000, "ba mươi sáu triệu ba trăm năm mươi nghìn"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_010, "một nghìn không trăm mười"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (2_050_000, "hai triệu không trăm năm mươi nghìn"),
        (15_000_000, "mười lăm triệu"),
        (21_000_000, "hai mươi mốt triệu"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (1_000_710_000, "một tỷ bảy trăm mười nghìn"),
    ],
)
def test_what_a_clerk_writes(value: int, text: str) -> None:
    assert _said(value) == text == _clerk(value)
