"""``thidua build``: the documents of whole years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua import interruption
from thidua.model.finding import Level
from thidua.verbs.exits import weighed
from thidua.verbs.paths import everything
from thidua.verbs.telling import report, tell
from thidua.verbs.values import year

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from thidua.model.finding import Finding
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
    """Add years, the one kind that is wanted, and whether what comes out is checked."""
    parser.add_argument("years", nargs="*", type=year, metavar="YEAR", help=say["build-years"])
    parser.add_argument("--only", choices=KINDS, metavar="KIND", help=say["build-only"])
    parser.add_argument("--conform", action="store_true", help=say["build-conform"])


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
        stoppable = _Stoppable(shown)
        failures = list(
            pipeline.build(
                surveyed,
                options.root / "build",
                kinds=(options.only,) if options.only else KINDS,
                progress=stoppable,
            )
        )
    if options.conform:
        failures += _departing(stoppable.written, options)
    report(failures, options)
    _old(surveyed, options, say)
    return weighed([*findings, *failures])


def _old(surveyed: Sequence[Surveyed], options: Namespace, say: Mapping[str, str]) -> None:
    """Say which folders still hold the documents of an earlier build."""
    for one in surveyed:
        folder = options.root / "build" / one.files[0].path.stem
        if one.year is None and folder.is_dir():
            tell(say["old"].format(folder=folder.as_posix()))


def _departing(written: Sequence[Path], options: Namespace) -> Sequence[Finding]:
    """Return where documents that were just made depart from the decree: a mistake of ours.

    Warnings are left to ``thidua conform``.
    """
    from thidua import conformance  # noqa: PLC0415 - only where somebody wants it

    house, laid = conformance.house(waivers=conformance.own_waivers(options.root))
    if house is None:
        return laid
    documents = [path for path in written if path.suffix in {".docx", ".pdf"}]
    examined, _ = conformance.examine(documents, house)
    found = (finding for one in examined for finding in one.findings)
    return [finding for finding in found if finding.level is Level.ERROR]


class _Stoppable:
    """Progress that stops a build whose interruption was lost in a place where Python ignores it.

    An exception in a destructor is such a place.
    """

    def __init__(self, shown: Progress) -> None:
        self._shown = shown
        self.written: list[Path] = []

    def begin(self, total: int) -> None:
        """Pass on the number of files."""
        self._shown.begin(total)

    def wrote(self, path: Path) -> None:
        """Pass on a finished file, and end there if a signal was heard."""
        self.written.append(path)
        self._shown.wrote(path)
        interruption.end_if_heard()
