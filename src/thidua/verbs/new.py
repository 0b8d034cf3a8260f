"""``thidua new``: begin a year from an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.verbs.exits import weighed
from thidua.verbs.telling import report, tell
from thidua.verbs.values import year

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping
    from pathlib import Path


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the new year and the one it begins from."""
    parser.add_argument("year", type=year, metavar=say["YEAR"], help=say["new-year"])
    parser.add_argument(
        "--from", dest="from_", type=year, metavar=say["YEAR"], help=say["new-from"]
    )


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Write the new year's file, tell what an editor has to look at, and sum up."""
    from thidua.renewal import renew  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.survey import check  # noqa: PLC0415

    written: list[Path] = []
    before = None if options.from_ is None else int(options.from_)
    findings = list(renew(options.root, int(options.year), before, wrote=written.append))
    report(findings, options)
    if not options.quiet:
        for path in written:
            (made,) = check([path])
            counts = {"places": len(findings), "warnings": len(made.findings)}
            tell(say["begun"].format(path=path.as_posix(), **counts))
    return weighed(findings)
