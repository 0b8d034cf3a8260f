"""Word frame ``templates/nd30.docx``: styles, page set-up and where the parts of a document go.

Generated from ``templates/nd30.yaml`` (``make frame``) and committed, so that a clerk can open it
in Word and see what the programs fill in; a test says when it is stale. Its tags are docxtpl's.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from thidua.catalogue.style import TWIPS_PER_POINT, HouseStyle, Style, house_style, twips
from thidua.render.package import package
from thidua.render.tags import keep
from thidua.render.word import columns_of, section, spacer
from thidua.system.home import TEMPLATES

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_JUSTIFICATION = {"left": "left", "center": "center", "right": "right", "justify": "both"}

FRAMES = {False: TEMPLATES / "nd30.docx", True: TEMPLATES / "nd30-landscape.docx"}
"""The frame of an upright sheet, and of one that lies on its side."""


def frame(house: HouseStyle, *, landscape: bool) -> bytes:
    """Return the Word frame of a house style."""
    return package(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _package_relations(),
            "docProps/core.xml": _core(),
            "word/document.xml": _document(house, landscape=landscape),
            "word/_rels/document.xml.rels": _relations(),
            "word/styles.xml": _styles(house),
            "word/settings.xml": _settings(house),
            "word/fontTable.xml": _fonts(house),
            "word/header1.xml": _header(_PAGE_FIELD),
            "word/header2.xml": _header(""),
        }
    )


def _content_types() -> str:
    overrides = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/word/document.xml": f"{_TYPES}.document.main+xml",
        "/word/styles.xml": f"{_TYPES}.styles+xml",
        "/word/settings.xml": f"{_TYPES}.settings+xml",
        "/word/fontTable.xml": f"{_TYPES}.fontTable+xml",
        "/word/header1.xml": f"{_TYPES}.header+xml",
        "/word/header2.xml": f"{_TYPES}.header+xml",
    }
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_TYPES_OF_RELATIONS}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        + "".join(
            f'<Override PartName="{part}" ContentType="{kind}"/>'
            for part, kind in overrides.items()
        )
        + "</Types>"
    )


_TYPES_OF_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"


def _package_relations() -> str:
    return _relationships(
        {
            "rIdDocument": (f"{_R}/officeDocument", "word/document.xml"),
            "rIdCore": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        }
    )


def _relations() -> str:
    return _relationships(
        {
            "rIdStyles": (f"{_R}/styles", "styles.xml"),
            "rIdSettings": (f"{_R}/settings", "settings.xml"),
            "rIdFonts": (f"{_R}/fontTable", "fontTable.xml"),
            "rIdNumber": (f"{_R}/header", "header1.xml"),
            "rIdBlank": (f"{_R}/header", "header2.xml"),
        }
    )


def relationship(key: str, kind: str, target: str) -> str:
    """Return one relationship of a part; ``kind`` is the last word of its type."""
    return f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>'


def _relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
            for key, (kind, target) in targets.items()
        )
        + "</Relationships>"
    )


def _core() -> str:
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>{{ title }}</dc:title><dc:creator>{{ author }}</dc:creator>"
        '<dc:language>{{ language }}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">'
        "{{ date }}T00:00:00Z</dcterms:created></cp:coreProperties>"
    )


def _document(house: HouseStyle, *, landscape: bool) -> str:
    head = house.sides(house.head, landscape=landscape)
    sign_off = house.sides(house.sign_off, landscape=landscape)
    parts = Markup("").join(
        (
            _columns(
                head,
                _table_row("{{p issuers }}", "{{p nation }}", head),
                _table_row("{{p number }}", "{{p place_date }}", head),
            ),
            spacer(house.head.gap),
            _placeholder("{{p body }}"),
            spacer(house.sign_off.gap),
            _columns(
                sign_off,
                _table_row("{%tr for row in sign_off %}", "", sign_off),
                _table_row("{%tr if row.whole %}", "", sign_off),
                _table_row("{{p row.left }}", "{{p row.right }}", sign_off),
                _table_row("{%tr else %}", "", sign_off),
                _table_row("{{p row.left }}", "{{p row.right }}", sign_off, whole=False),
                _table_row("{%tr endif %}", "", sign_off),
                _table_row("{%tr endfor %}", "", sign_off),
            ),
            _placeholder("{{p appendices }}"),
            section(landscape=landscape, house=house),
        )
    )
    return (
        f'{_DECLARATION}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{parts}</w:body>'
        "</w:document>"
    )


def _placeholder(tag: str) -> Markup:
    return Markup("<w:p><w:r><w:t>%s</w:t></w:r></w:p>") % tag


def _columns(columns: tuple[int, int], *rows: Markup) -> Markup:
    return columns_of(*columns) % Markup("").join(rows)


def _table_row(left: str, right: str, columns: tuple[int, int], *, whole: bool = True) -> Markup:
    cells = (
        Markup('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>')
        % (width, _placeholder(tag))
        for width, tag in zip(columns, (left, right), strict=True)
    )
    properties = Markup("<w:trPr><w:cantSplit/></w:trPr>") if whole else ""
    return Markup("<w:tr>%s%s</w:tr>") % (properties, Markup("").join(cells))


def _styles(house: HouseStyle) -> str:
    font = house.font
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:eastAsia="{font}"'
        f' w:hAnsi="{font}" w:cs="{font}"/><w:color w:val="000000"/>'
        f"{_size(house.styles['body'].size)}"
        f'<w:lang w:val="{house.language}" w:eastAsia="{house.language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing"
        ' w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
    )
    thin = "".join(
        _thin_style(key, name, round(points * TWIPS_PER_POINT))
        for key, name, points in (
            ("stroke", "Đường kẻ", house.stroke.space),
            ("spacer", "Khoảng trống", 1),
        )
    )
    return (
        f'{_DECLARATION}<w:styles xmlns:w="{_W}">{defaults}{normal}{thin}'
        + "".join(_style(key, style) for key, style in house.styles.items())
        + "</w:styles>"
    )


def _thin_style(key: str, name: str, height: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>'
        f'<w:spacing w:line="{height}" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/>'
        '<w:szCs w:val="2"/></w:rPr></w:style>'
    )


def _style(key: str, style: Style) -> str:
    keep = "<w:keepNext/><w:keepLines/>" if style.keep_next else ""
    left, first = twips(style.left), twips(style.first_line)
    first_line = f'w:firstLine="{first}"' if first >= 0 else f'w:hanging="{-first}"'
    indent = f'<w:ind w:left="{left}" {first_line}/>' if left or first else ""
    outline = f'<w:outlineLvl w:val="{style.outline - 1}"/>' if style.outline else ""
    after, line = round(style.after * TWIPS_PER_POINT), round(style.line * 240)
    slant = ("<w:b/><w:bCs/>" if style.bold else "") + ("<w:i/><w:iCs/>" if style.italic else "")
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{keep}'
        f'<w:spacing w:after="{after}" w:line="{line}" w:lineRule="auto"/>{indent}'
        f'<w:jc w:val="{_JUSTIFICATION[style.align]}"/>{outline}</w:pPr>'
        f"<w:rPr>{slant}{_size(style.size)}</w:rPr></w:style>"
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _settings(house: HouseStyle) -> str:
    return (
        f'{_DECLARATION}<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        "<w:compat>"
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{house.language}"/></w:settings>'
    )


def _fonts(house: HouseStyle) -> str:
    return (
        f'{_DECLARATION}<w:fonts xmlns:w="{_W}"><w:font w:name="{house.font}">'
        f'<w:altName w:val="{house.embedded_font}"/><w:charset w:val="00"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


_PAGE_FIELD = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'


def _header(content: str) -> str:
    return (
        f'{_DECLARATION}<w:hdr xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="page-number"/></w:pPr>'
        f"{content}</w:p></w:hdr>"
    )


if __name__ == "__main__":
    for lying, path in FRAMES.items():
        path.write_bytes(frame(house_style(), landscape=lying))
        keep(path)
