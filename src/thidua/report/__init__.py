"""Telling findings: the same ones to a person, a program, a code scanner or a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.report import annotations_github, objects, plain, sarif
from thidua.report.selection import selected
from thidua.report.wording import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from thidua.model.finding import Finding
    from thidua.report.wording import Told

_REPORTERS: Mapping[str, Callable[[Sequence[Told], str], str]] = {
    "text": plain.write,
    "json": objects.write,
    "sarif": sarif.write,
    "github": annotations_github.write,
}

FORMATS = tuple(_REPORTERS)
"""The names that ``render`` takes as ``format``."""
_MOST = {"text": 100, "json": 10_000, "sarif": 10_000, "github": 100}
"""Findings told of one file: what a person reads, what a program takes."""


def render(findings: Iterable[Finding], *, format: str, language: str) -> str:  # noqa: A002 - as on the command line
    """Return ``findings``, by place, in one of ``FORMATS``, told in ``language`` (vi or en).

    Of a file with very many not all are told, but how many more there are.
    The text ends with a line feed unless it is empty. Nothing from the input reaches it that a
    terminal could take for a command. Raises KeyError for a format or language there is not.
    """
    told = [tell(one, language=language) for one in selected(findings, _MOST[format])]
    return _REPORTERS[format](told, language)
