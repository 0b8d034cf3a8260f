"""``thidua doctor``: whether this machine has what the program needs, and what else is of use."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from thidua.verbs.exits import Exit
from thidua.verbs.telling import show
from thidua.verbs.values import format_argument

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

FORMATS = ("text", "json")


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the format."""
    format_argument(parser, FORMATS, say)


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Print how things stand; exit code 1 when something is missing that is needed."""
    del say
    from thidua.flows.doctor import examine  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.report.health import render  # noqa: PLC0415

    piped = not sys.stdout.isatty()
    checks = list(examine(options.root, encoding=sys.stdout.encoding, piped=piped))
    told = render(checks, format=options.format, language=options.lang, system=system())
    show(told, sys.stdout)
    return Exit.FINDINGS if any(one.sick for one in checks) else Exit.CLEAN


def system() -> str:
    """Return which of the three kinds of system this is."""
    if os.name == "nt":
        return "windows"
    return "macos" if sys.platform == "darwin" else "linux"
