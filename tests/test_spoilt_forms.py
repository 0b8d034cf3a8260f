"""Each way of spoiling a form has its lines, whole; what can be read all the same is read."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
import yaml

from spoilt_forms import spoil
from thidua import report
from thidua.model.finding import Finding
from thidua.report.wording import tell
from tools.outside import ROOT
from unit_forms import collected, data, generated_office, issued, keys_and_values, spoilt

CASES = ROOT / "tests" / "cases" / "spoilt-forms.yaml"
TABLE: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
UNIT = "phong-001"
SENT_AGAIN = "2024-12-20"
"""The day of the meeting, until which reports may come back."""
KEYS = keys_and_values()
"""Keys and values of the data: no Vietnamese word is written like one."""
ENGLISH = re.compile(rf"\w+_\w+|\b\w+: (?:true|\w+\))|[“(]{KEYS.pattern}[”)]|\.yaml")
"""The same where English sentences may have the word."""
_LINE = re.compile(r"^[^\n:]*:(\d+:\d+: [^\n]*\])$", re.MULTILINE)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small office and the form of one of its units."""
    root = tmp_path_factory.mktemp("office")
    generated_office(root, units=2, people=4)
    issued(root, root / "forms", units=(UNIT,))
    return root


def came_back(case: dict[str, Any], office: Path, root: Path) -> tuple[list[str], list[str]]:
    """Return what is told of a form that somebody spoilt, and which lines of data change."""
    shutil.copytree(office / "campaigns", root / "campaigns")
    form = spoilt(
        office / "forms" / f"2024-{UNIT}.xlsx",
        root / "form.xlsx",
        lambda book: spoil(book, case["do"]),
    )
    before = data(root)
    forms, findings = collected([form], root, SENT_AGAIN, replace=True)
    in_words_of_the_form(findings)
    after = data(root)
    lines = _LINE.findall(report.render(findings, format="text", language="vi"))
    assert len(lines) == len(findings)
    if not forms[0].written:
        assert after == before
    changed = [
        line
        for name in after
        for line in unified_diff(before[name].splitlines(), after[name].splitlines(), n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]
    return lines, changed if forms[0].written else ["none"]


def in_words_of_the_form(findings: Sequence[Finding]) -> None:
    """See that no key of the data is told, and no id of it, in either language."""
    for one in findings:
        for language, strange in (("vi", KEYS), ("en", ENGLISH)):
            told = tell(one, language=language)
            said = f"{told.message}. {told.expected} {told.hint}".replace("`thidua forms`", "")
            assert strange.findall(said) == [], said


def test_there_are_sixty_ways() -> None:
    assert len(TABLE) >= 60
    assert len({one["name"] for one in TABLE}) == len(TABLE)


@pytest.mark.parametrize("case", TABLE, ids=[one["name"] for one in TABLE])
def test_a_spoilt_form_is_read_or_told(
    case: dict[str, Any], office: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    lines, changed = came_back(case, office, tmp_path)
    if request.config.getoption("--update-golden"):
        written(case, lines, changed)
    assert (lines, changed) == (case["lines"], case["data"])


def written(case: dict[str, Any], lines: list[str], changed: list[str]) -> None:
    """Write what came of a case into the table; the cases of a run come one after the other."""
    case |= {"lines": lines, "data": changed}
    text = CASES.read_text(encoding="utf-8")
    head = text[: text.index("- name:")]
    told = yaml.safe_dump(TABLE, allow_unicode=True, sort_keys=False, width=110)
    CASES.write_text(head + told, encoding="utf-8")
