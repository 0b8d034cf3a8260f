"""git as a program that is asked one question: with an end in time and in size, and no surprises.

The repository is the one that the folder lies in: what a hook or a shell has in its environment
about another one is dropped.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, cast

from msgspec import Struct

SECONDS = 20
"""How long git may take over an answer."""

_QUIET = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
    "TZ": "UTC",
}
ELSEWHERE = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_CONFIG",
        "GIT_DIR",
        "GIT_GRAFT_FILE",
        "GIT_IMPLICIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_REPLACE_REF_BASE",
        "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE",
    }
)
"""Names in the environment that speak of another repository: ``git rev-parse --local-env-vars``."""
_SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "log.showSignature=false")
_COMPLAINT = 10_000
"""Most bytes of what git complains of."""


class NoGitError(Exception):
    """git is not installed, or may not be run."""


class NoEndError(Exception):
    """git took too long (``late``) or said too much."""

    def __init__(self, *, late: bool) -> None:
        """Keep which of the two it was."""
        super().__init__(late)
        self.late = late


class GitAnswer(Struct, frozen=True):
    """What git said, what it complained of, and its exit code."""

    said: bytes
    complaint: str
    code: int


def ask(root: Path, words: Sequence[str], *, told: bytes, most: int) -> GitAnswer:
    """Ask git something about the repository that ``root`` lies in, ``told`` on standard input.

    Raises:
        NoGitError: there is none.
        NoEndError: it said more than ``most`` bytes, or nothing for too long.
    """
    with TemporaryFile() if told else Path(os.devnull).open("rb") as question:
        if told:
            question.write(told)
            question.seek(0)
        process = _begun(root, words, question)
        try:
            return _answered(process, most)
        finally:
            _ended(process)


def _begun(root: Path, words: Sequence[str], question: IO[bytes]) -> subprocess.Popen[bytes]:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    kept = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
    try:
        return subprocess.Popen(  # noqa: S603 - a list of words, the first of them ours
            ["git", "--no-pager", *settings, "-C", str(root), *words],  # noqa: S607 - the user's git
            stdin=question,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**kept, **_QUIET},
            start_new_session=True,  # so that it ends with everything it started
        )
    except (FileNotFoundError, PermissionError) as error:
        raise NoGitError from error


class _Reader(Thread):
    """Reads one stream up to a limit, beside the other one: git waits for whoever reads neither."""

    def __init__(self, stream: IO[bytes], most: int, *, drain: bool = False) -> None:
        super().__init__(daemon=True)
        self.said = b""
        self._stream, self._most, self._drain = stream, most, drain
        self.start()

    def run(self) -> None:
        with suppress(OSError), self._stream as stream:
            self.said = stream.read(self._most)
            while self._drain and stream.read(_COMPLAINT):
                pass


def _answered(process: subprocess.Popen[bytes], most: int) -> GitAnswer:
    said = _Reader(cast("IO[bytes]", process.stdout), most + 1)
    complaint = _Reader(cast("IO[bytes]", process.stderr), _COMPLAINT, drain=True)
    said.join(SECONDS)
    if said.is_alive():
        raise NoEndError(late=True)
    if len(said.said) > most:
        raise NoEndError(late=False)
    complaint.join(SECONDS)
    try:
        code = process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise NoEndError(late=True) from None
    return GitAnswer(said.said, complaint.said.decode("utf-8", "replace"), code)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """End git with everything it started, whatever state it is in."""
    if process.poll() is not None:
        return
    with suppress(OSError):
        if sys.platform == "win32":
            words = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(words, capture_output=True, check=False)  # noqa: S603 - words of ours
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
