"""Repository of git in the making: its files below ``.git``, written without git."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

STORE = ".git/objects/"
BRANCH = ".git/refs/heads/main"
WHO = b"Ng\xc6\xb0\xe1\xbb\x9di M\xe1\xba\xabu <x@example.invalid> 1705282200 +0700"

Raw = dict[str, bytes]


class Entry(NamedTuple):
    """A line of a tree."""

    mode: bytes
    name: bytes
    key: str


class Repository:
    """A repository in the making: its files below ``.git`` by name."""

    def __init__(self) -> None:
        """Begin with none but what git must find."""
        self.files: Raw = {
            ".git/HEAD": b"ref: refs/heads/main\n",
            ".git/config": b"[core]\n\trepositoryformatversion = 0\n\tbare = false\n",
            ".git/objects/info/packs": b"",
            ".git/refs/tags/none": b"",
        }

    def put(self, kind: bytes, body: bytes, *, under: str = "", packed: bytes = b"") -> str:
        """Store an object, under its own name or another one's; return the name."""
        head = b"%s %d\0" % (kind, len(body))
        key = under or hashlib.sha1(head + body, usedforsecurity=False).hexdigest()
        self.files[file_of(key)] = packed or zlib.compress(head + body, 1)
        return key

    def tree(self, entries: Iterable[Entry], *, under: str = "") -> str:
        """Store a tree."""
        lines = (b"%s %s\0%s" % (one.mode, one.name, bytes.fromhex(one.key)) for one in entries)
        return self.put(b"tree", b"".join(lines), under=under)

    def folder(self, files: Mapping[str, bytes]) -> str:
        """Store files by their paths, and the folders that they lie in."""
        below: dict[str, dict[str, bytes]] = {}
        entries = []
        for path, content in files.items():
            first, slash, rest = path.partition("/")
            if slash:
                below.setdefault(first, {})[rest] = content
            else:
                entries.append(Entry(b"100644", first.encode(), self.put(b"blob", content)))
        entries += [Entry(b"40000", n.encode(), self.folder(inner)) for n, inner in below.items()]
        return self.tree(sorted(entries, key=order))

    def commit(self, tree: str, *parents: str, who: bytes = WHO, more: bytes = b"") -> str:
        """Store a commit, and let the branch be there."""
        lines = [f"tree {tree}\n".encode(), *(f"parent {one}\n".encode() for one in parents)]
        body = b"".join(
            (*lines, b"author ", who, b"\ncommitter ", who, b"\n", more, b"\nM\xe1\xbb\x99t\n")
        )
        key = self.put(b"commit", body)
        self.files[BRANCH] = f"{key}\n".encode()
        return key


def file_of(key: str) -> str:
    """Return where an object lies."""
    return f"{STORE}{key[:2]}/{key[2:]}"


def order(entry: Entry) -> bytes:
    """Return what git sorts an entry by."""
    return entry.name + (b"/" if entry.mode == b"40000" else b"")


def is_object(name: str) -> bool:
    """Tell whether a file is an object."""
    return len(name) == len(STORE) + 41 and name.startswith(STORE) and name[len(STORE) + 2] == "/"


def parsed(packed: bytes) -> tuple[bytes, bytes]:
    """Return kind and body of an object; of one that is spoilt already, nothing."""
    try:
        head, _, body = zlib.decompress(packed).partition(b"\0")
    except zlib.error:
        return b"", b""
    return head.partition(b" ")[0], body
