"""Runs of a typed text: its bold and italic stretches, each with its citations written out.

Marks are read before citations are, so that no cited document brings a mark of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from thidua.model.document import Paragraph, Run
from thidua.texts.emphasis import emphasised


def runs(text: str, expand: Callable[[str], str]) -> Iterator[Run]:
    """Yield the runs of a text; ``expand`` writes out citations."""
    for one in emphasised(text):
        yield Run(expand(one.text), one.bold, one.italic)


def plain(texts: Iterable[str], expand: Callable[[str], str]) -> Iterator[Paragraph]:
    """Yield paragraphs that are no items."""
    for text in texts:
        yield Paragraph("body", joined(runs(text, expand)))


def lead_runs(lead: str, expand: Callable[[str], str]) -> tuple[Run, ...]:
    """Return the runs of a lead-in: bold, unless it says itself how it is set."""
    said = tuple(runs(lead, expand))
    if any(run.bold or run.italic for run in said):
        return said
    return tuple(Run(run.text, bold=True) for run in said)


def joined(said: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbours of the same emphasis: a run is a change of look, not a token."""
    done: list[Run] = []
    for run in said:
        if done and (done[-1].bold, done[-1].italic) == (run.bold, run.italic):
            done[-1] = Run(done[-1].text + run.text, run.bold, run.italic)
        elif run.text:
            done.append(run)
    return tuple(done)
