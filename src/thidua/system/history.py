"""Files of an earlier revision: out of git's objects, the work tree is not touched.

git is asked through plumbing commands, by a list of arguments (no shell), with lazy fetching,
hooks, pagers and prompts switched off: neither a revision's name nor a repository's own settings
can make it run a program or use the network. Every answer has an end in time and in size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from thidua.model.document import Revision
from thidua.system.git import SECONDS, NoEndError, NoGitError, ask

_REFUSED = re.compile(r"^-|[\x00-\x1f]|^$")
_CURE = re.compile(r"git config --global --add safe\.directory .*")
"""What git itself says is to be done about a repository that belongs to somebody else."""
_BRANCH = re.compile(r"(?!HEAD\b|@)[^~^:@]+")
"""What a revision begins with if it is a branch, as in ``main~1``."""
FILES = 20_000
"""Most files of a revision that are looked at; 300 units have a thousand."""
CONTENT = 100_000_000
"""Most bytes of them together."""
_LISTING = 200
"""Bytes of git's line about a file, as a rule."""
_WORDS = 100_000
"""Most bytes of any other answer."""
_REGULAR = frozenset({"100644", "100755"})
_OBJECT = re.compile(r"[0-9a-f]{40,64}")


class Lost(StrEnum):
    """Why a revision or a file of it cannot be had; each has sentences of the same name."""

    GIT = "side-without-git"
    """git is not installed."""
    REPOSITORY = "side-without-repository"
    """The folder is in no repository that git would read."""
    OWNER = "side-of-another-owner"
    """git does not trust the folder's owner."""
    REVISION = "side-revision-unknown"
    PATH = "side-path-unknown"
    DAMAGED = "side-damaged"
    """An object is not there or not what it should be."""
    LARGE = "side-too-large"
    SLOW = "side-too-slow"


class LostRevisionError(Exception):
    """What is not there: ``message`` names the sentences, ``facts`` fill their blanks."""

    def __init__(self, message: Lost, **facts: str | int) -> None:
        """Keep what is to be told."""
        super().__init__(message)
        self.message = message
        self.facts = facts


