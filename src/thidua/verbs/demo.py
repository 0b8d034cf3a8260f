"""``thidua demo``: the office that does not exist, written and built, to be looked at."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs import build
from thidua.verbs.exits import weighed
from thidua.verbs.telling import report, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Mapping

_LOOKED_AT = "2026-nong-thon-moi"


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the folder that is to have it."""
    parser.add_argument("folder", type=Path, metavar=say["DIR"], help=say["demo-folder"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Write the example, build it as any office is built, and say what to look at."""
    from thidua.flows.demo_office import show  # noqa: PLC0415 - `thidua --help` must answer at once

    written: list[Path] = []
    findings = list(show(options.folder, wrote=written.append))
    report(findings, options)
    if code := weighed(findings):
        return code
    if not options.quiet:
        tell(say["demo-building"])
    whole = {"root": options.folder, "campaigns": [], "only": None, "conform": False, "quiet": True}
    built = build.run(Namespace(**{**vars(options), **whole}), say)
    if not options.quiet:
        made = options.folder / "build" / _LOOKED_AT
        facts = {"folder": options.folder.as_posix(), "built": made.as_posix()}
        tell(say["demo-done"].format(**facts))
    return built
