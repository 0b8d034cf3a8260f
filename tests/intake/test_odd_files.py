"""Files of any disorder: each becomes a campaign without errors, or is refused; none raises."""

from __future__ import annotations

import random

import pytest

from thidua import validate
from thidua.intake.bringing import bring
from thidua.intake.transcript import Wish
from thidua.model.finding import Level
from thidua.source.reader import read_text
from word_files import file, paragraph, run

_BEGUN = (
    *("", "", "I. ", "II. ", "1. ", "2. ", "a) ", "đ) ", "- ", "+ ", "* ", "• ", "(1) ", "1) "),
    *("1.1. ", "1.1.1. ", "Điều 1. ", "Điều 2: ", "Chương I", "Mục 1", "Phần thứ nhất", "A. "),
    *("I- ", "1/ ", "Căn cứ ", "QUYẾT ĐỊNH:", "Nơi nhận:", "- Lưu: VT.", "KT. GIÁM ĐỐC"),
    *("GIÁM ĐỐC", "Nguyễn Văn Mẫu", "Phụ lục I", "Mẫu số 01", "KẾ HOẠCH", "Kính gửi: ", "V/v "),
    *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/KH-STD", "GIẤY MỜI", "DANH SÁCH", "QUY CHẾ"),
    *("Minh Họa, ngày 05 tháng 01 năm 2024", "(Kèm theo Kế hoạch số 1/KH-STD)"),
)
_WORDS = ("thi đua", "[b]", "[[x]]", "[/i]", "“đúng hẹn”", ":", ";", ".", "\u2726", "\u200b", "①")
_LOOKS = ("", "<w:b/>", "<w:i/>", "<w:b/><w:i/>")
_SET = ("", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', "<w:pageBreakBefore/>")
_DAYS = "dates-in-order"
"""The one rule that the days asked for may break."""


def _paragraph(chance: random.Random) -> str:
    text = chance.choice(_BEGUN)
    text += " ".join(chance.choice(_WORDS) for _ in range(chance.randint(0, 6)))
    cut = chance.randint(0, len(text))
    runs = (run(part, chance.choice(_LOOKS)) for part in (text[:cut], text[cut:]))
    return paragraph(*runs, properties=chance.choice(_SET))


def _table(chance: random.Random) -> str:
    def cell() -> str:
        span = f'<w:gridSpan w:val="{chance.randint(1, 4)}"/>' if chance.random() < 0.3 else ""
        merge = chance.choice(("", "", "<w:vMerge/>", '<w:vMerge w:val="restart"/>'))
        said = "".join(_paragraph(chance) for _ in range(chance.randint(1, 3)))
        return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{said}</w:tc>"

    rows = (
        "".join(cell() for _ in range(chance.randint(1, 4))) for _ in range(chance.randint(1, 5))
    )
    drawn = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
    return f"<w:tbl>{drawn}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


@pytest.mark.parametrize("seed", range(60))
def test_any_disorder_becomes_a_sound_campaign(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    body = "".join(
        _table(chance) if chance.random() < 0.12 else _paragraph(chance)
        for _ in range(chance.randint(1, 60))
    )
    made = bring(file(body), name="a.docx", wish=Wish("2024-01-01", "2024-12-31"))
    if made.text is None:
        assert [one.message for one in made.findings] == ["import-no-text"]
        return
    source, findings = read_text(made.text, name="campaigns/2024.yaml")
    assert source is not None
    told = [*findings, *validate.check(source)]
    assert {one.rule for one in told if one.level is Level.ERROR} <= {_DAYS}
