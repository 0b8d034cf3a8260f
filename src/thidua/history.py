"""Files of an earlier revision: out of git's objects, the work tree is not touched.

git is asked through plumbing commands, by a list of arguments (no shell), with lazy fetching,
hooks, pagers and prompts switched off: neither a revision's name nor a repository's own settings
can make it run a program or use the network.
"""

from __future__ import annotations

import os
import re
import subprocess
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.model.document import Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_QUIET = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
    "TZ": "UTC",
}
_SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "log.showSignature=false")
_SECONDS = 60
_REFUSED = re.compile(r"^-|[\x00-\x1f]|^$")
_REGULAR = frozenset({"100644", "100755"})
_OBJECT = re.compile(r"[0-9a-f]{40,64}")


class Lost(StrEnum):
    """Why a revision or a file of it cannot be had; each has sentences of the same name."""

    GIT = "side-without-git"
    """git is not installed."""
    REPOSITORY = "side-without-repository"
    """The folder is in no repository that git would read."""
    REVISION = "side-revision-unknown"
    PATH = "side-path-unknown"


class LostRevisionError(Exception):
    """What is not there: ``message`` names the sentences, ``facts`` fill their blanks."""

    def __init__(self, message: Lost, **facts: str | int) -> None:
        """Keep what is to be told."""
        super().__init__(message)
        self.message = message
        self.facts = facts


class Commit(Struct, frozen=True):
    """A commit: its id, and who made it when (UTC)."""

    id: str
    made: Revision


class Blob(Struct, frozen=True):
    """A file of a commit: its name from where git was asked, its object, its size in bytes.

    A link is no ``regular`` file.
    """

    name: str
    id: str
    size: int
    regular: bool


def commit(root: Path, revision: str) -> Commit:
    """Return the commit that a revision names: a branch, a tag, an id, ``HEAD~1``.

    Raises:
        LostRevisionError: git is not there, the folder is in no repository, no such revision.
    """
    unknown = LostRevisionError(Lost.REVISION, revision=revision)
    if _REFUSED.search(revision):
        raise unknown
    _asked(root, "rev-parse", "--git-dir", lost=Lost.REPOSITORY)
    named = ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    found = _asked(root, *named, lost=Lost.REVISION, revision=revision).decode().strip()
    if not _OBJECT.fullmatch(found):
        raise unknown
    shown = ("--no-patch", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%an%x00%ad")
    said = _asked(root, "show", *shown, found, lost=Lost.REVISION, revision=revision)
    author, _, date = said.decode("utf-8", "replace").strip("\n").partition("\0")
    return Commit(found, Revision(author, date))


def blobs(root: Path, tree: Commit, paths: Iterable[str]) -> tuple[Blob, ...]:
    """Return the files of a commit at ``paths`` and, where one is a folder, below it.

    Paths are looked up from ``root``, whether or not it is the top of the repository.

    Raises:
        LostRevisionError: a path leads out of the repository.
    """
    return tuple(_listed(root, tree, tuple(paths), "-r"))


def blob(root: Path, tree: Commit, path: str) -> Blob:
    """Return the file of a commit at ``path``.

    Raises:
        LostRevisionError: there is none, or only a folder.
    """
    found = next(_listed(root, tree, (path,)), None)
    if found is None:
        raise LostRevisionError(Lost.PATH, path=path)
    return found


def contents(root: Path, wanted: Iterable[Blob]) -> tuple[bytes, ...]:
    """Return what is in each file, in order, all by one run of git.

    Raises:
        LostRevisionError: an object is not there, as in a clone that fetches on demand.
    """
    listed = tuple(wanted)
    said = _asked(
        root,
        *("cat-file", "--batch"),
        told="".join(f"{blob.id}\n" for blob in listed).encode(),
        lost=Lost.PATH,
        path=", ".join(blob.name for blob in listed),
    )
    found, at = [], 0
    for blob in listed:
        head = f"{blob.id} blob {blob.size}\n".encode()
        if not said.startswith(head, at):
            raise LostRevisionError(Lost.PATH, path=blob.name)
        at += len(head)
        found.append(said[at : at + blob.size])
        at += blob.size + 1
    return tuple(found)


def _listed(root: Path, tree: Commit, paths: tuple[str, ...], *how: str) -> Iterator[Blob]:
    """Yield the files in lines of ``<mode> SP <type> SP <object> SP+ <size> TAB <name>``."""
    words = ("ls-tree", *how, "-l", "-z", tree.id, "--", *paths)
    said = _asked(root, *words, lost=Lost.PATH, path=", ".join(paths))
    for line in said.decode("utf-8", "replace").split("\0")[:-1]:
        stated, _, name = line.partition("\t")
        mode, kind, key, size = stated.split()
        if kind == "blob":
            yield Blob(name, key, int(size), mode in _REGULAR)


def _asked(root: Path, *words: str, lost: Lost, told: bytes = b"", **facts: str) -> bytes:
    """Return what git answers, or raise that something is ``lost``."""
    settings = (word for setting in _SETTINGS for word in ("-c", setting))
    try:
        answer = subprocess.run(  # noqa: S603 - a list of words, the first of them ours
            ["git", "--no-pager", *settings, "-C", str(root), *words],  # noqa: S607 - the user's git
            input=told,
            capture_output=True,
            env={**os.environ, **_QUIET},
            timeout=_SECONDS,
            check=False,
        )
    except (FileNotFoundError, PermissionError) as error:
        raise LostRevisionError(Lost.GIT) from error
    if answer.returncode:
        said = answer.stderr.decode("utf-8", "replace").partition("\n")[0]
        facts = {"said": said} if lost is Lost.REPOSITORY else facts
        raise LostRevisionError(lost, **facts)
    return answer.stdout
