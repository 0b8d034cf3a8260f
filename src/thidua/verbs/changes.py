"""``thidua changes``: what a pull request changes, as one comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.verbs import targets
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.paths import everything
from thidua.verbs.telling import report, tell
from thidua.verbs.values import line, text_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the revision to begin from, and the file to be written."""
    told = say["changes-revision"]
    parser.add_argument("revision", type=line, metavar=say["REVISION"], help=told)
    targets.arguments(parser, say, {"changes-output": text_file})


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Print the comment or write it; what could not be compared is told, and exit code 1."""
    from thidua.flows.comparison import write  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.flows.pull_request import proposal  # noqa: PLC0415

    everything(options, say)
    text, findings = proposal(options.root, options.revision, language=options.lang, say=say)
    report(findings, options)
    if not text:
        return Exit.FINDINGS
    if options.output in {None, targets.PRINTED}:
        print(text, end="", flush=True)
        return weighed(findings)
    failures = list(write(options.output, text.encode(), root=options.root))
    report(failures, options)
    if not failures and not options.quiet:
        tell(say["wrote"].format(path=options.output.as_posix()))
    return weighed([*findings, *failures])
