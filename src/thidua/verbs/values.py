"""Values on the command line that have a form of their own."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping, Sequence

_ON_PAPER = re.compile(r"(?P<day>[0-9]{1,2})([/.-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4})")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 60
DOCUMENTS = frozenset({".docx", ".pdf", ".doc", ".odt", ".rtf", ".html", ".htm"})
"""Endings of documents that can be brought in."""
LONGEST = 200
"""Characters of a name on the command line."""


def campaign(text: str) -> str:
    """Return the id of a campaign, or a year, as it was typed.

    Raises:
        ArgumentTypeError: when it can be neither.
    """
    if len(text) > _LONGEST_ID or _ID.fullmatch(text) is None:
        message = f"not a campaign: {text}"
        raise ArgumentTypeError(message)
    return text


def origin(text: str) -> str | Path:
    """Return what a campaign begins from: the id of another, or a document to be brought in.

    Raises:
        ArgumentTypeError: when it is neither.
    """
    return Path(text) if Path(text).suffix.lower() in DOCUMENTS else campaign(text)


def document(text: str) -> Path:
    """Return the name of a document to be brought in.

    Raises:
        ArgumentTypeError: when nothing is known that is called so.
    """
    return ending(*sorted(DOCUMENTS))(text)


def day(text: str) -> str:
    """Return a day in ISO 8601; it may be typed as on paper, the day first: 01/03/2027.

    Raises:
        ArgumentTypeError: when there is no such day.
    """
    written = _ON_PAPER.fullmatch(text)
    try:
        if written:
            return date(*(int(written[part]) for part in ("year", "month", "day"))).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        message = f"not a day: {text}"
        raise ArgumentTypeError(message) from None


def line(text: str) -> str:
    """Return a text of one line.

    Raises:
        ArgumentTypeError: it is empty or too long, or a character of it cannot be seen; a byte that
            is no UTF-8 is none.
    """
    if text.strip() and text.isprintable() and len(text) <= LONGEST:
        return text
    message = f"not a line: {text}"
    raise ArgumentTypeError(message)


def name(text: str) -> str:
    """Return the name of an agency as it stands in a sentence.

    Raises:
        ArgumentTypeError: as ``line``, or it is in capitals: nobody could tell which of its words
            have one.
    """
    if line(text).isupper() and " " in text.strip():
        message = f"a name in capitals: {text}"
        raise ArgumentTypeError(message)
    return text


def count(text: str) -> int:
    """Return a whole number from 1 to 64.

    Raises:
        ArgumentTypeError: when it is none.
    """
    if re.fullmatch(r"[1-9]|[1-5][0-9]|6[0-4]", text) is None:
        message = f"not a count: {text}"
        raise ArgumentTypeError(message)
    return int(text)


def ending(*endings: str) -> Callable[[str], Path]:
    """Return what takes a file name that ends in one of ``endings``, and nothing else."""

    def path(text: str) -> Path:
        if Path(text).suffix.lower() in endings:
            return Path(text)
        message = f"not a name that ends in {', '.join(endings)}: {text}"
        raise ArgumentTypeError(message)

    return path


def text_file(text: str) -> Path:
    """Return a file name of a text, whatever its ending, but that of a document or a workbook.

    Raises:
        ArgumentTypeError: Word would not open what is written there.
    """
    path = Path(text)
    if path.suffix.lower() in {".doc", ".docx", ".docm", ".odt", ".rtf", ".pdf", ".xls", ".xlsx"}:
        message = f"not a name that ends in .txt, .md, .json, .html: {text}"
        raise ArgumentTypeError(message)
    return path


def format_argument(parser: ArgumentParser, formats: Sequence[str], say: Mapping[str, str]) -> None:
    """Add how the result is printed; the formats are listed in the help, not in the usage."""
    told = say["check-format"].format(formats=", ".join(formats))
    parser.add_argument(
        "--format", choices=formats, default=formats[0], metavar=say["FORMAT"], help=told
    )
