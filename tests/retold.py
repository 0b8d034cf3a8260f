"""An outline to be changed, and what a comparison tells of it in a line a change."""

from __future__ import annotations

from outlines import document
from thidua.diff.texts import compare
from thidua.model.change import Change
from thidua.model.document import Document

OLD = """
<muc-tieu> I. MỤC TIÊU
<khi-the> 1. Tạo khí thế thi đua sôi nổi trong toàn ngành ngay từ đầu năm.
<ky-luat> 2. Siết chặt kỷ luật, kỷ cương hành chính trong thực thi công vụ.
<so-hoa> 3. Số hóa toàn bộ hồ sơ khen thưởng còn lưu trên giấy.
<nhiem-vu> II. NHIỆM VỤ
<cai-cach> 1. Đẩy mạnh cải cách hành chính; rút ngắn thời gian giải quyết hồ sơ cho người dân.
<tiet-kiem> 2. Thực hành tiết kiệm điện, nước và văn phòng phẩm tại trụ sở.
<dien-hinh> 3. Phát hiện, bồi dưỡng và nhân rộng các điển hình tiên tiến.
"""


def retold(old: str, new: str, *, years: tuple[int, int] = (2024, 2024)) -> list[str]:
    """Tell the changes in a line each, with ids and without; both have to say the same."""
    named = listed(document(old), document(new), years)
    assert listed(document(nameless(old)), document(nameless(new)), years) == named
    return named


def nameless(text: str) -> str:
    """Return an outline without its ids."""
    return "\n".join(line.partition("> ")[2] or line for line in text.splitlines())


def listed(old: Document, new: Document, years: tuple[int, int] = (2024, 2024)) -> list[str]:
    """Return the changes of two documents, a line each."""
    changes, _, _ = compare(old, new, old_year=years[0], new_year=years[1])
    return [in_a_line(change) for change in changes]


def in_a_line(change: Change) -> str:
    """Return kind, subject, labels and place of a change."""
    labels = ["+".join(one.label for one in side) for side in (change.old, change.new)]
    said = f"{change.kind} {change.subject} {'>'.join(labels)} in {'/'.join(change.within)}"
    return f"{said} ROLLED" if change.rolled else said


def text_of(outline: str, name: str) -> str:
    """Return the words of the item of that id."""
    (line,) = (line for line in outline.splitlines() if line.startswith(f"<{name}>"))
    return line.partition(". ")[2]


def without(outline: str, name: str) -> str:
    """Return an outline without the item of that id."""
    return "\n".join(one for one in outline.splitlines() if not one.startswith(f"<{name}>"))
