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
from thidua.verbs.values import campaign, day, ending, format_argument

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from thidua.model.finding import Finding

FORMATS = ("text", "json")


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the campaign, the day, the format, the workbook."""
    told = say["status-campaign"]
    parser.add_argument("campaign", type=campaign, metavar=say["CAMPAIGN"], help=told)
    parser.add_argument("--as-of", type=day, metavar=say["DATE"], help=say["status-as-of"])
    format_argument(parser, FORMATS, say)
    targets.arguments(parser, say, {"status-xlsx": ending(".xlsx")})


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Print the tables, which say of which day they are; exit code 1 when something is overdue.

    Of a year that has several campaigns there is a table each.
    """
    from thidua.flows import pipeline  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.report import status as told  # noqa: PLC0415

    everything(options, say)
    as_of = options.as_of or today()
    found = list(pipeline.standing(options.root, options.campaign, as_of))
    wrong = [finding for status, findings in found if status is None for finding in findings]
    if wrong:
        report(wrong, options)
        withhold(options, say)
        return weighed(wrong)
    tables = [status for status, _ in found if status is not None]
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    print(told.render(tables, format=options.format, language=options.lang, width=width), end="")
    others = pipeline.besides(options.root, options.campaign)
    if others and not options.quiet and options.format == "text":
        tell(say["status-others"].format(name=options.campaign, others=", ".join(others)))
    failures: list[Finding] = []
    if options.xlsx is not None:
        sheets = [told.sheet(status, language=options.lang) for status in tables]
        failures = list(pipeline.worksheet(sheets, options.xlsx, as_of, root=options.root))
        report(failures, options)
        if not failures and not options.quiet:
            tell(say["wrote"].format(path=options.xlsx.as_posix()))
    return Exit.FINDINGS if any(one.overdue for one in tables) or failures else Exit.CLEAN


def today() -> str:
    """Return the day on the clock here: the one look at a clock, and nothing is built of it."""
    return datetime.now().astimezone().date().isoformat()
