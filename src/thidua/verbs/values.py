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


def year(text: str) -> str:
    """Return a year as it was typed.

    Raises:
        ArgumentTypeError: when it is not four digits.
    """
    if re.fullmatch(r"[0-9]{4}", text) is None:
        message = f"not a year: {text}"
        raise ArgumentTypeError(message)
    return text


def day(text: str) -> str:
    """Return a day in ISO 8601.

    Raises:
        ArgumentTypeError: when there is no such day.
    """
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        message = f"not a day: {text}"
        raise ArgumentTypeError(message) from None


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


def format_argument(parser: ArgumentParser, formats: Sequence[str], say: Mapping[str, str]) -> None:
    """Add how the result is printed; the formats are listed in the help, not in the usage."""
    told = say["check-format"].format(formats=", ".join(formats))
    parser.add_argument(
        "--format", choices=formats, default=formats[0], metavar=say["FORMAT"], help=told
    )
