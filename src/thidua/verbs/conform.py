"""``thidua conform``: whether finished documents, anybody's, conform to Decree 30/2020."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs import targets
from thidua.verbs.check import FORMATS, counted
from thidua.verbs.documents import chosen
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.telling import report, show, tell, withhold
from thidua.verbs.values import count, day, ending, format_argument

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence

    from thidua.flows.conformance import House
    from thidua.model.examined import Examined
    from thidua.model.finding import Finding

_WORD = ending(".docx")


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the files, what the office lays down, and the files that may be written."""
    file = say["FILE"]
    parser.add_argument("paths", nargs="+", type=Path, metavar=file, help=say["conform-paths"])
    format_argument(parser, FORMATS, say)
    parser.add_argument("--strict", action="store_true", help=say["conform-strict"])
    parser.add_argument("--all", action="store_true", help=say["conform-all"])
    parser.add_argument("--waivers", type=Path, metavar=say["FILE"], help=say["conform-waivers"])
    parser.add_argument("--profile", type=Path, metavar=say["FILE"], help=say["conform-profile"])
    written = {"conform-marked": _WORD, "conform-fix": _WORD}
    read = ("paths", "waivers", "profile")
    targets.arguments(parser, say, written, inputs=read, metavar="DOCX")
    parser.add_argument("--date", type=day, metavar=say["DATE"], help=say["conform-date"])
    parser.add_argument("--jobs", type=count, metavar=say["N"], help=say["conform-jobs"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Print the findings and how each component stands; write what was asked for."""
    from thidua.flows import conformance  # noqa: PLC0415 - `thidua --help` must answer at once

    paths, passed_over = _paths(options, say)
    waivers = options.waivers or conformance.own_waivers(options.root)
    house, laid = conformance.house(waivers=waivers, profile=options.profile)
    if house is None:
        report(laid, options)
        withhold(options, say)
        return Exit.FINDINGS
    examined, beside = _worked(paths, house, options, say)
    findings = [finding for one in examined for finding in one.findings]
    _print(examined, options)
    beside = (*laid, *beside, *passed_over)
    report(beside, options)
    if not options.quiet:
        tell(counted([*findings, *beside], len(examined), say))
    return weighed([*findings, *beside], strict=options.strict)


def _worked(
    paths: Sequence[Path], house: House, options: Namespace, say: Mapping[str, str]
) -> tuple[Sequence[Examined], Sequence[Finding]]:
    """Write the files that are wanted and look at all others; besides, what else went wrong."""
    from thidua.flows import conformance  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.report.progress import progress  # noqa: PLC0415

    if options.marked or options.fix:
        return _corrected(paths[0], house, options, say)
    with progress(say, quiet=options.quiet, reading=True) as shown:
        return conformance.examine(paths, house, jobs=options.jobs or 0, progress=shown)


def _corrected(
    path: Path, house: House, options: Namespace, say: Mapping[str, str]
) -> tuple[Sequence[Examined], Sequence[Finding]]:
    """Write the marked and the mended file; what is told then is what the mended one still has."""
    from thidua.flows import conformance, correction  # noqa: PLC0415

    (one,), beside = conformance.examine([path], house)
    failures: list[Finding] = []
    written = True
    if options.marked:
        failures += correction.marked(
            path,
            options.marked,
            house,
            root=options.root,
            language=options.lang,
            date=options.date,
        )
    if options.fix and not failures:
        mended = correction.mended(path, options.fix, house, root=options.root)
        failures += [fault for fault in mended.failures if fault not in one.findings]
        written = not mended.failures
        one = mended.left or one
        for told in mended.told(language=options.lang):
            tell(say["mended"].format(change=told))
        for told in mended.reasons(language=options.lang):
            tell(say["kept"].format(reason=told))
    for target in (options.marked, options.fix) if written else ():
        if target and not failures and not options.quiet:
            tell(say["wrote"].format(path=target.as_posix()))
    return [one], [*beside, *failures]


def _paths(options: Namespace, say: Mapping[str, str]) -> tuple[Sequence[Path], Sequence[Finding]]:
    """Return the documents that were named, and what is to be said of all else in named folders.

    Raises:
        SystemExit: there is none, or not the one that is to be marked or mended; which is told.
    """
    paths, passed_over = chosen(options.paths)
    if not paths:
        report(passed_over, options)
        tell(say["no-documents"].format(folder=", ".join(map(str, options.paths))))
        raise SystemExit(Exit.COMMAND)
    if (options.marked or options.fix) and len(paths) > 1:
        tell(say["one-document"])
        raise SystemExit(Exit.COMMAND)
    return paths, passed_over


def _print(examined: Sequence[Examined], options: Namespace) -> None:
    """Print what was found in each document; as text, how it stands as well."""
    from thidua.report.documents import render  # noqa: PLC0415

    asked = {"format": options.format, "language": options.lang}
    told = render(examined, **asked, everything=options.all, brief=options.quiet)
    if options.format == FORMATS[0]:
        show(told, sys.stdout)
    else:
        print(told, end="", flush=True)
