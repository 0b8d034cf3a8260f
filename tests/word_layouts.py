"""One plan in many layouts, as strangers' word processors and habits make them: Word bodies."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from word_files import cell, paragraph, row, run, table

CENTRED = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BOLD = "<w:b/>"
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
LEFT_HEAD = ("UBND TỈNH MINH HỌA", "SỞ THÍ DỤ", "Số: 12/KH-STD")
RIGHT_HEAD = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Minh Họa, ngày 05 tháng 01 năm 2024",
)
TITLE = ("KẾ HOẠCH", "Phát động thi đua năm 2024")
BODY = (
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    "Sở Thí dụ xây dựng kế hoạch như sau:",
    "I. MỤC ĐÍCH",
    "1. Nâng cao chất lượng.",
    "2. Đúng hẹn:",
    "a) Tiếp dân;",
    "b) Trả kết quả.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Giao Văn phòng Sở theo dõi.",
    "2. Các phòng làm theo.",
)
RECIPIENTS = ("Nơi nhận:", "- UBND tỉnh (để b/c);", "- Các phòng;", "- Lưu: VT, VP.")
SIGNED = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Mẫu")
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    f'<w:lvlText w:val="{text}"/></w:lvl>'
    for level, (kind, text) in enumerate(
        (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    )
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{_LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def _head() -> str:
    return table(row(cell(*LEFT_HEAD), cell(*RIGHT_HEAD)), borders="")


def _title() -> str:
    return "".join(paragraph(run(one, BOLD), properties=CENTRED) for one in TITLE)


def _body() -> str:
    return "".join(paragraph(run(one)) for one in BODY)


def _end() -> str:
    return table(row(cell(*RECIPIENTS), cell(*SIGNED)), borders="")


def _plain() -> str:
    return _head() + _title() + _body() + _end()


def _tabbed() -> str:
    """Head and ending made with tabs."""
    head = zip(LEFT_HEAD, RIGHT_HEAD, strict=True)
    end = zip(RECIPIENTS, (*SIGNED[:2], "", SIGNED[2]), strict=True)
    return (
        "".join(paragraph(run(one) + TAB * 3 + run(other)) for one, other in head)
        + _title()
        + _body()
        + "".join(paragraph(run(one) + (TAB * 4 + run(two) if two else "")) for one, two in end)
    )


def _boxed() -> str:
    """Head in two text boxes."""
    return _box(LEFT_HEAD) + _box(RIGHT_HEAD) + _title() + _body() + _end()


def _box(lines: tuple[str, ...]) -> str:
    said = "".join(paragraph(run(one), properties=CENTRED) for one in lines)
    return paragraph(
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        f"<w:txbxContent>{said}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def _framed() -> str:
    """Head in paragraphs with frames."""
    left = '<w:framePr w:w="4000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:x="1" w:y="1"/>'
    said = "".join(paragraph(run(one), properties=left) for one in LEFT_HEAD)
    said += "".join(paragraph(run(one), properties=RIGHT) for one in RIGHT_HEAD)
    return said + _title() + _body() + _end()


def _in_one_table() -> str:
    """Everything in one table without lines."""
    wide = '<w:gridSpan w:val="2"/>'
    return table(
        row(cell(*LEFT_HEAD), cell(*RIGHT_HEAD)),
        row(cell(*TITLE, properties=wide, setting=CENTRED)),
        row(cell(*BODY, properties=wide)),
        row(cell(*RECIPIENTS), cell(*SIGNED)),
        borders="",
    )


def _in_a_drawn_table() -> str:
    """The text in the only cell of a table with lines."""
    return _head() + _title() + table(row(cell(*BODY[:-1])), row(cell(BODY[-1]))) + _end()


def _broken() -> str:
    """Soft returns for the ends of paragraphs."""
    text = paragraph(BREAK.join(run(one) for one in BODY))
    title = paragraph(BREAK.join(run(one, BOLD) for one in TITLE), properties=CENTRED)
    return _head() + title + text + _end()


def _numbered() -> str:
    """Automatic numbering."""
    said = ""
    for one in BODY:
        label, _, rest = one.partition(" ")
        level = {".": 1, ")": 2}.get(label[-1]) if len(label) < len("III.") else None
        level = 0 if label in {"I.", "II."} else level
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        said += paragraph(
            run(one if level is None else rest), properties="" if level is None else numbered
        )
    return _head() + _title() + said + _end()


def _sectioned() -> str:
    """A section in two columns in the middle."""
    columns = '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>'
    half = len(BODY) // 2
    first = "".join(paragraph(run(one)) for one in BODY[:half])
    second = "".join(paragraph(run(one)) for one in BODY[half:-1])
    last = paragraph(run(BODY[-1]), properties=columns)
    return _head() + _title() + first + second + last + _end()


def _tracked() -> str:
    """Tracked changes, taken as accepted."""
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>CŨ </w:delText></w:r></w:del>'
    said = "".join(
        paragraph(f'{gone}<w:ins w:id="2" w:author="a">{run(one)}</w:ins>') for one in BODY
    )
    return _head() + _title() + said + _end()


def _nested() -> str:
    """The head's table inside another."""
    outer = f"<w:tc><w:tcPr/>{_head()}{paragraph()}</w:tc>"
    return table(row(outer), borders="") + _title() + _body() + _end()


def _paged() -> str:
    """Page numbers typed as paragraphs of their own, and empty lines."""
    said = "".join(paragraph(run(one)) + paragraph() for one in BODY[:5])
    said += paragraph(run("- 2 -"), properties=CENTRED)
    return _head() + _title() + said + "".join(paragraph(run(one)) for one in BODY[5:]) + _end()


def _signed_below() -> str:
    """Who signs over Nơi nhận, and no table."""
    signed = "".join(paragraph(run(one, BOLD), properties=RIGHT) for one in SIGNED)
    said = "".join(paragraph(run(one)) for one in RECIPIENTS)
    return _head() + _title() + _body() + signed + said


LAYOUTS: Mapping[str, Callable[[], str]] = {
    "plain": _plain,
    "tabs": _tabbed,
    "text-boxes": _boxed,
    "frames": _framed,
    "one-table": _in_one_table,
    "drawn-table": _in_a_drawn_table,
    "soft-returns": _broken,
    "numbering": _numbered,
    "columns": _sectioned,
    "tracked": _tracked,
    "nested": _nested,
    "typed-page-numbers": _paged,
    "signed-below": _signed_below,
}
