"""Titles in a text that comes in: which words behind a label, or without one, are one."""

from __future__ import annotations

import re

from thidua.intake.labelling import ReadLabel
from thidua.intake.passages import HEADINGS, IntakePassage
from thidua.model.document import Run
from thidua.model.items import Division, Numbering

_SHORT = 150
_LONG_TITLE = 200
_SENTENCE = re.compile(r".*[.;,]$", re.DOTALL)
LISTS = frozenset({Numbering.DASH, Numbering.PLUS, Numbering.STAR})
"""Marks of lists: they count nothing."""


def behind(passage: IntakePassage, read: ReadLabel) -> int:
    """Return how many characters of the runs a label takes, which was read in their words."""
    raw = "".join(run.text for run in passage.runs)
    words, at = 0, 0
    label = passage.text[: read.length]
    for at, char in enumerate(raw):  # noqa: B007 - where it ends is asked
        if words >= len(label):
            break
        if char.isspace() and label[words] != " ":
            continue
        words += 1
    else:
        at = len(raw)
    return at


def begins_bold(runs: tuple[Run, ...]) -> bool:
    """Say whether the first words are bold."""
    first = next((run for run in runs if run.text.strip()), None)
    return first is not None and first.bold


def titled(passage: IntakePassage, kind: Division | Numbering) -> bool:
    """Say whether the words behind a label are a title."""
    if passage.style in HEADINGS and not (
        len(passage.text) > _LONG_TITLE and _SENTENCE.fullmatch(passage.text)
    ):
        return True
    if not passage.bold or kind in LISTS:
        return False
    return len(passage.text) <= _LONG_TITLE and not _SENTENCE.fullmatch(passage.text)


def heads(passage: IntakePassage) -> bool:
    """Say whether a paragraph without a label is a title."""
    short = len(passage.text) <= _SHORT and not _SENTENCE.fullmatch(passage.text)
    return short and passage.bold and not all(run.italic for run in passage.runs)
