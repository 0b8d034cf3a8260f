"""What a check finds: one line a finding, compared whole, or one fact of each finding of a rule."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from thidua.arguments import LANGUAGES
from thidua.model.finding import Finding
from thidua.model.source import Source
from thidua.report.wording import tell
from thidua.source.reader import read, read_text
from thidua.validate import check
from thidua.validate.causes import alone
from thidua.validate.rules import FileRule


def findings(path: Path) -> tuple[Finding, ...]:
    """Read and check the file at ``path`` as the command does."""
    source, found = read(path, name=path.name)
    return alone(found + (check(source) if source else ()))


def listed(found: tuple[Finding, ...]) -> list[str]:
    """Return ``line:column level rule message`` of each finding, which has all that it tells."""
    for language, one in product(LANGUAGES, found):
        tell(one, language=language)
    return [f"{f.place.line}:{f.place.column} {f.level} {f.rule} {f.wording}" for f in found]


def source(text: str) -> Source:
    """Read a text that the reader accepts."""
    found, wrong = read_text(text, name="x.yaml")
    assert wrong == ()
    assert found is not None
    return found


def told(rule: FileRule, text: str, fact: str) -> list[str | int]:
    """Return one fact of each finding of a rule."""
    return [finding.facts[fact] for finding in rule.check(source(text))]
