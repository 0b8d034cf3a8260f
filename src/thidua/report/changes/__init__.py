"""Telling what changed: to a person at a terminal, in a pull request or a browser, to a program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec.structs import replace

from thidua.model.change import Comparison
from thidua.report.changes import markdown, objects, page, terminal
from thidua.report.changes.wording import ChangeWords, words


class _Writer(Protocol):
    """What writes a comparison in one format."""

    def __call__(
        self, comparison: Comparison, say: ChangeWords, *, width: int | None, everything: bool
    ) -> str:
        """Return the whole report."""


_WRITERS: Mapping[str, _Writer] = {
    "text": terminal.write,
    "markdown": markdown.write,
    "json": objects.write,
    "html": page.write,
}

FORMATS = tuple(_WRITERS)
"""The names that ``render`` takes as ``format``."""


def render(
    comparison: Comparison,
    *,
    format: str,  # noqa: A002 - as on the command line
    language: str,
    width: int | None = None,
    everything: bool = False,
) -> str:
    """Return ``comparison`` in one of ``FORMATS``, told in ``language`` (vi or en).

    ``width`` is that of the terminal that a text is for, None where it goes elsewhere;
    ``everything`` tells text and Markdown to show what they otherwise count only: changes of
    nothing but the year or the label. The report ends with a line feed; nothing from the input
    reaches it that a terminal, a browser or GitHub could take for a command.

    Raises:
        KeyError: for a format or language there is not.
    """
    say = words(language)
    if comparison.renamed:
        say = replace(say, rolled=say.renamed)
    return _WRITERS[format](comparison, say, width=width, everything=everything)
