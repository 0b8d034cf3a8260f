"""Word files whose pages are easily spoilt when a margin is put right: a few kinds of each trouble.

All have margins of 20 and 10 mm at the sides, so that mending makes the text 15 mm narrower. Words
that begin with "mép" end at the right edge of the text, those with "giữa" stand in its middle.
"""

from __future__ import annotations

from conform.foreign import BODY, DATE, ISSUER, MOTTO, NATION, NUMBER, SUPERIOR
from conform.wordml import document, paragraph, run
from conform.wordml import style as unnamed

BEFORE, AFTER = 11906 - 1134 - 567, 11906 - 1701 - 850
_EMU = 635
"""In a twip."""


def section(
    *,
    references: str = "",
    width: int = 11906,
    height: int = 16838,
    top: int = 1134,
    inside: str = "",
) -> str:
    """Return a page set-up with margins of 20 mm at the left and 10 mm at the right."""
    lies = ' w:orient="landscape"' if width > height else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{width}" w:h="{height}"{lies}/>'
        f'<w:pgMar w:top="{top}" w:right="567" w:bottom="1134" w:left="1134" w:header="567"'
        f' w:footer="567" w:gutter="0"/>{inside}</w:sectPr>'
    )


def style(key: str, inside: str, *, based: str = "", default: bool = False) -> str:
    """Return a style of paragraphs with a name, without which LibreOffice knows none."""
    named = f'<w:name w:val="{key}"/>'
    made = unnamed(key, "paragraph", inside, based=based, default=default)
    head, end, rest = made.partition(">")
    return f"{head}{end}{named}{rest}"


def ended(one: str) -> str:
    return f"<w:p><w:pPr>{one}</w:pPr></w:p>"


def tabs(*stops: tuple[str, int] | tuple[str, int, str]) -> str:
    return "".join(
        f'<w:tab w:val="{kind}" w:leader="{"".join(leader) or "none"}" w:pos="{place}"/>'
        for kind, place, *leader in stops
    ).join(("<w:tabs>", "</w:tabs>"))


def tabbed(*texts: str, properties: str = "") -> str:
    inside = "<w:r><w:tab/></w:r>".join(run(text) if text else "" for text in texts)
    return paragraph(inside, properties)


def table(
    *widths: int, cells: tuple[str, ...] = (), properties: str = "", kind: str = "dxa"
) -> str:
    """Return a table of one row with its borders drawn."""
    drawn = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    shown = cells or tuple(paragraph(run(f"ô {n + 1}")) for n in range(len(widths)))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, shown, strict=True)
    )
    total = f'<w:tblW w:w="{sum(widths) if kind == "dxa" else 5000}" w:type="{kind}"/>'
    before, _, after = properties.partition("|")
    return (
        f"<w:tbl><w:tblPr>{before}{total}{after}<w:tblBorders>{drawn}</w:tblBorders>"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"
    )


def shape(  # noqa: PLR0913 - what a drawing has
    width: int,
    height: int,
    *,
    across: str = "column",
    left: int | str = 0,
    down: str = "paragraph",
    top: int = 0,
    text: str = "",
    name: str = "Hình",
) -> str:
    """Return a floating shape in a run; lengths in twips, ``left`` a distance or an alignment."""
    placed = (
        f"<wp:align>{left}</wp:align>"
        if isinstance(left, str)
        else f"<wp:posOffset>{left * _EMU}</wp:posOffset>"
    )
    box = f"<wps:txbx><w:txbxContent>{paragraph(run(text))}</w:txbxContent></wps:txbx>"
    drawn = _graphic(width, height, box if text else "")
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        ' relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{across}">{placed}</wp:positionH>'
        f'<wp:positionV relativeFrom="{down}"><wp:posOffset>{top * _EMU}</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{width * _EMU}" cy="{height * _EMU}"/><wp:wrapNone/>'
        f'<wp:docPr id="7" name="{name}"/><wp:cNvGraphicFramePr/>{drawn}'
        "</wp:anchor></w:drawing></w:r>"
    )


def inline(width: int, height: int, *, name: str = "Hình") -> str:
    """Return a shape in the line of text, as pictures are."""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width * _EMU}" cy="{height * _EMU}"/><wp:docPr id="8" name="{name}"/>'
        f"{_graphic(width, height, '')}</wp:inline></w:drawing></w:r>"
    )


def _graphic(width: int, height: int, box: str) -> str:
    space = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return (
        f'<a:graphic><a:graphicData uri="{space}"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{width * _EMU}" cy="{height * _EMU}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        f'<a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr>{box}<wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic>"
    )


def vml(width: int, height: int, *, left: int, across: str = "text") -> str:
    """Return a floating rectangle as Word wrote them until 2007; lengths in twips."""
    return (
        '<w:r><w:pict><v:rect strokecolor="blue" filled="f" style="position:absolute;'
        f"margin-left:{left / 20}pt;margin-top:0;width:{width / 20}pt;height:{height / 20}pt;"
        f'mso-position-horizontal-relative:{across};mso-position-vertical-relative:text"/>'
        "</w:pict></w:r>"
    )


