"""``thidua status``: who has done what by a day."""

from __future__ import annotations

import shutil
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from thidua.verbs import targets
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.paths import everything
from thidua.verbs.telling import report, tell, withhold
from thidua.verbs.values import day, ending, format_argument, year

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from thidua.model.finding import Finding

FORMATS = ("text", "json")


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the year, the day, the format, the workbook."""
    parser.add_argument("year", type=year, metavar=say["YEAR"], help=say["status-year"])
    parser.add_argument("--as-of", type=day, metavar=say["DATE"], help=say["status-as-of"])
    format_argument(parser, FORMATS, say)
    targets.arguments(parser, say, {"status-xlsx": ending(".xlsx")})


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Print the table, which says of which day it is; exit code 1 when something is overdue."""
    from thidua import pipeline  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.report import status as told  # noqa: PLC0415

    everything(options, say)
    as_of = options.as_of or today()
    status, findings = pipeline.standing(options.root, int(options.year), as_of)
    if status is None:
        report(findings, options)
        withhold(options, say)
        return weighed(findings)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    print(told.render(status, format=options.format, language=options.lang, width=width), end="")
    failures: list[Finding] = []
    if options.xlsx is not None:
        sheet = told.sheet(status, language=options.lang)
        failures = list(pipeline.worksheet(sheet, options.xlsx, status.as_of, root=options.root))
        report(failures, options)
        if not failures and not options.quiet:
            tell(say["wrote"].format(path=options.xlsx.as_posix()))
    return Exit.FINDINGS if status.overdue or failures else Exit.CLEAN


def today() -> str:
    """Return the day on the clock here: the one look at a clock, and nothing is built of it."""
    return datetime.now().astimezone().date().isoformat()
