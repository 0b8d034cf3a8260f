"""Upkeep: a look at all of our own YAML and wording templates, as ``thidua check`` has it.

What is wrong in them would show only when a document of that kind is built, or a message told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError, nodes

from thidua import holidays
from thidua.catalogue import (
    acts,
    base_salary,
    beginnings,
    deciders,
    fund_limits,
    labels,
    law,
    levels,
    rating_caps,
    regimes,
    reviews,
    statistics,
    times,
    unit_forms,
)
from thidua.catalogue.heads import head_forms
from thidua.catalogue.own import OwnFileError, fault, own, unknown
from thidua.catalogue.style import house_style
from thidua.catalogue.vocabulary import vocabulary
from thidua.compose import composers, sheets, wording, words
from thidua.compose.misworded import DOCUMENTS
from thidua.diff.facts import wording as facts
from thidua.model.finding import Finding
from thidua.render import sense
from thidua.report import campaigns, health, holders, status
from thidua.report import wording as messages
from thidua.report.changes import wording as changes
from thidua.source.renewal import days_off
from thidua.system.home import SCHEMAS, TEMPLATES
from thidua.texts import naming, old_letters
from thidua.validate.rules import mixed_scripts

_STYLED = re.compile(r"^\{\.(?P<name>[\w-]+)", re.MULTILINE)
_INCLUDED = re.compile(r'\{%-?\s*include\s+"(?P<name>[^"]+)"')
LOADERS: tuple[Callable[[], object], ...] = (
    lambda: own(TEMPLATES / "cli.yaml", dict[str, dict[str, str]]),
    messages.catalogue,
    messages.conformance,
    lambda: changes.words("vi"),
    status.words,
    campaigns.words,
    holders.words,
    health.words,
    naming.all_names,
    days_off.notes,
    words.words,
    reviews.review_list,
    times.times,
    unit_forms.form_words,
    labels.labels,
    composers.composers,
    sheets.sheet_kinds,
    facts.wording,
    sense.rules,
    house_style,
    head_forms,
    vocabulary,
    beginnings.beginnings,
    *(partial(beginnings.first_file, name) for name in beginnings.DATA),
    law.law,
    law.forms,
    acts.acts,
    levels.former_levels,
    deciders.deciders,
    deciders.award_words,
    rating_caps.rating_caps,
    regimes.regimes,
    statistics.statistics,
    base_salary.salary_steps,
    fund_limits.fund_limits,
    holidays.listed,
    old_letters.tables,
    mixed_scripts.alike,
    lambda: own(SCHEMAS / "nd30-left-out.yaml", dict[str, Any]),
)
"""What reads each file; a test compares the list with the folders."""


def upkeep() -> tuple[Finding, ...]:
    """Return what is wrong in our own YAML and in the wording templates, the first of each file."""
    paths = sorted(DOCUMENTS.glob("**/*.j2"))
    looks: list[Callable[[], object]] = [partial(_look_at, path) for path in paths]
    found: dict[str, Finding] = {}
    for look in (*LOADERS, *looks):
        try:
            look()
        except OwnFileError as error:
            found.setdefault(error.finding.place.file, error.finding)
    return tuple(found.values())


def _look_at(path: Path) -> None:
    """Raise what is wrong in a template before any value is known: its syntax, styles, parts."""
    text = path.read_text(encoding="utf-8")
    environment = wording.environment()
    try:
        tree = environment.parse(text, path.name, str(path))
    except TemplateSyntaxError as error:
        problem = {"problem": error.message or ""}
        raise fault(path, error.lineno, "wording-syntax", problem) from error
    for one in tree.find_all(nodes.Filter):
        if one.name not in environment.filters:
            raise unknown(path, one.lineno, "wording-filter", one.name, environment.filters)
    styles = (*house_style().styles, wording.SLOT)
    for match in _STYLED.finditer(text):
        if match["name"] not in styles:
            raise unknown(path, _line(text, match), "wording-style", match["name"], styles)
    templates = [one.relative_to(DOCUMENTS).as_posix() for one in DOCUMENTS.glob("**/*.j2")]
    for match in _INCLUDED.finditer(text):
        if match["name"] not in templates:
            raise unknown(path, _line(text, match), "wording-part", match["name"], templates)


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1
