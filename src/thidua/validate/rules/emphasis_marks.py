r"""Bold and italic inside a text are marked by pairs: ``[b]…[/b]`` and ``[i]…[/i]``.

Why: a mark without its partner could not be followed, so that the brackets would be printed
instead. Pairs stand one inside the other or one after the other. They are understood in the
paragraphs of items, in what leads them in, in opening and closing paragraphs, in cells of
tables and in an occasion's own grounds and articles; elsewhere the program decides how a text is
set, and the marks would be printed.

Fails::

    directive:
      opening:
        - Các đơn vị [b]không chia nhỏ[/i] một công trình.

Passes::

    directive:
      opening:
        - Các đơn vị [b]không chia nhỏ [i](tách)[/i][/b] một công trình.

Fix: add the mark that is missing or delete the one too many; a backslash before a mark (``\[b]``)
prints the mark itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.texts.emphasis import marks, wrong_marks
from thidua.validate.passages import emphasised, text_of, texts, within

ID = "emphasis-marks"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield the first wrong mark of each text, and each text that has marks to no effect."""
    understood = {id(node) for node in emphasised(source)}
    for node in texts(source):
        text = text_of(node)
        if "[" not in text:
            continue
        if id(node) in understood:
            for wrong in wrong_marks(text):
                place = within(source, node, wrong.start)
                facts: dict[str, str | int] = {"mark": wrong.mark, "partner": _partner(wrong.mark)}
                yield Finding(place, ID, LEVEL, wrong.fault, facts)
                break
        elif (found := next(marks(text), None)) is not None:
            yield _idle(source, node, *found)


def _idle(source: Source, node: Node, mark: str, start: int) -> Finding:
    place = within(source, node, start)
    return Finding(place, ID, Level.WARNING, "emphasis-elsewhere", {"mark": mark})


def _partner(mark: str) -> str:
    """Return the mark that makes a pair with another."""
    return f"[{mark[2:]}" if mark.startswith("[/") else f"[/{mark[1:]}"
