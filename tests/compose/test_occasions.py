"""Occasions: own words, own groups, own papers; one code with the yearly selection."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dossiers import dossier
from offices import said
from thidua.compose import commendation, invitation, minutes, submission
from thidua.compose.occasions import told
from thidua.compose.rewards import rewards
from thidua.model.awarding import OccasionKind
from thidua.model.composed import Composed
from thidua.model.document import Paragraph
from thidua.model.sheet import SheetGroup, SheetRow
from thidua.model.year import Year
from thidua.render import docx, markdown, pdf

_YEAR = """
    campaign:
      regime: 2022-nd98
      agency: {name: Sở Thí dụ, abbreviation: STD, place: Minh Họa, superior: UBND tỉnh Minh Họa}
      directive: {signers: [{position: GIÁM ĐỐC, name: Nguyễn Văn Mẫu}]}
      units: [{id: vp, name: Văn phòng, headcount: {workers: 3}}]
      council:
        members:
          - {id: m1, name: An, role: chair}
          - {id: m2, name: Bình, role: secretary}
          - {id: m3, name: Chi}
      papers:
        - {kind: commendation, status: issued, number: 6, date: "2023-12-22"}
        - {kind: commendation, status: issued, number: 5, date: "2023-10-02", for: bao}
    pledges:
      vp: {people: [{id: dung, name: Dung, titles: [lao-dong-tien-tien]}]}
    selection:
      proposals: [{id: d1, unit: vp, subject: dung, award: lao-dong-tien-tien}]
      decision: {accepted: [d1]}
    occasions:
      bao:
        name: công tác phòng, chống bão số 0
        people: [{id: ba-mau, name: Bà Trần Thị Mẫu, position: Ngư dân, of: xã Minh Họa}]
        collectives:
          - {id: ho-mau, name: Hộ gia đình ông Lê Văn Mẫu, kind: household, of: xã Minh Họa}
          - {id: doan, name: Đoàn Thanh niên xã Minh Họa}
        proposals:
          - {id: d1, subject: ho-mau}
          - {id: d2, subject: dung}
          - {id: d3, subject: doan}
          - {id: d4, subject: ba-mau}
          - {id: d5, subject: vp, award: bang-khen-tinh, grounds: [Trực ba ngày đêm.]}
        meeting:
          date: "2023-09-19"
          chair: m1
          secretary: m2
          present: [m1, m2, m3]
          ballot: hands
          votes:
            - {proposal: d1, in_favour: 2, abstaining: 1}
            - {proposal: d5, in_favour: 3}
        decision: {accepted: [d1, d2, d3, d4], base_salary: 1800000}
"""
_NAME = "Giấy khen của Giám đốc Sở Thí dụ"
_HIGHER = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
_WHAT = "có thành tích xuất sắc đột xuất trong công tác phòng, chống bão số 0"


@pytest.fixture(scope="module")
def year() -> Year:
    """A year with a selection and an occasion."""
    return dossier(_YEAR).year


def _of_occasion(made: list[Composed]) -> Composed:
    (one,) = [one for one in made if one.name.startswith("occasions/bao/")]
    return one


def test_the_decision_says_for_what_and_whom_in_groups(year: Year) -> None:
    decision = _of_occasion(list(commendation.compose(year)))
    texts = said(decision)
    assert decision.name == "occasions/bao/commendation"
    assert f"Về việc tặng {_NAME} cho các tập thể, cá nhân, hộ gia đình {_WHAT}" in texts
    assert (
        f"Điều 1. Tặng {_NAME} cho 01 tập thể, 02 cá nhân và 01 hộ gia đình {_WHAT} "
        "(có danh sách kèm theo)."
    ) in texts
    (names,) = decision.sheets
    assert [row.title if isinstance(row, SheetGroup) else row.values[:2] for row in names.rows] == [
        "Tập thể",
        ("Đoàn Thanh niên xã Minh Họa", None),
        "Cá nhân",
        ("Dung", "Chuyên viên, Văn phòng"),
        ("Bà Trần Thị Mẫu", "Ngư dân, xã Minh Họa"),
        "Hộ gia đình",
        ("Hộ gia đình ông Lê Văn Mẫu", "xã Minh Họa"),
    ]


def test_own_grounds_and_articles_have_their_bold_and_italic_stretches(year: Year) -> None:
    """One name for all: a value of the program's own wording has none."""
    occasion = year.occasions["bao"]
    assert occasion.decision is not None
    own = replace(
        occasion.decision,
        grounds=("Căn cứ [b]Luật[/b] Thi đua, khen thưởng", "[i]Theo đề nghị.[/i]"),
        articles=("Tặng [b]Giấy khen[/b] **này**.", ("Thi hành.", "Từ [i]ngày[/i] ký.")),
    )
    named = replace(occasion, name="[b]bão[/b]", decision=own)
    decision = _of_occasion(list(commendation.compose(replace(year, occasions={"bao": named}))))
    runs = {
        one.text: [(run.text, run.bold, run.italic) for run in one.runs]
        for one in decision.document.body
        if isinstance(one, Paragraph)
    }
    ground = "Căn cứ Luật Thi đua, khen thưởng;"
    assert runs[ground][1] == ("Luật", True, False)
    assert runs["Theo đề nghị."] == [("Theo đề nghị.", False, True)]
    assert runs["Điều 1. Tặng Giấy khen **này**."] == [
        ("Điều 1.", True, False),
        (" Tặng ", False, False),
        ("Giấy khen", True, False),
        (" **này**.", False, False),
    ]
    assert runs["Từ ngày ký."][1] == ("ngày", False, True)
    assert "[b]bão[/b]" in " ".join(said(decision))


