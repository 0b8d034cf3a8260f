"""Lists as the data want them: title, note, ordinals, parts, columns; the trích yếu of a paper."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from dossiers import dossier
from offices import said
from thidua.catalogue.kinds import paper_kinds
from thidua.compose import commendation, submission
from thidua.compose.sheets import sheet_kinds
from thidua.model.campaign import PaperData
from thidua.model.composed import Composed
from thidua.model.document import Document, Table
from thidua.model.listing import ListColumn, ListKind, ListNumbering, PaperList, PartLabels
from thidua.model.year import Year
from thidua.render import docx, markdown, pdf, xlsx

_YEAR = """
    campaign:
      regime: 2022-nd98
      agency: {name: Sở Thí dụ, abbreviation: STD, place: Minh Họa, superior: UBND tỉnh Minh Họa}
      directive: {signers: [{position: GIÁM ĐỐC, name: Nguyễn Văn Mẫu}]}
      units: [{id: vp, name: Văn phòng, headcount: {workers: 3}}]
    occasions:
      bao:
        name: công tác phòng, chống bão số 0
        award: giay-khen
        people:
          - {id: ba-mau, name: Bà Mẫu, position: Ngư dân}
          - {id: ong-mau, name: Ông Mẫu, position: Ngư dân}
          - {id: ba-thi, name: Bà Thí, position: Bác sĩ}
        proposals:
          - {id: d1, subject: ba-mau, group: Cụm Một}
          - {id: d2, subject: ong-mau, group: Cụm Một}
          - {id: d3, subject: ba-thi, group: Cụm Hai}
          - {id: d4, subject: vp, award: bang-khen-tinh, grounds: [Trực ba ngày đêm.]}
        decision: {accepted: [d1, d2, d3], base_salary: 1800000}
