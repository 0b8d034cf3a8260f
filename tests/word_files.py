"""Word files made by hand, part by part: for tests of what nobody's word processor writes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from thidua.opc.markup import RELATIONSHIPS, WORD

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

TYPES = "[Content_Types].xml"
MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
BORDERS = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'


def parts(
    body: str = "<w:p><w:r><w:t>Thi đua</w:t></w:r></w:p>", **others: str
) -> dict[str, str | bytes]:
    """Return the parts of the smallest Word file; ``others`` are ``styles``, ``numbering`` …."""
    points_at = {name: relation(name, name, f"{name}.xml") for name in others}
    return {
        TYPES: f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{MAIN}" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": relations(relation("r", "officeDocument", MAIN)),
        MAIN: xml("document", f"<w:body>{body}</w:body>"),
        RELATIONS: relations(*points_at.values()),
        **{f"word/{name}.xml": xml(name, content) for name, content in others.items()},
    }


def xml(name: str, content: str) -> str:
    """Return a part of WordprocessingML."""
    return (
        f'<w:{name} xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        f">{content}</w:{name}>"
    )


def relation(key: str, kind: str, target: str, *, outside: bool = False) -> str:
    """Return one relationship."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{key}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"{mode}/>'


def relations(*listed: str) -> str:
    """Return a part of relationships."""
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(listed)}</Relationships>'


def packed(listed: Mapping[str, str | bytes], *, deflated: bool = True) -> bytes:
    """Return the parts as a file."""
    buffer = io.BytesIO()
    way = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", way) as archive:
        for name, content in listed.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def file(body: str, **others: str) -> bytes:
    """Return a Word file with this body."""
    return packed(parts(body, **others))


def run(text: str, properties: str = "") -> str:
    """Return a run; what is said of it comes as properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def table(*rows: str, borders: str = BORDERS) -> str:
    """Return a table, with one line above it."""
    return f"<w:tbl>{borders}{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row of a table."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(*texts: str, properties: str = "", setting: str = "") -> str:
    """Return a cell with a paragraph for each text, all of one setting."""
    said = "".join(paragraph(run(text), properties=setting) for text in texts)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{said}</w:tc>"


def drawing(inside: str) -> str:
    """Return a run with a drawing of 10 by 20 mm, called Hình, that holds a picture or a shape."""
    spaces = {
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }
    declared = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
    return (
        f'<w:r><w:drawing><wp:inline {declared}><wp:extent cx="360000" cy="720000"/>'
        f'<wp:docPr descr="Hình"/>{inside}</wp:inline></w:drawing></w:r>'
    )


PICTURE = drawing('<pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic>')
"""A run with the picture that the relationship "i" is."""
