"""Names of fonts as programs write them, and the families that people know."""

from __future__ import annotations

import pytest

from thidua.pdf.typefaces import typeface

ITALIC, BOLD = 1 << 6, 1 << 18


@pytest.mark.parametrize(
    ("name", "flags", "family", "bold", "italic"),
    [
        ("BWXQJO+LiberationSerif", 0, "Liberation Serif", False, False),
        ("LiberationSerif-BoldItalic", ITALIC, "Liberation Serif", True, True),
        ("TimesNewRomanPSMT", 0, "Times New Roman", False, False),
        ("ABCDEF+TimesNewRomanPS-BoldMT", 0, "Times New Roman", True, False),
        ("TimesNewRomanPS-ItalicMT", ITALIC, "Times New Roman", False, True),
        ("TimesNewRoman,Bold", 0, "Times New Roman", True, False),
        ("Times New Roman", BOLD, "Times New Roman", True, False),
        ("Times-Roman", BOLD, "Times", False, False),
        (".VnTime", 0, ".VnTime", False, False),
        ("VNI-Times", ITALIC, "VNI-Times", False, True),
        ("ArialMT", 0, "Arial", False, False),
        ("Roboto-Black", 0, "Roboto", True, False),
        ("", 0, "", False, False),
    ],
)
def test_a_name_says_family_weight_and_slant(
    name: str, flags: int, family: str, *, bold: bool, italic: bool
) -> None:
    face = typeface(name, flags)
    assert (face.family, face.bold, face.italic) == (family, bold, italic)
