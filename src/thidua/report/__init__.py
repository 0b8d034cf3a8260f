"""Telling findings: the same ones to a person, a program, a code scanner or a pull request."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from thidua.model.finding import Finding
from thidua.report import annotations_github, objects, plain, quality_gitlab, sarif
from thidua.report.selection import MOST, selected
from thidua.report.wording import ToldFinding, tell

_REPORTERS: Mapping[str, Callable[[Sequence[ToldFinding], str], str]] = {
    "text": plain.write,
    "json": objects.write,
    "sarif": sarif.write,
    "github": annotations_github.write,
    "gitlab": quality_gitlab.write,
}

FORMATS = tuple(_REPORTERS)
"""The names that ``render`` takes as ``format``."""
_OF_A_FILE = {"text": 100, "github": 100}
"""Findings told of one file where a person reads them; a program takes more, of all files."""


def render(findings: Iterable[Finding], *, format: str, language: str) -> str:  # noqa: A002 - as on the command line
    """Return ``findings``, by place, in one of ``FORMATS``, told in ``language`` (vi or en).

    Of very many not all are told, but how many more there are.
    The text ends with a line feed unless it is empty. Nothing from the input reaches it that a
    terminal could take for a command. Raises KeyError for a format or language there is not.
    """
    most = _OF_A_FILE.get(format, MOST)
    chosen = selected(findings, most, of_all=format not in _OF_A_FILE)
    told = [tell(one, language=language) for one in chosen]
    return _REPORTERS[format](told, language)
