"""templates/messages.yaml says everything that code can find, twice, and nothing else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from schema_places import places
from thidua.catalogue.unit_forms import asked_head
from thidua.model.finding import Finding, Level, Place
from thidua.model.regime import AgencyLevel
from thidua.model.source import FileKind
from thidua.model.trouble import KNOWN, OTHER
from thidua.report.wording import BLANK, LENGTH, catalogue, tell
from thidua.texts.legible import visible
from thidua.validate import rules, years
from thidua.validate.outline import about
from thidua.validate.schema import PATHS, load
from tools.outside import ROOT
from unit_forms import keys_and_values

KEY = re.compile(r"[a-z]+[0-9]?(?:-[a-z0-9]+)+")
HOLE = re.compile(r":\s*…?\s*(?:[.;,](?!\.)|$)|“”|\(\s*\)")
PARTS = ("what", "expected", "hint")
WORDS = catalogue()
CASES = ROOT / "tests" / "cases"


def syntax() -> Iterator[ast.AST]:
    """Yield every node of every module in ``src``."""
    files = sorted((ROOT / "src" / "thidua").glob("**/*.py"))
    assert files
    for file in files:
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def keys(nodes: Iterable[ast.AST]) -> set[str]:
    """Return the text constants among ``nodes`` that look like the key of a rule or message."""
    values = {node.value for node in nodes if isinstance(node, ast.Constant)}
    return {value for value in values if isinstance(value, str) and KEY.fullmatch(value)}


def keys_given() -> set[str]:
    """Return every rule and message that code hands to a finding by name."""
    makers = re.compile("finding|refuse", re.IGNORECASE)
    calls = (node for node in syntax() if isinstance(node, ast.Call))
    told = [call for call in calls if makers.search(ast.unparse(call.func))]
    return keys(value for call in told for value in (*call.args, *(k.value for k in call.keywords)))


def test_whatever_code_finds_has_its_words() -> None:
    given = keys_given()
    assert len(given) > 50
    assert given <= WORDS["messages"].keys() | WORDS["rules"].keys()
    ids = {rule.ID for rule in rules.RULES} | {rule.ID for rule in years.RULES}
    assert ids <= WORDS["rules"].keys()
    assert {f.rule for f in every_case()} <= WORDS["rules"].keys()
    assert {f.wording for f in every_case()} <= WORDS["messages"].keys()


def test_no_words_are_left_over() -> None:
    known = keys(syntax())
    guessed = {name.removesuffix("-near") for name in WORDS["messages"]}
    assert guessed - known == set()
    assert set(WORDS["rules"]) - known == set()
    used = {text for entry in sentences() for text in re.findall(r"\{[a-z]+:term\}", entry)}
    of_documents = {"{thing:term}", "{side:term}"}  # the terms of conform.yaml
    of_data = {"{expected:term}", "{found:term}", "{reason:term}", "{script:term}"}
    of_data |= {"{level:term}", "{said:term}"}
    assert used == of_data | of_documents
    levels = {level.value for level in Level}
    types = {"string", "integer", "number", "boolean", "null", "array", "object"}
    types |= {"cyrillic", "greek", "latin", "foreign", *AgencyLevel}
    assert set(WORDS["terms"]) == types | KNOWN | {OTHER} | levels | {"expected", "hint", "nothing"}


def sentences() -> Iterator[str]:
    """Yield every sentence of every message in both languages."""
    for entry in WORDS["messages"].values():
        for part in PARTS:
            yield from entry[part].values()


def every_case() -> list[Finding]:
    """Return the findings of every bad file."""
    from findings import findings  # noqa: PLC0415

    return [f for file in (ROOT / "tests/cases/bad").glob("*.yaml") for f in findings(file)]


@pytest.mark.parametrize("key", WORDS["messages"])
def test_a_message_has_three_parts_in_both_languages_with_the_same_blanks(key: str) -> None:
    entry: dict[str, Any] = WORDS["messages"][key]
    assert tuple(entry) == PARTS
    for part in PARTS:
        texts = entry[part]
        assert tuple(texts) == ("vi", "en")
        blanks = [sorted(set(BLANK.findall(text))) for text in texts.values()]
        assert blanks[0] == blanks[1]
        assert all(text == text.strip() and text for text in texts.values())
        sentences_end = {
            text.endswith((".", "…", "{description:whole}", "{table:block}"))
            for text in texts.values()
        }
        assert sentences_end == {part != "what"}


@pytest.mark.parametrize("key", WORDS["forms"])
def test_what_is_said_in_a_form_is_said_of_a_message_and_has_no_keys(key: str) -> None:
    entry, usual = WORDS["forms"][key], WORDS["messages"][key]
    assert list(entry) == [part for part in PARTS if part in entry]
    known = {name for part in PARTS for name, _ in BLANK.findall(usual[part]["vi"])}
    for part, texts in entry.items():
        assert tuple(texts) == ("vi", "en")
        assert texts["vi"] != usual[part]["vi"]
        blanks = [sorted(set(BLANK.findall(text))) for text in texts.values()]
        assert blanks[0] == blanks[1]
        asked = {name for name, form in blanks[0] if form == "head"}
        assert {name for name, _ in blanks[0]} - asked - {"title"} <= known
        assert all(map(asked_head, asked))
        assert keys_and_values().findall(BLANK.sub("", texts["vi"])) == []


FILES = {"file-name", "stray-result", "unknown-file", "reference-without-file"}
"""Messages about files, or about what no form can say."""


def test_whatever_can_be_wrong_with_what_units_say_has_words_for_forms() -> None:
    """What bad repositories are told of the files of units has no key of the data in a form."""
    files = CASES.glob("*/*.expected")
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    told = {line.split()[-1] for line in lines if re.match(r"\S*(?:pledges|results)/", line)}
    assert len(told) > 50
    for key in sorted(told - FILES):
        words = WORDS["messages"][key] | WORDS["forms"].get(key, {})
        for part in PARTS:
            text = BLANK.sub("", words[part]["vi"])
            assert keys_and_values().findall(text) == [], (key, part)


@pytest.mark.parametrize("key", WORDS["rules"])
def test_a_rule_has_a_title_and_a_reason_in_both_languages(key: str) -> None:
    entry = WORDS["rules"][key]
    assert tuple(entry) == ("title", "why")
    assert all(tuple(texts) == ("vi", "en") and all(texts.values()) for texts in entry.values())


def test_the_blanks_of_a_message_are_filled_wherever_code_says_it() -> None:
    told = {f.wording for f in every_case()}
    assert len(told) > 75
    for finding in every_case():
        for language in ("vi", "en"):
            words = tell(finding, language=language)
            assert not BLANK.search(words.message + words.expected + words.hint)


@pytest.mark.parametrize("key", WORDS["messages"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_blank_that_nothing_is_known_of_says_so(key: str, language: str) -> None:
    names = {
        name for part in PARTS for name, _ in BLANK.findall(WORDS["messages"][key][part][language])
    }
    terms = {"expected": "string", "found": "string", "reason": OTHER}
    always: dict[str, str | int] = {"page": 1, "table": "a: b"}
    facts = {name: (terms | always).get(name, "") for name in names}
    told = tell(Finding(Place("f"), key, Level.ERROR, key, facts), language=language)
    assert unfilled(told.message, told.expected, told.hint) == []


def test_no_blank_is_left_open_in_whatever_is_found() -> None:
    for finding in (*every_case(), *every_place()):
        for language in ("vi", "en"):
            told = tell(finding, language=language)
            assert unfilled(told.message, told.expected, told.hint) == []


def test_every_place_of_a_schema_has_something_to_say_of_itself() -> None:
    found = list(every_place())
    assert len(found) > 300
    for one in found:
        assert all(one.facts.values()), one.facts
        assert one.facts["title"] != one.facts["key"], one.facts


def every_place() -> Iterator[Finding]:
    """Yield, for every place of every schema, what is told of a value that is missing there."""
    for kind in FileKind:
        schema = load(PATHS[kind])
        for path in places(schema):
            yield Finding(
                Place("f"), "missing-key", Level.ERROR, "missing-key", about(schema, path)
            )


def unfilled(*said: str) -> list[str]:
    """Return the sentences with a hole: no word behind a colon, nothing in quotes."""
    return [one for one in said if HOLE.search(one) or BLANK.search(one)]


def test_what_a_value_contains_is_no_blank_and_no_command() -> None:
    place = Place("a\x1b]0;b\n.yaml", 3, 4)
    facts: dict[str, str | int] = {"key": "{line}\x1b[31m\u202e\ud800", "line": 7}
    told = tell(Finding(place, "duplicate-key", Level.ERROR, facts=facts), language="en")
    assert told.file == "aU+001B]0;b .yaml"
    assert told.message == "The key “{line}U+001B[31mU+202EU+D800” is in line 7 already"


def test_a_long_value_is_shortened_unless_all_of_it_is_needed() -> None:
    facts = {"key": "k" * 500, "keys": "a, " * 100, "near": ""}
    told = tell(Finding(Place("f"), "unknown-key", Level.ERROR, facts=facts), language="en")
    assert told.message == f"There is no key “{'k' * (LENGTH - 1)}…” here"
    assert told.expected.count("a,") == 100


@pytest.mark.parametrize(
    ("text", "shown"), [("a\t b\nc", "a b c"), ("ế\x00\u2028", "ếU+0000U+2028")]
)
def test_what_cannot_be_seen_is_shown_by_its_code(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_message_there_is_not_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        tell(Finding(Place("f"), "no-such-rule", Level.ERROR), language="vi")
