"""What a form changed, as ``thidua collect`` tells it: in words, or line by line as git does."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from thidua.texts.legible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from thidua.model.filled_form import CollectedForm, FileChange
    from thidua.source.filled.alterations import Alteration

_MOST = 20
"""How many alterations of a file are told; a longer list nobody reads."""
_LONGEST = 120
"""How much of a text is told."""


def shown(form: CollectedForm, say: Mapping[str, str], *, language: str, lines: bool) -> str:
    """Return what a form changes, under a line that says so where nothing of it was written."""
    wrote = say["wrote"] if form.written else "{path}"
    told = "".join(
        line
        for one in form.changes
        if not one.same
        for line in (_difference(one) if lines else _in_words(one, wrote, say, language))
    )
    if not told or form.written:
        return told
    return f"{say['collect-unwritten'].format(path=visible(form.path.as_posix()))}\n{told}"


def _in_words(
    change: FileChange, wrote: str, say: Mapping[str, str], language: str
) -> Iterator[str]:
    """Yield a line on a file, and for one that was there what differs in it."""
    from thidua.source.filled.alterations import alterations, counted  # noqa: PLC0415 - `thidua --help` must answer at once

    path = wrote.format(path=visible(change.path.as_posix()))
    if change.before is None:
        each = (f"{number} {what}" for number, what in counted(change, language=language))
        yield f"{say['collect-new'].format(path=path, what='; '.join(each))}\n"
        return
    every = alterations(change, language=language)
    yield f"{say['collect-altered'].format(path=path, count=len(every))}\n"
    for one in every[:_MOST]:
        yield f"  {_altered(one, say)}\n"
    if len(every) > _MOST:
        yield f"  {say['collect-more'].format(count=len(every) - _MOST)}\n"


def _altered(one: Alteration, say: Mapping[str, str]) -> str:
    at = " › ".join(map(_short, one.at))
    how = "added" if one.was is None else "removed" if one.now is None else "was"
    was, now = _short(one.was or ""), _short(one.now or "")
    return say[f"collect-{how}"].format(at=at, was=was, now=now)


def _short(text: str) -> str:
    """Return a text of a form as one line that a terminal can show."""
    line = visible(" ".join(text.split()))
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _difference(change: FileChange) -> Iterator[str]:
    """Yield the lines in which a file differs, as ``git diff`` has them."""
    before = (change.before or b"").decode(errors="replace").splitlines(keepends=True)
    after = change.after.decode().splitlines(keepends=True)
    name = change.path.as_posix()
    old = name if change.before is not None else "/dev/null"
    for line in unified_diff(before, after, old, name):
        mark, text = line[:1], line[1:].rstrip("\n")
        indent = text[: len(text) - len(text.lstrip(" "))]
        yield f"{mark}{indent}{visible(text.strip())}\n"
