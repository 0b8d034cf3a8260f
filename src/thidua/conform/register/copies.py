"""Copies, spelling, model forms: Phụ lục I, Phần II; Phụ lục II and III."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.conform.rules import (
    p2_i_2_a_version,
    p2_i_2_c_resolution,
    p2_i_3_c_text,
    p2_ii_1_a_form,
    p2_ii_1_c_symbol,
    p2_ii_1_parts,
    p2_ii_2_a_line,
    p2_ii_2_b_capitals,
    p2_ii_2_b_size,
    p2_ii_2_b_style,
    p2_ii_3_place,
    pl2_i_sentence,
    pl2_iii_1_b_number,
    pl2_iii_1_c_city,
    pl2_v_1_nouns,
    pl2_v_2_honours,
    pl2_v_6_document,
    pl2_v_7_units,
    pl2_v_8_days,
    pl3_1_as_article,
    pl3_1_authority,
    pl3_1_end,
    pl3_1_indent,
    pl3_1_lines,
    pl3_1_operative,
    pl3_2_line,
)

if TYPE_CHECKING:
    from thidua.conform.rule import Rule

RULES: tuple[Rule, ...] = (
    p2_i_2_a_version,
    p2_i_2_c_resolution,
    p2_i_3_c_text,
    p2_ii_1_parts,
    p2_ii_1_a_form,
    p2_ii_1_c_symbol,
    p2_ii_2_a_line,
    p2_ii_2_b_capitals,
    p2_ii_2_b_size,
    p2_ii_2_b_style,
    p2_ii_3_place,
    pl2_i_sentence,
    pl2_iii_1_b_number,
    pl2_iii_1_c_city,
    pl2_v_1_nouns,
    pl2_v_2_honours,
    pl2_v_6_document,
    pl2_v_7_units,
    pl2_v_8_days,
    pl3_1_as_article,
    pl3_1_authority,
    pl3_1_operative,
    pl3_1_indent,
    pl3_1_end,
    pl3_2_line,
    pl3_1_lines,
)
