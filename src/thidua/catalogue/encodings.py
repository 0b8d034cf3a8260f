"""Fonts of encodings from before Unicode: their text is only legible with themselves."""

from __future__ import annotations

import re

_LEGACY = re.compile(r"(?i)\.vn.*|vni[- ].*|vntimes?.*|vnarial.*|abc.*|bk ?hcm.*|vps .*")
"""TCVN 3 (.VnTime, ABC), VNI, BK HCM and VPS."""


def legacy(font: str) -> bool:
    """Say whether a font is one of TCVN 3, VNI or another encoding of its own."""
    return _LEGACY.fullmatch(font) is not None
