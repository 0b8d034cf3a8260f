"""``thidua forms``: the form that each unit fills in and sends back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs.exits import weighed
from thidua.verbs.telling import report, tell
from thidua.verbs.values import campaign

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the campaign, the units and parts, for which program, and where to."""
    told = say["CAMPAIGN"]
    parser.add_argument("campaign", type=campaign, metavar=told, help=say["forms-campaign"])
    for name in ("unit", "part"):
        parser.add_argument(
            f"--{name}",
            type=campaign,
            action="append",
            default=[],
            metavar=say["PERSON"],
            help=say[f"forms-{name}"],
        )
    parser.add_argument("--output", type=Path, metavar=say["DIR"], help=say["forms-output"])
    parser.add_argument("--docx", action="store_true", help=say["forms-docx"])
    parser.add_argument("--yaml", action="store_true", help=say["forms-yaml"])
    parser.add_argument("--force", action="store_true", help=say["forms-force"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Write the forms, say how many there are and what to do with them."""
    from thidua.flows.form_issue import FormFormat, WantedForms, issue  # noqa: PLC0415
    from thidua.system import interruption  # noqa: PLC0415 - `thidua --help` must answer at once

    form = "docx" if options.docx else "yaml" if options.yaml else "xlsx"
    wanted = WantedForms(
        options.campaign,
        tuple(options.unit),
        tuple(options.part),
        FormFormat(form),
        options.output,
        options.force,
    )
    written: list[Path] = []

    def wrote(path: Path) -> None:
        written.append(path)
        interruption.end_if_heard()

    findings = list(issue(options.root, wanted, wrote=wrote))
    report(findings, options)
    if written and not options.quiet:
        folder = wanted.folder(options.root).as_posix()
        tell(say["forms-made"].format(count=len(written), folder=folder))
    return weighed(findings)
