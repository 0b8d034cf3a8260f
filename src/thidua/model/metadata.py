"""What a finished document's file says of itself, apart from what stands on its pages."""

from __future__ import annotations

from msgspec import Struct


class ViewFont(Struct, frozen=True):
    """A font that the file uses; a PDF says whether it is ``embedded`` and its text ``unicode``."""

    name: str
    embedded: bool | None = None
    unicode: bool | None = None


class Metadata(Struct, frozen=True):
    """What the file says of itself; ``version`` and ``standard`` ("PDF/A-2a") for PDF only."""

    title: str = ""
    author: str = ""
    language: str = ""
    created: str = ""
    version: str = ""
    standard: str = ""
    tagged: bool | None = None
