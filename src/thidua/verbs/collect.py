"""``thidua collect``: what units filled in becomes data."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs.collected import shown
from thidua.verbs.exits import weighed
from thidua.verbs.paths import everything
from thidua.verbs.status import today
from thidua.verbs.telling import report, show, tell, tell_written
from thidua.verbs.values import campaign, day
from thidua.verbs.wildcards import forms_named

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence

    from thidua.model.filled_form import CollectedForm


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the forms, whose they may be, and what becomes of what is there already."""
    file, told = say["FILE"], say["collect-files"]
    parser.add_argument("files", nargs="+", type=Path, metavar=file, help=told)
    parser.add_argument("--replace", action="store_true", help=say["collect-replace"])
    named = say["CAMPAIGN"]
    parser.add_argument("--campaign", type=campaign, metavar=named, help=say["collect-campaign"])
    parser.add_argument(
        "--unit",
        type=campaign,
        action="append",
        default=[],
        metavar=say["PERSON"],
        help=say["collect-unit"],
    )
    parser.add_argument("--renamed", action="store_true", help=say["collect-renamed"])
    parser.add_argument("--received", type=day, metavar=say["DATE"], help=say["collect-received"])
    parser.add_argument("--diff", action="store_true", help=say["collect-diff"])
    parser.add_argument("--marked", type=Path, metavar=say["DIR"], help=say["collect-marked"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Take the forms, show what changed, tell what is wrong at its cell, and sum up."""
    from thidua.flows.form_collection import Wishes, collect  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.source.filled.file_change import Receipt  # noqa: PLC0415 - as above

    everything(options, say)
    wishes = Wishes(
        Receipt(options.received or today(), told=options.received is not None),
        replace=options.replace,
        campaign=options.campaign or "",
        units=tuple(options.unit),
        renamed=options.renamed,
    )
    forms, others = collect(forms_named(options, say), options.root, wishes)
    told = (shown(one, say, language=options.lang, lines=options.diff) for one in forms)
    show("".join(told), sys.stdout)
    findings = [finding for form in forms for finding in form.findings] + list(others)
    report(findings, options)
    if options.marked is not None:
        _marked(forms, options, say)
    if not options.quiet:
        tell(_summary(forms, say))
        taken = next((one.mark.campaign for one in forms if one.written and one.mark), "")
        if taken:
            tell(say["collected-next"].format(campaign=taken))
    return weighed(findings)


def _marked(forms: Sequence[CollectedForm], options: Namespace, say: Mapping[str, str]) -> None:
    """Write copies of the forms with comments at the wrong cells."""
    from thidua.flows.form_marking import mark_copies  # noqa: PLC0415 - as above

    written, failed = mark_copies(
        *(forms, options.marked),
        root=options.root,
        language=options.lang,
        day=options.received or today(),
    )
    report(failed, options)
    tell_written(written, options, say)


def _summary(forms: Sequence[CollectedForm], say: Mapping[str, str]) -> str:
    taken = [change for form in forms if form.written for change in form.changes]
    return say["collected"].format(
        forms=len(forms),
        written=sum(not one.same for one in taken),
        same=sum(one.same for one in taken),
        refused=sum(not form.written for form in forms),
    )
