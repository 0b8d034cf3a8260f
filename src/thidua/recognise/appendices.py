"""The appendices of a file that also holds the document they belong to (III.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.recognise.recognised import Component

if TYPE_CHECKING:
    from thidua.recognise.recognised import Part, Recognised


_HEADS = (Component.APPENDIX_LABEL, Component.APPENDIX_TITLE, Component.APPENDIX_NOTE)


def appendices(found: Recognised) -> tuple[Part, ...]:
    """Return the labels of the appendices behind a main document; none for a file of their own."""
    return tuple(part for part in found.of(Component.APPENDIX_LABEL) if part.document)


def appendix_documents(found: Recognised) -> frozenset[int]:
    """Return which documents of the file are appendices, by that name or another."""
    return frozenset(part.document for part in found.of(*_HEADS))
