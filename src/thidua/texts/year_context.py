"""Year context: what a year in a text may belong to besides the campaign (document, law, period).

Patterns without groups that capture, to be joined and compiled with ``re.IGNORECASE``.
"""

from __future__ import annotations

import re

YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"

MONTH = r"[0-9]{1,2}\s*[/.-]\s*[0-9]{4}(?![0-9])"
"""12/2022."""

DAY = rf"[0-9]{{1,2}}\s*[/.-]\s*{MONTH}"
"""7/4/2014, 16-6-2022."""

MONTH_IN_WORDS = r"tháng\s+\S+\s+năm\s+[0-9]{4}(?![0-9])"
"""tháng 6 năm 2022."""

SYMBOL = r"\S{0,40}[0-9]{4}/\S+|[^\W\d_]-?[0-9]{4}(?![0-9])"
"""55/2022/QH15, ISO-9001."""

PERIOD = rf"{YEAR}(?:\s*[-–]\s*|\s+đến\s+)(?:năm\s+)?{YEAR}"
"""2021-2025, 2021 đến năm 2025."""

_BEFORE = (
    "đến|tới|tầm nhìn|giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|từ|kể từ|sau|trước|thành lập|kỷ niệm"
)
HORIZON = rf"\b(?:{_BEFORE})\s+(?:năm\s+)?[0-9]{{4}}(?:\s*[-–]\s*[0-9]{{4}})?"
"""đến năm 2030, tầm nhìn 2045, từ 2021."""

_NOT_OF_A_TITLE = (
    "trong|vào|cho|thực hiện|triển khai|nhiệm vụ|kế hoạch|công tác|phong trào|mục tiêu|chỉ tiêu"
)
LAW = (
    r"(?<!kỷ )(?<!pháp )\b(?-i:Hiến pháp|HIẾN PHÁP|Luật|LUẬT|Pháp lệnh|PHÁP LỆNH)"
    rf"(?:\s+(?!(?-i:{_NOT_OF_A_TITLE})\b)[^\s.;:]+){{0,12}}?\s+[0-9]{{4}}"
)
"""Luật Thi đua, khen thưởng năm 2022; discipline (kỷ luật) is no law."""

_DONE = (
    r"(?<!kế hoạch )(?<!dự kiến )\b(?:thực hiện|(?-i:TH))(?:\s+(?:cả\s+)?năm)?\s+[0-9]{4}(?![0-9])"
)
LOOKING_BACK = re.compile(
    rf"trong năm|kết quả|thành tích|đạt được|tổng kết|so với|cùng kỳ|đã |ước thực hiện|{_DONE}",
    re.IGNORECASE,
)
"""Words by which a clause looks back on the year before: a table's "Thực hiện năm 2022", too."""

_REACH = 1000
"""No clause is longer, in characters to either side; a hostile text shall not take for ever."""


def clause(text: str, at: int) -> str:
    """Return the sentence, or the part of it between semicolons, around position ``at``."""
    before, after = text[max(0, at - _REACH) : at], text[at : at + _REACH]
    return re.split(r"[.;]", before)[-1] + re.split(r"[.;]", after, maxsplit=1)[0]
