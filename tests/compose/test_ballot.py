"""Phiếu bầu: every proposal once, two empty boxes each, nothing that tells whose paper it is."""

from __future__ import annotations

import pytest

from dossiers import dossier
from offices import said
from school import raw_school, school
from thidua.compose.ballot import compose
from thidua.model.document import RowKind, Table

_AWARD = "Giấy khen của Giám đốc Sở Thí dụ"
_YEAR = """
    campaign:
      units: [{id: vp, headcount: {workers: 3}}]
      council: {members: [{id: m1, role: chair, position: Giám đốc}]}
    pledges:
      vp: {people: [{id: an, name: Lê Mẫu An}, {id: ba, name: Lê Mẫu An}, {id: chi, name: Chi}]}
    selection:
      proposals:
        - {id: d1, unit: vp, subject: an, award: giay-khen}
        - {id: d2, unit: vp, subject: ba, award: giay-khen}
        - {id: d3, unit: vp, subject: chi, award: giay-khen}
      meeting: {chair: m1, secretary: m1 BALLOT}
"""


def _table(given: str = "") -> list[list[str]]:
    (made,) = compose(dossier(_YEAR.replace(" BALLOT", given)).year)
    (table,) = [one for one in made.document.body if isinstance(one, Table)]
    return [[cell.text for cell in row.cells] for row in table.rows if row.kind is RowKind.BODY]


def test_namesakes_have_their_posts_and_the_boxes_are_empty() -> None:
    assert _table() == [
        ["1", "Lê Mẫu An, Chuyên viên, Văn phòng", _AWARD, " ", " "],
        ["2", "Lê Mẫu An, Chuyên viên, Văn phòng", _AWARD, " ", " "],
        ["3", "Chi", _AWARD, " ", " "],
    ]


@pytest.mark.parametrize(
    ("ballot", "made"), [("", 1), (", ballot: secret", 1), (", ballot: hands", 0)]
)
def test_there_is_none_where_hands_are_raised(ballot: str, made: int) -> None:
    assert len(list(compose(dossier(_YEAR.replace(" BALLOT", ballot)).year))) == made


def test_the_school_votes_on_every_proposal_of_its_file() -> None:
    (made,) = compose(school())
    proposals = raw_school("campaigns/2025-2026/selection")["proposals"]
    (table,) = [one for one in made.document.body if isinstance(one, Table)]
    assert sum(row.kind is RowKind.BODY for row in table.rows) == len(proposals)
    assert any(f"({len(proposals)} đề nghị)" in text for text in said(made))
    assert not made.document.signatures
    assert not made.document.recipients
    assert not made.document.head.number
    assert not made.document.head.place_date
    assert not made.public
    assert not made.sheets
