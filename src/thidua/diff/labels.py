"""Labels cut from the front of a text: what a place is called, apart from what it says."""

from __future__ import annotations

import re

_FORMS = {
    "part": r"Phần\s+(?:thứ\s+\w+|[IVXLC]+|\d+)\b[.:]?",
    "chapter": r"Chương\s+(?:[IVXLC]+|\d+)\b[.:]?",
    "section": r"Mục\s+(?:[IVXLC]+|\d+)\b[.:]?(?=\s|$)",
    "subsection": r"Tiểu mục\s+(?:[IVXLC]+|\d+)\b[.:]?",
    "article": r"Điều\s+\d+[a-zđ]?[.:](?=\s)",
    "roman": r"[IVX]+[.)](?=\s)",
    "capital": r"[A-ZĐ][.)](?=\s)",
    "decimals": r"\d{1,2}(?:\.\d{1,2}){2,}[.)]?(?=\s)",
    "decimal": r"\d{1,2}\.\d{1,2}[.)]?(?=\s)",
    "arabic": r"\d{1,3}\.(?=\s)",
    "bracket": r"(?:\d{1,3}\)|\(\d{1,3}\))(?=\s)",
    "letter": r"[a-zđ]{1,2}[.)](?=\s)",
    "dash": r"[-–—](?=\s)",
    "plus": r"\+(?=\s)",
    "bullet": r"[•*·▪◦](?=\s)",
}
"""Kinds of label and how they read (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6.đ; practice).

In Roman figures only I, V and X: a text has no fiftieth section, but C. and D. follow B.
"""

_LABEL = re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in _FORMS.items()))
_OWN_LINE = frozenset({"part", "chapter", "section", "subsection"})
_FIRST = re.compile(r"(?:^|\W)[1IAa]\W*$")
_SIGN_OFF = re.compile(r"nơi nhận\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\(?(?:\d{1,3}|[IVX]+|[a-zđA-ZĐ])(?:\.\d{1,2})*+[.)]*")


def cut(text: str) -> tuple[str, str, str]:
    """Return kind of label, label and the rest of a text; kind and label are "" where none is."""
    found = _LABEL.match(text)
    if found is None:
        return "", "", text
    return str(found.lastgroup), found[0], text[found.end() :].lstrip()


def alone(text: str) -> bool:
    """Return whether a line is nothing but the label of a division, whose title comes next."""
    kind, _, rest = cut(text)
    return kind in _OWN_LINE and not rest


def ordinal(text: str) -> bool:
    """Return whether a cell holds nothing but the number of its row."""
    return _ORDINAL.fullmatch(text) is not None


def first(label: str) -> bool:
    """Return whether a list begins with this label: "1.", "I.", "a)", "Điều 1."."""
    return _FIRST.search(label) is not None


def signs_off(text: str) -> bool:
    """Return whether a line says who gets the document (Nơi nhận), which ends its text."""
    return _SIGN_OFF.match(text) is not None