class Commit(Struct, frozen=True):
    """A commit: its id, who made it when (UTC), and the name it was found by."""

    id: str
    made: Revision
    found: str = ""


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

    A branch that is only at the origin, as in the clones that CI makes, is taken from there.

    Raises:
        LostRevisionError: git is not there, the folder is in no repository, no such revision.
    """
    if _REFUSED.search(revision):
        raise LostRevisionError(Lost.REVISION, revision=revision)
    _asked(root, "rev-parse", "--git-dir", lost=Lost.REPOSITORY)
    names = [revision, *([f"refs/remotes/origin/{revision}"] if _BRANCH.match(revision) else [])]
    for name in names:
        found = _named(root, name)
        if found is not None:
            return Commit(found, _made(root, found, revision), name.removeprefix("refs/remotes/"))
    raise LostRevisionError(Lost.REVISION, revision=revision)


def _named(root: Path, name: str) -> str | None:
    words = ("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    try:
        found = _asked(root, *words, lost=Lost.REVISION).decode().strip()
    except LostRevisionError as error:
        if error.message is Lost.REVISION:
            return None
        raise
    return found if _OBJECT.fullmatch(found) else None


def _made(root: Path, found: str, revision: str) -> Revision:
    shown = ("--max-count=1", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%an%x00%ad")
    said = _asked(root, "log", *shown, found, lost=Lost.DAMAGED, path=revision)
    author, _, date = said.decode("utf-8", "replace").strip("\n").partition("\0")
    return Revision(author, date)


def blobs(root: Path, tree: Commit, paths: Iterable[str], *, deep: bool = True) -> tuple[Blob, ...]:
    """Return the files of a commit at ``paths`` and, where one is a folder, below it if ``deep``.

    Paths are looked up from ``root``, whether or not it is the top of the repository; one that
    ends in a slash stands for what lies in that folder. Folders are listed with the files and left
    out here: where they are nested without end, git soon says too much instead of nothing for ever.

    Raises:
        LostRevisionError: a path leads out of the repository, or there are too many files.
    """
    return tuple(_listed(root, tree, tuple(paths), *(["-r", "-t"] if deep else [])))


def blob(root: Path, tree: Commit, path: str) -> Blob:
    """Return the file of a commit at ``path``.

    Raises:
        LostRevisionError: there is none, or only a folder.
    """
    found = next(iter(_listed(root, tree, (path,))), None)
    if found is None:
        raise LostRevisionError(Lost.PATH, path=path)
    return found


def contents(root: Path, wanted: Iterable[Blob]) -> tuple[bytes, ...]:
    """Return what is in each file, in order, all by one run of git.

    Raises:
        LostRevisionError: an object is not there, as in a clone that fetches on demand, or they
            are too much together.
    """
    listed = tuple(wanted)
    most = sum(one.size + _LISTING for one in listed)
    if most > CONTENT:
        raise LostRevisionError(Lost.LARGE, limit=CONTENT // 10**6, files=FILES)
    said = _asked(
        root,
        *("cat-file", "--batch"),
        told="".join(f"{blob.id}\n" for blob in listed).encode(),
        lost=Lost.DAMAGED,
        most=most,
        path=", ".join(blob.name for blob in listed[:1]),
    )
    found, at = [], 0
    for blob in listed:
        head = f"{blob.id} blob {blob.size}\n".encode()
        if not said.startswith(head, at):
            raise LostRevisionError(Lost.DAMAGED, path=blob.name)
        at += len(head)
        found.append(said[at : at + blob.size])
        at += blob.size + 1
    return tuple(found)


def _listed(root: Path, tree: Commit, paths: tuple[str, ...], *how: str) -> list[Blob]:
    """Return the files in lines of ``<mode> SP <type> SP <object> SP+ <size> TAB <name>``."""
    words = ("ls-tree", *how, "-l", "-z", tree.id, "--", *paths)
    named = ", ".join(paths)
    said = _asked(root, *words, lost=Lost.PATH, most=FILES * _LISTING, path=named)
    lines = said.decode("utf-8", "replace").split("\0")[:-1]
    if len(lines) > FILES:
        raise LostRevisionError(Lost.LARGE, limit=CONTENT // 10**6, files=FILES)
    return [one for one in map(_blob, lines) if one is not None]


def _blob(line: str) -> Blob | None:
    """Return the file that git tells of in a line; of an object that is not there it says BAD."""
    stated, _, name = line.partition("\t")
    mode, kind, key, size = stated.split()
    if kind != "blob":
        return None
    if not size.isdecimal():
        raise LostRevisionError(Lost.DAMAGED, path=name)
    return Blob(name, key, int(size), mode in _REGULAR)


def _asked(
    root: Path, *words: str, lost: Lost, told: bytes = b"", most: int = _WORDS, **facts: str
) -> bytes:
    """Return what git answers, or raise that something is ``lost``."""
    try:
        answer = ask(root, words, told=told, most=most)
    except NoGitError as error:
        raise LostRevisionError(Lost.GIT) from error
    except NoEndError as error:
        told_of = {"limit": CONTENT // 10**6, "files": FILES}
        late = error.late
        raise LostRevisionError(
            Lost.SLOW if late else Lost.LARGE, **({"seconds": SECONDS} if late else told_of)
        ) from error
    if answer.code == 0:
        return answer.said
    if cure := _CURE.search(answer.complaint):
        raise LostRevisionError(Lost.OWNER, cure=cure[0].strip())
    if lost is Lost.REPOSITORY:
        facts = {"said": answer.complaint.partition("\n")[0]}
    elif lost is Lost.PATH and "outside repository" not in answer.complaint:
        lost = Lost.DAMAGED
    raise LostRevisionError(lost, **facts)
