"""What breaks the rules about number and symbol: Mục II.3."""

from __future__ import annotations

from collections.abc import Callable

from conform.mutations import Mutation, Word, align, bold, italic, of_council, size, text


def _number(rule: str, words: str, *, on: str = "decision") -> Mutation:
    """Return the change of a number to a wrong one."""
    return Mutation(rule, words, text("number", words), on=on)


def _untyped(title: str, number: str) -> Callable[[Word], None]:
    """Give a document a title outside Điều 7 and a number to go with it."""

    def apply(word: Word) -> None:
        text("title", title)(word)
        text("number", number)(word)

    return apply


MUTATIONS = (
    _number("II.3.a-arabic", "Số: XV/QĐ-STD"),
    _number("II.3.a-arabic", "Số: 15a/QĐ-STD"),
    _number("II.3.a-padding", "Số: 015/QĐ-STD"),
    _number("II.3.a-padding", "Số: 005/QĐ-STD"),
    _number("II.3.b-type", "Số: 15/QD-STD"),
    _number("II.3.b-type", "Số: 15/KH-STD"),
    _number("II.3.b-type", "Số: 15/STD"),
    Mutation("II.3.b-listed", "BĐK", _untyped("BẢN ĐĂNG KÝ", "Số: 15/BĐK-STD"), on="issued"),
    Mutation("II.3.b-listed", "BCĐ", _untyped("BÁO CÁO ĐIỂM", "Số: 15/BCĐ-STD"), on="issued"),
    Mutation("II.3.b-council", "the agency's", of_council("Số: 15/QĐ-STD", post="CHỦ TỊCH")),
    _number("II.3.b-named", "Số: 15/QĐ"),
    _number("II.3.b-letter", "Số: 15/CV-STD", on="letter"),
    _number("II.3.b-letter", "Số: 15/STD", on="letter"),
    _number("II.3.b-year", "Số: 15/2026/QĐ-STD"),
    _number("II.3.b-year", "Số: 15/QĐ-STD-2026"),
    _number("II.3.c-label", "SỐ: 15/QĐ-STD"),
    _number("II.3.c-label", "Số 15/QĐ-STD"),
    _number("II.3.c-zero", "Số: 5/QĐ-STD"),
    _number("II.3.c-capitals", "Số: 15/qđ-STD"),
    _number("II.3.c-capitals", "Số: 15/QĐ-Std"),
    _number("II.3.c-separators", "Số: 15/QĐ/STD"),
    _number("II.3.c-separators", "Số: 15/QĐ–STD"),
    _number("II.3.c-separators", "Số: 15-QĐ-STD"),
    _number("II.3.c-blanks", "Số: 15/QĐ - STD"),
    _number("II.3.c-blanks", "Số: 15 /QĐ-STD"),
    _number("II.3.c-blanks", "Số: / QĐ-STD"),
    Mutation("II.3.c-size", "14 pt", size("number", 14)),
    Mutation("II.3.c-size", "12 pt", size("number", 12)),
    Mutation("II.3.c-style", "bold", bold("number", on=True)),
    Mutation("II.3.c-style", "italic", italic("number", on=True)),
    Mutation("II.3.c-align", "at the left", align("number", "left")),
)
