"""Marked text: the runs of a document as an editor types them, ``[b]…[/b]`` and ``[i]…[/i]``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from thidua.model.document import Run
from thidua.source.decoding import FORBIDDEN
from thidua.texts.emphasis import unmarked, wrong_marks

_TYPED = re.compile(r"\[(/?[bi])\]|\[(?=\[[a-z0-9-]+\]\])")
"""What a stranger typed and would be read as a mark, or as the citation of a document."""


def marked(runs: Iterable[Run]) -> str:
    """Return runs as text with marks where they are bold or italic, on one line.

    Marks that would be read otherwise, since brackets stand beside them, are left out.
    """
    runs = tuple(runs)
    said = _marked(runs)
    if "[" in said and (unmarked(said) != plainly(runs) or any(wrong_marks(said))):
        return plainly(runs)
    return said


def _marked(runs: Iterable[Run]) -> str:
    parts: list[str] = []
    for bold, italic, text in _stretches(runs):
        inner = clean(text)
        core = inner.strip()
        if not core or not (bold or italic):
            parts.append(inner)
            continue
        before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        said = f"[i]{core}[/i]" if italic else core
        parts.append(before + (f"[b]{said}[/b]" if bold else said) + after)
    return " ".join("".join(parts).split())


def plainly(runs: Iterable[Run]) -> str:
    """Return the words of runs on one line, nothing marked."""
    return " ".join(clean("".join(run.text for run in runs)).split())


def clean(text: str) -> str:
    """Return a text composed (NFC), without what cannot be printed; no bracket in it is a mark."""
    composed = unicodedata.normalize("NFC", text)
    said = "".join(char if char.isprintable() or char == "\u00ad" else " " for char in composed)
    return _TYPED.sub(lambda mark: f"[ {mark[1]} ]" if mark[1] else "[ ", FORBIDDEN.sub("", said))


def cut(runs: Sequence[Run], length: int) -> tuple[Run, ...]:
    """Return runs without their first ``length`` characters, and without blanks before the rest."""
    left: list[Run] = []
    for run in runs:
        if length >= len(run.text):
            length -= len(run.text)
            continue
        left.append(replace(run, text=run.text[length:]))
        length = 0
    while left and not left[0].text.strip():
        left.pop(0)
    if left:
        left[0] = replace(left[0], text=left[0].text.lstrip())
    return tuple(left)


def divided(runs: Sequence[Run], ends: Sequence[int]) -> Iterator[tuple[Run, ...]]:
    """Yield the paragraphs of a cell; ``ends`` are the places of the spaces between them."""
    begun, rest, at = 0, tuple(runs), 0
    for end in ends:
        taken, rest = _split(rest, end - begun)
        yield taken
        rest = _split(rest, 1)[1]
        begun, at = end + 1, at + 1
    yield rest


def _split(runs: Sequence[Run], length: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    before: list[Run] = []
    after: list[Run] = []
    for run in runs:
        here = min(max(length, 0), len(run.text))
        if here:
            before.append(replace(run, text=run.text[:here]))
        if here < len(run.text):
            after.append(replace(run, text=run.text[here:]))
        length -= len(run.text)
    return tuple(before), tuple(after)


def _stretches(runs: Iterable[Run]) -> Iterator[tuple[bool, bool, str]]:
    """Yield stretches of one look; blanks take the look of what stands before them."""
    bold, italic, said = False, False, ""
    for run in runs:
        blank = not run.text.strip()
        if said and (blank or (run.bold, run.italic) == (bold, italic)):
            said += run.text
            continue
        if said:
            yield bold, italic, said
        bold, italic, said = run.bold, run.italic, run.text
    if said:
        yield bold, italic, said
