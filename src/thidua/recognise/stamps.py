"""Marks of urgency and of circulation as the decree's own rules judge them (III.2.b, III.2.c).

What stamps of secrecy look like is for the law on state secrets to say, and so is "TÀI LIỆU THU
HỒI": of these the decree only says where they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.catalogue.patterns import folded
from thidua.recognise.recognised import Component

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thidua.model.view import Frame, View
    from thidua.recognise.recognised import Part, Recognised

_OTHER_LAW = "tài liệu thu hồi"


def marks(found: Recognised) -> tuple[Part, ...]:
    """Return the marks whose looks the decree states."""
    parts = found.of(Component.URGENCY, Component.CIRCULATION)
    return tuple(part for part in parts if not folded(part.text).startswith(_OTHER_LAW))


def framed(view: View) -> Mapping[int, Frame]:
    """Return the rectangle drawn around each paragraph that has one, by its index."""
    return {index: frame for frame in view.frames for index in frame.paragraphs}
