"""Rows and appendices side by side: what is no block, but has words to be aligned by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from thidua.diff.alignment import aligned
from thidua.model.document import Paragraph

_Thing = TypeVar("_Thing")


def abreast(
    old: Sequence[_Thing], new: Sequence[_Thing], told: Callable[[_Thing], Paragraph]
) -> Iterator[tuple[_Thing | None, _Thing | None]]:
    """Yield the things of both sides in pairs, as ``aligned`` pairs the paragraphs that tell them.

    It keeps the order of either side, so that its pairs need only be counted off.
    """
    befores, afters = iter(old), iter(new)
    for before, after in aligned([told(one) for one in old], [told(one) for one in new]):
        yield (
            next(befores) if before is not None else None,
            next(afters) if after is not None else None,
        )
