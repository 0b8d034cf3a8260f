"""Documents that a campaign types besides its launch document are composed by the same code."""

from __future__ import annotations

from msgspec.structs import replace

import built
from offices import example
from thidua.compose.directive import launch
from thidua.compose.texts import compose, whole
from thidua.model.document import Facing, Paragraph


def test_each_text_is_a_document_named_by_its_id() -> None:
    (made,) = compose(example(2024))
    assert made.name == "texts-huong-dan-binh-xet"
    assert made.document.kind == "texts"
    assert [one.text for one in made.document.head.number] == ["Số: 12/HD-STD"]
    titles = [one.text for one in made.document.body if isinstance(one, Paragraph)][:2]
    assert titles == ["HƯỚNG DẪN", "Bình xét thi đua theo khối năm 2024"]


def test_a_form_has_the_head_of_who_fills_it_in_and_places_to_sign() -> None:
    (made,) = compose(example(2024))
    (form,) = made.document.appendices
    sides = [one for one in form.body if isinstance(one, Facing)]
    told = [[one.text for one in (*side.left, *side.right)] for side in sides]
    assert told[0][0] == "SỞ THÍ DỤ"
    assert told[1][0].startswith("Minh Họa, ngày …")
    assert told[2] == ["THƯ KÝ", "(Ký, ghi rõ họ tên)", "TRƯỞNG KHỐI", "(Ký, ghi rõ họ tên)"]
    notes = [
        one.text for one in form.body if isinstance(one, Paragraph) and one.style == "appendix-note"
    ]
    assert notes == [
        "(Kèm theo Hướng dẫn số 12/HD-STD ngày 06 tháng 02 năm 2024 của Giám đốc Sở Thí dụ)"
    ]


def test_a_comparison_sees_the_texts_behind_the_launch_document() -> None:
    campaign = example(2024).campaign
    assert whole(replace(campaign, texts=())) == launch(campaign)
    extra = whole(campaign).appendices[len(launch(campaign).appendices) :]
    assert [one.anchor for one in extra] == ["huong-dan-binh-xet", "mau-bien-ban-khoi"]


def test_a_campaign_without_texts_has_none() -> None:
    assert built.campaign("short").texts == ()
