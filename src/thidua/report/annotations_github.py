"""Findings as GitHub workflow commands, which stand beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.report.wording import ToldFinding, conformance, term

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(findings: Sequence[ToldFinding], language: str) -> str:
    """Return one command a finding: ``::error file=…,line=…,col=…,title=…::message``."""
    return "".join(_command(finding, language) for finding in findings)


def _command(told: ToldFinding, language: str) -> str:
    expected, hint = (term(name, language=language) for name in ("expected", "hint"))
    at = "".join(f"\n{place}" for place in filter(None, (told.where, *told.also)))
    if told.more:
        at += f"\n{conformance()['report']['also'][language].format(count=told.more)}"
    message = f"{told.message}{at}\n{expected}: {told.expected}\n{hint}: {told.hint}"
    properties = f"file={_escaped(told.file)},line={told.line},col={told.column}"
    return f"::{told.level} {properties},title={_escaped(told.rule)}::{message.translate(_DATA)}\n"


def _escaped(value: str) -> str:
    return value.translate(_PROPERTY)
