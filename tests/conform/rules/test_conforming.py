"""What the decree permits passes: our PDFs, stamps and copies as it wants them, words in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import built
from conform.additions import after, at_end, boxed, copy, instead, paragraph
from conform.mutations import Mutation, Word, text
from conform.pdf_mutations import ATTACHMENT, Area, Look, PdfMutation, place_of, scanned, signed
from thidua.conform.checking import check
from thidua.model.finding import Level
from thidua.recognise.recognised import Component

if TYPE_CHECKING:
    from pikepdf import Pdf

ISSUED, LETTER, MANY, JOINT = "issued", "letter", "letter-many", "launch-joint"
URGENT = boxed(paragraph("HỎA TỐC", 13, bold=True, colour="FF0000"), 30)
ADDRESS = paragraph("Số: 5 đường Thí Dụ, ĐT: 0200 3000 000", 11, align="left", ruled="single")
TIMES = (
    "05/02/2024 09:30:00 +07:00",
    "05.02.2024 09:30:00 +07:00",
    "2024-02-05T09:30:00+07:00",
    "2024-02-05 02:30:00Z",
)

ADDED = {
    "a stamp of urgency": (instead("mark", URGENT), "decision"),
    "an address": (at_end(ADDRESS), ISSUED),
    "a drafter": (after("recipient", paragraph("PL.(300)", 11, align="right")), ISSUED),
    "a copy": (at_end(copy()), ISSUED),
    "an extract": (at_end(copy(form="TRÍCH SAO", number="Số: 02/TrS-STD")), ISSUED),
}
WORDS = (
    ("signer-position", "Q. GIÁM ĐỐC", "decision"),
    ("signer-position", "QUẢN ĐỐC", "decision"),
    ("signer-position", "CHI HỘI TRƯỞNG", "decision"),
    ("signer-authority", "KT. VIỆN TRƯỞNG", LETTER),
    ("signer-authority", "TM. ĐOÀN CHỦ TỊCH", JOINT),
    ("signer-authority", "TM. CHỦ TỊCH ĐOÀN", JOINT),
    ("signer-name", "Hồ Thị Kim Thí Dụ", "decision"),
    ("recipients-label", "Nơi nhận: VBĐT", LETTER),
    ("recipient", "- Như trên (để thực hiện);", LETTER),
    ("recipient", "– Như trên;", LETTER),
    ("recipient", "- Như các Điều 3, 4;", "decision"),
    ("recipient", "- ………………;", LETTER),
    ("addressee", "Kính gửi: Sở Thí dụ tỉnh Ví Dụ", LETTER),
    (
        "clause",
        "1. Phục vụ Nhân dân; quản lý nhà nước; Hội đồng nhân dân; của Nhà nước.",
        "decision",
    ),
    (
        "clause",
        "1. Theo các quyết định số 12 và 13 của Sở, v.v. và những văn bản khác.",
        "decision",
    ),
    ("clause", "1. Lần thứ hai, 3 phường 5 xã đăng ký, các quận 1, 3 tham gia.", "decision"),
    ("clause", "1. Huân chương Lao động hạng Ba, người chủ nhật ký ghi lại.", "decision"),
    ("clause", "1. Theo điểm a khoản 2 Điều 1, các thành phố Hồ Chí Minh, Đà Nẵng.", "decision"),
)
FILED = (
    "- Lưu: VT.",
    "- Lưu: VT, Hồ sơ.",
    "- Lưu: VT, VP (3).",
    "- Lưu: VT, VP. PL.(300)",
    "- Lưu: VT, VP. Mẫu",
)


@pytest.mark.parametrize("name", built.SHAPES)
def test_nothing_fires_on_our_pdfs(name: str) -> None:
    assert fired(PdfMutation("", "nothing", lambda _: None, on=name)) == set()


@pytest.mark.parametrize("what", ADDED)
def test_what_the_decree_describes_passes(what: str) -> None:
    change, name = ADDED[what]
    assert fired(Mutation("", what, change, on=name)) == set()


@pytest.mark.parametrize(("style", "words", "name"), WORDS)
def test_words_in_use_pass(style: str, words: str, name: str) -> None:
    assert fired(Mutation("", words, text(style, words), on=name)) == set()


@pytest.mark.parametrize("words", FILED)
def test_every_way_to_say_where_it_is_filed_passes(words: str) -> None:
    assert fired(Mutation("", words, text("recipient", words, place=-1))) == set()


def test_a_degree_passes_where_the_sector_has_rules_of_its_own() -> None:
    def taught(word: Word) -> None:
        text("issuer", "TRƯỜNG ĐẠI HỌC THÍ DỤ")(word)
        text("signer-name", "TS. Nguyễn Văn Mẫu")(word)

    assert "II.7.c-degree" not in fired(Mutation("", "a school", taught))


def test_minutes_are_signed_by_deputies_as_what_they_are() -> None:
    def minuted(word: Word) -> None:
        text("title", "BIÊN BẢN")(word)
        text("signer-position", "PHÓ GIÁM ĐỐC")(word)

    assert "II.7.b-deputy" not in fired(Mutation("", "minutes", minuted))


def test_a_person_and_the_agency_may_sign() -> None:
    def both(pdf: Pdf) -> None:
        page, name = place_of(ISSUED, Component.SIGNER_NAME)
        left, top = (name.left + name.right) / 2 - 15, name.top - 18
        image = Look(pictured=True)
        signed(Area(left, top, 30, 15, page, image), Area(left - 20, top, 30, 15, page, image))(pdf)

    assert fired(PdfMutation("", "signed", both, on=ISSUED)) == set()


@pytest.mark.parametrize("time", TIMES)
def test_an_attachment_may_be_signed_in_its_corner(time: str) -> None:
    stamp = Area(140, 5, look=Look(("05/CT-STD", time)))
    assert fired(PdfMutation("", time, signed(stamp), on=ATTACHMENT), all_levels=False) == set()


def test_a_copy_may_be_signed_in_its_corner() -> None:
    stamp = Area(140, 5, look=Look(("SAO Y; So Thi du", TIMES[0])))
    assert fired(PdfMutation("", "copied", signed(stamp), on=ISSUED)) == set()


def test_a_scan_of_a_whole_page_passes() -> None:
    assert fired(PdfMutation("", "scanned", scanned(dots=200), on=ISSUED)) == set()


def fired(change: Mutation | PdfMutation, *, all_levels: bool = True) -> set[str]:
    """Return the rules that a change breaks; only errors where all levels are too much."""
    found = check(change.view())
    return {one.rule for one in found if all_levels or one.level is Level.ERROR}
