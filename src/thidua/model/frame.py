"""Frame of a document: who issues it, kinds of attachment, lines that end where the data say so."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

Lines: TypeAlias = str | tuple[str, ...]
"""A text of one line, or the lines that it is to be set in."""


class Issuer(StrEnum):
    """In whose name a document is issued."""

    AGENCY = "agency"
    """The agency itself."""
    HEAD = "head"
    """Who leads it: the Chủ tịch and not the Ủy ban."""


class AttachmentKind(StrEnum):
    """What an attachment is: it says how its title reads and how it is numbered."""

    APPENDIX = "appendix"
    """Phụ lục."""
    LIST = "list"
    """Danh sách."""
    PROVISIONS = "provisions"
    """Quy định that the document issues."""
    REGULATION = "regulation"
    """Quy chế that the document issues."""
    FORM = "form"
    """Mẫu, to be filled in by others."""


def flat(lines: Lines) -> str:
    """Return a text of one line or several as one line."""
    return lines if isinstance(lines, str) else " ".join(lines)


def broken(lines: Lines) -> tuple[str, ...]:
    """Return the lines of a text; one where the data do not break it."""
    return (lines,) if isinstance(lines, str) else lines
