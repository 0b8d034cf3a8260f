"""What a file that is not there was meant to be called."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.source.decoding import load
from thidua.source.namesakes import namesake

_THERE = ("Kế hoạch 2026.docx", "office.yaml", "2023.yaml")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ke hoach 2026.docx", "Kế hoạch 2026.docx"),
        ("kế hoạch 2026.DOCX", "Kế hoạch 2026.docx"),
        ("Kế hoạch 2026.doc", "Kế hoạch 2026.docx"),
        ("office.yml", "office.yaml"),
        ("1999.yaml", ""),
        ("đề án.docx", ""),
        ("x" * 5_000, ""),
    ],
)
def test_a_name_of_which_few_letters_are_wrong_is_known(
    tmp_path: Path, typed: str, meant: str
) -> None:
    for name in _THERE:
        (tmp_path / name).write_bytes(b"")
    assert namesake(tmp_path / typed) == meant


def test_it_is_told_where_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_bytes(b"")
    _, [near] = load(tmp_path / "office.yml", name="office.yml")
    assert (near.rule, near.wording, near.facts) == (
        *("file-unreadable", "file-missing-near"),
        {"near": "office.yaml"},
    )
    _, [gone] = load(tmp_path / "nowhere" / "office.yml", name="office.yml")
    assert (gone.wording, gone.facts) == ("file-missing", {"reason": "ENOENT"})
