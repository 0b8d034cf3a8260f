"""House style of ``templates/nd30.yaml`` as typed values.

Lengths inside the renderers are whole twips (1/20 pt), Word's own unit: both formats are given the
same integers, so that their lines break at the same words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct, field

from thidua.catalogue.own import AstrayError, own
from thidua.system.home import TEMPLATES

TWIPS_PER_POINT = 20
_POINTS_PER_MM = 72 / 25.4
_SINGLE_LINE = 1.149  # of the font size


def twips(mm: float) -> int:
    """Return a length in mm as whole twips."""
    return round(mm * _POINTS_PER_MM * TWIPS_PER_POINT)


class HangingStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the lines of a paragraph begin: the first, and all others, from the margin in mm."""

    first: float
    others: float


class Style(Struct, frozen=True, forbid_unknown_fields=True):
    """How one kind of paragraph is set; sizes and gaps in pt, indents in mm.

    ``hanging`` is how a centred one is set that takes more than one line.
    """

    name: str
    size: float
    align: str
    clause: str
    bold: bool = False
    italic: bool = False
    first_line: float = 0
    left: float = 0
    after: float = 0
    line: float = 1
    keep_next: bool = False
    outline: int | None = None
    stroke: str | None = None
    boxed: bool = False
    hanging: HangingStyle | None = None

    @property
    def line_height(self) -> int:
        """The height of a line in twips: Times New Roman's ascent, descent and line gap."""
        return round(self.line * round(_SINGLE_LINE * self.size * TWIPS_PER_POINT))


class PageStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The sheet, its margins and the distance of the page number from its top edge, in mm."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float


class Columns(Struct, frozen=True, forbid_unknown_fields=True):
    """Two columns side by side in mm, and the gap in pt that parts them from the text.

    ``apart`` is the least white between the texts of both, in mm.
    """

    left: float
    right: float
    gap: float
    apart: float = 0


class SmallTable(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of many columns: the size of its text in pt, the inset in mm."""

    size: float
    inset: float


class TableStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """Cell inset in mm; padding, border width and the gap below the table in pt.

    ``open_row`` is the least height in mm of a row that is to be filled in by hand; ``small`` is
    for tables whose words would be cut.
    """

    inset: float
    padding: float
    border: float
    after: float
    open_row: float
    small: SmallTable


class StrokeStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The drawn line: width and distance from the text in pt, share of that text's length."""

    width: float
    space: float
    least: float
    most: float


class RevisionStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """Colours of what is inserted and deleted; width and distance of the bar beside it in pt.

    ``underline`` is how far an underline stands below the baseline, as a share of the size.
    """

    inserted: str
    underline: float
    deleted: str
    bar: float
    distance: float


class HouseStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything of ``nd30.yaml``."""

    page: PageStyle
    font: str
    embedded_font: str
    language: str
    head: Columns
    sign_off: Columns
    table: TableStyle
    stroke: StrokeStyle
    revision: RevisionStyle
    styles: dict[str, Style]
    certificate: dict[str, float]
    stroke_after: dict[str, float] = field(default_factory=dict)

    def sides(self, columns: Columns, *, landscape: bool) -> tuple[int, int]:
        """Return two columns in twips; on a sheet on its side they widen in proportion."""
        left, right = twips(columns.left), twips(columns.right)
        if not landscape:
            return left, right
        width = self.text_width(landscape=True)
        wider = round(width * left / (left + right))
        return wider, width - wider

    def text_width(self, *, landscape: bool = False) -> int:
        """Return the width between the margins in twips."""
        page = self.page
        width = page.height if landscape else page.width
        return twips(width) - twips(page.left) - twips(page.right)

    def text_height(self, *, landscape: bool = False) -> int:
        """Return the height between the margins in twips."""
        page = self.page
        height = page.width if landscape else page.height
        return twips(height) - twips(page.top) - twips(page.bottom)


def house_style(path: Path = TEMPLATES / "nd30.yaml") -> HouseStyle:
    """Read the house style.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(path, HouseStyle, _whole)


def _whole(raw: Any) -> Any:  # noqa: ANN401 - YAML of any shape
    """Return the file with each style written out that is ``like`` another."""
    return raw | {"styles": {key: _resolve(raw["styles"], key) for key in raw["styles"]}}


def _resolve(
    styles: dict[str, dict[str, Any]], key: str, above: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return a style with what it has from the one it is like; none is like itself."""
    stated = dict(styles[key])
    base = stated.pop("like", None)
    if base is None:
        return stated
    if base not in styles or base in {*above, key}:
        raise AstrayError(("styles", key, "like"), str(base), styles.keys() - {*above, key})
    return _resolve(styles, base, (*above, key)) | stated
