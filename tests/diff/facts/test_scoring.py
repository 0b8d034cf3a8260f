"""The scoring scheme: sections, criteria over all sections, thresholds."""

from __future__ import annotations

from msgspec.structs import replace

from changes import lines
from thidua.diff.facts import files
from thidua.model.office import Scoring, Threshold
from whole_years import full

OLD = full().campaign


def _scoring() -> Scoring:
    assert OLD.scoring is not None
    return OLD.scoring


def _told(scoring: Scoring | None) -> list[str]:
    return lines(files.compare(OLD, replace(OLD, scoring=scoring)))


def test_criteria_are_matched_over_all_sections() -> None:
    first, second = _scoring().sections
    on_time, quality = first.criteria
    sections = (
        replace(first, criteria=(replace(on_time, most=55),)),
        replace(second, criteria=(*second.criteria, quality)),
    )
    assert _told(replace(_scoring(), sections=sections)) == [
        "changed criterion.most in Nhiệm vụ chuyên môn / Đúng hạn: 60 -> 55 [dung-han]",
        "moved criterion in Xây dựng đơn vị: Chất lượng -> Chất lượng [chat-luong]",
    ]


def test_criteria_in_another_order() -> None:
    first, second = _scoring().sections
    turned = replace(first, criteria=tuple(reversed(first.criteria)))
    assert _told(replace(_scoring(), sections=(turned, second))) == [
        "moved criterion in Nhiệm vụ chuyên môn: Chất lượng -> Chất lượng [chat-luong]"
    ]


def test_a_section_under_another_id_keeps_its_criteria() -> None:
    first, second = _scoring().sections
    assert _told(replace(_scoring(), sections=(replace(first, id="cm"), second))) == [
        "renumbered criterion.id in Nhiệm vụ chuyên môn: chuyen-mon [chuyen-mon] -> cm [cm]"
    ]


def test_sections_and_criteria_that_came_and_went() -> None:
    first, _ = _scoring().sections
    criterion = replace(first.criteria[0], id="moi", text="Chuyển đổi số")
    section = replace(first, verifier=None, bonus=False, criteria=(*first.criteria, criterion))
    assert _told(replace(_scoring(), sections=(section,))) == [
        "changed criterion.verifier in Nhiệm vụ chuyên môn: Văn phòng Sở -> ∅ [chuyen-mon]",
        "changed criterion.bonus in Nhiệm vụ chuyên môn: điểm thưởng -> điểm thường [chuyen-mon]",
        "removed criterion.sections: Xây dựng đơn vị [xay-dung] ->",
        "removed criterion in Xây dựng đơn vị: Đoàn kết [doan-ket] ->",
        "added criterion in Nhiệm vụ chuyên môn:  -> Chuyển đổi số [moi]",
    ]


def test_quotas() -> None:
    thresholds = (Threshold("excellent", 92.5), Threshold("done", 50))
    new = replace(_scoring(), thresholds=thresholds, bonus_limit_percent=0)
    assert _told(new) == [
        "changed criterion.percent in Hoàn thành xuất sắc nhiệm vụ: 90% -> 92,5% [excellent]",
        "removed criterion.thresholds: Hoàn thành tốt nhiệm vụ [good] ->",
        "added criterion.thresholds:  -> Hoàn thành nhiệm vụ [done]",
        "changed criterion.bonus_limit_percent: 10% -> 0%",
    ]


def test_a_scheme_that_is_no_more() -> None:
    assert _told(None) == ["removed criterion.scoring: Nhiệm vụ chuyên môn; Xây dựng đơn vị ->"]
