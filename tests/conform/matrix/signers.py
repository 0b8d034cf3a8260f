"""What breaks the rules about who signs: Mục II.7 and Điều 13."""

from __future__ import annotations

from conform.mutations import Mutation, align, bold, indent, italic, of_council, size, text, without

AUTHORITY, POSITION, NAME = "signer-authority", "signer-position", "signer-name"

MUTATIONS = (
    Mutation("II.7.b-marks", "K/T", text(AUTHORITY, "K/T GIÁM ĐỐC"), on="letter"),
    Mutation("II.7.b-marks", "KT without a stop", text(AUTHORITY, "KT GIÁM ĐỐC"), on="letter"),
    Mutation("II.7.b-marks", "TUN.", text(AUTHORITY, "TUN. GIÁM ĐỐC"), on="letter"),
    Mutation("II.7.b-marks", "in words", text(POSITION, "QUYỀN GIÁM ĐỐC")),
    Mutation("II.7.b-collective", "a post", text(AUTHORITY, "TM. CHỦ TỊCH"), on="launch-joint"),
    Mutation("II.7.b-head", "a deputy", text(AUTHORITY, "TL. PHÓ GIÁM ĐỐC"), on="letter-many"),
    Mutation("II.7.b-head", "an agency", text(AUTHORITY, "TL. SỞ THÍ DỤ"), on="letter-many"),
    Mutation(
        "II.7.b-head", "a committee", text(AUTHORITY, "TUQ. ỦY BAN NHÂN DÂN"), on="letter-many"
    ),
    Mutation("II.7.b-head", "Q. and a deputy", text(POSITION, "Q. PHÓ GIÁM ĐỐC")),
    Mutation("II.7.b-position", "missing", without(POSITION), on="letter"),
    Mutation("II.7.b-position", "the head's", text(POSITION, "GIÁM ĐỐC"), on="letter"),
    Mutation("II.7.b-deputy", "alone", text(POSITION, "PHÓ GIÁM ĐỐC")),
    Mutation("Đ13.4-deputy", "under TL.", text(POSITION, "PHÓ CHÁNH VĂN PHÒNG"), on="letter-many"),
    Mutation("II.7.c-council", "an agency's post", of_council("Số: 01/QĐ-HĐTĐKT")),
    Mutation("II.7.c-degree", "abbreviated", text(NAME, "PGS.TS. Nguyễn Văn Mẫu")),
    Mutation("II.7.c-degree", "in full", text(NAME, "Thạc sĩ Nguyễn Văn Mẫu")),
    Mutation("II.7.đ-capitals", "authority", text(AUTHORITY, "KT. Giám đốc"), on="letter"),
    Mutation("II.7.đ-capitals", "position", text(POSITION, "Phó Giám đốc"), on="letter"),
    Mutation("II.7.đ-capitals", "position alone", text(POSITION, "Giám đốc")),
    Mutation("II.7.đ-size", "position in 12 pt", size(POSITION, 12)),
    Mutation("II.7.đ-size", "authority in 15 pt", size(AUTHORITY, 15), on="letter"),
    Mutation("II.7.đ-size", "name in 12 pt", size(NAME, 12)),
    Mutation("II.7.đ-style", "name not bold", bold(NAME, on=False)),
    Mutation("II.7.đ-style", "position in italics", italic(POSITION, on=True)),
    Mutation("II.7.đ-name", "capitals", text(NAME, "NGUYỄN VĂN MẪU")),
    Mutation("II.7.đ-align", "name at the left", align(NAME, "left")),
    Mutation("II.7.đ-align", "name indented", indent(NAME, left=1500)),
)
