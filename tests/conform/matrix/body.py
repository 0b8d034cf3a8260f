"""What breaks the rules about căn cứ, citations and the body: Điều 8, Mục II.6 and V.6."""

from __future__ import annotations

from conform.mutations import (
    Mutation,
    align,
    bold,
    capitals,
    indent,
    italic,
    size,
    spacing,
    text,
    without,
)

LAW = "Căn cứ Luật Thi đua, khen thưởng"
DECREE = "Căn cứ Nghị định số 98/2023/NĐ-CP"
DATED = "ngày 31 tháng 12 năm 2023"
ORDER = "Thực hiện Chỉ thị số 01/CT-UBND"
LONG = "Các phòng, đơn vị trực thuộc Sở nghiêm túc triển khai thực hiện Chỉ thị này"

PARTS = (
    Mutation("Đ8.2-components", "no date", without("place-date")),
    Mutation("Đ8.2-components", "no Nơi nhận", without("recipients-label"), on="issued"),
)
GROUNDS = (
    Mutation("II.6.a-style", "upright", italic("basis", on=False)),
    Mutation("II.6.a-style", "bold", bold("basis", on=True)),
    Mutation("II.6.a-size", "12 pt", size("basis", 12)),
    Mutation("II.6.a-case", "capitals", capitals("basis")),
    Mutation("II.6.a-lines", "two in one", text("basis", f"{LAW}; căn cứ Quy chế của Sở;")),
    Mutation("II.6.a-semicolon", "a comma", text("basis", f"{LAW},", place=1)),
    Mutation(
        "II.6.a-stop",
        "a semicolon",
        text("basis", "Theo đề nghị của Chánh Văn phòng Sở;", place=-1),
    ),
    Mutation("II.6.a-citation", "no date", text("basis", f"{DECREE} của Chính phủ;", place=2)),
    Mutation(
        "II.6.a-citation", "no issuer", text("basis", f"{DECREE} {DATED} về thi đua;", place=2)
    ),
    Mutation(
        "II.6.a-citation", "no abstract", text("basis", f"{DECREE} {DATED} của Chính phủ;", place=2)
    ),
    Mutation("II.6.a-law", "numbered", text("basis", f"{LAW} số 06/2022/QH15;", place=1)),
    Mutation(
        "II.6.b-law",
        "numbered",
        text("clause", "1. Thực hiện Luật Thi đua, khen thưởng số 06/2022/QH15.", place=0),
    ),
    Mutation(
        "II.6.b-law",
        "dated",
        text("clause", "1. Thực hiện Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.", place=0),
    ),
    Mutation("II.6.b-first", "no date", text("body", f"{ORDER} của UBND tỉnh."), on="issued"),
    Mutation(
        "II.6.b-first",
        "no issuer",
        text("body", f"{ORDER} ngày 08/01/2024 về thi đua."),
        on="issued",
    ),
    Mutation(
        "II.6.b-first",
        "no abstract",
        text("body", f"{ORDER} ngày 08/01/2024 của UBND tỉnh."),
        on="issued",
    ),
    Mutation(
        "II.6.b-next",
        "the date again",
        text("clause", f"4. {ORDER} ngày 08/01/2024 của UBND tỉnh về thi đua.", place=3),
        on="issued",
    ),
    Mutation("PL3.1-authority", "missing", without("authority")),
    Mutation("PL3.1-authority", "not bold", bold("authority", on=False)),
    Mutation("PL3.1-operative", "missing", without("operative")),
    Mutation("PL3.1-operative", "left", align("operative", "left")),
    Mutation("PL3.1-indent", "none", indent("basis", firstLine=0)),
)
PARAGRAPHS = (
    Mutation("II.6.e-style", "italic", italic("dash", on=True), on="directive"),
    Mutation("II.6.e-style", "bold", bold("body", on=True), on="directive"),
    Mutation("II.6.e-case", "capitals", capitals("body"), on="issued"),
    Mutation("II.6.e-size", "12 pt", size("body", 12), on="directive"),
    Mutation("II.6.e-size", "15 pt", size("dash", 15), on="directive"),
    Mutation("II.6.e-align", "left", align("clause", "left")),
    Mutation("II.6.e-align", "centred", align("body", "center"), on="directive"),
    Mutation("II.6.e-indent", "15 mm", indent("clause", firstLine=850)),
    Mutation("II.6.e-indent", "none", indent("body", firstLine=0), on="directive"),
    Mutation("II.6.e-gap", "3 pt", spacing("clause", after=60), on="directive"),
    Mutation("II.6.e-line-least", "0.8", spacing("clause", line=192, lineRule="auto")),
    Mutation("II.6.e-line-least", "exactly 12 pt", spacing("clause", line=240, lineRule="exact")),
    Mutation("II.6.e-line-most", "double", spacing("clause", line=480, lineRule="auto")),
    Mutation("II.6.e-line-most", "exactly 36 pt", spacing("clause", line=720, lineRule="exact")),
    Mutation("PL3.1-end", "a full stop", text("body", f"{LONG}.", place=-1), on="issued"),
)
LEVELS = (
    Mutation("II.6.đ-article-form", "a colon", text("article", "Điều 2: Nội dung", place=0)),
    Mutation("II.6.đ-article-form", "capitals", text("article", "ĐIỀU 2. Nội dung", place=0)),
    Mutation("II.6.đ-article-style", "not bold", bold("article", on=False)),
    Mutation("II.6.đ-article-style", "italic", italic("article-text", on=True)),
    Mutation("II.6.đ-article-indent", "none", indent("article", firstLine=0)),
    Mutation("II.6.đ-size", "13 pt among 14 pt", size("clause", 13), on="directive"),
    Mutation("II.6.đ-size", "12 pt", size("point", 12)),
    Mutation("II.6.đ-clause-form", "a slash", text("clause", f"1/ {LONG}.", place=0)),
    Mutation("II.6.đ-departing", "1)", text("clause", f"1) {LONG}.", place=0)),
    Mutation("II.6.đ-departing", "(1)", text("clause", f"(1) {LONG}.", place=0)),
    Mutation("II.6.đ-departing", "*", text("clause", f"* {LONG}.", place=0)),
    Mutation("II.6.đ-departing", "A.", text("clause", "A. Mục đích", place=0)),
    Mutation("II.6.đ-clause-style", "bold", bold("clause", on=True)),
    Mutation("II.6.đ-clause-style", "italic", italic("clause", on=True)),
    Mutation("II.6.đ-clause-title", "not bold", bold("clause-heading", on=False), on="plan"),
    Mutation("II.6.đ-point-form", "a full stop", text("point", f"a. {LONG};", place=0)),
    Mutation("II.6.đ-point-style", "italic", italic("point", on=True)),
    Mutation("II.6.đ-point-letter", "f", text("point", f"f) {LONG};", place=6), on="directive"),
    Mutation("II.6.đ-point-order", "d, e", text("point", f"- {LONG};", place=4), on="directive"),
    Mutation("II.6.đ-point-order", "a, a", text("point", f"a) {LONG}.", place=1)),
    Mutation("II.6.đ-point-marks", "ă", text("point", f"ă) {LONG}.", place=1)),
    Mutation("V.6.b-form", "a slash", text("section", "I/ MỤC ĐÍCH, YÊU CẦU"), on="directive"),
    Mutation("V.6.b-case", "small", text("section", "I. Mục đích, yêu cầu"), on="directive"),
    Mutation("V.6.b-size", "12 pt", size("section", 12), on="directive"),
    Mutation("V.6.b-style", "not bold", bold("section", on=False), on="directive"),
    Mutation("V.6.b-style", "italic", italic("section", on=True), on="directive"),
    Mutation("II.6.đ-sequence", "khoản 1, 3", text("clause", f"3. {LONG}.", place=1)),
    Mutation(
        "II.6.đ-sequence",
        "Chương V after III",
        text("division", "Chương V", place=-1),
        on="regulation",
    ),
    Mutation("II.6.đ-sequence", "Mục I, III", text("section", "III. NỘI DUNG", place=1), on="plan"),
    Mutation("II.6.đ-sequence", "Điều 1 twice", text("article", "Điều 1. Nội dung", place=0)),
)
DIVISIONS = (
    Mutation("II.6.d-title", "none", without("division-title"), on="regulation"),
    Mutation("II.6.đ-division-numeral", "1", text("division", "Chương 1"), on="regulation"),
    Mutation(
        "II.6.đ-division-numeral", "Mục I", text("division", "Mục I", place=2), on="regulation"
    ),
    Mutation("II.6.đ-division-case", "capitals", text("division", "CHƯƠNG I"), on="regulation"),
    Mutation("II.6.đ-division-size", "12 pt", size("division", 12), on="regulation"),
    Mutation("II.6.đ-division-style", "not bold", bold("division", on=False), on="regulation"),
    Mutation("II.6.đ-division-align", "left", align("division", "left"), on="regulation"),
    Mutation(
        "II.6.đ-division-line", "one line", text("division", "Chương I. TỔNG QUÁT"), on="regulation"
    ),
    Mutation("II.6.đ-title-case", "small", text("division-title", "Quy định"), on="regulation"),
    Mutation("II.6.đ-title-size", "15 pt", size("division-title", 15), on="regulation"),
    Mutation("II.6.đ-title-style", "italic", italic("division-title", on=True), on="regulation"),
    Mutation("II.6.đ-title-align", "left", align("division-title", "left"), on="regulation"),
)
MUTATIONS = (*PARTS, *GROUNDS, *PARAGRAPHS, *LEVELS, *DIVISIONS)
