"""The whole document and its page: Điều 5 to 13, Phụ lục I, Mục I."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rules import (
    dd5_1_signatures,
    dd8_2_components,
    dd13_4_deputy,
    i_1_size,
    i_2_orientation,
    i_3_bottom,
    i_3_left,
    i_3_right,
    i_3_top,
    i_4_colour,
    i_4_font,
    i_4_unicode,
    i_7_arabic,
    i_7_first,
    i_7_missing,
    i_7_place,
    i_7_size,
    i_7_start,
    i_7_style,
)

if TYPE_CHECKING:
    from thidua.conform.rule import Rule

RULES: tuple[Rule, ...] = (
    dd5_1_signatures,
    dd8_2_components,
    dd13_4_deputy,
    i_1_size,
    i_2_orientation,
    i_3_bottom,
    i_3_left,
    i_3_right,
    i_3_top,
    i_4_colour,
    i_4_font,
    i_4_unicode,
    i_7_arabic,
    i_7_first,
    i_7_missing,
    i_7_place,
    i_7_size,
    i_7_start,
    i_7_style,
)
