"""A Word file beside what was imported of it: what nobody changed is not told as changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from imports import YEAR, documents
from thidua.flows.comparison import compare
from thidua.intake.bringing import bring
from thidua.intake.predecessor import Sought, predecessor
from thidua.intake.transcript import Wish
from thidua.model.change import Change, ChangeKind, Subject
from thidua.render.docx import render
from word_files import cell, file, paragraph, row, run, table

_ODD = "hostile"
"""The one whose text has marks that are no citations: it does not check."""
_CENTRED = '<w:jc w:val="center"/>'
_HEAD = (
    *("ỦY BAN NHÂN DÂN", "XÃ MINH HỌA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    *("Độc lập - Tự do - Hạnh phúc", "Số: 12/KH-UBND", "Minh Họa, ngày 15 tháng 01 năm 2024"),
)
_GROUNDS = (
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    "Căn cứ Kế hoạch số 03/KH-UBND ngày 10 tháng 01 năm 2024 của UBND tỉnh;",
)
_TASKS = ("Các thôn giữ sạch đường làng, ngõ xóm.", "Văn phòng theo dõi, đôn đốc, tổng hợp.")
_END = ("Nơi nhận:", "- UBND tỉnh (để b/c),", "- Các thôn", "- Lưu: VT.")


def _plain(
    *,
    titles: tuple[str, ...] = ("Tên việc", "Số lượng"),
    last: str = "Lễ hội",
    tasks: tuple[str, ...] = _TASKS,
) -> bytes:
    """Return a plan as somebody types it: nothing in it says what is what but its looks."""
    body = (
        *(paragraph(run(one)) for one in _HEAD),
        paragraph(run("KẾ HOẠCH", "<w:b/>"), properties=_CENTRED),
        paragraph(run("Phát động thi đua năm 2024", "<w:b/>"), properties=_CENTRED),
        *(paragraph(run(one)) for one in _GROUNDS),
        paragraph(run("Ủy ban nhân dân xã phát động thi đua như sau:")),
        paragraph(run("I. NỘI DUNG", "<w:b/>")),
        paragraph(run("1. Làm đường:")),
        paragraph(run("a) Hiến đất.")),
        paragraph(run("Thôn nào làm xong trước được xét khen thưởng trước.")),
        paragraph(run(f"2. {tasks[0]}")),
        table(*(row(*map(cell, one)) for one in (titles, ("Con đường", "3"), (last, "2")))),
        paragraph(run("II. TỔ CHỨC", "<w:b/>")),
        paragraph(run(f"1. {tasks[1]}")),
        paragraph(run("CHỦ TỊCH", "<w:b/>"), properties='<w:jc w:val="right"/>'),
        paragraph(run("Nguyễn Văn Mẫu", "<w:b/>"), properties='<w:jc w:val="right"/>'),
        *(paragraph(run(one)) for one in _END),
    )
    return file("".join(body))


def _changes(folder: Path, old: bytes, new: bytes | str) -> tuple[Change, ...]:
    """Return what is told of a Word file and the campaign that another one, or a text, is."""
    text = new
    if isinstance(new, bytes):
        first = bring(new, name="moi.docx", wish=Wish())
        made = predecessor(new, first, Sought("2099"), name="moi.docx").brought
        text = made.text or bring(new, name="moi.docx", wish=YEAR).text or ""
    (folder / "cu.docx").write_bytes(old)
    (folder / "moi.yaml").write_text(str(text), encoding="utf-8")
    names = [(folder / one).as_posix() for one in ("cu.docx", "moi.yaml")]
    told, findings = compare(*names, root=folder)
    assert told is not None, findings
    return told.comparison.changes


@pytest.mark.parametrize("name", [one for one in sorted(documents()) if one != _ODD])
def test_nothing_is_told_of_a_file_of_ours(name: str, tmp_path: Path) -> None:
    content = render(documents()[name])
    assert _changes(tmp_path, content, content) == ()


def test_nothing_is_told_of_a_plain_file_of_anybodys(tmp_path: Path) -> None:
    content = _plain()
    assert _changes(tmp_path, content, content) == ()


def test_what_was_changed_is_told_once(tmp_path: Path) -> None:
    titled = _changes(tmp_path, _plain(), _plain(titles=("Tên việc", "Kết quả")))
    assert [(one.kind, one.subject) for one in titled] == [(ChangeKind.REWORDED, Subject.TABLE)]
    filled = _changes(tmp_path, _plain(), _plain(last="Ngày hội"))
    assert [(one.kind, one.subject) for one in filled] == [(ChangeKind.REWORDED, Subject.ROW)]


def test_what_goes_elsewhere_has_moved(tmp_path: Path) -> None:
    told = _changes(tmp_path, _plain(), _plain(tasks=tuple(reversed(_TASKS))))
    assert [one.kind for one in told] == [ChangeKind.MOVED] * 2
    assert all(one.was_within is not None for one in told)
