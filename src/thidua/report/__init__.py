"""Telling findings: the same ones to a person, a program, a code scanner or a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.report import annotations_github, objects, plain, sarif
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


def render(findings: Iterable[Finding], *, format: str, language: str) -> str:  # noqa: A002 - as on the command line
    """Return ``findings``, by place, in one of ``FORMATS``, told in ``language`` (vi or en).

    The text ends with a line feed unless it is empty. Nothing from the input reaches it that a
    terminal could take for a command. Raises KeyError for a format or language there is not.
    """
    ordered = sorted(findings, key=lambda finding: (finding.place, finding.rule))
    told = [tell(finding, language=language) for finding in ordered]
    return _REPORTERS[format](told, language)
