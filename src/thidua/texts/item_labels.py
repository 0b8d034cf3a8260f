"""Labels of the items of a text, assigned in the order of reading: I., 1., a), Điều 5.

Which label an item gets follows from its kind, the items before it and the one above it. That is
the same whether the items are typed values or the nodes of a file that may not fit its schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from thidua.catalogue.labels import Labelling, labels
from thidua.model.items import Division, Numbering

Entry = TypeVar("Entry")


class Counting(Struct, Generic[Entry], frozen=True):
    """What the label of an item depends on: ``labelled`` is false where it gets none."""

    level: Division | None
    labelled: bool
    numbering: Numbering | None
    below: Sequence[Entry]


class Labelled(Struct, Generic[Entry], frozen=True):
    """An item with its label, how that is set, and the item ``above`` it.

    ``position`` counts those of its kind, from 1, also where no figure is printed.
    """

    item: Entry
    labelling: Labelling
    label: str
    position: int
    above: Labelled[Entry] | None


def labelled(
    items: Sequence[Entry], numbering: Numbering, read: Callable[[Entry], Counting[Entry]]
) -> Iterator[Labelled[Entry]]:
    """Yield items and all that stand below them, in the order of reading, with their labels.

    ``numbering`` labels the items themselves; ``read`` tells of one what its label depends on.
    """
    yield from _labelled(items, numbering, None, {}, read)


def _labelled(
    items: Sequence[Entry],
    numbering: Numbering,
    above: Labelled[Entry] | None,
    through: dict[Division, int],
    read: Callable[[Entry], Counting[Entry]],
) -> Iterator[Labelled[Entry]]:
    reached: dict[tuple[Division | None, bool], int] = {}
    for item in items:
        told = read(item)
        kind = (told.level, told.labelled)
        reached[kind] = position = reached.get(kind, 0) + 1
        labelling = _labelling(told, numbering)
        if told.labelled and told.level is not None and labelling.through:
            through[told.level] = position = through.get(told.level, 0) + 1
        parent = above.label if above else ""
        label = labels().label(labelling, position, parent=parent) if told.labelled else ""
        one = Labelled(item, labelling, label, position, above)
        yield one
        yield from _labelled(told.below, told.numbering or labelling.below, one, through, read)


def _labelling(told: Counting[Entry], numbering: Numbering) -> Labelling:
    if not told.labelled:
        return labels().numbering[Numbering.NONE]
    return labels().numbering[numbering] if told.level is None else labels().divisions[told.level]
