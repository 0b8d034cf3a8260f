"""``thidua init``: an office's repository from a few answers, or its program's files renewed."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs.asking import Question, ask
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.paths import at
from thidua.verbs.status import today
from thidua.verbs.telling import report, tell
from thidua.verbs.values import campaign, day, document, line, name

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence

    from thidua.intake.first_document import FirstDocument, LyingCampaign, OfferedDocument
    from thidua.model.finding import Finding
    from thidua.source.first_answers import FirstAnswers

HOSTS = ("github", "gitlab", "none")
_TYPES = ("plan", "directive", "launch")
_LEVELS = ("commune", "department", "province", "ministry", "unit")
_NAMED = ("agency", "superior")
_ANSWERS = (
    "agency",
    "superior",
    "abbreviation",
    "place",
    "head",
    "name",
    "level",
    "type",
    "host",
    "id",
)
_SCHOOL_ENDS = 6
"""From this month on, a school year begun today is the next one."""
_STATED = ("agency", "superior", "abbreviation", "place", "head")
"""What a document says of its office, where the command line does not."""
_LATE = 11
"""From this month on, who begins a campaign means that of the next year."""


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the folder, what may be said of the office, and the renewal of what is the program's."""
    parser.add_argument("folder", nargs="?", type=Path, metavar=say["DIR"], help=say["init-folder"])
    for key in ("agency", "superior", "abbreviation", "place", "head", "name"):
        metavar = say["NAME" if key != "abbreviation" else "SHORT"]
        kind = name if key in _NAMED else line
        parser.add_argument(f"--{key}", type=kind, metavar=metavar, help=say[f"init-{key}"])
    parser.add_argument(
        "--from", dest="from_", type=document, metavar=say["FILE"], help=say["init-from"]
    )
    choices = {"level": _LEVELS, "type": _TYPES, "host": HOSTS}
    for key, known in choices.items():
        told = say[f"init-{key}"]
        parser.add_argument(f"--{key}", choices=known, metavar=say["KIND"], help=told)
    parser.add_argument("--id", type=campaign, metavar=say["CAMPAIGN"], help=say["init-id"])
    parser.add_argument("--start", type=day, metavar=say["DATE"], help=say["init-start"])
    parser.add_argument("--end", type=day, metavar=say["DATE"], help=say["init-end"])
    parser.add_argument("--wheel", type=Path, metavar=say["PATH"], help=say["init-wheel"])
    parser.add_argument("--update", action="store_true", help=say["init-update"])
    parser.add_argument("--force", action="store_true", help=say["init-force"])
    parser.set_defaults(inputs=("wheel", "from_"))


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Ask what is missing, write the files, tell what stands in the way and what comes next."""
    from thidua.flows.origin import origin  # noqa: PLC0415 - `thidua --help` must answer at once

    folder = options.folder or options.root
    source = origin(options.wheel, kept=folder / ".thidua")
    if options.wheel and not source.known:
        tell(say["init-no-wheel"].format(path=options.wheel.as_posix()))
        return Exit.COMMAND
    written: list[Path] = []
    if options.update:
        from thidua.flows.founding import update  # noqa: PLC0415

        findings = list(
            update(folder, source, host=options.host, force=options.force, wrote=written.append)
        )
        report(findings, options)
        _told(say["init-updated"].format(count=len(written), folder=folder.as_posix()), options)
        return weighed(findings)
    from thidua.flows.founding import found, standing  # noqa: PLC0415

    refused = standing(folder, lying=not options.from_)  # before anything is asked
    there = None if options.from_ or refused else _lying(folder)
    if refused := refused or standing(folder, lying=there is not None):
        report([refused], options)
        return Exit.FINDINGS
    begun = _begun(options, say, there)
    if isinstance(begun, int):
        return begun
    wanted, document, findings = begun
    findings += found(folder, wanted, source, document=document, wrote=written.append)
    if not weighed(findings):
        findings += _first_page(folder, wanted.id, say)
    report(findings, options)
    if code := weighed(findings):
        return code
    _told(_summary(wanted, folder, written, say), options)
    if not source.known and wanted.host != HOSTS[-1]:
        _told(say["init-wheel-unknown"], options)
    return Exit.CLEAN


def _lying(folder: Path) -> LyingCampaign | None:
    """Return the campaign that was brought into a folder before its office is begun."""
    from thidua.intake.first_document import lying  # noqa: PLC0415

    return lying(folder)


def _begun(
    options: Namespace, say: Mapping[str, str], there: LyingCampaign | None
) -> tuple[FirstAnswers, FirstDocument | LyingCampaign | None, list[Finding]] | Exit:
    """Return what was said and the document that is begun from; how to end where one is wrong."""
    offer: OfferedDocument | None = None
    if options.from_ is not None:
        from thidua.intake.first_document import offered  # noqa: PLC0415

        if options.type:
            tell(say["init-from-type"])
            return Exit.COMMAND
        offer, wrong = offered(options.from_)
        if offer is None:
            report(wrong, options)
            return Exit.FINDINGS
    said = _said(options, say, offer or there)
    if said is None:
        return Exit.COMMAND
    document, told = _of_document(offer, said, options) if offer else (None, [])
    if offer and not document:
        report(told, options)
        return Exit.FINDINGS
    known = there.days if there and there.id == said["id"] else None
    known = document.days if document else known
    days = known or _days(options, said["id"], say)
    if days is None:
        return Exit.COMMAND
    from thidua.source.first_answers import FirstAnswers  # noqa: PLC0415

    defaults = {"id": f"{days[0][:4]}-thi-dua", "type": _TYPES[0], "host": HOSTS[-1]}
    whole = {**said, **{key: said[key] or usual for key, usual in defaults.items()}}
    return FirstAnswers(start=days[0], end=days[1], **whole), document or there, told


def _said(
    options: Namespace, say: Mapping[str, str], offer: OfferedDocument | LyingCampaign | None
) -> dict[str, str] | None:
    """Return what was said, asked for where it is missing and somebody is there; None if wrong."""
    said = {key: getattr(options, key) or "" for key in _ANSWERS}
    if not (said["id"] or options.start):
        said["id"] = _this_time(offer.time if offer else "")
    if offer:
        said |= {key: said[key] or _line(getattr(offer.office, key)) for key in _STATED}
    if sys.stdin.isatty() and not options.quiet:
        _ask(said, options, say, offered=offer is not None)
    if not said["agency"] and (offer is None or options.from_ is None):
        tell(say["init-needs-agency"])
        return None
    return said


def _line(text: str) -> str:
    """Return what a document says where it could have been typed."""
    try:
        return line(text)
    except ArgumentTypeError:
        return ""


def _of_document(
    offer: OfferedDocument, said: dict[str, str], options: Namespace
) -> tuple[FirstDocument | None, list[Finding]]:
    """Return the document as a campaign; what it does not say of the office stays open."""
    from thidua.catalogue.vocabulary import vocabulary  # noqa: PLC0415
    from thidua.intake.first_document import first_document  # noqa: PLC0415
    from thidua.intake.predecessor import Sought  # noqa: PLC0415
    from thidua.source import first_answers as first  # noqa: PLC0415

    known = {f"agency.{'name' if key == 'agency' else key}" for key in said if said[key]}
    if first.place_of(said["agency"], said["superior"]):
        known.add("agency.place")
    if first.post_of(said["agency"]):
        known.add("directive.signers.position")
    known |= {"name"} if said["name"] else set()
    if not said["agency"]:
        said |= {key: said[key] or vocabulary().blank for key in ("agency", "abbreviation")}
    sought = Sought(said["id"], options.start, options.end)
    document, told = first_document(offer, sought, called=said["name"], answered=known)
    return document, list(told)


def _ask(
    said: dict[str, str], options: Namespace, say: Mapping[str, str], *, offered: bool
) -> None:
    """Ask for what the command line does not say; what the name gives away may be corrected.

    Where a document was ``offered``, it says the type, and whether there is somebody above.
    """
    from thidua.source import first_answers as first  # noqa: PLC0415

    if not said["agency"]:
        said["agency"] = ask(Question("agency", name), say)
    agency = said["agency"]
    if not (said["superior"] or offered):
        said["superior"] = ask(Question("superior", name, optional=True), say)
    place, level = first.place_of(agency, said["superior"]), first.level_of(agency)
    questions = {
        "abbreviation": Question("abbreviation", line, first.abbreviation_of(agency)),
        "place": Question("place", line, place, optional=True),
        "head": None if first.post_of(agency) else Question("head", line, optional=True),
        "level": None if level else Question("level", choices=_LEVELS, default=_LEVELS[-1]),
        "type": None if offered else Question("type", choices=_TYPES, default=_TYPES[0]),
        "host": Question("host", choices=HOSTS, default=HOSTS[-1]),
    }
    if not (options.id or options.start):
        said["id"] = ask(Question("id", campaign, said["id"]), say)
    for key, question in questions.items():
        if question and not said[key]:
            said[key] = ask(question, say)


def _days(options: Namespace, called: str, say: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the first and last day of the campaign; None, which is told, if nobody says them."""
    from thidua.source.first_answers import period  # noqa: PLC0415

    known = period(called)
    start = options.start or (known[0] if known else "")
    end = options.end or (known[1] if known else "")
    if start and end and start <= end:
        return start, end
    tell(say["init-needs-days"] if not (start and end) else say["init-days-turned"])
    return None


