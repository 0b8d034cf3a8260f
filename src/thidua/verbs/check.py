"""``thidua check``: validate the data."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from thidua.model.finding import Level
from thidua.system.home import EDITABLE
from thidua.verbs.exits import weighed
from thidua.verbs.paths import arguments as paths_argument
from thidua.verbs.paths import chosen
from thidua.verbs.telling import show, tell
from thidua.verbs.values import format_argument

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence

    from thidua.model.finding import Finding

FORMATS = ("text", "json", "sarif", "github", "gitlab")


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add files, format, strictness."""
    paths_argument(parser, say)
    format_argument(parser, FORMATS, say)
    parser.add_argument("--strict", action="store_true", help=say["check-strict"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Print the findings, and how many there are."""
    from thidua import report  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.flows.upkeep import upkeep  # noqa: PLC0415
    from thidua.model.finding import unique  # noqa: PLC0415
    from thidua.survey import check, survey  # noqa: PLC0415

    wanted = chosen(options, say)
    offices = (survey(root, named) for root, named in wanted.offices.items())
    findings = [*upkeep()] if EDITABLE and not options.paths else []
    findings += [one for office in offices for whole in office for one in whole.findings]
    files = (one for file in check(wanted.files) for one in file.findings)
    findings = [*unique((*findings, *files), set())]
    told = report.render(findings, format=options.format, language=options.lang)
    if options.format == FORMATS[0]:
        show(told, sys.stdout)
    else:
        print(told, end="", flush=True)
    if not options.quiet:
        tell(counted(findings, len(wanted.paths()), say))
    return weighed(findings, strict=options.strict)


def counted(findings: Sequence[Finding], files: int, say: Mapping[str, str]) -> str:
    """Return how many findings of each level there are, in a sentence."""
    count = {level: sum(1 for one in findings if one.level is level) for level in Level}
    sentence = say["summary" if findings else "clean"]
    return sentence.format(files=files, errors=count[Level.ERROR], warnings=count[Level.WARNING])
