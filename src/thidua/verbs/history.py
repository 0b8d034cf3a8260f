"""``thidua history``: who was commended with what over the years."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from thidua.verbs import targets
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.paths import everything
from thidua.verbs.telling import report, tell
from thidua.verbs.values import campaign, ending, format_argument

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from thidua.model.finding import Finding

FORMATS = ("text", "json")
_NEAREST = 3


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the person or unit, the format, the workbook."""
    told = say["history-person"]
    parser.add_argument("person", nargs="?", type=campaign, metavar=say["PERSON"], help=told)
    format_argument(parser, FORMATS, say)
    targets.arguments(parser, say, {"history-xlsx": ending(".xlsx")})


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Print the register, or what one has; exit code 1 when nobody is meant, or files are wrong.

    Campaigns with errors are left out, and what is wrong in them is told.
    """
    from thidua.flows import pipeline  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.report import holders as told  # noqa: PLC0415

    everything(options, say)
    listed, wrong = pipeline.honoured(options.root)
    report(wrong, options)
    found = [one for one in listed if options.person in {None, one.id}]
    if options.person is not None and not found:
        near = get_close_matches(options.person, [one.id for one in listed], _NEAREST, 0.3)
        tell(say["history-nobody"].format(id=options.person, near=", ".join(near) or "-"))
        return Exit.FINDINGS
    print(told.render(found, format=options.format, language=options.lang), end="", flush=True)
    failures: list[Finding] = []
    if options.xlsx is not None:
        day = max((each.date for one in found for each in one.held), default="1970-01-01")
        sheets = [told.sheet(found, language=options.lang)]
        failures = list(pipeline.worksheet(sheets, options.xlsx, day, root=options.root))
        report(failures, options)
        if not failures and not options.quiet:
            tell(say["wrote"].format(path=options.xlsx.as_posix()))
    return weighed([*wrong, *failures])
