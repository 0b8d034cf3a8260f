"""Runs and paragraphs of a redline: two texts as one, each in the emphasis of its side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from thidua.diff.words import spans
from thidua.model.document import Mark, Paragraph, Run
from thidua.model.revisions import flattened


def whole(paragraph: Paragraph, mark: Mark) -> Paragraph:
    """Return a paragraph that is inserted or deleted with its end."""
    return replace(paragraph, runs=marked(paragraph.runs, mark), mark=mark)


def marked(runs: Iterable[Run], mark: Mark) -> tuple[Run, ...]:
    """Return the runs that say something with a mark."""
    return tuple(replace(run, mark=mark) for run in runs if run.text)


def merged(before: Paragraph, after: Paragraph) -> Paragraph:
    """Return the new paragraph with what became of the old one."""
    was = before.style if before.style != after.style else ""
    return replace(after, runs=merged_runs(before.runs, after.runs), was=was)


def merged_runs(before: Sequence[Run], after: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs of a text with what became of another; what looks otherwise is replaced."""
    if before == after:
        return tuple(after)
    old, new = _TextReader(before), _TextReader(after)
    runs: list[Run] = []
    for span in spans(old.text, new.text):
        gone = () if span.mark is Mark.INSERTED else old.take(len(span.text))
        come = () if span.mark is Mark.DELETED else new.take(len(span.text))
        if gone == come:
            runs += come
        else:
            runs += (*marked(gone, Mark.DELETED), *marked(come, Mark.INSERTED))
    return flattened(runs)


class _TextReader:
    """Reads a text piece by piece, however its runs are cut."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.text = "".join(run.text for run in runs)
        self._left = list(reversed(runs))

    def take(self, length: int) -> tuple[Run, ...]:
        """Return the next ``length`` characters as runs."""
        taken: list[Run] = []
        while length > 0:
            run = self._left.pop()
            if len(run.text) > length:
                self._left.append(replace(run, text=run.text[length:]))
                run = replace(run, text=run.text[:length])
            taken.append(run)
            length -= len(run.text)
        return flattened(taken)
