"""``thidua fmt``: canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.model.finding import Level
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.paths import arguments as paths_argument
from thidua.verbs.paths import chosen
from thidua.verbs.telling import report, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping
    from pathlib import Path


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add files, whether they are only looked at, get all ids, and have been read."""
    paths_argument(parser, say)
    parser.add_argument("--check", action="store_true", help=say["fmt-check"])
    parser.add_argument("--ids", action="store_true", help=say["fmt-ids"])
    parser.add_argument("--reviewed", action="store_true", help=say["fmt-reviewed"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Rewrite the files and say which."""
    from thidua.flows import pipeline  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.survey import unknown  # noqa: PLC0415

    if options.reviewed and (options.check or not options.paths):
        tell(say["reviewed-what"])
        return Exit.COMMAND
    wanted = chosen(options, say)
    paths = wanted.paths()
    written: list[Path] = []
    findings = [one for root, named in wanted.offices.items() for one in unknown(root, named)]
    findings += pipeline.fmt(
        paths,
        root=options.root,
        only_check=options.check,
        also=pipeline.Rewriting(ids=options.ids, reviewed=options.reviewed),
        wrote=written.append,
    )
    report(findings, options)
    if not options.quiet:
        for path in written:
            tell(say["rewrote"].format(path=path.as_posix()))
        left = [one for one in findings if one.level is Level.NOTICE]
        if findings == left and not written:
            tell(say["formatted"].format(files=len(paths) - len(left)))
    return weighed(findings)
