"""The finer points of the rules about former names and figures below zero."""

from __future__ import annotations

import pytest

from dossiers import dossier, told
from thidua.validate.years import YearRule, former_name, negative_figures

CASES: dict[str, tuple[YearRule, str, list[str]]] = {
    "the agency and a unit were renamed since the year before": (
        former_name,
        """
        previous:
          campaign:
            agency: {name: Sở Tài nguyên, abbreviation: STN, place: Minh Họa}
            units: [{id: a, name: Phòng Đo đạc}, {id: b, name: Văn phòng}]
        campaign:
          agency: {name: Sở Nông nghiệp, abbreviation: SNN, place: Minh Họa}
          units: [{id: a, name: Phòng Bản đồ}, {id: b, name: Văn phòng Sở}]
          name: Thi đua của SỞ TÀI NGUYÊN
          documents: [{id: x, kind: CT, date: "2022-01-01", issuer: Sở Tài nguyên, abstract: y}]
          council: {name: Hội đồng Sở Tài nguyên, members: []}
          directive:
            opening:
              - Văn phòng, Phòng Đo đạc báo cáo. Phòng Đo đạc (tên cũ) và Phòng Đo đạc
              - Sở Tài nguyên và Môi trường sáp nhập với Sở Nông nghiệp.
            recipients: {items: [{text: Phòng Đo đạc}], archive: "VT, STN"}
        pledges:
          a: {targets: [{id: t, text: Bản đồ của Phòng Đo đạc, explanation: Phòng Đo đạc}]}
        """,
        [
            "9 warning former-name",
            "11 warning former-name",
            "14 warning former-name",
            "16 warning former-name",
            "16 warning former-name",
            "18 warning former-name",
        ],
    ),
    "nobody was renamed": (
        former_name,
        """
        previous: {campaign: {units: [{id: a, name: Phòng Đo đạc}]}}
        campaign:
          units: [{id: a, name: Phòng đo đạc}, {id: b, name: Phòng Mới}]
          directive: {opening: [Phòng Đo đạc của Sở Thí dụ]}
        """,
        [],
    ),
    "the agency states its former names, and when they ended": (
        former_name,
        """
        campaign:
          start: "2026-01-01"
          agency:
            name: Sở Thí dụ và Minh họa
            abbreviation: STDMH
            place: Minh Họa
            formerly:
              - {name: Sở Thí dụ, abbreviation: STD, until: "2025-02-28"}
              - {name: Sở Mai sau, abbreviation: SMS, until: "2026-12-31"}
          name: Thi đua của Sở Thí dụ và Minh họa
          basis:
            - {relation: Theo, text: đề nghị của Chánh Văn phòng Sở Thí dụ}
            - {relation: Theo, text: Kế hoạch số 4/KH-STD ngày 05/01/2025 của Sở Thí dụ}
          documents: [{id: x, kind: KH, number: 4/KH-STD, date: "2025-01-01", abstract: y}]
          directive:
            symbol: KH-STD
            opening:
              - Theo [[x]], Sở Thí dụ phát động.
              - Sở Thí dụ, nay là Sở Thí dụ và Minh họa, đã làm tốt.
              - Sở Mai sau phát động.
        """,
        ["13 warning former-name", "19 warning former-name"],
    ),
    "districts are no more from July 2025 on": (
        former_name,
        """
        campaign:
          start: "2026-01-01"
          units: [{id: a, name: Trường Thí dụ huyện Mẫu}]
          name: Thi đua của UBND cấp huyện
          obligations:
            - {id: a, text: Trường Thí dụ huyện Mẫu và thị xã Mẫu báo cáo}
            - {id: b, text: Hoàn thành Quyết định 12/QĐ-UBND của UBND huyện Mẫu}
            - {id: c, text: Các xã của huyện Mẫu trước đây báo cáo}
            - {id: d, text: Huyện Mẫu báo cáo; huyện Mẫu tổng kết}
        """,
        ["5 warning former-level", "7 warning former-level", "10 warning former-level"],
    ),
    "districts were there before": (
        former_name,
        """
        campaign:
          start: "2025-01-01"
          name: Thi đua của UBND cấp huyện
          directive: {date: "2025-06-30"}
        results:
          a-year: {received: "2025-12-01", strengths: [Phối hợp với huyện Mẫu]}
          b-year: {strengths: [Phối hợp với huyện Mẫu]}
        """,
        ["7 warning former-level"],
    ),
    "figures below zero": (
        negative_figures,
        """
        pledges:
          a:
            targets:
              - {id: giam, value: -5}
              - {id: thu-chi, value: -5, baseline: -7}
              - {id: can-doi, value: 0, baseline: -7}
              - {id: dem, value: 3}
        results:
          a-year:
            targets:
              - {target: giam, actual: -3}
              - {target: can-doi, actual: -3}
              - {target: dem, actual: -3}
              - {target: ai-biet, actual: -3}
        """,
        ["5 warning negative-target", "14 warning negative-result"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_exactly_these_findings(name: str) -> None:
    rule, text, expected = CASES[name]
    assert told(rule.check(dossier(text))) == expected
