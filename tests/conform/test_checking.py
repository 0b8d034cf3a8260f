"""Findings are kept by place, not by rule, up to a limit that is said."""

from __future__ import annotations

import pytest

from conform.wordml import paragraph, run, view
from thidua.conform import checking
from thidua.conform.checking import check
from thidua.model.finding import Finding, Level
from thidua.report.wording import tell

SENTENCE = "Các phòng, đơn vị nghiêm túc thực hiện."


def body(count: int, indent: int) -> tuple[Finding, ...]:
    made = (
        paragraph(run(SENTENCE, '<w:sz w:val="20"/>'), f'<w:ind w:firstLine="{indent}"/>')
        for _ in range(count)
    )
    return check(view("".join(made)))


def test_the_first_places_are_kept_and_the_limit_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = body(20, 0)
    monkeypatch.setattr(checking, "MOST", 30)
    first, *kept = body(20, 0)
    assert first.rule == "too-many-findings"
    assert f"{len(everything) - 30} more" in tell(first, language="en").message
    assert kept == list(everything[:30])
    assert len({one.rule for one in kept if one.place.line == 2}) >= 2


def test_the_limit_is_not_said_where_everything_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "MOST", len(body(3, 0)))
    assert "too-many-findings" not in {one.rule for one in body(3, 0)}


@pytest.mark.parametrize(
    ("twips", "level"),
    [(709, Level.NOTICE), (580, Level.NOTICE), (700, Level.ERROR), (720, None), (567, None)],
)
def test_what_nobody_can_see_is_a_notice_at_most(twips: int, level: Level | None) -> None:
    told = [one for one in body(1, twips) if one.rule == "II.6.e-indent"]
    assert [one.level for one in told] == ([] if level is None else [level])
    assert all("mendable" not in one.facts for one in told if level is Level.NOTICE)


@pytest.mark.parametrize(
    ("width", "height", "right"),
    [(11909, 16834, True), (11900, 16840, True), (16834, 11909, True), (12240, 15840, False)],
)
def test_paper_within_a_millimetre_of_a4_is_a4(width: int, height: int, right: bool) -> None:  # noqa: FBT001
    seen = view(
        paragraph(run(SENTENCE)),
        section=f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/></w:sectPr>',
    )
    assert ("I.1-size" not in {one.rule for one in check(seen)}) == right
