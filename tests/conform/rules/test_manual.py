"""Every rule has its words and its page of the manual in both languages, and says so once."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest
import yaml

from thidua.conform import rules
from thidua.conform.rule import Strength
from thidua.conform.rules import RULES
from thidua.model.finding import Level
from thidua.recognise.recognised import Component
from thidua.report.wording import BLANK, catalogue, conformance
from thidua.system.home import TEMPLATES
from tools.outside import ROOT

FOLDER = Path(str(rules.__file__)).parent
WORDS = conformance()
MANUAL = list(yaml.safe_load_all((TEMPLATES / "conform.yaml").read_bytes()))[1]["manual"]
PARTS = ("what", "expected", "hint")
ALWAYS = {"found", "permitted", "paragraph", "page", "component", "words"}
SAID = {**WORDS["rules"], **WORDS["messages"]}


def test_every_rule_is_there_once_and_its_code_says_where_it_is_written() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) >= 200
    for rule in RULES:
        assert rule.clause.startswith("Nghị định 30/2020/NĐ-CP, ")
        assert rule.formats
        graver = {Level.ERROR, Level.WARNING}
        strong = {Strength.CLAUSE: graver, Strength.TABLE: graver}
        assert rule.level in strong.get(rule.basis, {Level.NOTICE})


def test_the_modules_follow_the_decree_and_every_one_is_asked() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    tables = [getattr(rules, name).RULES for name in sorted(modules)]
    assert sorted(rule.code for table in tables for rule in table) == sorted(
        rule.code for rule in RULES
    )


def test_the_manual_has_a_page_in_both_languages_for_every_rule() -> None:
    assert list(MANUAL) == list(WORDS["rules"])
    for page in MANUAL.values():
        assert tuple(page) == ("note", "fails", "passes")
        for texts in page.values():
            assert tuple(texts) == ("vi", "en")
            assert all(text == normalize("NFC", text).strip() != "" for text in texts.values())


def test_the_words_are_those_of_the_rules() -> None:
    assert set(WORDS["rules"]) == {rule.code for rule in RULES}
    assert not set(WORDS["terms"]) & set(catalogue()["terms"])
    assert not set(SAID) & set(catalogue()["messages"])
    codes = {rule.code for rule in RULES}
    assert {name.rpartition("-")[0] for name in WORDS["messages"]} <= codes
    sources = "".join(path.read_text(encoding="utf-8") for path in FOLDER.parent.glob("**/*.py"))
    given = set(re.findall(r'message(?:: str)? ?= ?"([a-z]+)"', sources)) | {"issuer", "subject"}
    assert {name.rpartition("-")[2] for name in WORDS["messages"]} == given


def test_every_component_has_a_name_and_no_term_is_left_over() -> None:
    assert {component.value for component in Component} <= set(WORDS["terms"])
    code = "".join(
        path.read_text(encoding="utf-8")
        for room in ("conform", "recognise", "model")
        for path in sorted((ROOT / "src" / "thidua" / room).glob("**/*.py"))
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
