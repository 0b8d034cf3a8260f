"""Wording of findings: the entry of ``templates/messages.yaml`` with its blanks filled.

Blanks are written ``{name}``; ``{name:term}`` looks the value up among the terms of the language
("string" → "chữ"), ``{name:terms}`` several of them, ``{name:whole}`` keeps a long value whole,
``{name:amount}`` writes a number as the language does, ``{name:block}`` sets lines off that are to
be copied, ``{name:field}`` calls a key of the data by its title, ``{key:titled}`` gives that title
behind the key; ``{name:head}`` is the head under which a form asks for a key. All else is
shortened, and whatever a terminal could take for a command is shown by its code point.

What is found in a form that a unit filled in is told in the words of the form: of the messages
that speak of keys there are sentences under ``forms`` besides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.catalogue.unit_forms import asked_head
from thidua.model.finding import Finding, PlaceStep
from thidua.system.home import TEMPLATES
from thidua.texts.legible import visible
from thidua.texts.naming import field_name

BLANK = re.compile(
    r"\{(?P<name>[a-z_]+)(?::(?P<form>terms?|whole|amount|block|field|titled|head))?\}"
)

_POINT = re.compile(r"(?<=[0-9])\.(?=[0-9])")

_Words = dict[str, dict[str, Any]]
LENGTH = 60
"""Longest value that a message quotes in full, in characters."""


class ToldFinding(Struct, frozen=True, omit_defaults=True):
    """A finding in words; ``level`` and ``rule`` as in the finding, the rest ready to print.

    Of a document there are besides the ``component`` (a term's name) and the ``page`` it is about,
    ``where`` that is in words, and the ``clause`` of the rule; ``mendable`` says that a machine can
    mend it. ``also`` is where else the same was found, ``more`` how many places are not named.
    """

    file: str
    line: int
    column: int
    level: str
    rule: str
    message: str
    expected: str
    hint: str
    component: str = ""
    page: int = 0
    where: str = ""
    clause: str = ""
    mendable: bool = False
    also: tuple[str, ...] = ()
    more: int = 0


def tell(finding: Finding, *, language: str) -> ToldFinding:
    """Return ``finding`` with its sentences in ``language``.

    Raises KeyError when neither ``templates/messages.yaml`` nor ``conform.yaml`` has the message,
    the language or a blank's value: that is a mistake of ours, which a test looks for.
    """
    entry = _sentences(finding)
    words = {
        part: _filled(entry[part][language], finding.facts, language=language)
        for part in ("what", "expected", "hint")
    }
    return ToldFinding(
        file=visible(finding.place.file),
        line=finding.place.line,
        column=finding.place.column,
        level=finding.level.value,
        rule=finding.rule,
        message=_at_cell(finding, language) + words["what"],
        expected=words["expected"],
        hint=words["hint"],
        component=str(finding.facts.get("component", "")),
        page=int(finding.facts.get("page", 0)),
        where=where(finding, language=language),
        clause=str(finding.facts.get("clause", "")),
        mendable=bool(finding.facts.get("mendable")),
    )


def _at_cell(finding: Finding, language: str) -> str:
    """Return the cell of a form that a finding is about, as its reader would look for it."""
    if "sheet" not in finding.facts:
        return ""
    kind = "cell" if "cell" in finding.facts else "row"
    said = conformance()["report"][f"{kind}-of" if finding.facts.get("titled") else kind][language]
    return f"{said.format(**{key: visible(str(one)) for key, one in finding.facts.items()})}: "


def remark(finding: Finding, *, language: str) -> str:
    """Return a finding as one paragraph, for a comment beside the place it is about."""
    told = tell(finding, language=language)
    expected, hint = (term(name, language=language) for name in ("expected", "hint"))
    clause = f" ({told.clause})" if told.clause else ""
    said = f"{told.message}. {expected}: {told.expected} {hint}: {told.hint}"
    return f"{said} [{told.rule}]{clause}"


def where(finding: Finding, *, language: str) -> str:
    """Return the place in a document: its page, the component, the words around it.

    As in "trang 2, Nơi nhận: “- Lưu: VT, VP.”"; of data the item, as it is printed: "mục II.1.a)".
    Empty for what stands in no document.
    """
    if "component" not in finding.facts:
        return ", ".join(_step(one, language) for one in finding.item)
    page, component, words = (finding.facts.get(key) for key in ("page", "component", "words"))
    said = conformance()["report"]["page"][language].format(page=page) if page else ""
    named = term(str(component), language=language) if component else ""
    place = ", ".join(filter(None, (said, named)))
    quoted = f"“{shortened(visible(str(words)))}”" if words else ""
    return ": ".join(filter(None, (place, quoted)))


def _step(step: PlaceStep, language: str) -> str:
    words: str = catalogue()["steps"][step.kind][language]
    return words.format(label=shortened(visible(step.label)), number=step.number)


def term(name: str, *, language: str) -> str:
    """Return a single word of the reports, such as a level's name."""
    known = catalogue()["terms"]
    word: str = (known if name in known else conformance()["terms"])[name][language]
    return word


def about_rule(name: str) -> dict[str, Any]:
    """Return the ``title`` and ``why`` of a rule, each by language."""
    known = catalogue()["rules"]
    words: dict[str, Any] = (known if name in known else conformance()["rules"])[name]
    return words


def catalogue() -> dict[str, Any]:
    """Return ``templates/messages.yaml``."""
    return own(TEMPLATES / "messages.yaml", _Words)


def conformance() -> dict[str, Any]:
    """Return ``templates/conform.yaml``, the words of the rules of Decree 30/2020."""
    return own(TEMPLATES / "conform.yaml", _Words)


def _sentences(finding: Finding) -> dict[str, Any]:
    """Return what is said of a finding; a rule of the decree has its sentences with its title."""
    name = finding.wording
    known = catalogue()["messages"]
    if name not in known:
        known = {**conformance()["rules"], **conformance()["messages"]}
    in_form = catalogue()["forms"].get(name, {}) if "sheet" in finding.facts else {}
    return {**known[name], **in_form}


def _filled(sentence: str, facts: Mapping[str, str | int], *, language: str) -> str:
    """Return ``sentence`` with its blanks filled; what a value contains is never a blank."""

    def value(blank: re.Match[str]) -> str:
        form = blank["form"]
        if form == "head":
            return asked_head(blank["name"])
        fact = str(facts[blank["name"]])
        if form in {"term", "terms"}:
            names = fact.split(", ") if form == "terms" else [fact]
            return "; ".join(term(one or "nothing", language=language) for one in names)
        if form == "field" and fact:
            return f"{field_name(fact, language=language)} ({visible(fact)})"
        if form == "titled":
            return _titled(fact, facts, language=language)
        if form == "amount" and language == "vi":
            fact = _POINT.sub(",", fact)
        if form == "block":
            return "".join(map(_set_off, fact.split("\n")))
        shown = visible(fact) or term("nothing", language=language)
        return shown if form == "whole" else shortened(shown)

    return BLANK.sub(value, sentence)


def _titled(key: str, facts: Mapping[str, str | int], *, language: str) -> str:
    """Return a key with its title; of what stands in a form the head of its column alone."""
    said = (str(facts.get("titled") or facts.get("title", "")), key)
    title, name = (shortened(visible(one) or term("nothing", language=language)) for one in said)
    return f"“{title}”" if "sheet" in facts else f"“{name}” ({title})"


def _set_off(line: str) -> str:
    """Return a line of a block on a line of its own, further in than the report around it."""
    words = line.lstrip(" ")
    return f"\n        {' ' * (len(line) - len(words))}{visible(words)}"


def shortened(text: str) -> str:
    """Return ``text``, or its beginning when it is longer than ``LENGTH``."""
    return text if len(text) <= LENGTH else f"{text[: LENGTH - 1].rstrip()}…"
