"""The command line: arguments, what is printed, exit codes; the only catch-all.

Exit codes: 0 clean, 1 findings, 2 command line, 3 a bug of ours, 130 interrupted, 143 terminated.
"""

from __future__ import annotations

import gc
import io
import os
import shutil
import signal
import sys
import traceback
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from thidua.arguments import KINDS, LANGUAGES, parse, sentences
from thidua.model.finding import Level
from thidua.model.trouble import trouble

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from thidua.model.finding import Finding
    from thidua.pipeline import Progress
    from thidua.survey import Surveyed


_SELDOM = 100_000


class Exit(IntEnum):
    """What the shell is told."""

    CLEAN = 0
    FINDINGS = 1
    COMMAND = 2
    BUG = 3
    INTERRUPTED = 130
    TERMINATED = 143


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    language = LANGUAGES[0]
    try:
        _prepare_streams()
        gc.set_threshold(_SELDOM)  # a process this short leaves no garbage worth looking for
        signal.signal(signal.SIGINT, _stop)
        signal.signal(signal.SIGTERM, _stop)
        options = parse(sys.argv[1:] if arguments is None else arguments)
        language = options.lang
        code = _VERBS[options.verb](options, sentences(language))
        sys.stdout.flush()
        sys.stderr.flush()
    except KeyboardInterrupt:
        _tell(sentences(language)["interrupted"])
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return Exit.FINDINGS
    except OSError as error:
        _refused(error, language)
        return Exit.FINDINGS
    except Exception:  # noqa: BLE001 - the one place where our own bugs become an exit code
        _tell(sentences(language)["bug"])
        traceback.print_exc()
        return Exit.BUG
    return code


def _check(options: Namespace, say: Mapping[str, str]) -> int:
    from thidua import report  # noqa: PLC0415 - `thidua --help` must answer at once
    from thidua.survey import check, survey  # noqa: PLC0415

    paths = _paths(options, say)
    if options.paths:
        findings = [finding for one in check(paths) for finding in one.findings]
    else:
        findings = [one for year in survey(options.root) for one in year.findings]
    print(report.render(findings, format=options.format, language=options.lang), end="", flush=True)
    _summary(findings, len(paths), options, say)
    return _exit(findings, strict=options.strict)


def _fmt(options: Namespace, say: Mapping[str, str]) -> int:
    from thidua import pipeline  # noqa: PLC0415

    paths = _paths(options, say)
    written: list[Path] = []
    findings = list(pipeline.fmt(paths, only_check=options.check, wrote=written.append))
    _report(findings, options)
    if not options.quiet:
        for path in written:
            _tell(say["rewrote"].format(path=path.as_posix()))
        if not findings and not written:
            _tell(say["formatted"].format(files=len(paths)))
    return _exit(findings)


def _build(options: Namespace, say: Mapping[str, str]) -> int:
    from thidua import pipeline  # noqa: PLC0415
    from thidua.report.progress import progress  # noqa: PLC0415
    from thidua.survey import survey  # noqa: PLC0415

    if not options.years:
        _everything(options, say)
    wanted = tuple(dict.fromkeys(map(int, options.years)))
    surveyed = list(survey(options.root, wanted))
    findings = [finding for one in surveyed for finding in one.findings]
    _report(findings, options)
    with progress(say, quiet=options.quiet) as shown:
        failures = list(
            pipeline.build(
                surveyed,
                options.root / "build",
                kinds=(options.only,) if options.only else KINDS,
                progress=_Stoppable(shown),
            )
        )
    _report(failures, options)
    _old(surveyed, options, say)
    return _exit([*findings, *failures])


def _old(surveyed: Sequence[Surveyed], options: Namespace, say: Mapping[str, str]) -> None:
    """Say which folders still hold the documents of an earlier build."""
    for one in surveyed:
        folder = options.root / "build" / one.files[0].path.stem
        if one.year is None and folder.is_dir():
            _tell(say["old"].format(folder=folder.as_posix()))


def _status(options: Namespace, say: Mapping[str, str]) -> int:
    from thidua import pipeline  # noqa: PLC0415
    from thidua.report import status as told  # noqa: PLC0415

    status, findings = pipeline.standing(options.root, int(options.year), options.as_of)
    if status is None:
        _report(findings, options)
        return _exit(findings)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    print(told.render(status, format=options.format, language=options.lang, width=width), end="")
    failures: list[Finding] = []
    if options.xlsx is not None:
        sheet = told.sheet(status, language=options.lang)
        failures = list(pipeline.worksheet(sheet, options.xlsx, status.as_of))
        _report(failures, options)
        if not failures and not options.quiet:
            _tell(say["wrote"].format(path=options.xlsx.as_posix()))
    return Exit.FINDINGS if status.overdue or failures else Exit.CLEAN


_VERBS = {"check": _check, "fmt": _fmt, "build": _build, "status": _status}


def _paths(options: Namespace, say: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the files that were named, those in named folders, or everything."""
    named = [
        path
        for one in options.paths
        for path in (sorted(one.rglob("*.yaml")) if one.is_dir() else (one,))
    ]
    return tuple(named) if options.paths else _everything(options, say)


def _everything(options: Namespace, say: Mapping[str, str]) -> tuple[Path, ...]:
    from thidua.survey import everything  # noqa: PLC0415

    paths = everything(options.root)
    if not paths:
        _tell(say["no-campaigns"].format(folder=(options.root / "campaigns").as_posix()))
        raise SystemExit(Exit.COMMAND)
    return paths


def _report(findings: Sequence[Finding], options: Namespace) -> None:
    """Tell findings beside the work of another verb."""
    from thidua import report  # noqa: PLC0415

    if findings:
        print(
            report.render(findings, format="text", language=options.lang), end="", file=sys.stderr
        )


def _summary(
    findings: Sequence[Finding], files: int, options: Namespace, say: Mapping[str, str]
) -> None:
    if options.quiet:
        return
    count = {level: sum(1 for one in findings if one.level is level) for level in Level}
    sentence = say["summary" if findings else "clean"]
    _tell(sentence.format(files=files, errors=count[Level.ERROR], warnings=count[Level.WARNING]))


def _exit(findings: Sequence[Finding], *, strict: bool = False) -> Exit:
    weighing = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    return Exit.FINDINGS if any(one.level in weighing for one in findings) else Exit.CLEAN


def _tell(sentence: str) -> None:
    print(f"thidua: {sentence}", file=sys.stderr)


def _prepare_streams() -> None:
    """Speak UTF-8 whatever the locale; where an output was closed, speak to nobody."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        elif stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run


def _refused(error: OSError, language: str) -> None:
    """Tell what the operating system refused: a full disk behind a redirection, a missing file."""
    from thidua.report.wording import term  # noqa: PLC0415

    reason = term(trouble(error), language=language)
    with suppress(OSError):
        _tell(sentences(language)["refused"].format(reason=reason, file=error.filename or "stdout"))
        sys.stderr.flush()
    _let_go_of_output()


def _let_go_of_output() -> None:
    """Point the outputs that failed nowhere, so that Python does not complain when it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


_heard: list[int] = []
"""The signals that asked us to stop."""


def _stop(number: int, _frame: object) -> NoReturn:
    """End in good order, so that no temporary file is left behind."""
    _heard.append(number)
    _end()


def _end() -> NoReturn:
    if _heard[-1] == signal.SIGTERM:
        raise SystemExit(Exit.TERMINATED)
    raise KeyboardInterrupt


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
        if _heard:
            _end()