def _this_time(before: str = "") -> str:
    """Return the year that a campaign begun today is for: who begins one says what he means.

    After a campaign of a school year comes one of a school year; none is before that one.
    """
    year, month, _ = map(int, today().split("-"))
    begun = year - (month < _SCHOOL_ENDS)
    own = f"{begun}-{begun + 1}" if "-" in before else str(year + (month >= _LATE))
    return max(own, before)


def _first_page(folder: Path, name: str, say: Mapping[str, str]) -> Sequence[Finding]:
    """Build the launch document, and return what went wrong: blanks are told by ``check``."""
    from thidua.flows import pipeline  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.report.progress import progress  # noqa: PLC0415
    from thidua.survey import survey  # noqa: PLC0415

    surveyed, out = list(survey(folder, (name,))), folder / "build"
    with progress(say, quiet=True) as silent:
        return list(pipeline.build(surveyed, out, kinds=("directive",), progress=silent))


def _summary(
    wanted: FirstAnswers, folder: Path, written: Sequence[Path], say: Mapping[str, str]
) -> str:
    from thidua.survey import check  # noqa: PLC0415

    office, campaign_file = folder / "office.yaml", folder / "campaigns" / f"{wanted.id}.yaml"
    findings: list[Finding] = [x for one in check([office, campaign_file]) for x in one.findings]
    blanks = len({one.place for one in findings if one.rule == "fill-in"})
    pdf = (folder / "build" / wanted.id / "directive.pdf").as_posix()
    return say["init-done"].format(
        count=len(written), folder=folder.as_posix(), blanks=blanks, at=at(folder), pdf=pdf
    )


def _told(sentence: str, options: Namespace) -> None:
    if not options.quiet:
        tell(sentence)
