"""Which parts a check looks at: those of some kinds, anywhere or in heads only.

A head is that of a document: not of an appendix, nor of the block of a copy. Without Quốc hiệu
and number, capitals at the top of a page may be anything; and the model form of a copy (Mẫu 3.1)
sets the name of the copying agency otherwise than the clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from thidua.conform.found import LEAST, Component
from thidua.conform.patterns import lettered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from thidua.conform.found import Found, Part

Select: TypeAlias = "Callable[[Found], Iterable[Part]]"
"""Chooses the parts of a document that a check looks at."""

SURE = 0.7
"""From this sureness on a part of a head is judged."""


def of(*components: Component, least: float = LEAST) -> Select:
    """Return what chooses the parts of these kinds."""
    return lambda found: found.of(*components, least=least)


def heads(*components: Component, least: float = SURE) -> Select:
    """Return what chooses the parts of these kinds that stand in heads."""
    return lambda found: headed(found, *components, least=least)


def headed(found: Found, *components: Component, least: float = SURE) -> tuple[Part, ...]:
    """Return the parts of these kinds in documents that have a head; dots of a form are none."""
    parts = found.of(*components, least=least)
    heads = documents(found) if parts else frozenset()
    return tuple(part for part in parts if part.document in heads and lettered(part.text))


def headed_groups(
    found: Found, component: Component, *, least: float = SURE
) -> Iterator[tuple[Part, ...]]:
    """Yield neighbours of one kind together, in documents that have a head."""
    heads = documents(found)
    groups = found.groups(component, least=least)
    yield from (group for group in groups if group[0].document in heads)


def documents(found: Found) -> frozenset[int]:
    """Return which documents of the file have a head."""
    known = found.of(Component.NATION, Component.NUMBER, Component.COPY_FORM)
    named, numbered, copied = (
        {part.document for part in known if part.component is component}
        for component in (Component.NATION, Component.NUMBER, Component.COPY_FORM)
    )
    return frozenset(named | (numbered - copied))
