"""Command line: from arguments to a verb and its exit code; the only catch-all.

Exit codes: 0 clean, 1 findings, 2 command line, 3 a bug of ours, 130 interrupted, and 128 and the
number of another signal: 143 terminated, 129 hung up.
"""

from __future__ import annotations

import codecs
import gc
import io
import logging
import os
import sys
import traceback
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.arguments import LANGUAGES, parse, sentences, wanted_language
from thidua.catalogue.own import OwnFileError
from thidua.model.trouble import TooManyError, trouble
from thidua.system import interruption
from thidua.system.code_page import readable
from thidua.verbs import VERBS
from thidua.verbs.exits import Exit
from thidua.verbs.targets import refused
from thidua.verbs.telling import tell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_SELDOM = 100_000
_UTF8 = "utf-8"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    language = LANGUAGES[0]
    try:
        _prepare_streams()
        gc.set_threshold(_SELDOM)  # a process this short leaves no garbage worth looking for
        interruption.listen()
        typed = sys.argv[1:] if arguments is None else arguments
        language = wanted_language(typed)
        _silence_libraries()
        code = _answered(typed, sentences(language))
        sys.stdout.flush()
        sys.stderr.flush()
    except KeyboardInterrupt:
        tell(sentences(language)["interrupted"])
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return Exit.FINDINGS
    except OSError as error:
        _refused(error, language)
        return Exit.FINDINGS
    except (OwnFileError, TooManyError) as error:
        _stopped(error, language)
        return Exit.FINDINGS
    except Exception:  # noqa: BLE001 - the one place where our own bugs become an exit code
        tell(sentences(language)["bug"])
        traceback.print_exc()
        return Exit.BUG
    return code


def _answered(typed: Sequence[str], say: Mapping[str, str]) -> int:
    """Return the exit code of one command; who ends before the end has printed something, too."""
    try:
        options = parse(typed)
        if refusal := refused(options, say):
            tell(refusal)
            return Exit.COMMAND
        return VERBS[options.verb].run(options, say)
    except SystemExit as ended:
        return int(ended.code or 0)


def _prepare_streams() -> None:
    """Give UTF-8 to files and pipes whatever the locale, to a terminal what it can show.

    Where an output was closed, speak to nobody.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            own = codecs.lookup(stream.encoding).name
            if own != _UTF8 and stream.isatty():
                stream.reconfigure(errors=readable(own))
            else:
                stream.reconfigure(encoding=_UTF8, errors="backslashreplace")
        elif stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # who typed it is asked again
    elif sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - as above


def _silence_libraries() -> None:
    """Let no library speak to the user: in English, of what only its programmers can mend."""
    logging.getLogger().addHandler(logging.NullHandler())  # else Python prints warnings itself
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


def _stopped(error: OwnFileError | TooManyError, language: str) -> None:
    """Tell what is wrong in a file of the program that people edit, or that there is too much."""
    if isinstance(error, TooManyError):
        said = sentences(language)["too-many-campaigns"]
        tell(said.format(count=error.count, limit=error.limit // 10**6))
        return
    from thidua import report  # noqa: PLC0415

    try:
        told = report.render([error.finding], format="text", language=language)
    except OwnFileError:  # it is the file of the messages itself
        told = f"{error}\n"
    sys.stderr.write(told)


def _refused(error: OSError, language: str) -> None:
    """Tell what the operating system refused: a full disk behind a redirection, a missing file."""
    from thidua.report.wording import term  # noqa: PLC0415

    reason = term(trouble(error), language=language)
    with suppress(OSError):
        tell(sentences(language)["refused"].format(reason=reason, file=error.filename or "stdout"))
        sys.stderr.flush()
    _let_go_of_output()


def _let_go_of_output() -> None:
    """Point the outputs that failed nowhere, so that Python does not complain when it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
