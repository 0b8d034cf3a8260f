"""Every rule of the year is its own page of the manual, and what the page shows is true."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from dossiers import dossier
from thidua.model.dossier import Dossier
from thidua.model.finding import Level
from thidua.report.wording import BLANK, tell
from thidua.validate import years
from thidua.validate.years import RULES, YearRule

MODULES = sorted(
    path.stem for path in Path(str(years.__file__)).parent.glob("*.py") if path.stem != "__init__"
)
WEIGHT = tuple(Level)


def example(rule: YearRule, heading: str) -> Dossier:
    """Return the example under ``heading`` of a rule's docstring as the files of a year."""
    [block] = re.findall(rf"^{heading}::\n\n((?:    .*\n|\n)+)", str(rule.__doc__), re.MULTILINE)
    return dossier(dedent(block))


def test_every_module_is_registered_under_its_name() -> None:
    assert len(MODULES) >= 20
    assert [rule.ID.replace("-", "_") for rule in RULES] == MODULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_a_page_says_what_why_and_how_to_mend(rule: YearRule) -> None:
    page = str(rule.__doc__)
    assert re.match(r"[A-Z][^\n]+\.\n\nWhy: ", page)
    assert re.search(r"^Fix: ", page, re.MULTILINE)
    for article in re.findall(r"Điều \d+", " ".join(page.split())):
        assert article in rule.CLAUSE


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_what_fails_fails_and_what_passes_passes(rule: YearRule) -> None:
    found = list(rule.check(example(rule, "Fails")))
    assert {finding.rule for finding in found} == {rule.ID}
    assert min((finding.level for finding in found), key=WEIGHT.index) is rule.LEVEL
    assert list(rule.check(example(rule, "Passes"))) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_what_fails_is_told_in_both_languages(rule: YearRule) -> None:
    for finding in rule.check(example(rule, "Fails")):
        for language in ("vi", "en"):
            words = tell(finding, language=language)
            assert not BLANK.search(words.message + words.expected + words.hint)
