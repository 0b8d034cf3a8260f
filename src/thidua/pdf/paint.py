"""Colours of what is drawn, as six hexadecimal digits."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium


def fill_colour(drawn: Any) -> str | None:  # noqa: ANN401 - a handle of PDFium
    """Return the colour that an object is filled with, or None where that is a pattern."""
    return _colour(pdfium.FPDFPageObj_GetFillColor, drawn)


def stroke_colour(drawn: Any) -> str | None:  # noqa: ANN401 - a handle of PDFium
    """Return the colour of an object's outline, or None where that is a pattern."""
    return _colour(pdfium.FPDFPageObj_GetStrokeColor, drawn)


def _colour(ask: Callable[..., int], drawn: Any) -> str | None:  # noqa: ANN401 - a handle
    parts = [ctypes.c_uint() for _ in "rgba"]
    if not ask(drawn, *parts):
        return None
    return "".join(f"{part.value & 0xFF:02X}" for part in parts[:3])