def head(*, line: str = "") -> str:
    """Return the head of a decision: a table without borders as wide as the text."""
    centred = '<w:jc w:val="center"/>'
    left = "".join(paragraph(run(text), centred) for text in (SUPERIOR, ISSUER, NUMBER))
    right = paragraph(run(NATION), centred) + paragraph(run(MOTTO) + line, centred)
    right += paragraph(run(DATE), centred)
    return table(4205, 6000, cells=(left, right)).replace('w:val="single"', 'w:val="nil"')


def body(*, properties: str = "") -> str:
    return "".join(paragraph(run(text), properties) for _, text in BODY)


def sections() -> bytes:
    """Portrait, then landscape with a table over the whole width, then portrait again."""
    lying = section(width=16838, height=11906)
    wide = 16838 - 1134 - 567
    ends = tabs(("right", BEFORE))
    return document(
        head()
        + body()
        + tabbed("trái", "mép một", properties=ends)
        + ended(section())
        + table(*([wide // 5] * 5))
        + tabbed("trái", "mép hai", properties=tabs(("right", wide)))
        + ended(lying)
        + tabbed(
            "trái", "giữa ba", "mép ba", properties=tabs(("center", BEFORE // 2), ("right", BEFORE))
        ),
        section=section(),
    )


def tables() -> bytes:
    """Tables wider than the text, indented, in percent, centred; tabs in their cells."""
    ended_cell = tabbed("trái", "phải", properties=tabs(("right", 2800)))
    return document(
        head()
        + body()
        + table(3000, 4000, 4000, properties='|<w:tblInd w:w="-300" w:type="dxa"/>')
        + paragraph("")
        + table(3000, 5200, properties='|<w:tblInd w:w="2000" w:type="dxa"/>')
        + paragraph("")
        + table(3000, 3000, cells=(ended_cell, paragraph(run("ô"))))
        + paragraph("")
        + table(5000, BEFORE - 5000, kind="pct")
        + paragraph("")
        + table(4000, 4000, properties='|<w:jc w:val="right"/>')
        + paragraph(""),
        section=section(),
    )


def nested() -> bytes:
    """A table in a table, and tables that float at the page, the margin and the column."""
    inner = table(2400, 2400) + paragraph(run("dưới"))
    floating = '<w:tblpPr w:horzAnchor="{}" w:vertAnchor="text" w:tblpX="{}" w:tblpY="1"/>|'
    return document(
        head()
        + body()
        + table(5102, 5103, cells=(inner, paragraph(run("bên"))))
        + paragraph("")
        + table(2500, 2500, properties=floating.format("page", 11906 - 567 - 5000))
        + paragraph("") * 3
        + table(2500, 2500, properties=floating.format("margin", BEFORE - 5000))
        + paragraph("") * 3
        + table(5000, 5205, properties=floating.format("text", 1))
        + paragraph("") * 3,
        section=section(),
    )


def leaders() -> bytes:
    """Contents and lines of a form, their tabs in styles that are based on others."""
    styles = (
        style("N", "", default=True)
        + style("Muc", f"<w:pPr>{tabs(('right', BEFORE, 'dot'))}</w:pPr>", based="N")
        + style("MucCon", '<w:pPr><w:ind w:left="284"/></w:pPr>', based="Muc")
        + style(
            "Mau",
            f"<w:pPr>{tabs(('left', 5102, 'dot'), ('left', BEFORE, 'dot'))}</w:pPr>",
        )
        + style(
            "MauCon",
            f"<w:pPr>{tabs(('clear', 5102), ('left', 3400, 'dot'))}</w:pPr>",
            based="Mau",
        )
    )
    return document(
        head()
        + body()
        + tabbed("Mục một", "mép 1", properties='<w:pStyle w:val="Muc"/>')
        + tabbed("Mục con", "mép 2", properties='<w:pStyle w:val="MucCon"/>')
        + tabbed("Họ tên:", " Sinh ngày:", "", properties='<w:pStyle w:val="Mau"/>')
        + tabbed("Nơi ở:", " Điện thoại:", "", properties='<w:pStyle w:val="MauCon"/>')
        + tabbed("Mục hai", "mép 3", properties='<w:pStyle w:val="Muc"/>'),
        section=section(),
        styles=styles,
    )


def columns() -> bytes:
    """Two columns of equal width, then two of their own widths, with tabs and tables in them."""
    half = (BEFORE - 708) // 2
    equal = '<w:cols w:num="2" w:space="708"/>'
    own = (
        '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000" w:space="708"/>'
        f'<w:col w:w="{BEFORE - 3708}"/></w:cols>'
    )
    flowing = '<w:type w:val="continuous"/>'
    text = paragraph(run("Một đoạn văn dài trong cột hẹp, đủ chữ để ngắt dòng vài lần. " * 6))
    return document(
        head()
        + body()
        + ended(section())
        + text * 2
        + tabbed("trái", "mép cột", properties=tabs(("right", half)))
        + table(half // 2, half // 2)
        + ended(section(references=flowing, inside=equal))
        + text * 4
        + ended(section(references=flowing, inside=own))
        + paragraph(run("hết")),
        section=section(references=flowing),
    )


def running() -> bytes:
    """Headers and footers with tabs of their style and of their own, and with a table."""
    styles = style("N", "", default=True) + style(
        "Header",
        f"<w:pPr>{tabs(('center', BEFORE // 2), ('right', BEFORE))}</w:pPr>",
        based="N",
    )
    named = tabbed("trái", "giữa đầu", "mép đầu", properties='<w:pStyle w:val="Header"/>')
    own = tabbed("trái", "mép chân", properties=tabs(("right", BEFORE)))
    references = (
        '<w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
    )
    return document(
        head() + body() + ended(section(references=references)) + paragraph(run("trang sau")),
        section=section(),
        styles=styles,
        header1=named,
        footer1=own + table(5102, 5103) + paragraph(""),
    )


def shapes() -> bytes:
    """Shapes at the column, the margin and the page, in both ways in which Word writes them."""
    line = shape(3000, 0, across="page", left=1134 + 4205 + 1500, down="page", top=1134 + 640)
    return document(
        head()
        + paragraph(line)
        + body()
        + paragraph(run("cột") + shape(2000, 500, left=BEFORE - 2000))
        + paragraph("") * 2
        + paragraph(run("lề") + shape(2000, 500, across="margin", left=(BEFORE - 2000) // 2))
        + paragraph("") * 2
        + paragraph(run("căn") + shape(2000, 500, across="margin", left="right"))
        + paragraph("") * 2
        + paragraph(run("trang") + shape(2000, 500, across="page", left=11906 - 567 - 2000))
        + paragraph("") * 2
        + paragraph(run("cũ") + vml(2000, 500, left=BEFORE - 2000))
        + paragraph("") * 2
        + paragraph(run("cũ, trang") + vml(2000, 500, left=11906 - 567 - 2000, across="page")),
        section=section(top=850),
    )


def frames() -> bytes:
    """Frames at the page and the margin, and a text box at the right edge."""
    framed = (
        '<w:framePr w:w="2500" w:hRule="atLeast" w:wrap="around" w:hAnchor="{}" w:vAnchor="text"'
        ' w:x="{}" w:y="1"/>'
    )
    boxed = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right")
    ).join(("<w:pBdr>", "</w:pBdr>"))
    return document(
        head()
        + body()
        + paragraph(run("khung trang"), framed.format("page", 11906 - 567 - 2500) + boxed)
        + paragraph(run("cạnh khung trang")) * 3
        + paragraph(run("khung lề"), framed.format("margin", BEFORE - 2500) + boxed)
        + paragraph(run("cạnh khung lề")) * 3
        + paragraph(run("hộp") + shape(3000, 600, left=BEFORE - 3000, text="chữ trong hộp")),
        section=section(),
    )


def lists() -> bytes:
    """Numbered lists with tabs of their levels, hanging text, a signer set by his indent."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="%1."/><w:pPr>{tabs(("num", 720))}'
        '<w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    ends = tabs(("right", BEFORE))
    signer = '<w:ind w:left="8000"/><w:jc w:val="center"/>'
    return document(
        head()
        + body()
        + tabbed("Việc thứ nhất", "mép 1", properties=listed + ends)
        + tabbed("Việc thứ hai", "mép 2", properties=listed + ends)
        + paragraph(run("GIÁM ĐỐC"), signer)
        + paragraph(run("Trần Thị Thí Dụ"), signer),
        section=section(),
        numbering=numbering,
    )


def tracked() -> bytes:
    """Tabs and tables with revisions on them, in a content control, on paper of Letter size."""
    by = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"'
    text = 12240 - 1134 - 567
    old = f"<w:pPrChange {by}><w:pPr>{tabs(('right', text))}</w:pPr></w:pPrChange>"
    inserted = f"<w:ins {by}><w:r><w:tab/></w:r>{run('mép mới')}</w:ins>"
    gone = f"<w:del {by}><w:r><w:delText>cũ</w:delText></w:r></w:del>"
    column = f'<w:tblGrid><w:gridCol w:w="{text}"/></w:tblGrid>'
    grid = f'<w:tblGridChange w:id="2">{column}</w:tblGridChange>'
    changed = table(text // 2, text // 2).replace("</w:tblGrid>", f"{grid}</w:tblGrid>", 1)
    held = tabbed("trái", "mép giữ", properties=tabs(("right", text)))
    return document(
        head()
        + body()
        + paragraph(run("trái") + gone + inserted, tabs(("right", text)) + old)
        + f"<w:sdt><w:sdtContent>{changed}{held}</w:sdtContent></w:sdt>"
        + paragraph(""),
        section=section(width=12240, height=15840),
    )


FILES = (sections, tables, nested, leaders, columns, running, shapes, frames, lists, tracked)
