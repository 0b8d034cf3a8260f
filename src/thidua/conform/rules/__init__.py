"""The rules of Decree 30/2020: one module each, which is also the rule's page of the manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rules import (
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
    ii_1_a_capitals,
    ii_1_a_place,
    ii_1_a_size,
    ii_1_a_style,
    ii_1_a_text,
    ii_1_b_align,
    ii_1_b_length,
    ii_1_b_line,
    ii_1_b_size,
    ii_1_b_style,
    ii_1_b_text,
    ii_1_c_spacing,
    v_sizes,
)

if TYPE_CHECKING:
    from thidua.conform.rule import Rule

RULES: tuple[Rule, ...] = (
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
    ii_1_a_capitals,
    ii_1_a_place,
    ii_1_a_size,
    ii_1_a_style,
    ii_1_a_text,
    ii_1_b_align,
    ii_1_b_length,
    ii_1_b_line,
    ii_1_b_size,
    ii_1_b_style,
    ii_1_b_text,
    ii_1_c_spacing,
    v_sizes,
)
"""Every rule, by name; one that is added here needs its sentences in ``templates/conform.yaml``."""