"""
_WANTED = PaperList(
    kind=ListKind.LIST,
    title=("Cá nhân được tặng", "Giấy khen {during}"),
    note="(Kèm theo Quyết định số: 05/QĐ-STD ngày 02/10/2023)",
    numbering=ListNumbering.THROUGH,
    dotted=True,
    parts=PartLabels.NONE,
    ordinal="Stt",
    columns=(ListColumn("post", "Nghề nghiệp"), ListColumn("name", "Họ và tên")),
)
_ROWS = [
    ["Stt", "Nghề nghiệp", "Họ và tên"],
    ["Cụm Một"],
    ["1.", "Ngư dân", "Bà Mẫu"],
    ["2.", "Ngư dân", "Ông Mẫu"],
    ["Cụm Hai"],
    ["3.", "Bác sĩ", "Bà Thí"],
]


def _year(*papers: PaperData) -> Year:
    year = dossier(_YEAR).year
    return replace(year, occasions={"bao": replace(year.occasions["bao"], papers=papers)})


def _decision(**wanted: object) -> Composed:
    paper = PaperData("commendation", list_=PaperList(**wanted) if wanted else None)  # type: ignore[arg-type]
    (made,) = commendation.compose(_year(paper))
    return made


def _rows(made: Composed) -> list[list[str]]:
    (table,) = [
        block for one in made.document.appendices for block in one.body if isinstance(block, Table)
    ]
    return [[cell.text for cell in row.cells] for row in table.rows]


def _words(document: Document) -> Iterator[str]:
    for one in document.appendices:
        for block in one.body:
            if not isinstance(block, Table):
                yield getattr(block, "text", "")


def test_a_list_looks_as_its_paper_wants_it() -> None:
    (made,) = commendation.compose(_year(PaperData("commendation", list_=_WANTED)))
    assert _rows(made) == _ROWS
    assert list(_words(made.document)) == [
        "DANH SÁCH",
        "Cá nhân được tặng Giấy khen {during}",
        "(Kèm theo Quyết định số: 05/QĐ-STD ngày 02/10/2023)",
    ]
    assert made.sheets[0].title == "Cá nhân được tặng Giấy khen {during}"


@pytest.mark.parametrize("render", [docx.render, pdf.render, markdown.render])
def test_every_format_can_set_it(render: Callable[[Document], bytes]) -> None:
    (made,) = commendation.compose(_year(PaperData("commendation", list_=_WANTED)))
    assert render(made.document)


def test_a_worksheet_counts_as_the_paper_does() -> None:
    (made,) = commendation.compose(_year(PaperData("commendation", list_=_WANTED)))
    book = load_workbook(io.BytesIO(xlsx.render(made.sheets, date="2023-10-02")))
    (page,) = book.worksheets
    rows = [[cell for cell in row if cell is not None] for row in page.iter_rows(values_only=True)]
    assert rows[2:] == [
        [int(cell[:-1]) if cell[:1].isdecimal() else cell for cell in row] for row in _ROWS
    ]
    assert page["A5"].number_format == '0"."'


def test_without_wishes_it_is_as_before_and_each_wish_stands_alone() -> None:
    head = ["TT", "Cá nhân", "Chức vụ, đơn vị", "Hệ số", "Tiền thưởng (đồng)"]
    plain = _rows(_decision())
    assert plain[0] == head
    assert [row[0] for row in plain[1:]] == ["I", "1", "2", "II", "1", "Tổng cộng"]
    through = _rows(_decision(numbering=ListNumbering.THROUGH))
    assert [row[0] for row in through[1:]] == ["I", "1", "2", "II", "3", "Tổng cộng"]
    assert through[0] == head
    dotted = _rows(_decision(dotted=True))
    assert [row[0] for row in dotted[1:]] == ["I", "1.", "2.", "II", "1.", "Tổng cộng"]
    assert _rows(_decision(ordinal="Số TT"))[0] == ["Số TT", *head[1:]]
    bare = _rows(_decision(parts=PartLabels.NONE))
    assert [row[0] for row in bare[1:]] == ["Cụm Một", "1", "2", "Cụm Hai", "1", "Tổng cộng"]
    with_award = _rows(_decision(columns=(ListColumn("name"), ListColumn("award"))))
    assert with_award[2] == ["1", "Bà Mẫu", "Giấy khen của Giám đốc Sở Thí dụ"]
    assert with_award[-1][0] == "1"


def test_what_the_kind_of_attachment_prints_is_not_said_twice() -> None:
    plain = [one.casefold() for one in _words(_decision().document)]
    listed = [one.casefold() for one in _words(_decision(kind=ListKind.LIST).document)]
    assert plain[:2] == [
        "phụ lục",
        "danh sách cá nhân được tặng giấy khen của giám đốc sở thí dụ",
    ]
    assert listed[:2] == [
        "danh sách",
        "cá nhân được tặng giấy khen của giám đốc sở thí dụ",
    ]


def test_a_paper_has_the_abstract_that_is_typed() -> None:
    typed = ("Về việc tặng Giấy khen năm 2023", "cho cá nhân")
    (made,) = commendation.compose(_year(PaperData("commendation", abstract=typed)))
    assert made.document.title == "Quyết định Về việc tặng Giấy khen năm 2023 cho cá nhân"
    told = said(made)
    assert [one for one in told if one in typed] == list(typed)
    assert not any(one.startswith("Về việc tặng Giấy khen của") for one in told)
    (made,) = submission.compose(_year(PaperData("submission", abstract=("Về việc khác",))))
    assert "Về việc khác" in said(made)


def test_columns_of_lists_are_those_of_their_tables() -> None:
    of = {"initiative-decision": "initiative-list"}
    kinds = {kind: one.list_ for kind, one in paper_kinds().items() if one.list_}
    assert len(kinds) == 5
    for kind, columns in kinds.items():
        described = sheet_kinds()[of.get(kind, kind)]
        assert [one.key for one in described.columns] == list(columns), kind
