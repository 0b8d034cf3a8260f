"""What breaks the rules about capitals (Phụ lục II) and the words of the forms (Phụ lục III)."""

from __future__ import annotations

from conform.mutations import Mutation, Word, text

SENTENCES = {
    "PL2.I-sentence": (
        "1. Các đơn vị đăng ký thi đua trước ngày hội nghị. văn phòng Sở tổng hợp kết quả.",
    ),
    "PL2.III.1.b-number": ("1. Hội nghị tổ chức tại trụ sở Sở, phường 5, quận 1.",),
    "PL2.III.1.c-city": (
        "1. Đoàn công tác đến thành phố Hồ Chí Minh trao đổi kinh nghiệm.",
        "1. Đại biểu về thủ đô Hà Nội dự hội nghị.",
    ),
    "PL2.V.1-nouns": (
        "1. Nâng cao chất lượng phục vụ nhân dân.",
        "1. Thực hiện đúng chủ trương của Đảng và nhà nước.",
    ),
    "PL2.V.2-honours": (
        "1. Đề nghị tặng Huân chương lao động cho tập thể có thành tích.",
        "1. Đề nghị tặng Huân chương Lao động hạng ba cho tập thể có thành tích.",
        "1. Đề nghị phong tặng danh hiệu Anh hùng lao động cho tập thể có thành tích.",
        "1. Đề nghị phong tặng danh hiệu Nghệ sĩ nhân dân, Nhà giáo Ưu tú.",
    ),
    "PL2.V.6-document": (
        "1. Các đơn vị thực hiện theo quyết định số 12/QĐ-STD ngày 05 tháng 01 năm 2024.",
    ),
    "PL2.V.7-units": (
        "1. Việc xét khen thưởng theo khoản 2 điều 1 của Quyết định này.",
        "1. Việc xét khen thưởng theo Khoản 2 Điều 1 của Quyết định này.",
    ),
    "PL2.V.8-days": (
        "1. Hội nghị tổ chức vào sáng thứ hai tuần đầu của tháng.",
        "1. Các đơn vị trực từ thứ hai đến thứ sáu.",
    ),
}


def _invitation(word: Word) -> None:
    """Call a directive an invitation."""
    text("title", "GIẤY MỜI")(word)
    text("number", "Số: 05/GM-STD")(word)


MUTATIONS = (
    *(
        Mutation(rule, f"{number}", text("clause", sentence))
        for rule, sentences in SENTENCES.items()
        for number, sentence in enumerate(sentences, 1)
    ),
    Mutation("PL3.1-lines", "an invitation to nothing", _invitation, on="issued"),
)
