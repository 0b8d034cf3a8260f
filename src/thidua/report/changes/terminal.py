"""Changes for a person at a terminal: what it comes to first, then part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.model.change import Comparison
from thidua.model.document import Mark
from thidua.report.changes.context import elided
from thidua.report.changes.entries import Entry, ToldPassage
from thidua.report.changes.outline import ToldComparison, tell
from thidua.report.changes.wording import ChangeWords
from thidua.report.wording import shortened

if TYPE_CHECKING:
    from rich.console import Console


class _TerminalLook(Enum):
    """How a stretch of a line looks on a terminal: a style of rich."""

    PLAIN = ""
    TITLE = "bold"
    PART = "bold cyan"
    FAINT = "dim"
    DELETED = "red strike"
    INSERTED = "bold green"
    BETWEEN = "none"
    """The gap between what went and what came for it, where only colours tell them apart."""


class _StyledText(Struct, frozen=True):
    text: str
    look: _TerminalLook = _TerminalLook.PLAIN


class _TerminalLine(Struct, frozen=True):
    """A line before it is wrapped, and how far all of it is indented."""

    stretches: tuple[_StyledText, ...] = ()
    indent: int = 0


_LOOKS = {
    Mark.KEPT: _TerminalLook.PLAIN,
    Mark.DELETED: _TerminalLook.DELETED,
    Mark.INSERTED: _TerminalLook.INSERTED,
}
_MARKED = {
    _TerminalLook.DELETED: "[-{}-]",
    _TerminalLook.INSERTED: "{{+{}+}}",
    _TerminalLook.BETWEEN: "",
}


def write(comparison: Comparison, say: ChangeWords, *, width: int | None, everything: bool) -> str:
    """Return the changes as text; ``everything`` shows those, too, that are otherwise counted.

    With a ``width`` the text is wrapped for a terminal of so many columns and coloured, without
    one a paragraph is a line and words are marked ``[-old-]{+new+}``; so they are, too, on a
    terminal whose user wants no colours (the variable ``NO_COLOR``).
    """
    lines = _lines(tell(comparison, say), say, everything=everything)
    if width is None:
        return "".join(f"{' ' * line.indent}{_marked(line)}".rstrip() + "\n" for line in lines)
    return _drawn(lines, width)


def _marked(line: _TerminalLine) -> str:
    return "".join(_MARKED.get(one.look, "{}").format(one.text) for one in line.stretches)


def _drawn(lines: Iterable[_TerminalLine], width: int) -> str:
    """Return the lines as a terminal shows them."""
    from io import StringIO  # noqa: PLC0415 - only a terminal needs these

    from rich.console import Console  # noqa: PLC0415

    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        legacy_windows=False,
        color_system="standard",
    )
    with console.capture() as drawn:
        for line in lines:
            _draw(line, console)
    return drawn.get()


def _draw(line: _TerminalLine, console: Console) -> None:
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    if console.no_color:
        text = Text(_marked(line))
    else:
        text = Text.assemble(*((one.text, one.look.value) for one in line.stretches))
    room = max(console.width - line.indent, 1)
    for row in text.wrap(console, room, overflow="fold"):
        row.rstrip()
        console.print(Text(" " * line.indent) + row, soft_wrap=True)


def _lines(told: ToldComparison, say: ChangeWords, *, everything: bool) -> Iterator[_TerminalLine]:
    yield _line(told.title, _TerminalLook.TITLE)
    yield _TerminalLine()
    counts = ", ".join(f"{say.kinds[kind].name.lower()} {count}" for kind, count in told.counts)
    yield _line(f"{told.total}: {counts}." if counts else told.total)
    yield from (_line(note) for note in (told.spread, told.apart) if note)
    if told.hints and not everything:
        yield _line(" ".join(told.hints), _TerminalLook.FAINT)
    for heading, entries in told.listed(everything=everything):
        yield from _head(heading)
        for entry in entries:
            yield from _entry(entry, say)
    if not everything:
        yield from _summed(told)
    yield from _carried(told, say)
    if told.awaited:
        yield from (_TerminalLine(), _line(told.awaited))


def _summed(told: ToldComparison) -> Iterator[_TerminalLine]:
    for one in told.summaries:
        yield from _head(one.heading)
        for name, summary in one.lines:
            of = f"{name}: " if name else ""
            yield _TerminalLine((_StyledText(of, _TerminalLook.TITLE), _StyledText(summary)), 2)


def _head(title: str) -> Iterator[_TerminalLine]:
    yield _TerminalLine()
    yield _line(title, _TerminalLook.PART)


def _line(
    text: str, look: _TerminalLook = _TerminalLook.PLAIN, *, indent: int = 0
) -> _TerminalLine:
    return _TerminalLine((_StyledText(text, look),), indent)


def _entry(entry: Entry, say: ChangeWords) -> Iterator[_TerminalLine]:
    rolled = f" ({say.rolled})" if entry.rolled else ""
    place = f"  {entry.place}" if entry.place else ""
    title = _StyledText(f"{entry.sign} {entry.told}{rolled}", _TerminalLook.TITLE)
    yield _TerminalLine((title, _StyledText(place, _TerminalLook.FAINT)), 2)
    for passage in entry.passages:
        yield _TerminalLine(tuple(_stretches(passage)), 6)
    if entry.explanation:
        yield _line(f"{say.explanation}: {entry.explanation}", _TerminalLook.FAINT, indent=6)


def _stretches(passage: ToldPassage) -> Iterator[_StyledText]:
    if passage.label:
        yield _StyledText(f"{passage.label} ")
    pieces = elided(passage.pieces)
    for index, piece in enumerate(pieces):
        yield _StyledText(piece.text, _LOOKS[piece.mark])
        after = pieces[index + 1].mark if index + 1 < len(pieces) else Mark.KEPT
        if Mark.KEPT not in {piece.mark, after}:
            yield _StyledText(" ", _TerminalLook.BETWEEN)


def _carried(told: ToldComparison, say: ChangeWords) -> Iterator[_TerminalLine]:
    if told.carried:
        yield from _head(say.carried)
    for kept in told.carried:
        yield _line(f"{kept.name} ({len(kept.texts)})", _TerminalLook.TITLE, indent=2)
        for place, text in kept.texts:
            where = f"{place}: " if place else ""
            yield _TerminalLine(
                (_StyledText(where, _TerminalLook.FAINT), _StyledText(shortened(text))), 6
            )
