"""What breaks the rules about place and date: Mục II.4."""

from __future__ import annotations

from copy import deepcopy

from conform.mutations import Mutation, W, Word, align, bold, italic, size, text


def _dated(rule: str, words: str) -> Mutation:
    """Return the change of place and date to wrong ones."""
    return Mutation(rule, words, text("place-date", words))


def _lowered(word: Word) -> None:
    """Put the date into a row of its own, below that of the number."""
    (row,) = word.find("(//w:tbl)[1]/w:tr[2]")
    below = deepcopy(row)
    row.addnext(below)
    for kept, side in ((row, 1), (below, 0)):
        cell = kept.findall(f"{W}tc")[side]
        for paragraph in cell.findall(f"{W}p"):
            for run in paragraph.findall(f".//{W}r"):
                parent = run.getparent()
                assert parent is not None
                parent.remove(run)


CITED = "Căn cứ Nghị định số 98/2023/NĐ-CP ngày {} năm 2023 của Chính phủ quy định về thi đua;"

MUTATIONS = (
    _dated("II.4.a-name", "TP. Hồ Chí Minh, ngày 15 tháng 4 năm 2024"),
    _dated("II.4.a-name", "TP.HCM, ngày 15 tháng 4 năm 2024"),
    _dated("II.4.a-name", "Hồ Chí Minh, ngày 15 tháng 4 năm 2024"),
    _dated("II.4.b-full", "Minh Họa, 15/4/2024"),
    _dated("II.4.b-full", "Minh Họa, ngày 15 tháng 4 năm 24"),
    _dated("II.4.b-calendar", "Minh Họa, ngày 31 tháng 4 năm 2024"),
    _dated("II.4.b-day", "Minh Họa, ngày 5 tháng 4 năm 2024"),
    _dated("II.4.b-month", "Minh Họa, ngày 15 tháng 1 năm 2024"),
    _dated("II.4.b-padding", "Minh Họa, ngày 15 tháng 04 năm 2024"),
    Mutation("II.4.b-cited", "a day", text("basis", CITED.format("8 tháng 4"))),
    Mutation("II.4.b-cited", "a month", text("basis", CITED.format("15 tháng 04"))),
    _dated("II.4.c-comma", "Minh Họa ngày 15 tháng 4 năm 2024"),
    _dated("II.4.c-comma", "ngày 15 tháng 4 năm 2024"),
    Mutation("II.4.c-row", "a row below", _lowered),
    _dated("II.4.c-case", "Minh họa, ngày 15 tháng 4 năm 2024"),
    _dated("II.4.c-case", "Minh Họa, Ngày 15 Tháng 4 năm 2024"),
    _dated("II.4.c-case", "MINH HỌA, ngày 15 tháng 4 năm 2024"),
    Mutation("II.4.c-size", "12 pt", size("place-date", 12)),
    Mutation("II.4.c-size", "15 pt", size("place-date", 15)),
    Mutation("II.4.c-style", "upright", italic("place-date", on=False)),
    Mutation("II.4.c-style", "bold", bold("place-date", on=True)),
    Mutation("II.4.c-align", "at the right", align("place-date", "right")),
)
