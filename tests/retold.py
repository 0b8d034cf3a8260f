"""An outline to be changed, and what a comparison tells of it in a line a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outlines import document
from thidua.diff.texts import compare

if TYPE_CHECKING:
    from thidua.model.change import Change
    from thidua.model.document import Document

OUTLINE = """
<muc-tieu> I. MỤC TIÊU
<khi-the> 1. Tạo khí thế thi đua sôi nổi trong toàn ngành ngay từ đầu năm.
<ky-luat> 2. Siết chặt kỷ luật, kỷ cương hành chính trong thực thi công vụ.
<so-hoa> 3. Số hóa toàn bộ hồ sơ khen thưởng còn lưu trên giấy.
<nhiem-vu> II. NHIỆM VỤ
<cai-cach> 1. Đẩy mạnh cải cách hành chính; rút ngắn thời gian giải quyết hồ sơ cho người dân.
<tiet-kiem> 2. Thực hành tiết kiệm điện, nước và văn phòng phẩm tại trụ sở.
<dien-hinh> 3. Phát hiện, bồi dưỡng và nhân rộng các điển hình tiên tiến.
"""


def told(old: str, new: str, *, years: tuple[int, int] = (2024, 2024)) -> list[str]:
    """Tell the changes in a line each, with ids and without; both have to say the same."""
    named = lines(document(old), document(new), years)
    assert lines(document(nameless(old)), document(nameless(new)), years) == named
    return named


def nameless(text: str) -> str:
    return "\n".join(line.partition("> ")[2] or line for line in text.splitlines())


def lines(old: Document, new: Document, years: tuple[int, int] = (2024, 2024)) -> list[str]:
    changes, _, _ = compare(old, new, old_year=years[0], new_year=years[1])
    return [line(change) for change in changes]


def line(change: Change) -> str:
    labels = ["+".join(one.label for one in side) for side in (change.old, change.new)]
    said = f"{change.kind} {change.subject} {'>'.join(labels)} in {'/'.join(change.within)}"
    return f"{said} ROLLED" if change.rolled else said


def text_of(outline: str, name: str) -> str:
    (line,) = (line for line in outline.splitlines() if line.startswith(f"<{name}>"))
    return line.partition(". ")[2]


def without(outline: str, name: str) -> str:
    return "\n".join(one for one in outline.splitlines() if not one.startswith(f"<{name}>"))
