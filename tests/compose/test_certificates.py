"""Certificates: a page for each who is commended, numbered on, lines where the form has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from dossiers import dossier
from offices import example, raw, rows
from thidua.compose.certificates import compose
from thidua.model.awarding import ALL
from thidua.model.campaign import CertificateForm
from thidua.model.composed import Composed
from thidua.model.document import Drop, Paragraph
from thidua.model.year import Year
from thidua.render import docx, pdf
from tools import libreoffice
from tools.pdf import stretches

_POINTS = 72 / 25.4
_SHEET = 210 * _POINTS
_WITHOUT = {"lao-dong-tien-tien", "tap-the-lao-dong-tien-tien"}
"""What the decree pays without giving anything to hang up."""
_HIGHER = """
    campaign:
      regime: 2022-nd152
      units: [{id: vp}]
      directive: {signers: [{position: GIÁM ĐỐC, name: Mai}]}
    pledges: {vp: {people: [{id: an}]}}
    selection:
      proposals: [{id: d1, unit: vp, subject: an, award: bang-khen-tinh}]
      decision: {accepted: [d1], base_salary: 0}
"""


def _made(year: Year) -> Composed:
    return next(iter(compose(year)))


def _numbered(year: Year, first: int) -> Year:
    selection = year.selection
    assert selection
    assert selection.decision
    decision = replace(selection.decision, first_certificate=first)
    return replace(year, selection=replace(selection, decision=decision))


def _formed(year: Year, form: CertificateForm) -> Year:
    agency = replace(year.campaign.agency, certificate=form)
    return replace(year, campaign=replace(year.campaign, agency=agency))


def test_there_is_none_before_a_decision() -> None:
    year = example(2024)
    assert year.selection
    undecided = replace(year, selection=replace(year.selection, decision=None), occasions={})
    assert list(compose(undecided)) == []


def test_each_who_is_commended_has_a_page_with_the_next_number() -> None:
    year = _numbered(example(2024), 27)
    made = _made(year)
    assert year.selection
    assert year.selection.decision
    assert year.selection.decision.accepted != ALL
    chosen = raw("2024/selection")
    titles = {one["id"]: one["award"] for one in chosen["proposals"]}
    accepted = [titles[one] for one in chosen["decision"]["accepted"]]
    many = sum(award not in _WITHOUT for award in accepted)
    assert len(accepted) > many > 10
    pages = made.document.appendices
    assert len(pages) == many
    listed = list(rows(made.sheets[0]))
    assert [row[3] for row in listed] == [*range(27, 27 + many)]
    for page, row in zip(pages, listed, strict=True):
        texts = [text for block in page.body for text in _texts(block)]
        assert row[0] in texts
        assert f"Số sổ vàng: {row[3]}" in texts
        award = str(row[1]).startswith("Giấy khen")
        assert ("GIẤY KHEN" in texts) is ("TẶNG" in texts) is award
        assert ("TẶNG DANH HIỆU" in texts) is (str(row[1]).upper() in texts) is not award


def test_a_decision_says_itself_what_gets_a_page() -> None:
    year = example(2024)
    assert year.selection
    assert year.selection.decision
    asked = replace(year.selection.decision, certificates=("lao-dong-tien-tien", "giay-khen"))
    made = _made(replace(year, selection=replace(year.selection, decision=asked)))
    assert {row[1] for row in rows(made.sheets[0])} == {
        "Lao động tiên tiến",
        "Giấy khen của Giám đốc Sở Thí dụ",
    }


def test_a_page_has_the_name_of_its_own_kind() -> None:
    year = dossier(_HIGHER).year
    (page,) = _made(year).document.appendices
    assert "BẰNG KHEN" in [text for block in page.body for text in _texts(block)]


def _texts(block: object) -> list[str]:
    sides = (getattr(block, "left", ()), getattr(block, "right", ()))
    inside = [one.text for side in sides for one in side]
    return [*inside, str(getattr(block, "text", ""))]


def test_nobody_is_named_in_public() -> None:
    assert not any(one.public for one in compose(example(2024)))


def test_a_printed_form_gets_only_the_lines_that_it_asks_for() -> None:
    form = CertificateForm(recipient=95, merit=70.5, foot=140)
    made = _made(_formed(example(2024), form))
    page = made.document.appendices[0]
    assert [block.to for block in page.body if isinstance(block, Drop)] == [70.5, 95, 140]
    texts = [text for block in page.body for text in _texts(block) if text]
    assert not any(text in {"TẶNG", "TẶNG DANH HIỆU"} or "CỘNG HÒA" in text for text in texts)
    assert texts[0].startswith("Đã có thành tích")


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_lines_stand_where_the_form_has_them(ending: str, tmp_path: Path) -> None:
    form = CertificateForm(title=50, recipient=90, merit=112, foot=140)
    document = _made(_formed(example(2024), form)).document
    short = replace(document, appendices=document.appendices[:1])
    file = tmp_path / f"made.{ending}"
    file.write_bytes((pdf if ending == "pdf" else docx).render(short))
    if ending == "docx":
        file = libreoffice.to_pdf([file], tmp_path)[file]
    told = stretches(file)
    last = max(one.page for one in told)
    for text, at, size in (
        ("CHIẾN SĨ THI ĐUA CƠ SỞ", 50, 28),
        ("Phạm Thị Mẫu Giang", 90, 22),
        ("Đã có thành tích", 112, 18),
        ("Quyết định số", 140 + 6 / _POINTS, 13),
    ):
        (line,) = [one for one in told if one.page == last and one.text.startswith(text)]
        expected = at * _POINTS + 0.891 * size
        assert abs(_SHEET - line.baseline - expected) < 2 * _POINTS, text


def test_signatures_never_stand_below_a_table_alone() -> None:
    """LibreOffice keeps no row with the next: what keeps the signatures company is a sentence."""
    last = _made(example(2024)).document.body[-1]
    assert isinstance(last, Paragraph)
    assert last.text == "Tổng số: 12 bằng chứng nhận, giấy khen./."
