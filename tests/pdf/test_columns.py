"""Two columns are read apart by where they stand, however close and by whatever they were drawn."""

from __future__ import annotations

import re
from itertools import product

import pytest

from pdf.drawn_columns import Around, Drawn, Line, columns
from pdf.handmade import page, text
from thidua.pdf.reader import read
from thidua.recognise.components import recognise

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BELOW = ("KẾ HOẠCH", "Phát động phong trào thi đua năm 2025")
TEXT = (
    "Các phòng, đơn vị thuộc Sở căn cứ Kế hoạch này xây dựng kế hoạch và tổ chức thực hiện, bảo đảm"
    " đúng tiến độ, chất lượng và hiệu quả của từng nội dung; nếu có vướng mắc, đề nghị phản ánh về"
    " Văn phòng Sở để tổng hợp, báo cáo Giám đốc Sở xem xét, quyết định./."
)
NAMES = (
    (("UBND TỈNH LÂM ĐỒNG",), ("SỞ NỘI VỤ",)),
    (("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG",), ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",)),
    (
        ("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"),
        ("CHI CỤC QUẢN LÝ CHẤT LƯỢNG", "NÔNG, LÂM SẢN VÀ THỦY SẢN"),
    ),
    (("SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG TỈNH LÂM ĐỒNG"), ("CHI CỤC THỦY LỢI",)),
    (
        ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ", "HỒ CHÍ MINH"),
        ("BAN QUẢN LÝ CÁC KHU CHẾ", "XUẤT VÀ CÔNG NGHIỆP"),
    ),
    ((), ("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN",)),
    ((), ("ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN")),
    ((), ("BỘ NỘI VỤ",)),
    (("UBND PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT",), ("TRƯỜNG TIỂU HỌC ĐOÀN THỊ ĐIỂM",)),
    ((), ("SỞ NỘI VỤ - LIÊN ĐOÀN LAO ĐỘNG", "TỈNH LÂM ĐỒNG")),
    ((), ("SỞ NỘI VỤ -", "LIÊN ĐOÀN LAO ĐỘNG TỈNH")),
)
DATED = (
    ("Số: 01/KH-ABC", "Lâm Đồng, ngày 02 tháng 01 năm 2025"),
    ("Số: 01/2025/KH-SNNMT-CCQLCL", "Thành phố Hồ Chí Minh, ngày 02 tháng 01 năm 2025"),
    ("Số:       /KH-ABC", "Lâm Đồng, ngày     tháng 01 năm 2025"),
)
GAPS = (1, 2, 3, 5, 8, 12)
SIGNERS = (
    (("CHỦ TỊCH LIÊN ĐOÀN LAO ĐỘNG",), ("GIÁM ĐỐC SỞ THÍ DỤ",)),
    (
        ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH CÔNG ĐOÀN"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH ỦY BAN NHÂN DÂN"),
    ),
    (("TRƯỞNG BAN",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
)
RECIPIENTS = (
    ("- Như trên;", "- Lưu: VT."),
    ("- Sở Nông nghiệp và Môi trường, Sở Tài chính, Sở Xây dựng;", "- Lưu: VT, VP."),
)


def head(place: int, gap: int) -> tuple[list[Line], list[Line], dict[str, str]]:
    """Return the lines of a head, sizes and steps changing from one to the next, and its parts."""
    (superior, issuer), (number, date) = NAMES[place], DATED[(place + gap) % len(DATED)]
    size, step, lower = (12, 13)[gap % 2], (1, 1.08)[place % 2], (0, 0.25)[(place // 2) % 2]
    names = [*((one, False) for one in superior), *((one, True) for one in issuer)]
    left = [Line(one, at * step, size, bold) for at, (one, bold) in enumerate(names)]
    right = [Line(NATION, lower, size, bold=True), Line(MOTTO, 1 + lower, bold=True)]
    last = max(len(left), 2) + 0.5
    said = {"superior": " ".join(superior)} if superior else {}
    said |= {"issuer": " ".join(issuer), "nation": NATION, "motto": MOTTO}
    said |= {"number-symbol": " ".join(number.split()), "place-date": " ".join(date.split())}
    said |= {"title": BELOW[0], "abstract": BELOW[1]}
    return [*left, Line(number, last)], [*right, Line(date, last, italic=True)], said


def said(content: bytes) -> dict[str, str]:
    """Return what is said by the parts of each kind, together."""
    view, _ = read(content, name="x.pdf")
    assert view is not None
    found: dict[str, list[str]] = {}
    for part in recognise(view).parts:
        found.setdefault(part.component.value, []).append(part.text)
    return {kind: " ".join(texts) for kind, texts in found.items()}


@pytest.mark.parametrize("way", [Drawn.RUNS, Drawn.WORDS, Drawn.LETTERS])
@pytest.mark.parametrize("gap", GAPS)
def test_a_head_is_read_by_its_columns(gap: int, way: Drawn) -> None:
    for place in range(len(NAMES)):
        left, right, wanted = head(place, gap)
        around = Around(below=BELOW, wide=place % 4 == 3)
        assert said(columns(left, right, gap=gap, way=way, around=around)) == wanted


def test_blanks_between_columns_are_a_gutter() -> None:
    for place, gap in product((0, 1, 5, 7, 8, 10), GAPS):
        left, right, wanted = head(place - place % 4, gap)
        if len(left) == len(right):
            content = columns(left, right, gap=gap, way=Drawn.BLANKS, around=Around(below=BELOW))
            assert said(content) == wanted


@pytest.mark.parametrize("way", [Drawn.RUNS, Drawn.WORDS, Drawn.LETTERS])
@pytest.mark.parametrize("gap", [1, 2, 4, 15])
def test_what_stands_beside_a_signature_is_no_part_of_it(gap: int, way: Drawn) -> None:
    sides = [(signed(left, "Nguyễn Văn Mẫu"), right) for left, right in SIGNERS]
    sides += [(received(left), right) for left in RECIPIENTS for _, right in SIGNERS]
    for left, posts in sides:
        right = signed(posts, "Trần Thị Mẫu")
        wanted: dict[str, str] = {}
        for line in (*left, *right):
            wanted[kind(line)] = f"{wanted.get(kind(line), '')} {line.text}".strip()
        content = columns(left, right, gap=gap, way=way, around=Around(above=(TEXT,), lines=5))
        found = said(content)
        assert {one: found.get(one) for one in wanted} == wanted


def signed(posts: tuple[str, ...], name: str) -> list[Line]:
    lines = [Line(post, at, 14, bold=True) for at, post in enumerate(posts)]
    return [*lines, Line(name, 6, 14, bold=True)]


def received(items: tuple[str, ...]) -> list[Line]:
    label = Line("Nơi nhận:", 0, 12, bold=True, italic=True, flush=True)
    return [label, *(Line(item, 1 + 0.82 * at, 11, flush=True) for at, item in enumerate(items))]


def kind(line: Line) -> str:
    """Return what a line of an ending is."""
    if line.flush:
        return "recipient" if line.text.startswith("-") else "recipients-label"
    if re.match(r"(?:TM|KT)\.", line.text):
        return "signer-authority"
    return "signer-position" if line.text.isupper() else "signer-name"


@pytest.mark.parametrize("filler", [" ", ".", ""])
@pytest.mark.parametrize("off", [0, 1.5, -2, 3])
def test_figures_laid_over_blanks_are_read_in_their_line(filler: str, off: float) -> None:
    room = 30.0
    drawn = [
        (13, 100, 700, "So:" + filler * round(room / 3.25)),
        (12, 122, 700 + off, "125"),
        (13, 117 + room, 700, "/KH-SNV"),
    ]
    view, _ = read(page(text(*drawn, (13, 100, 640, "words"))), name="x.pdf")
    assert view is not None
    assert re.fullmatch(r"So:[ .]*125[ .]*/KH-SNV", view.paragraphs[0].text)


def test_a_motto_off_the_middle_is_no_part_of_the_line_above() -> None:
    left, right, wanted = head(0, 5)
    right[1] = Line(MOTTO, 1, bold=True, flush=True)
    assert said(columns(left, right, gap=5, around=Around(below=BELOW))) == wanted
