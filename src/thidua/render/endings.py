"""Ends of changed paragraphs, so that LibreOffice undoes them as Word does.

Where a paragraph ends in an insertion and the next one begins with an insertion, LibreOffice 7.4
takes the two for one stretch and, rejecting it, takes away the end between them that was always
there. Such a paragraph is made to end in what was deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from thidua.model.document import Mark, Paragraph, Run
from thidua.render.drawn import Drawn, Hanging, Narrowed
from thidua.render.tracking import mark_of


def apart(blocks: Iterable[Drawn]) -> Iterator[Drawn]:
    """Return the blocks, the insertions of each of them apart from those of the next."""
    done: list[Drawn] = []
    for block in reversed(list(blocks)):
        done.append(_apart(block) if done and _begins_with_insertion(done[-1]) else block)
    return reversed(done)


def _begins_with_insertion(block: Drawn) -> bool:
    paragraph = block.paragraph if isinstance(block, Narrowed | Hanging) else block
    runs = paragraph.runs if isinstance(paragraph, Paragraph) else ()
    return (runs[0].mark if runs else mark_of(block)) is Mark.INSERTED


def _apart(block: Drawn) -> Drawn:
    if isinstance(block, Narrowed | Hanging):
        return replace(block, paragraph=_ended(block.paragraph))
    return _ended(block) if isinstance(block, Paragraph) else block


def _ended(paragraph: Paragraph) -> Paragraph:
    """End a paragraph in what was deleted; where only words came, the last one there was, again."""
    if paragraph.mark is not Mark.KEPT:
        return paragraph
    start, come = _cut(paragraph.runs, Mark.INSERTED)
    start, gone = _cut(start, Mark.DELETED)
    if come and start and not gone:
        *start, word = _last_word_apart(start)
        gone = [replace(word, mark=Mark.DELETED)]
        come = [replace(word, mark=Mark.INSERTED), *come]
    return replace(paragraph, runs=(*start, *come, *gone)) if come else paragraph


def _cut(runs: Iterable[Run], mark: Mark) -> tuple[list[Run], list[Run]]:
    """Cut off the runs of a mark at the end."""
    start = list(runs)
    end: list[Run] = []
    while start and start[-1].mark is mark:
        end.insert(0, start.pop())
    return start, end


def _last_word_apart(runs: list[Run]) -> list[Run]:
    *start, last = runs
    head, space, word = last.text.rpartition(" ")
    cut = (replace(last, text=head + space), replace(last, text=word))
    return [*start, *(run for run in cut if run.text)]
