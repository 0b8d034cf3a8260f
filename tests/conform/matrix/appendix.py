"""What breaks the rules about appendices: Mục III.1 and the model forms 2.1 and 2.2."""

from __future__ import annotations

from conform.mutations import (
    Mutation,
    align,
    bold,
    each,
    italic,
    removed,
    size,
    stroke,
    text,
    without,
)

OPEN = "ngày     tháng     năm 2024 của Sở Thí dụ)"

MUTATIONS = (
    Mutation(
        "III.1.a-reference",
        "none",
        text("article-text", "Điều 1. Ban hành Quy chế."),
        on="regulation",
    ),
    Mutation("III.1.a-number", "Arabic", text("appendix-label", "Phụ lục 1"), on="plan"),
    Mutation("III.1.a-number", "none", text("appendix-label", "Phụ lục", place=1), on="plan"),
    Mutation("III.1.a-single", "numbered", text("appendix-label", "Phụ lục I"), on="regulation"),
    Mutation("III.1.b-label-case", "capitals", text("appendix-label", "PHỤ LỤC I"), on="plan"),
    Mutation("III.1.b-label-size", "13 pt", size("appendix-label", 13), on="plan"),
    Mutation("III.1.b-label-style", "not bold", bold("appendix-label", on=False), on="plan"),
    Mutation("III.1.b-label-align", "right", align("appendix-label", "right"), on="plan"),
    Mutation("III.1.b-title-case", "small", text("appendix-title", "Tiêu chí"), on="plan"),
    Mutation("III.1.b-title-size", "12 pt", size("appendix-title", 12), on="plan"),
    Mutation("III.1.b-title-style", "italic", italic("appendix-title", on=True), on="plan"),
    Mutation("III.1.b-title-align", "left", align("appendix-title", "left"), on="plan"),
    Mutation("III.1.c-style", "upright", italic("appendix-note", on=False), on="plan"),
    Mutation("III.1.c-size", "11 pt", size("appendix-note", 11), on="plan"),
    Mutation("III.1.c-align", "left", align("appendix-note", "left"), on="plan"),
    Mutation("III.1.c-missing", "none", without("appendix-note"), on="plan"),
    Mutation(
        "III.1.c-text", "no number", text("appendix-note", "(Kèm theo Kế hoạch của Sở)"), on="plan"
    ),
    Mutation(
        "III.1.c-number",
        "of another document",
        text("appendix-note", f"(Kèm theo Kế hoạch số     /KH-VP {OPEN}"),
        on="plan",
    ),
    Mutation(
        "III.1.c-blank",
        "a number and no day",
        text("appendix-note", f"(Kèm theo Kế hoạch số 05/KH-STD {OPEN}"),
        on="plan",
    ),
    Mutation("III.1.đ-pages", "go on", each("//w:sectPr/w:pgNumType", removed), on="plan"),
    Mutation("PL3.2-line", "none", stroke("appendix-note"), on="plan"),
)
