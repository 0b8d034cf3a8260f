"""``thidua release``: what may leave the office, laid out as a release page wants it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs.exits import weighed
from thidua.verbs.paths import everything
from thidua.verbs.telling import report, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping


_NAMED = 5
"""As many drafts are named, the others counted."""


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add files that go along."""
    told = say["release-add"]
    parser.add_argument("--add", type=Path, nargs="+", default=(), metavar=say["PATH"], help=told)
    parser.set_defaults(inputs=("add",))


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Lay out the public documents of the last build, and tell how many there are."""
    from thidua.flows.releasing import FOLDER, drafts, release  # noqa: PLC0415 - `thidua --help` must answer at once

    everything(options, say)
    written: list[Path] = []
    build = options.root / "build"
    findings = list(release(build, options.add, wrote=written.append))
    report(findings, options)
    code = weighed(findings)
    if not code and not options.quiet:
        facts = {"count": len(written) - 1, "folder": (build / FOLDER).as_posix()}
        tell(say["released"].format(**facts))
        if found := list(drafts(build)):
            more = say["released-more"].format(count=len(found) - _NAMED)
            names = ", ".join(found[:_NAMED]) + (more if len(found) > _NAMED else "")
            tell(say["released-drafts"].format(count=len(found), papers=names))
    return code
