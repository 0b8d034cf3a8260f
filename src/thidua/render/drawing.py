"""Pictures in WordprocessingML: an inline drawing that names its part by its own content."""

from __future__ import annotations

from hashlib import sha256

from markupsafe import Markup

from thidua.model.document import Mark, Picture

_EMU_PER_MM = 36000
_PREFIX = "picture-"
_NUMBERS = {Mark.KEPT: 0, Mark.INSERTED: 1 << 28, Mark.DELETED: 1 << 29}
"""What parts the number of a picture from that of the same picture where it was before."""
_INLINE = Markup(
    "<w:r><w:drawing><wp:inline"
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{number}" name="{name}" descr="{description}"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
    '<pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)


def picture_name(picture: Picture) -> str:
    """Return a name that only this picture has: by it parts and relations find each other."""
    return f"{_PREFIX}{sha256(picture.content).hexdigest()[:16]}"


def drawing(picture: Picture) -> Markup:
    """Return the run that shows a picture, with its description for those who cannot see."""
    name = picture_name(picture)
    return _INLINE.format(
        name=name,
        number=int(name.removeprefix(_PREFIX)[:7], 16) + 1 + _NUMBERS[picture.mark],
        width=round(picture.width * _EMU_PER_MM),
        height=round(picture.height * _EMU_PER_MM),
        description=picture.description,
    )
