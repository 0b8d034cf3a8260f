"""Signers below one line, and forms signed by nobody yet: read from Word files and pages alike."""

from __future__ import annotations

from itertools import product

import pytest
from msgspec.structs import replace

import built
from thidua.compose.directive import launch
from thidua.conform.checking import check
from thidua.conform.reading import read
from thidua.model.campaign import Confirmation
from thidua.model.document import heads
from thidua.model.finding import Level
from thidua.model.frame import AttachmentKind, Lines
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component, Recognised
from thidua.recognise.signers import blocks
from thidua.render.formats import RENDERERS

FORMS = ("docx", "pdf")
POSTS: tuple[Lines, ...] = (
    "NGƯỜI ĐĂNG KÝ",
    "XÁC NHẬN CỦA TỔ DÂN PHỐ",
    ("THỦ TRƯỞNG", "NƠI CÔNG TÁC"),
    ("Đại diện", "hộ gia đình"),
    ("BAN CHẤP HÀNH", "CÔNG ĐOÀN CƠ SỞ"),
    ("XÁC NHẬN CỦA", "THỦ TRƯỞNG ĐƠN VỊ", "NƠI CÔNG TÁC"),
)


def recognised(content: bytes, form: str) -> Recognised:
    found, findings = read(content, name=f"a.{form}")
    assert found is not None, findings
    return recognise(found.view)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["three-signers", "four-signers"])
def test_a_line_over_several_signers_is_read_with_each_of_them(name: str, form: str) -> None:
    over: list[str] = []
    expected: dict[str, str] = {}
    for signature in built.document(name).signatures:
        words = [one.text for one in signature]
        if heads(signature):
            over = words
        else:
            expected[words[-1]] = " ".join((*over, *words[:-1]))
    assert len(expected) >= 3
    shown = blocks(recognised(built.content(name, form), form))
    said = {one.name.text: " ".join(line.text for line in one.lines) for one in shown if one.name}
    assert said == expected


def test_the_line_stands_once_in_every_form() -> None:
    text = "TM. HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH MẪU"
    assert list(built.document("three-signers").texts()).count(text) == 1
    assert built.content("three-signers", "md").decode().count(text) == 1


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("post", "note"), tuple(product(POSTS, (None, "Ký, ghi rõ họ tên"))))
def test_forms_begin_at_their_label_whoever_signs_them(
    post: Lines, note: str | None, form: str
) -> None:
    campaign = built.campaign("guidance")
    given = campaign.directive.attachments
    model = next(one for one in given if one.kind is AttachmentKind.FORM)
    other = Confirmation("NGƯỜI LẬP BIỂU", note)
    own = Confirmation(post, note)
    forms = (
        replace(model, id="mau-mot", confirmations=(other, own)),
        replace(model, id="mau-hai", confirmations=(own, own)),
        replace(model, id="mau-ba", confirmations=(own,)),
    )
    rest = tuple(one for one in given if one.kind is not AttachmentKind.FORM)
    directive = replace(campaign.directive, attachments=(*rest, *forms))
    content = RENDERERS[form](launch(replace(campaign, directive=directive)))
    found = recognised(content, form)
    begins = {part.document: part.text for part in reversed(found.parts)}
    last = [begins[document] for document in sorted(begins)][-len(forms) :]
    assert last == ["Mẫu số 01", "Mẫu số 02", "Mẫu số 03"]
    assert not any(part.component is Component.SIGNER_NAME for part in found.parts if part.document)
    told = check(found.view)
    assert [one.rule for one in told if one.level is not Level.NOTICE] == []
