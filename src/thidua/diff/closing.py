"""Closing: where a text without stable ids is over: the closing call, Nơi nhận, who signs."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.diff.labels import cut, signs_off
from thidua.diff.styles import FRAME, HEADINGS
from thidua.diff.words import clean
from thidua.model.document import Block, Paragraph


def closing(blocks: Sequence[Block]) -> range:
    """Return the paragraphs of the closing, which belong to no place, with the line of Nơi nhận.

    They are what follows the last list or table, up to Nơi nhận or the end. Behind a heading they
    are its text, and of several paragraphs the last is the closing.
    """
    end = next((index for index, one in enumerate(blocks) if _signs_off(one)), len(blocks))
    start = end
    while start and _plain(blocks[start - 1]):
        start -= 1
    if start and heads(blocks[start - 1]):
        start = end - 1 if end - start > 1 else end
    return range(start, end + 1)


def heads(block: Block) -> bool:
    """Return whether a block heads what follows: by its style, or as a numbered line in bold."""
    if not isinstance(block, Paragraph):
        return False
    bold = all(run.bold for run in block.runs)
    return block.style in HEADINGS or (bold and cut(clean(block.text))[0] != "")


def _plain(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and not heads(block)
        and block.style not in FRAME
        and block.style != "table-caption"
        and not cut(clean(block.text))[0]
    )


def _signs_off(block: Block) -> bool:
    return isinstance(block, Paragraph) and signs_off(clean(block.text))
