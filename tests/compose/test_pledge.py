"""The pledge: filled from a unit's file, and blank as a form."""

from __future__ import annotations

from collections.abc import Callable

from dossiers import dossier
from offices import by_name, example, raw_pledges, rows, said, written
from thidua.compose.pledge import compose

_YEAR = """
    campaign:
      name: Đúng hẹn
      units: [{id: vp, name: Văn phòng, abbreviation: VP, headcount: {workers: 3}}]
    pledges:
      vp:
        targets:
          - {id: a, text: Hồ sơ đúng hạn, unit: "%", value: 98.5, baseline: 97, due: "2023-11-05"}
          - {id: b, text: Lượt khách, unit: lượt, value: 12345}
        signers: [{position: CHÁNH VĂN PHÒNG, name: A}, {position: CHỦ TỊCH CÔNG ĐOÀN, name: B}]
"""


def test_the_form_is_blank_and_no_draft() -> None:
    composed = by_name(compose(dossier("campaign: {}").year))
    assert list(composed) == ["forms/pledge"]
    form = composed["forms/pledge"]
    assert form.public
    assert "DỰ THẢO" not in said(form)
    assert [row for sheet in form.sheets for row in rows(sheet)] == (
        [(None,) * 5] * 8 + [(None,) * 4] * 5
    )
    assert len(form.document.signatures) == 2


def test_a_draft_says_so_until_it_is_signed() -> None:
    issued = "        papers: [{kind: pledge, status: issued, date: '2023-02-03'}]\n"
    draft, signed = (by_name(compose(dossier(one).year)) for one in (_YEAR, _YEAR + issued))
    assert "DỰ THẢO" in said(draft["units/vp/pledge"])
    assert "DỰ THẢO" not in said(signed["units/vp/pledge"])


def test_a_target_is_shown_with_last_year_and_its_day() -> None:
    pledge = by_name(compose(dossier(_YEAR).year))["units/vp/pledge"]
    assert rows(pledge.sheets[0]) == [
        ("Hồ sơ đúng hạn", "%", 97, 98.5, "2023-11-05"),
        ("Lượt khách", "lượt", None, 12345, "2023-12-31"),
    ]
    texts = said(pledge)
    assert {"Thực hiện năm 2022", "Kế hoạch năm 2023", "12.345", "05/11/2023"} <= set(texts)
    assert texts[texts.index("III. MÔ HÌNH, CÔNG TRÌNH") + 1] == (
        "Không có mô hình, công trình đăng ký."
    )


def test_head_and_union_sign_side_by_side() -> None:
    pledge = by_name(compose(dossier(_YEAR).year))["units/vp/pledge"]
    assert [[one.text for one in signer] for signer in pledge.document.signatures] == [
        ["CHÁNH VĂN PHÒNG", "A"],
        ["CHỦ TỊCH CÔNG ĐOÀN", "B"],
    ]


def test_the_launch_is_told_only_when_there_was_one() -> None:
    without = by_name(compose(dossier(_YEAR).year))["units/vp/pledge"]
    launched = _YEAR + "        launch: {date: '2023-02-03', place: Hội trường}\n"
    with_ = by_name(compose(dossier(launched).year))["units/vp/pledge"]
    told = "3. Đơn vị tổ chức phát động ngày 03/02/2023 tại Hội trường."
    assert (told in said(without), told in said(with_)) == (False, True)


def test_the_example_pledges_what_its_files_state(golden: Callable[[str, str], None]) -> None:
    composed = by_name(compose(example(2024)))
    files = raw_pledges(2024)
    assert set(composed) == {"forms/pledge"} | {f"units/{unit}/pledge" for unit in files}
    for unit, file in files.items():
        targets, works = composed[f"units/{unit}/pledge"].sheets
        assert [row[:4] for row in rows(targets)] == [
            (one["text"], one["unit"], one.get("baseline"), one["value"]) for one in file["targets"]
        ]
        assert [row[0] for row in rows(works)] == [one["name"] for one in file["works"]]
    golden("example/pledge.md", written(composed["units/van-phong/pledge"]))
    golden("example/pledge-form.md", written(composed["forms/pledge"]))
