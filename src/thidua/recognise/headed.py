"""Heads: the parts that stand in the head of a document, not in an appendix nor in a copy's block.

Without Quốc hiệu and number, capitals at the top of a page may be anything; and the model form of
a copy (Mẫu 3.1) sets the name of the copying agency otherwise than the clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.catalogue.patterns import lettered
from thidua.recognise.recognised import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.recognise.recognised import Part, Recognised

SURE = 0.7
"""From this sureness on a part of a head is judged."""


def headed(found: Recognised, *components: Component, least: float = SURE) -> tuple[Part, ...]:
    """Return the parts of these kinds in documents that have a head; dots of a form are none."""
    parts = found.of(*components, least=least)
    heads = documents(found) if parts else frozenset()
    return tuple(part for part in parts if part.document in heads and lettered(part.text))


def headed_groups(
    found: Recognised, component: Component, *, least: float = SURE
) -> Iterator[tuple[Part, ...]]:
    """Yield neighbours of one kind together, in documents that have a head."""
    heads = documents(found)
    groups = found.groups(component, least=least)
    yield from (group for group in groups if group[0].document in heads)


def documents(found: Recognised) -> frozenset[int]:
    """Return which documents of the file have a head."""
    known = found.of(Component.NATION, Component.NUMBER, Component.COPY_FORM)
    named, numbered, copied = (
        {part.document for part in known if part.component is component}
        for component in (Component.NATION, Component.NUMBER, Component.COPY_FORM)
    )
    return frozenset(named | (numbered - copied))
