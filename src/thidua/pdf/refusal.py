"""Why a PDF is not read, and the exception that says so."""

from __future__ import annotations

from enum import StrEnum


class PdfRefusal(StrEnum):
    """Each reason has sentences of the same name."""

    TOO_LARGE = "pdf-too-large"
    OTHER = "pdf-is-other"
    """Not a PDF at all."""
    DAMAGED = "pdf-damaged"
    """Truncated or broken, so that no page can be found."""
    ENCRYPTED = "pdf-encrypted"
    """Locked, be it only against printing or copying."""
    UNPACKS_TOO_LARGE = "pdf-unpacks-too-large"
    """Streams that unpack to more than any document needs, or a packing that cannot be bounded."""
    TOO_MANY_OBJECTS = "pdf-too-many-objects"
    TOO_MANY_PAGES = "pdf-too-many-pages"
    TOO_MANY_LETTERS = "pdf-too-many-letters"
    PAGE_SIZE = "pdf-page-size"
    """A page without area, or larger than any sheet."""
    PAGE_TOO_FULL = "pdf-page-too-full"
    """More drawing instructions or characters than a page of text can hold."""


class RefusedPdfError(Exception):
    """A file that is not read: ``message`` names the sentences, ``facts`` fill their blanks."""

    def __init__(self, message: PdfRefusal, **facts: str | int) -> None:
        """Keep what is to be told."""
        super().__init__(message)
        self.message = message
        self.facts = facts
