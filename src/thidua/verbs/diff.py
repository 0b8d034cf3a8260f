"""``thidua diff``: what changed between two sides."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from thidua.model.finding import Level, about
from thidua.verbs import targets
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.telling import report, tell, withhold
from thidua.verbs.values import day, ending, format_argument, line, text_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from thidua.flows.comparison import Compared
    from thidua.model.document import Document
    from thidua.model.finding import Finding

FORMATS = ("text", "markdown", "json", "html")
_DOCUMENT = ending(".docx", ".pdf", ".md")


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the two sides, the formats, and the documents that may be written besides."""
    parser.add_argument("old", metavar=say["OLD"], help=say["diff-old"])
    parser.add_argument("new", metavar=say["NEW"], help=say["diff-new"])
    format_argument(parser, FORMATS, say)
    parser.add_argument("--all", action="store_true", help=say["diff-all"])
    parser.add_argument("--names", action="store_true", help=say["diff-names"])
    parser.add_argument("--superior", metavar=say["SIDE"], help=say["diff-superior"])
    written = {"diff-output": text_file, "diff-table": _DOCUMENT, "diff-redline": _DOCUMENT}
    targets.arguments(parser, say, written, inputs=("old", "new", "superior"))
    parser.add_argument("--author", type=line, metavar=say["NAME"], help=say["diff-author"])
    parser.add_argument("--date", type=day, metavar=say["DATE"], help=say["diff-date"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Tell what changed, and write what was asked for; differences are no findings."""
    from thidua.flows import comparison  # noqa: PLC0415 - `thidua --help` must answer at once

    compared, findings = comparison.compare(
        options.old,
        options.new,
        root=options.root,
        superior=options.superior,
        names=options.names,
    )
    report(findings, options)
    if compared is None:
        withhold(options, say)
        return Exit.FINDINGS
    failures = list(_written(compared, options, say))
    report(failures, options)
    return weighed([*findings, *failures])


def _written(compared: Compared, options: Namespace, say: Mapping[str, str]) -> Iterator[Finding]:
    """Print or write the result, then the documents; yield what could not be written."""
    from thidua.flows import comparison  # noqa: PLC0415 - `thidua --help` must answer at once

    told = _told(compared, options)
    if _printing(options):
        print(told, end="", flush=True)
    if options.superior and not compared.copied and not options.quiet:
        tell(say["nothing-copied"].format(superior=options.superior))
    if options.redline is not None and not compared.printed:
        yield about(options.redline, "nothing-printed")
        options.redline = None
    for path, content in _files(compared, told, options):
        found = list(comparison.write(path, content, root=options.root))
        yield from found
        if not options.quiet and all(one.level is not Level.ERROR for one in found):
            tell(say["wrote"].format(path=path.as_posix()))


def _printing(options: Namespace) -> bool:
    """Tell whether the result goes to standard output: asked for, or nothing else was."""
    if options.output is not None:
        return bool(options.output == targets.PRINTED)
    return options.format != FORMATS[0] or not (options.table or options.redline)


def _told(compared: Compared, options: Namespace) -> str:
    from thidua.report.changes import render  # noqa: PLC0415

    on_a_terminal = _printing(options) and sys.stdout.isatty()
    return render(
        compared.comparison,
        format=options.format,
        language=options.lang,
        width=shutil.get_terminal_size().columns if on_a_terminal else None,
        everything=options.all,
    )


def _files(
    compared: Compared, told: str, options: Namespace
) -> Iterator[tuple[Path, bytes | Document]]:
    """Yield the files that were asked for, each made when its turn comes."""
    if options.output not in {None, targets.PRINTED}:
        yield options.output, told.encode()
    if options.table is not None:
        yield options.table, compared.table()
    if options.redline is not None:
        by, when = options.author, options.date
        yield options.redline, compared.redline(author=by, date=when)
