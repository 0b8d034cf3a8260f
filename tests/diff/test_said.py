"""Runs told as text: what is raised, lowered or struck out is told from what is plain."""

from __future__ import annotations

import pytest

from thidua.diff.persons import nameless
from thidua.diff.said import said
from thidua.model.change import Change, ChangeKind, Comparison, Subject, Version
from thidua.model.document import Run
from thidua.sides import side
from tools.outside import ROOT


@pytest.mark.parametrize(
    ("runs", "told"),
    [
        ((Run("10"), Run("3", raised=1), Run(" ha")), "10³ ha"),
        ((Run("CO"), Run("2", raised=-1)), "CO₂"),
        ((Run("10"), Run("20", raised=1)), "10^(20)"),  # our font has no raised nought
        ((Run("a"), Run("đ", raised=-1)), "a_(đ)"),
        ((Run("a"), Run(" ", raised=1), Run("b")), "a b"),
        ((Run("ế a", struck=True),), "ế̶ a̶"),
        ((Run("2", struck=True, raised=1),), "²̶"),
    ],
)
def test_runs_are_told(runs: tuple[Run, ...], told: str) -> None:
    assert said(runs) == told


def test_a_name_that_is_struck_out_is_a_name() -> None:
    year, _ = side("2024", root=ROOT / "examples")
    assert year is not None
    text = said((Run("Ông Trần Thị Mẫu Chi,", struck=True),))
    change = Change(ChangeKind.ADDED, Subject.PROPOSAL, new=(Version(text),))
    (told,) = nameless(Comparison("a", "b", 2023, 2024, changes=(change,)), year).changes
    assert told.new[0].text == f"{said((Run('Ông', struck=True),))} [cb-001, thuong-truc],\u0336"
