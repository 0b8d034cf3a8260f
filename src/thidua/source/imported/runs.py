"""Runs of a document from those of a view: on one line, without what cannot be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from thidua.model import view
from thidua.model.document import Run
from thidua.model.revisions import flattened
from thidua.model.view import WIDTHLESS
from thidua.source.imported.styles import ImportedLook


def runs(shown: Sequence[view.ViewRun], look: ImportedLook | None = None) -> tuple[Run, ...]:
    """Return the runs of a paragraph; bold and italic are what its style (``look``) does not say.

    An automatic number is set as the text behind it.
    """
    style = look or ImportedLook()
    first = next((run for run in shown if not run.automatic), None)
    set_as = [first if run.automatic and first else run for run in shown]
    return flattened(
        Run(
            _text(run.text),
            one.bold and not style.bold,
            one.italic and not style.italic,
            struck=run.struck,
            raised=run.raised,
        )
        for run, one in zip(shown, set_as, strict=True)
    )


def in_line(paragraphs: Iterable[Sequence[Run]]) -> Iterator[Run]:
    """Yield the runs of several paragraphs as one text, a space between each two."""
    begun = False
    for said in paragraphs:
        for index, run in enumerate(said):
            yield replace(run, text=f" {run.text}") if begun and not index else run
            begun = True


def paragraph_ends(paragraphs: Iterable[Sequence[Run]]) -> tuple[int, ...]:
    """Return the places of the spaces that ``in_line`` puts between paragraphs."""
    ends: list[int] = []
    length = 0
    for index, said in enumerate(paragraphs):
        if index and said:
            ends.append(length)
            length += 1
        length += sum(len(run.text) for run in said)
    return tuple(ends)


def _text(text: str) -> str:
    """Return a text on one line, without what cannot be seen; all hyphens are alike."""
    text = WIDTHLESS.sub("", text)
    return text.replace("\t", " ").replace("\n", " ").replace("\u2011", "-")


def line_ends(shown: Iterable[view.ViewRun], said: Sequence[Run]) -> tuple[int, ...]:
    """Return the places of the spaces that stand in what was read for ends of lines."""
    lines = "".join(run.text for run in shown)
    text = "".join(run.text for run in said)
    if "\n" not in lines or len(lines) != len(text):
        return ()  # white space was collapsed: nobody knows where a line ended
    return tuple(place for place, letter in enumerate(lines) if letter == "\n")
