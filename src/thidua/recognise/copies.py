"""Documents of a file: those with a head, appendices, the block of a copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.catalogue.patterns import lettered
from thidua.recognise.recognised import Component, Part, Recognised


class Copied(Struct, frozen=True):
    """One block: the line that says how it was copied, all its parts, and what stands before it."""

    form: Part
    parts: tuple[Part, ...]
    before: Part | None = None

    def of(self, component: Component) -> tuple[Part, ...]:
        """Return the parts of one kind, however unsure."""
        return tuple(part for part in self.parts if part.component is component)


def copies(found: Recognised) -> Iterator[Copied]:
    """Yield the blocks that stand below a document in the same file."""
    held: dict[int, list[Part]] = {}
    for part in found.parts:
        held.setdefault(part.document, []).append(part)
    for form in found.of(Component.COPY_FORM):
        if form.document:
            parts, above = held[form.document], held.get(form.document - 1, [])
            yield Copied(form, tuple(parts), _last(above, parts[0].paragraph.index))


def _last(parts: Sequence[Part], end: int) -> Part | None:
    """Return the last part over a paragraph; what stands in margins is read after all others."""
    return next((part for part in reversed(parts) if part.paragraph.index < end), None)


_HEADS = (Component.APPENDIX_LABEL, Component.APPENDIX_TITLE, Component.APPENDIX_NOTE)


def appendices(found: Recognised) -> tuple[Part, ...]:
    """Return the labels of the appendices behind a main document; none for a file of their own."""
    return tuple(part for part in found.of(Component.APPENDIX_LABEL) if part.document)


def appendix_documents(found: Recognised) -> frozenset[int]:
    """Return which documents of the file are appendices, by that name or another."""
    return frozenset(part.document for part in found.of(*_HEADS))


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
