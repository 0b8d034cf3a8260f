"""``thidua build``: the documents of whole campaigns."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

from thidua.catalogue.kinds import Scope, paper_kinds
from thidua.model.finding import Level
from thidua.system import interruption
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.paths import everything
from thidua.verbs.telling import report, tell, tell_written
from thidua.verbs.values import campaign

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from thidua.flows.pipeline import Progress
    from thidua.model.finding import Finding
    from thidua.survey import Surveyed


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add campaigns, the one kind that is wanted, and whether what comes out is checked."""
    told = say["build-campaigns"]
    parser.add_argument("campaigns", nargs="*", type=campaign, metavar=say["CAMPAIGN"], help=told)
    only = "\n".join((say["build-only"], *_offered(say))).replace("%", "%%")
    parser.add_argument("--only", choices=paper_kinds(), metavar=say["KIND"], help=only)
    parser.add_argument("--conform", action="store_true", help=say["build-conform"])


def _offered(say: Mapping[str, str]) -> Iterator[str]:
    """Yield each kind with its name on paper; to whom that says nothing, in other words before."""
    for kind, described in paper_kinds().items():
        title = described.title.said(say["language"])
        said = "" if title == described.title.vi else f"{title}, "
        yield f"{kind}: {said}{described.called}"


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Build, with a progress bar; at the end stands what went wrong, and what came of it all."""
    from thidua.flows import pipeline  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.report.progress import progress  # noqa: PLC0415
    from thidua.survey import survey  # noqa: PLC0415

    everything(options, say)
    began = monotonic()
    surveyed = list(survey(options.root, tuple(options.campaigns)))
    findings = [finding for one in surveyed for finding in one.findings]
    with progress(say, quiet=options.quiet, listed=options.verbose) as shown:
        stoppable = _Stoppable(shown)
        failures = list(
            pipeline.build(
                surveyed,
                options.root / "build",
                kinds=(options.only,) if options.only else (),
                progress=stoppable,
            )
        )
    if options.conform:
        failures += _departing(stoppable.written, options)
    findings += failures
    if not options.verbose:
        tell_written(stoppable.written, options, say, below=options.root / "build")
    report(findings, options)
    _not_built(surveyed, options, say)
    empty = () if failures else _without(surveyed, stoppable.written, options)
    if empty and options.only:
        described = paper_kinds()[options.only]
        kind, when = (one.said(options.lang) for one in (described.title, described.when))
        tell(say["nothing-built"].format(campaigns=", ".join(empty), kind=kind, when=when))
        if not stoppable.written:
            return Exit.FINDINGS
    if not options.quiet:
        made = (len(stoppable.written), monotonic() - began)
        tell(_summary(findings, made, options, say))
    return weighed(findings)


def _summary(
    findings: Sequence[Finding],
    made: tuple[int, float],
    options: Namespace,
    say: Mapping[str, str],
) -> str:
    """Return in one line how many files were made, what went wrong, and what to do next.

    How long it took is for whoever sat and waited: a log is the same every time.
    """
    files, took = made
    count = {level: sum(one.level is level for one in findings) for level in Level}
    following = "mend" if count[Level.ERROR] else "review" if count[Level.WARNING] else "sign"
    seconds = say["seconds"].format(seconds=f"{took:.1f}".replace(".", say["point"]))
    return say["built"].format(
        files=files,
        folder=(options.root / "build").as_posix(),
        seconds=seconds if sys.stderr.isatty() else "",
        errors=count[Level.ERROR],
        warnings=count[Level.WARNING],
        next=say[f"next-{following}"],
    )


def _not_built(surveyed: Sequence[Surveyed], options: Namespace, say: Mapping[str, str]) -> None:
    """Say which campaigns are not built, and where the documents of an earlier build still lie."""
    from thidua.source.layout import campaign_id  # noqa: PLC0415

    for one in surveyed:
        file = one.files[0].path
        folder = options.root / "build" / file.stem
        if one.year is None and folder.is_dir():
            tell(say["old"].format(folder=folder.as_posix()))
        elif one.year is None and file.is_file() and campaign_id(file.as_posix()):
            tell(say["not-built"].format(campaign=file.stem))


def _without(
    surveyed: Sequence[Surveyed], written: Sequence[Path], options: Namespace
) -> Sequence[str]:
    """Return the sound campaigns of which nothing was written."""
    folder = options.root / "build"
    made = {path.relative_to(folder).parts[0] for path in written}
    if options.only and written and paper_kinds()[options.only].scope is Scope.OFFICE:
        return ()
    sound = (one.year.campaign.id for one in surveyed if one.year is not None)
    return [one for one in sound if one not in made]


def _departing(written: Sequence[Path], options: Namespace) -> Sequence[Finding]:
    """Return where documents that were just made depart from the decree: a mistake of ours.

    Warnings are left to ``thidua conform``; what has another form of head is not judged.
    """
    from thidua.flows import conformance  # noqa: PLC0415 - only where somebody wants it

    house, laid = conformance.house(waivers=conformance.own_waivers(options.root))
    if house is None:
        return laid
    documents = [path for path in written if path.suffix in {".docx", ".pdf"}]
    examined, _ = conformance.examine(documents, house)
    found = (finding for one in examined for finding in one.findings)
    return [one for one in found if one.level is Level.ERROR and one.rule != conformance.NOT_JUDGED]


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
