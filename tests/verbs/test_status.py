"""``thidua status``: of which day it is, and how a day may be typed."""

from __future__ import annotations

import json
import re
from argparse import ArgumentTypeError

import pytest

from command import run
from thidua import cli
from thidua.verbs import status
from thidua.verbs.values import day
from tools.outside import ROOT

_WORDS = ("--root", str(ROOT / "examples"), "status", "2024", "--format", "json")


def test_without_a_day_it_is_today(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status, "today", lambda: "2024-04-02")
    cli.main(_WORDS)
    assert json.loads(capsys.readouterr().out)["as_of"] == "2024-04-02"
    cli.main(_WORDS[:4])
    assert "02/04/2024" in capsys.readouterr().out.splitlines()[0]


def test_today_is_a_day_of_the_calendar() -> None:
    assert re.fullmatch(r"20[0-9]{2}-[01][0-9]-[0-3][0-9]", status.today())
    assert day(status.today()) == status.today()


@pytest.mark.parametrize(
    "typed", ["01/03/2027", "1/3/2027", "01-03-2027", "1.3.2027", "2027-03-01"]
)
def test_a_day_may_be_typed_as_on_paper(typed: str) -> None:
    assert day(typed) == "2027-03-01"


@pytest.mark.parametrize("typed", ["31/02/2027", "03/2027", "1/3/27", "1/3-2027", "2027/03/01", ""])
def test_what_is_no_day_shows_the_form(typed: str) -> None:
    with pytest.raises(ArgumentTypeError):
        day(typed)
    said = run(*_WORDS, "--as-of", typed, at=ROOT)
    assert said.returncode == 2
    assert "01/03/2027" in said.stderr
    assert typed in said.stderr


def test_every_verb_takes_such_a_day() -> None:
    said = run(*_WORDS, "--as-of", "01/08/2024", at=ROOT)
    assert json.loads(said.stdout)["as_of"] == "2024-08-01"


def test_a_year_that_is_a_campaign_names_the_others_of_the_year(
    capsys: pytest.CaptureFixture[str],
) -> None:
    cli.main([*_WORDS[:4], "--as-of", "2024-04-02"])
    said = capsys.readouterr()
    assert "cùng năm còn: 2022-2026, 2024-chuyen-doi-so" in said.err
    cli.main([*_WORDS, "--as-of", "2024-04-02"])
    assert capsys.readouterr().err == ""
