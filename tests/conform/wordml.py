"""Word files written by hand, a few elements each: what the reader must make of them."""

from __future__ import annotations

import io
import zipfile

from thidua.model.view import View, ViewParagraph
from thidua.opc import open_package
from thidua.word import read

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": _W,
        "r": _R,
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850"'
    ' w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


def document(body: str, *, section: str = PAGE, **parts: str) -> bytes:
    """Return a Word file; ``parts`` are the insides of styles, numbering, header1 and so on."""
    content = {
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}{section}</w:body></w:document>"
    }
    roots = {"header": "hdr", "footer": "ftr"}
    relations, types = "", ""
    for name, inside in parts.items():
        kind = name.rstrip("0123456789")
        root = roots.get(kind, kind)
        wrapped = inside if kind == "theme" else f"<w:{root} {_SPACES}>{inside}</w:{root}>"
        content[f"word/{name}.xml"] = wrapped
        relations += f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{name}.xml"/>'
        types += f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
    content["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'
    )
    content["_rels/.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="main" Type="{_R}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>'
    )
    content["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f"{types}</Types>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def view(body: str, *, section: str = PAGE, **parts: str) -> View:
    return read(open_package(document(body, section=section, **parts)), file="by-hand.docx")


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(key: str, kind: str, inside: str, *, based: str = "", default: bool = False) -> str:
    marked = ' w:default="1"' if default else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"{marked}>{base}{inside}</w:style>'


def one(body: str, **parts: str) -> ViewParagraph:
    """Return the first paragraph of a document."""
    return view(body, **parts).paragraphs[0]
