"""The block of a paper copy: what was added to a document when it was copied (Phần II, Mục II)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.recognise.recognised import Component, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thidua.recognise.recognised import Recognised


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
