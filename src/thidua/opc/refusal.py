"""Why a Word file is not opened."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """Why a file is not opened; each has sentences of the same name."""

    TOO_LARGE = "word-too-large"
    EMPTY = "word-empty"
    ENCRYPTED = "word-encrypted"
    """Locked with a password."""
    DOC = "word-is-doc"
    """The binary format of before 2007."""
    ODT = "word-is-odt"
    RTF = "word-is-rtf"
    OTHER = "word-is-other"
    """Anything else, among it other Office files."""
    DAMAGED = "word-damaged"
    """Truncated, or packed in a way that Word does not know."""
    UNPACKS_TOO_LARGE = "word-unpacks-too-large"
    """A zip bomb, or more than any document needs."""
    TOO_MANY_TAGS = "word-too-many-tags"
    """More tags and attributes, in all parts together, than fit into memory."""
    TOO_LONG = "word-too-long"
    """More paragraphs than can be looked at in a reasonable time."""
    PART_NAME = "word-part-name"
    """A part whose name leads out of the package, or that there is twice."""
    PART_BROKEN = "word-part-broken"
    """XML that is none, in another encoding, or nested too deeply."""
    PART_DTD = "word-part-dtd"
    """XML that defines entities of its own."""
    MACROS = "word-has-macros"
    POINTS_OUTSIDE = "word-points-outside"
    """A template, picture or object is to be fetched from elsewhere."""


class RefusedPackageError(Exception):
    """A file that is not opened: ``message`` names the sentences, ``facts`` fill their blanks."""

    def __init__(self, message: Refusal, **facts: str | int) -> None:
        """Keep what is to be told."""
        super().__init__(message)
        self.message = message
        self.facts = facts
