"""Every rule is its own page of the manual, and what the page shows is true."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from thidua.model.finding import Level
from thidua.model.source import Source
from thidua.source.reader import read_text
from thidua.validate import rules
from thidua.validate.rules import RULES, FileRule

MODULES = sorted(
    path.stem for path in Path(str(rules.__file__)).parent.glob("*.py") if path.stem != "__init__"
)


def example(rule: FileRule, heading: str) -> Source:
    """Return the example under ``heading`` of a rule's docstring, read as the file it names.

    One that names none in its first line is read as a campaign.
    """
    [block] = re.findall(rf"^{heading}::\n\n((?:    .*\n|\n)+)", str(rule.__doc__), re.MULTILINE)
    text = dedent(block)
    named = re.match(r"# (\S+\.yaml)\n", text)
    source, findings = read_text(text, name=named[1] if named else heading)
    assert findings == ()
    assert source is not None
    return source


def test_every_module_is_registered_under_its_name() -> None:
    assert len(MODULES) >= 14
    assert [rule.ID.replace("-", "_") for rule in RULES] == MODULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_a_page_says_what_why_and_how_to_mend(rule: FileRule) -> None:
    page = str(rule.__doc__)
    assert re.match(r"[A-Z][^\n]+\.\n\nWhy: ", page)
    assert re.search(r"^Fix: ", page, re.MULTILINE)
    for decree in re.findall(r"Phụ lục I, Phần I, Mục [\w.]+\w|Điều \d+", page):
        assert decree in rule.CLAUSE


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_what_fails_fails_and_what_passes_passes(rule: FileRule) -> None:
    found = list(rule.check(example(rule, "Fails")))
    assert found
    assert {finding.rule for finding in found} == {rule.ID}
    assert {finding.level for finding in found} == {rule.LEVEL}
    assert isinstance(rule.LEVEL, Level)
    assert list(rule.check(example(rule, "Passes"))) == []
