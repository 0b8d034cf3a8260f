"""``thidua build``: the documents of whole years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua import interruption
from thidua.verbs.exits import weighed
from thidua.verbs.paths import everything
from thidua.verbs.telling import report, tell
from thidua.verbs.values import year

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from thidua.pipeline import Progress
    from thidua.survey import Surveyed

KINDS = (
    "directive",
    "unit-plan",
    "pledge",
    "registration",
    "registration-summary",
    "reminder",
    "unit-report-h1",
    "unit-report-year",
    "report-h1",
    "report-year",
    "scores",
    "minutes",
    "submission",
    "commendation",
)
"""The kinds of document; a test compares them with ``pipeline.COMPOSERS``."""


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add years, and the one kind that is wanted."""
    parser.add_argument("years", nargs="*", type=year, metavar="YEAR", help=say["build-years"])
    parser.add_argument("--only", choices=KINDS, metavar="KIND", help=say["build-only"])


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Build, with a progress bar, and tell what went wrong."""
    from thidua import pipeline  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.report.progress import progress  # noqa: PLC0415
    from thidua.survey import survey  # noqa: PLC0415

    if not options.years:
        everything(options, say)
    wanted = tuple(dict.fromkeys(map(int, options.years)))
    surveyed = list(survey(options.root, wanted))
    findings = [finding for one in surveyed for finding in one.findings]
    report(findings, options)
    with progress(say, quiet=options.quiet) as shown:
        failures = list(
            pipeline.build(
                surveyed,
                options.root / "build",
                kinds=(options.only,) if options.only else KINDS,
                progress=_Stoppable(shown),
            )
        )
    report(failures, options)
    _old(surveyed, options, say)
    return weighed([*findings, *failures])


def _old(surveyed: Sequence[Surveyed], options: Namespace, say: Mapping[str, str]) -> None:
    """Say which folders still hold the documents of an earlier build."""
    for one in surveyed:
        folder = options.root / "build" / one.files[0].path.stem
        if one.year is None and folder.is_dir():
            tell(say["old"].format(folder=folder.as_posix()))


class _Stoppable:
    """Progress that stops a build whose interruption was lost in a place where Python ignores it.

    An exception in a destructor is such a place.
    """

    def __init__(self, shown: Progress) -> None:
        self._shown = shown

    def begin(self, total: int) -> None:
        """Pass on the number of files."""
        self._shown.begin(total)

    def wrote(self, path: Path) -> None:
        """Pass on a finished file, and end there if a signal was heard."""
        self._shown.wrote(path)
        interruption.end_if_heard()
