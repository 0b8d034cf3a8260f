"""``thidua fmt``: canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.verbs.exits import weighed
from thidua.verbs.paths import arguments as paths_argument
from thidua.verbs.paths import paths
from thidua.verbs.telling import report, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping
    from pathlib import Path


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add files, and whether they are only looked at."""
    paths_argument(parser, say)
    parser.add_argument("--check", action="store_true", help=say["fmt-check"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Rewrite the files and say which."""
    from thidua import pipeline  # noqa: PLC0415 - `thidua --help` must answer at once

    looked_at = paths(options, say)
    written: list[Path] = []
    findings = list(
        pipeline.fmt(looked_at, root=options.root, only_check=options.check, wrote=written.append)
    )
    report(findings, options)
    if not options.quiet:
        for path in written:
            tell(say["rewrote"].format(path=path.as_posix()))
        if not findings and not written:
            tell(say["formatted"].format(files=len(looked_at)))
    return weighed(findings)
