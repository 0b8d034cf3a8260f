"""Every rule is its own page of the manual, has its words in both languages, and says so once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from thidua.conform import rules
from thidua.conform.rule import Basis, Rule
from thidua.conform.rules import RULES
from thidua.model.finding import Level
from thidua.recognise.recognised import Component
from thidua.report.wording import BLANK, catalogue, conformance
from tools.outside import ROOT

FOLDER = Path(str(rules.__file__)).parent
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
WORDS = conformance()
PARTS = ("what", "expected", "hint")
ALWAYS = {"found", "permitted", "paragraph", "page", "component", "words"}
SAID = {**WORDS["rules"], **WORDS["messages"]}


def named_after(code: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", code.lower().replace("đ", "dd"))


def test_every_module_is_registered_and_named_after_its_code() -> None:
    assert len(MODULES) >= 25
    assert sorted(named_after(rule.code) for rule in RULES) == MODULES
    assert [str(rule.__name__).rpartition(".")[2] for rule in RULES] == [  # type: ignore[attr-defined]
        named_after(rule.code) for rule in RULES
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_says_what_why_and_how_to_mend(rule: Rule) -> None:
    page = str(rule.__doc__)
    assert re.match(r"[A-Z][^\n]+\.\n\nWhy: ", page)
    for heading in ("Fails", "Passes", "Fix"):
        assert re.search(rf"^{heading}: \S", page, re.MULTILINE)
    assert rule.clause.startswith("Nghị định 30/2020/NĐ-CP, ")
    assert rule.formats
    strong = {Basis.CLAUSE: {Level.ERROR, Level.WARNING}, Basis.TABLE: {Level.ERROR, Level.WARNING}}
    assert rule.level in strong.get(rule.basis, {Level.NOTICE})


def test_the_words_are_those_of_the_rules() -> None:
    assert set(WORDS["rules"]) == {rule.code for rule in RULES}
    assert not set(WORDS["terms"]) & set(catalogue()["terms"])
    assert not set(SAID) & set(catalogue()["messages"])
    sources = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py"))
    assert [name for name in WORDS["messages"] if f'"{name}"' not in sources] == []
    given = set(re.findall(r'message="([^"]+)"', sources))
    assert given == set(WORDS["messages"])


def test_every_component_has_a_name_and_no_term_is_left_over() -> None:
    assert {component.value for component in Component} <= set(WORDS["terms"])
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "src" / "thidua" / "conform").glob("**/*.py"))
    )
    unused = [name for name in WORDS["terms"] if f'"{name}"' not in code]
    # put together from two words by a rule
    assert set(unused) <= {"top-middle", "top-side", "bottom-middle", "bottom-side"}


@pytest.mark.parametrize("name", SAID)
def test_sentences_are_whole_in_both_languages_with_the_same_blanks(name: str) -> None:
    entry = SAID[name]
    titles = ("title", "why") if name in WORDS["rules"] else ()
    assert tuple(entry) == (*titles, *PARTS)
    for part in entry:
        texts = entry[part]
        assert tuple(texts) == ("vi", "en")
        assert all(text and text == text.strip() for text in texts.values())
        ends = {text.rstrip("”").endswith(".") for text in texts.values()}
        assert ends == {part not in {"what", "title"}}, part
    for part in PARTS:
        blanks = [sorted(set(BLANK.findall(text))) for text in entry[part].values()]
        assert blanks[0] == blanks[1]
        assert {blank for blank, _ in blanks[0]} <= ALWAYS | {"pages"}
