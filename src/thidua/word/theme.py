"""Theme of a Word file: the fonts and colours that formatting names instead of stating them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.word.markup import A, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLOURS = {
    **{name: name for name in ("dk1", "lt1", "dk2", "lt2", "hlink", "folHlink")},
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "text1": "dk1",
    "dark1": "dk1",
    "background1": "lt1",
    "light1": "lt1",
    "text2": "dk2",
    "dark2": "dk2",
    "background2": "lt2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
    "tx1": "dk1",
    "bg1": "lt1",
    "tx2": "dk2",
    "bg2": "lt2",
}
"""What a run (17.18.97) or a shape (20.1.10.54) calls a colour → what the theme calls it."""


class Theme(Struct, frozen=True):
    """``major`` and ``minor`` are the Latin fonts; ``colours`` are RRGGBB by Word's names."""

    major: str | None = None
    minor: str | None = None
    colours: Mapping[str, str] = {}

    def fonts(self, stated: _Element | None) -> tuple[str | None, str | None]:
        """Return the fonts for ASCII letters and for the others that a ``w:rFonts`` states.

        A theme's font has precedence over a named one (17.3.2.26). Vietnamese letters are Latin:
        the fonts for East Asian and right-to-left text do not come into it.
        """
        if stated is None:
            return None, None
        ascii_font, other = (self._font(stated, name) for name in ("ascii", "hAnsi"))
        return ascii_font, other

    def _font(self, stated: _Element, name: str) -> str | None:
        themed = stated.get(f"{W}{name}Theme")
        font = (self.major if themed.startswith("major") else self.minor) if themed else None
        return font or stated.get(W + name)


def theme(root: _Element | None) -> Theme:
    """Read a theme part; an empty theme where there is none."""
    if root is None:
        return Theme()
    return Theme(
        major=_latin(root, "majorFont"),
        minor=_latin(root, "minorFont"),
        colours={name: found for name, key in _COLOURS.items() if (found := _colour(root, key))},
    )


def _latin(root: _Element, name: str) -> str | None:
    latin = root.find(f".//{A}fontScheme/{A}{name}/{A}latin")
    return None if latin is None else latin.get("typeface") or None


def _colour(root: _Element, key: str) -> str | None:
    entry = root.find(f".//{A}clrScheme/{A}{key}")
    if entry is None or not len(entry):
        return None
    found = entry[0].get("val") if entry[0].tag == f"{A}srgbClr" else entry[0].get("lastClr")
    return found.upper() if found else None
