"""Form of a unit as DOCX: tables of content controls, for those who have only Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from markupsafe import escape

from thidua.catalogue.style import house_style
from thidua.catalogue.unit_forms import form_words
from thidua.model.unit_form import (
    AnswerKind,
    AskedColumn,
    AskedSheet,
    FormChoice,
    FormRow,
    FormValue,
    UnitForm,
)
from thidua.render.package import package

_SPARE = 8
"""Most empty rows below a table: in Word a row is copied easily."""
_WIDTH = 14_570
"""Twips between the margins of A4 lying on its side."""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_LABEL = 64
"""Longest alias that Word takes."""


def render(form: UnitForm) -> bytes:
    """Return the Word file of a form, the same bytes every time."""
    return package(
        {
            "[Content_Types].xml": _types(),
            "_rels/.rels": _rels(("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": _rels(("styles", "styles.xml")),
            "word/document.xml": f"{_HEAD}{''.join(_document(form))}",
            "word/styles.xml": _styles(),
        }
    )


def _types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"))
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _rels(*targets: tuple[str, str]) -> str:
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _styles() -> str:
    font = escape(house_style().font)
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'

    def style(name: str, title: str, look: str, gap: str = "") -> str:
        keep = "<w:keepNext/>" if gap else ""
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
            f'<w:basedOn w:val="Normal"/><w:pPr>{keep}<w:spacing w:before="{gap or 0}" '
            f'w:after="60"/></w:pPr><w:rPr>{look}</w:rPr></w:style>'
        )

    return (
        f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style>'
        + style("Title", "Title", "<w:b/>")
        + style("Heading1", "heading 1", "<w:b/>", "240")
        + style("Hint", "Hint", "<w:i/>", "0")
        + style("Cell", "Cell", '<w:sz w:val="18"/><w:szCs w:val="18"/>')
        + '<w:style w:type="character" w:styleId="PlaceholderText">'
        '<w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>'
        "</w:styles>"
    )


def _document(form: UnitForm) -> Iterator[str]:
    yield f'<w:document xmlns:w="{_WORD}"><w:body>'
    yield _paragraph(form.title, "Title")
    for line in (*form.about, "", *form_words().guide["docx"]):
        yield _paragraph(line)
    numbers = count(1)
    lists = {**form.lists, **{one.id: tuple(_named(one)) for one in form.sheets}}
    for sheet in form.sheets:
        yield _paragraph(sheet.name, "Heading1")
        lines = form_words().several_lines["docx"] if sheet.in_lines else ""
        yield _paragraph(" ".join(filter(None, (sheet.hint, lines))), "Hint")
        yield from _table(sheet, lists, numbers)
    yield (
        '<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" '
        'w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _named(sheet: AskedSheet) -> Iterator[FormChoice]:
    """Yield what the rows of a sheet are called, for the lists of others."""
    for row in sheet.rows:
        if row.id and isinstance(row.values[0], str):
            yield FormChoice(row.id, row.values[0])


def _paragraph(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{_run(text)}</w:p>" if text else "<w:p/>"


def _run(text: str, look: str = "") -> str:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(one)}</w:t>' for one in text.split("\n")
    )
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{lines}</w:r>"


def _table(
    sheet: AskedSheet, lists: Mapping[str, Sequence[FormChoice]], numbers: Iterator[int]
) -> Iterator[str]:
    places = [at for at, one in enumerate(sheet.columns) if not one.more]
    shares = sum(sheet.columns[at].width for at in places)
    widths = [_WIDTH * sheet.columns[at].width // shares for at in places]
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCaption w:val="{escape(sheet.id)}"/></w:tblPr><w:tblGrid>'
    )
    yield "".join(f'<w:gridCol w:w="{one}"/>' for one in widths) + "</w:tblGrid>"
    heads = (_run(sheet.columns[at].shown_head, "<w:b/>") for at in places)
    cells = "".join(
        _cell(head, width, grey=True) for head, width in zip(heads, widths, strict=True)
    )
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
    for at in range(len(sheet.rows) + min(sheet.spare, _SPARE)):
        row = sheet.rows[at] if at < len(sheet.rows) else None
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for first, (place, width) in enumerate(zip(places, widths, strict=True)):
            tag = f"r:{row.id}" if row and row.id and not first else ""
            told = _answer(sheet.columns[place], row, place, lists, (next(numbers), tag))
            shown = sheet.columns[place].kind is AnswerKind.SHOWN
            yield _cell(told, width, grey=shown)
        yield "</w:tr>"
    yield "</w:tbl>"


def _cell(content: str, width: int, *, grey: bool = False) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if grey else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>{content}</w:p></w:tc>'
    )


def _answer(
    column: AskedColumn,
    row: FormRow | None,
    at: int,
    lists: Mapping[str, Sequence[FormChoice]],
    name: tuple[int, str],
) -> str:
    """Return a control in which an answer stands, or is to be written."""
    number, tag = name
    text = _shown(row.values[at] if row else None, column)
    if column.kind is AnswerKind.SHOWN:
        return _run(text) if text else ""
    kind = _control(column, lists)
    invitation = form_words().invitations["choice" if "listItem" in kind else "text"]
    empty = "" if text else "<w:showingPlcHdr/>"
    told = _run(text) if text else _run(invitation, '<w:rStyle w:val="PlaceholderText"/>')
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(column.head[:_LABEL])}"/>'
        f'<w:tag w:val="{escape(tag or f"c:{at}")}"/><w:id w:val="{number}"/>{empty}{kind}'
        f"</w:sdtPr><w:sdtContent>{told}</w:sdtContent></w:sdt>"
    )


def _control(column: AskedColumn, lists: Mapping[str, Sequence[FormChoice]]) -> str:
    choices = lists.get(column.list, ())
    items = "".join(
        f'<w:listItem w:displayText="{escape(one.label)}" w:value="{escape(one.label)}"/>'
        for one in choices
    )
    several = column.number > 0 or column.kind in {AnswerKind.OPEN, AnswerKind.REF}
    if column.kind in {AnswerKind.CHOICE, AnswerKind.YES} and items and not several:
        return f"<w:dropDownList>{items}</w:dropDownList>"
    if items:
        return f"<w:comboBox>{items}</w:comboBox>"
    if column.kind is AnswerKind.DATE:
        return (
            '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="vi-VN"/>'
            '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
        )
    return '<w:text w:multiLine="1"/>' if column.kind is AnswerKind.LINES else "<w:text/>"


def _shown(value: FormValue, column: AskedColumn) -> str:
    """Return a value as people write it."""
    if value is None:
        return ""
    if column.kind is AnswerKind.DATE:
        return "/".join(reversed(str(value).split("-")))
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    return str(value)
