"""``thidua new``: begin a campaign from an earlier one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs.exits import weighed
from thidua.verbs.paths import checked, everything
from thidua.verbs.telling import report, tell, tell_written
from thidua.verbs.values import campaign, day, origin

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from thidua.model.finding import Finding


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the new campaign, the one it begins from, its first and last day."""
    named = say["CAMPAIGN"]
    parser.add_argument("campaign", type=campaign, metavar=named, help=say["new-campaign"])
    parser.add_argument("--from", dest="from_", type=origin, metavar=named, help=say["new-from"])
    parser.add_argument("--start", type=day, metavar=say["DATE"], help=say["new-start"])
    parser.add_argument("--end", type=day, metavar=say["DATE"], help=say["new-end"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Write the new campaign's file, tell what an editor has to look at, and sum up."""
    from thidua.flows.renewal import Wanted, begun, renew  # noqa: PLC0415 - `thidua --help` must answer at once

    written: list[Path] = []
    before = options.from_
    if not isinstance(before, Path):
        everything(options, say)
    findings: list[Finding] = []
    if isinstance(before, Path) and begun(options.root, options.campaign):
        before = None  # refused below, before anything is brought in
    elif isinstance(before, Path):
        before, findings = _brought_in(before, options, say)
        if before in {None, options.campaign}:  # nothing to begin from, or begun by that itself
            report(findings, options)
            return weighed(findings)
    wanted = Wanted(options.campaign, before, options.start, options.end)
    findings += renew(options.root, wanted, wrote=written.append)
    report(findings, options)
    if not options.quiet:
        for path in written:
            words, count = checked(path, options.root)
            counts = {"places": len(findings), "warnings": count, "check": words}
            tell(say["begun"].format(path=path.as_posix(), **counts))
    return weighed(findings)


def _brought_in(
    path: Path, options: Namespace, say: Mapping[str, str]
) -> tuple[str | None, list[Finding]]:
    """Write the campaign of a document, or find it; return its id, None where there is none."""
    from thidua.intake.campaign import import_before  # noqa: PLC0415
    from thidua.intake.predecessor import Sought  # noqa: PLC0415

    written, there = list[Path](), list[Path]()
    sought = Sought(options.campaign, options.start, options.end)
    brought = import_before(
        path, sought, root=options.root, wrote=written.append, knew=there.append
    )
    findings = list(brought)
    tell_written(written, options, say)
    for known in there if not options.quiet else ():
        tell(say["stated-there"].format(path=known.as_posix()))
    return next((one.stem for one in (*written, *there)), None), findings
