"""``thidua import``: a document that is there already becomes the file of a campaign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from thidua.model.trouble import cannot_write
from thidua.verbs import targets
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.paths import checked, typed
from thidua.verbs.telling import report, tell, tell_written
from thidua.verbs.values import campaign, day, text_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence

    from thidua.model.finding import Finding


LISTS = ("people", "scores", "units")
"""Kinds of list, by the keys of ``templates/import.yaml``."""


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the document, the id and days of the campaign, and where it is written."""
    parser.add_argument("file", type=Path, metavar=say["FILE"], help=say["import-file"])
    parser.add_argument("--id", type=campaign, metavar=say["CAMPAIGN"], help=say["import-id"])
    parser.add_argument("--start", type=day, metavar=say["DATE"], help=say["import-start"])
    parser.add_argument("--end", type=day, metavar=say["DATE"], help=say["import-end"])
    parser.add_argument("--mend", action="store_true", help=say["import-mend"])
    parser.add_argument("--list", choices=LISTS, metavar=say["KIND"], help=say["import-list"])
    parser.add_argument("--unit", type=campaign, metavar=say["PERSON"], help=say["import-unit"])
    parser.add_argument("--review", type=campaign, metavar=say["PERSON"], help=say["import-review"])
    parser.add_argument("--columns", type=Path, metavar=say["FILE"], help=say["import-columns"])
    written = {"import-output": text_file, "import-report": text_file}
    targets.arguments(parser, say, written, inputs=("file", "columns"))


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Write the campaign, tell what somebody has to look at, and sum up."""
    if options.list:
        return _listed(options, say)
    from thidua.intake.campaign import Bidden, import_campaign  # noqa: PLC0415 - `thidua --help` must answer at once

    written: list[Path] = []
    shown: list[str] = []
    out = options.output
    force = options.force or out is not None
    bidden = Bidden(options.id, out, options.start, options.end, force=force, mend=options.mend)
    findings = list(
        import_campaign(
            options.file,
            bidden,
            root=options.root,
            wrote=written.append,
            show=shown.append if out == targets.PRINTED else None,
        )
    )
    findings += _reported(findings, options, say)
    report(findings, options)
    for text in shown:
        print(text, end="", flush=True)
    for path in written if not options.quiet else ():
        words, count = checked(path, options.root)
        counts = {"places": len(findings), "warnings": count, "check": words}
        named = {"path": path.as_posix(), "original": typed(options.file)}
        tell(say["imported"].format(path=named["path"], **counts))
        if options.file.suffix.lower() == ".docx":
            tell(say["imported-diff"].format(**named))
    return weighed(findings) if written or shown else Exit.FINDINGS


def _listed(options: Namespace, say: Mapping[str, str]) -> int:
    """Write what a list says, and tell what somebody has to look at."""
    from thidua.intake.listing.filling import BiddenList  # noqa: PLC0415
    from thidua.intake.lists import import_list  # noqa: PLC0415

    if not options.id or options.output:
        tell(say["import-list-id"])
        return Exit.COMMAND
    written: list[Path] = []
    bidden = BiddenList(
        options.list,
        options.id,
        options.unit,
        options.review,
        columns=options.columns,
        force=options.force,
    )
    findings = list(import_list(options.file, bidden, root=options.root, wrote=written.append))
    findings += _reported(findings, options, say)
    report(findings, options)
    tell_written(written, options, say)
    return weighed(findings) if written else Exit.FINDINGS


def _reported(
    findings: Sequence[Finding], options: Namespace, say: Mapping[str, str]
) -> list[Finding]:
    """Write what was found into the file that was asked for; return what was in the way."""
    if options.report is None:
        return []
    from thidua.publish.folder import replace  # noqa: PLC0415
    from thidua.report import render  # noqa: PLC0415

    told = render(findings, format="text", language=options.lang)
    if options.report == targets.PRINTED:
        print(told, end="", flush=True)
        return []
    try:
        replace(options.report, told.encode(), root=options.root)
    except OSError as error:
        return [cannot_write(options.report, error)]
    tell_written([options.report], options, say)
    return []
