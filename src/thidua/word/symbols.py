"""Symbol fonts: the characters that Symbol and Wingdings depict, by their published encodings.

A symbol of such a font is stored as its place in the font, from U+F020 on or from U+0020 on
(17.3.3.30). Symbol is as Adobe published it, Wingdings as Unicode took it up (L2/11-052), with the
older character where there was one that looks the same. A blank of the tables is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PRIVATE = 0xF000
_CODES = 0x100
_FIRST = 0x20
_BLANK = "\u00a0"

_SYMBOL = {
    0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?",  # noqa: RUF001 - alike, and meant
    0x40: "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
    0x60: "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",  # noqa: RUF001 - alike, and meant
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵",  # noqa: RUF001 - alike, and meant
    0xC0: "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓",  # noqa: RUF001 - alike, and meant
    0xE0: "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u00a0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
}
_WINGDINGS = {
    0x20: " ✏✂✁👓🔔📖🕯☎✆✉🖃📪📫📬📭📁📂📄🗏🗐🗄⌛⌨🖰🖲💻🖴💾🖬✇✍",
    0x40: "🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉",
    0x60: "♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶🙶🙷",
    0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•",
    0xA0: "⬝○🞆🞈◉◎🔿▪◻🟂✦★✶✴✹✵⯐⌖✧⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘",
    0xC0: "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈➲⮉⮋🡨",
    0xE0: "➔🡩🡫🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑",
}
"""What stands from a place on in each font."""
_WINGDINGS_2 = {"O": "✗", "P": "✓", "Q": "☒", "R": "☑", "S": "☒", "T": "☒", "\u00a3": "□"}
"""Of Wingdings 2 what forms are ticked with."""
_UNNAMED = str.maketrans("\uf0b7\uf0a7\uf02d\uf0d8\uf0fc\uf076", "•▪-➢✓❖")
"""Bullets of lists that state no font: Word's own, which are of Symbol and of Wingdings."""


_UNKNOWN = re.compile("[\uf020-\uf0ff]+")


def _table(rows: Mapping[int, str], **others: str) -> dict[int, str]:
    """Return what a font shows, by codes; what is unknown by its code from U+F020 on."""
    known = {
        first + place: shown
        for first, row in rows.items()
        for place, shown in enumerate(row)
        if shown != _BLANK
    } | {ord(sign): shown for sign, shown in others.items()}
    table = {code: known.get(code, chr(_PRIVATE + code)) for code in range(_FIRST, _CODES)}
    return table | {_PRIVATE + code: shown for code, shown in table.items()}


_FONTS = {
    "symbol": _table(_SYMBOL),
    "wingdings": _table(_WINGDINGS),
    "wingdings 2": _table({}, **_WINGDINGS_2),
    "wingdings 3": _table({}),
    "webdings": _table({}),
}


def depicted(text: str, font: str | None) -> str:
    """Return what a text looks like that is set in a font; in other fonts it is what it says.

    What a symbol font has at places that are unknown here is a box with font and places:
    ``□[Symbol F0F0]``.
    """
    table = _FONTS.get((font or "").casefold())
    return text if table is None else _boxed(text.translate(table), font or "")


def symbol(code: str, font: str | None) -> str:
    """Return the sign of a ``w:sym``, ``code`` being its place in the font, as it is to be set.

    Of a font that is unknown here it is a box with font and place; a code that is none, and that of
    half a character, is nothing.
    """
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    if (font or "").casefold() not in _FONTS:
        sign = _boxed(sign, font or "")
    return sign if sign.isprintable() or _UNKNOWN.match(sign) else ""


def bullet(text: str, font: str | None) -> str:
    """Return what the sign of a list looks like, also where the list states no symbol font."""
    return depicted(text, font).translate(_UNNAMED)


def _boxed(text: str, font: str) -> str:
    return _UNKNOWN.sub(
        lambda met: f"□[{font} {' '.join(f'{ord(one):X}' for one in met[0])}]", text
    )