def test_a_list_says_in_its_rows_only_what_its_title_does_not(year: Year) -> None:
    decided = _of_occasion(list(commendation.compose(year)))
    titles = [column.title for one in decided.sheets for column in one.columns]
    assert "Danh hiệu, hình thức" not in titles
    occasion = year.occasions["bao"]
    assert occasion.decision is not None
    whole = replace(occasion, decision=replace(occasion.decision, accepted=("d4", "d5")))
    several = _of_occasion(list(commendation.compose(replace(year, occasions={"bao": whole}))))
    assert "Danh hiệu, hình thức" in [one.title for one in several.sheets[0].columns]


def test_the_yearly_decision_stays_as_it_was(year: Year) -> None:
    without = list(commendation.compose(replace(year, occasions={})))
    assert [one.name for one in without] == ["commendation"]
    assert next(iter(commendation.compose(year))) == without[0]


def test_a_paper_for_an_occasion_is_its_own(year: Year) -> None:
    numbers = {one.name: one.document.head.number[0].text for one in commendation.compose(year)}
    assert numbers == {
        "commendation": "Số: 06/QĐ-STD",
        "occasions/bao/commendation": "Số: 05/QĐ-STD",
    }


def test_a_household_has_its_own_money_or_none(year: Year) -> None:
    occasion = year.occasions["bao"]
    paid = {one.nominee.proposal.id: one.amount for one in rewards(year, occasion)}
    assert paid == {"d1": None, "d2": 540_000, "d3": 1_080_000, "d4": 540_000}
    awards = tuple(replace(one, factor_household=0.45) for one in year.regime.awards)
    known = replace(year, regime=replace(year.regime, awards=awards))
    assert {one.nominee.proposal.id: one.amount for one in rewards(known, occasion)}[
        "d1"
    ] == 810_000


def test_a_sum_that_nobody_knows_is_not_nothing(year: Year) -> None:
    occasion = year.occasions["bao"]
    assert occasion.decision
    alone = replace(occasion, decision=replace(occasion.decision, accepted=("d1",)))
    paper = _of_occasion(list(commendation.compose(replace(year, occasions={"bao": alone}))))
    (paid,) = [one for one in said(paper) if one.startswith("Điều 2.")]
    assert "Tiền thưởng chi từ" in paid
    assert "0 đồng" not in paid.replace("0.000 đồng", "")


def test_what_a_superior_decides_goes_up(year: Year) -> None:
    paper = _of_occasion(list(submission.compose(year)))
    texts = said(paper)
    subject = f"Về việc đề nghị tặng {_HIGHER} cho các tập thể {_WHAT}"
    assert subject in texts
    (names,) = paper.sheets
    rows = [row.values for row in names.rows if isinstance(row, SheetRow)]
    assert [row[0] for row in rows] == ["Văn phòng"]
    assert rows[0][-2:] == ("3/3", 1.0)


def test_the_minutes_count_hands(year: Year) -> None:
    paper = _of_occasion(list(minutes.compose(year)))
    texts = said(paper)
    assert "II. KẾT QUẢ BIỂU QUYẾT" in texts
    assert any(
        one.startswith("Hội đồng biểu quyết bằng hình thức giơ tay. Tổng số thành viên")
        for one in texts
    )
    assert not any("phiếu bằng văn bản" in one for one in texts)
    (votes,) = paper.sheets
    heads = [column.title for column in votes.columns]
    assert "Không biểu quyết" in heads
    assert "Phiếu trắng" not in heads


@pytest.mark.parametrize(
    ("ballot", "expected"),
    [
        ("secret", "Hội đồng bỏ phiếu kín. Tổng số"),
        ("hands", "Hội đồng biểu quyết bằng"),
        (None, "Tổng số"),
    ],
)
def test_the_yearly_minutes_say_how_was_voted(ballot: str | None, expected: str) -> None:
    how = f"ballot: {ballot}, " if ballot else ""
    meeting = f"meeting: {{chair: m1, secretary: m2, {how}present: [m1, m2]}}"
    text = _YEAR.replace("decision: {accepted: [d1]}", meeting, 1)
    made = {one.name: said(one) for one in minutes.compose(dossier(text).year)}
    assert any(one.startswith(expected) for one in made["minutes"])


def test_members_are_asked_to_the_meeting_of_the_occasion(year: Year) -> None:
    made = list(invitation.compose(year))
    assert [one.name for one in made] == [f"occasions/bao/invitation-{one}" for one in ("m2", "m3")]
    assert any(_WHAT in text for text in said(made[0]))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("theme", "thành tích xuất sắc trong phong trào thi đua “Bão”"),
        ("phase", "thành tích xuất sắc trong Bão"),
        ("anniversary", "thành tích xuất sắc nhân dịp Bão"),
        ("unplanned", "thành tích xuất sắc đột xuất trong Bão"),
    ],
)
def test_each_kind_has_its_words_unless_somebody_types_others(kind: str, expected: str) -> None:
    year = dossier(f"occasions: {{a: {{kind: {kind}}}}}").year
    occasion = year.occasions["a"]
    assert occasion.kind is OccasionKind(kind)
    assert told(year, occasion, ())["merit"] == expected
    assert told(year, replace(occasion, merit="công lao"), ())["merit"] == "công lao"


def test_an_occasion_is_in_every_format(year: Year) -> None:
    made = [one for kind in (commendation, submission, minutes) for one in kind.compose(year)]
    apart = [one.document for one in made if one.name.startswith("occasions/")]
    assert len(apart) == 3
    for document in apart:
        assert "bão số 0" in markdown.render(document).decode()
        assert docx.render(document)[:2] == b"PK"
        assert pdf.render(document)[:4] == b"%PDF"
