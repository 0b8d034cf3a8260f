"""``thidua init``: an office's repository from a few answers, or its program's files renewed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.verbs.asking import Question, ask
from thidua.verbs.exits import Exit, weighed
from thidua.verbs.status import today
from thidua.verbs.telling import report, tell
from thidua.verbs.values import campaign, day, line, name

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence

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
_LATE = 11
"""From this month on, who begins a campaign means that of the next year."""


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the folder, what may be said of the office, and the renewal of what is the program's."""
    parser.add_argument("folder", nargs="?", type=Path, metavar=say["DIR"], help=say["init-folder"])
    for key in ("agency", "superior", "abbreviation", "place", "head", "name"):
        metavar = say["NAME" if key != "abbreviation" else "SHORT"]
        kind = name if key in _NAMED else line
        parser.add_argument(f"--{key}", type=kind, metavar=metavar, help=say[f"init-{key}"])
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
    parser.set_defaults(inputs=("wheel",))


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
    wanted = _answered(options, say)
    if wanted is None:
        return Exit.COMMAND
    from thidua.flows.founding import found  # noqa: PLC0415

    findings = list(found(folder, wanted, source, wrote=written.append))
    if not weighed(findings):
        findings += _first_page(folder, wanted.id, say)
    report(findings, options)
    if code := weighed(findings):
        return code
    _told(_summary(wanted, folder, written, say), options)
    if not source.known and wanted.host != HOSTS[-1]:
        _told(say["init-wheel-unknown"], options)
    return Exit.CLEAN


def _answered(options: Namespace, say: Mapping[str, str]) -> FirstAnswers | None:
    """Return what was said, asked for where it is missing and somebody is there; None if wrong."""
    from thidua.source import first_answers as first  # noqa: PLC0415 - `thidua --help` must answer at once

    said = {key: getattr(options, key) or "" for key in _ANSWERS}
    if not (said["id"] or options.start):
        said["id"] = _this_year()
    if sys.stdin.isatty() and not options.quiet:
        _ask(said, options, say)
    if not said["agency"]:
        tell(say["init-needs-agency"])
        return None
    days = _days(options, said["id"], say)
    if days is None:
        return None
    defaults = {"id": f"{days[0][:4]}-thi-dua", "type": _TYPES[0], "host": HOSTS[-1]}
    whole = {**said, **{key: said[key] or usual for key, usual in defaults.items()}}
    return first.FirstAnswers(start=days[0], end=days[1], **whole)


def _ask(said: dict[str, str], options: Namespace, say: Mapping[str, str]) -> None:
    """Ask for what the command line does not say; what the name gives away may be corrected."""
    from thidua.source import first_answers as first  # noqa: PLC0415

    if not said["agency"]:
        said["agency"] = ask(Question("agency", name), say)
    agency = said["agency"]
    if not said["superior"]:
        said["superior"] = ask(Question("superior", name, optional=True), say)
    place, level = first.place_of(agency, said["superior"]), first.level_of(agency)
    questions = {
        "abbreviation": Question("abbreviation", line, first.abbreviation_of(agency)),
        "place": Question("place", line, place, optional=True),
        "head": None if first.post_of(agency) else Question("head", line, optional=True),
        "level": None if level else Question("level", choices=_LEVELS, default=_LEVELS[-1]),
        "type": Question("type", choices=_TYPES, default=_TYPES[0]),
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


def _this_year() -> str:
    """Return the year that a campaign begun today is for: who begins one says what he means."""
    year, month, _ = map(int, today().split("-"))
    return str(year + (month >= _LATE))


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
    at = "" if folder == Path() else f" --root {_quoted(folder)}"
    pdf = (folder / "build" / wanted.id / "directive.pdf").as_posix()
    return say["init-done"].format(
        count=len(written), folder=folder.as_posix(), blanks=blanks, at=at, pdf=pdf
    )


def _quoted(folder: Path) -> str:
    """Return a folder as a shell takes it, that of Windows as well."""
    text = str(folder)
    return f'"{text}"' if " " in text else text


def _told(sentence: str, options: Namespace) -> None:
    if not options.quiet:
        tell(sentence)
