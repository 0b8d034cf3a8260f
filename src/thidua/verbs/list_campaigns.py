"""``thidua list``: which campaigns there are, their time, and what there is of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.verbs.exits import Exit
from thidua.verbs.paths import everything
from thidua.verbs.values import format_argument

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

FORMATS = ("text", "json")


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the format."""
    format_argument(parser, FORMATS, say)


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Print the list, by year, then by id."""
    from thidua.report.campaigns import render  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.survey import listed  # noqa: PLC0415

    everything(options, say)
    told = render(listed(options.root), format=options.format, language=options.lang)
    print(told, end="", flush=True)
    return Exit.CLEAN
