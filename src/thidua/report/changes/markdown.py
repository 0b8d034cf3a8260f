"""Changes as a comment on a pull request: a table of what it comes to, the rest folded below it.

A comment holds 65,536 characters; what does not fit is counted. GitHub looks for names and numbers
to link only after it has taken the backslashes away, so these get a blank of no width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape as escape_html

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.change import Comparison
from thidua.model.document import Mark
from thidua.report.changes.context import elided
from thidua.report.changes.entries import Entry, TextPiece, ToldPassage
from thidua.report.changes.kept import Kept
from thidua.report.changes.outline import ToldComparison, tell
from thidua.report.changes.wording import ChangeWords
from thidua.report.wording import shortened
from thidua.texts.gfm import escape_inside

LIMIT = 65_536
"""Longest comment, in units of UTF-16, which is how the narrowest reading counts characters."""

_LONGEST_ITEM = 6_000
"""Of a change with more to say than this only the first line is shown."""

_CALLS = re.compile(r"([@#])(?=\w)")
_TAGS = {
    Mark.KEPT: "{}",
    Mark.DELETED: "<del>{}</del>",
    Mark.INSERTED: "<ins>{}</ins>",
}


class _Fold(Struct, frozen=True):
    """What opens when a reader asks for it; ``counted``: an item is one of what it is called."""

    summary: str
    items: tuple[str, ...]
    counted: bool = True


def write(comparison: Comparison, say: ChangeWords, *, width: int | None, everything: bool) -> str:
    """Return the changes as GitHub Flavored Markdown of at most ``LIMIT`` characters."""
    del width
    told = tell(comparison, say)
    head = "".join(f"{line}\n" for line in _summary(told, say, everything=everything))
    folds = (*_listed(told, say, everything=everything), *_carried(told.carried))
    end = f"\n{_safe(_cut(told.awaited))}\n" if told.awaited else ""
    reserve = size(say.left_out) + len(str(len(comparison.changes) + len(comparison.carried))) + 2
    shown, left_out = _fitting(folds, LIMIT - size(head) - size(end) - reserve)
    end += f"\n{say.left_out.format(count=left_out)}\n" if left_out else ""
    return head + "".join(map(_written, shown)) + end


def _summary(told: ToldComparison, say: ChangeWords, *, everything: bool) -> Iterator[str]:
    yield f"### {_safe(_cut(told.title))}"
    yield ""
    total = told.total if told.total == say.none else f"{told.total}."
    hints = () if everything else told.hints
    yield " ".join(filter(None, (total, told.spread, told.apart, *hints)))
    if told.counts:
        yield ""
        yield f"| {say.kind} | {say.count} |"
        yield "|:--|--:|"
    for kind, count in told.counts:
        yield f"| {say.kinds[kind].name} | {count} |"


def _listed(told: ToldComparison, say: ChangeWords, *, everything: bool) -> Iterator[_Fold]:
    for heading, entries in told.listed(everything=everything):
        yield _Fold(heading, tuple(_item(one, say) for one in entries))
    for one in () if everything else told.summaries:
        items = tuple(_line(name, summary) for name, summary in one.lines)
        yield _Fold(one.heading, items, counted=False)


def _line(name: str, summary: str) -> str:
    of = f"<b>{_safe(_cut(name))}</b>: " if name else ""
    return f"- {of}{_safe(_cut(summary))}"


def _item(entry: Entry, say: ChangeWords) -> str:
    rolled = f" ({say.rolled})" if entry.rolled else ""
    place = f" {_safe(_cut(entry.place))}" if entry.place else ""
    first = f"- <b>{_safe(_cut(entry.told))}</b>{rolled}{place}"
    rest = [_passage(one) for one in entry.passages]
    if entry.explanation:
        rest.append(f"<i>{say.explanation}: {_safe(entry.explanation)}</i>")
    item = "<br>".join((first, *rest))
    return item if size(item) <= _LONGEST_ITEM else f"{first}<br>…"


def _passage(passage: ToldPassage) -> str:
    label = f"{_safe(passage.label)} " if passage.label else ""
    return label + "".join(map(_piece, elided(passage.pieces)))


def _piece(piece: TextPiece) -> str:
    return _TAGS[piece.mark].format(_safe(piece.text))


def _carried(carried: Iterable[Kept]) -> Iterator[_Fold]:
    for kept in carried:
        items = (
            ": ".join(filter(None, (_cut(place), shortened(text)))) for place, text in kept.texts
        )
        yield _Fold(kept.name, tuple(f"- {_safe(item)}" for item in items))


def _fitting(folds: Sequence[_Fold], room: int) -> tuple[list[_Fold], int]:
    """Return the folds with the first items that fit, and how many items do not."""
    shown: list[_Fold] = []
    for index, fold in enumerate(folds):
        room -= size(_written(replace(fold, items=()), count=len(fold.items)))
        fits = 0
        for item in fold.items:
            room -= size(item) + 1
            fits += room >= 0
        if fits:
            shown.append(replace(fold, items=fold.items[:fits]))
        if fits < len(fold.items):
            rest = sum(len(one.items) for one in folds[index + 1 :])
            return shown, len(fold.items) - fits + rest
    return shown, 0


def _written(fold: _Fold, *, count: int | None = None) -> str:
    many = f" ({len(fold.items) if count is None else count})" if fold.counted else ""
    summary = _CALLS.sub(r"\1&#8203;", escape_html(_cut(fold.summary), quote=False))
    items = "".join(f"{item}\n" for item in fold.items)
    return f"\n<details>\n<summary>{summary}{many}</summary>\n\n{items}\n</details>\n"


def _safe(text: str) -> str:
    return _CALLS.sub(r"\1&#8203;", escape_inside(text))


def _cut(text: str) -> str:
    """Return a heading, or the beginning of one that is no heading any more."""
    return text if len(text) <= _LONGEST_HEADING else f"{text[: _LONGEST_HEADING - 1]}…"


_LONGEST_HEADING = 240


def size(text: str) -> int:
    """Return how long a text is, counted as ``LIMIT`` is."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
