"""Ways to spoil a git repository, or to make one that means harm; git itself is not asked."""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from random import Random

from fuzz.garbled_bytes import BYTES
from fuzz.repository import (
    BRANCH,
    STORE,
    WHO,
    Entry,
    Raw,
    Repository,
    file_of,
    is_object,
    order,
    parsed,
)
from thidua.system.history import FILES

_NAMES = (
    *(b"..", b".", b"", b".git", b"a\\b.yaml", b"a/b.yaml", b"../x.yaml", b"\x1b[2J.yaml", b"a\tb"),
    *(b"\xff\xfe.yaml", b"a\nb.yaml", b"-x.yaml", b"\xe2\x80\xae.yaml", b"x" * 5000, b"2024.yaml"),
    *(b"van-phong.yaml", b"VAN-PHONG.yaml", b"con.yaml", b"2024", b"pledges", b"campaigns"),
)
_MODES = (
    *(b"0", b"", b"1", b"100644", b"100755", b"100666", b"120000", b"160000", b"40000", b"040000"),
    *(b"777777777777", b"-1", b"0100644", b"10064x", b"170000"),
)
_KINDS = (b"blob", b"tree", b"commit", b"tag", b"nonsense", b"")
_PEOPLE = (
    *(
        b"",
        b"<>",
        b"x",
        b"x <y>",
        b"x <y> 99999999999999999999 +0000",
        b"x <y> -1 -9999",
        b"<<>> 0 x",
    ),
    *(b"\x00 <y> 1 +0000", b"\x1b[2J\x07 <y> 1 +0000", b"\xff\xfe <y> 1 +0700", b"x" * 90_000),
    *(b"x <y> 253402300800 +0000", b"x <y> 1 +999999999", b"\xe2\x80\xae <y> 1705282200 +0700"),
)
_SETTINGS = (
    *(
        "[core]\n\trepositoryformatversion = 999\n",
        "[core]\n\tworktree = /nowhere\n",
        "[core",
        "\x00",
    ),
    *(
        "[extensions]\n\tobjectformat = sha256\n",
        "[extensions]\n\tpartialclone = x\n",
        "[core]\nx=1\n",
    ),
    *("[i18n]\n\tlogOutputEncoding = utf-16\n", "[i18n]\n\tlogOutputEncoding = nonsense\n"),
    *("[include]\n\tpath = config\n", "[log]\n\tdate = nonsense\n", "[log]\n\tmailmap = true\n"),
    *(
        "[core]\n\tbigFileThreshold = 1\n",
        "[core]\n\tbare = nonsense\n",
        "[format]\n\tpretty = x%n%n\n",
    ),
    *(
        "[core]\n\tpager = false\n[color]\n\tui = always\n",
        "[core]\n\tquotePath = true\n",
        "[x" * 9999,
    ),
    *(
        "[log]\n\tfollow = true\n\tshowSignature = true\n",
        "[core]\n\tbare = true\n",
        "[diff]\nx = 1\n",
    ),
    *("[core]\n\tmultiPackIndex = true\n\tcommitGraph = true\n", '[color "x"]\n\tui = \u202e\n'),
)
_REFS = (
    *(
        "",
        "\n",
        "ref: refs/heads/main\n",
        "ref: HEAD\n",
        "ref: ../../x\n",
        "ref: refs/heads/none\n",
    ),
    *("0" * 40 + "\n", "f" * 40 + "\n", "x" * 40, "ref: " + "a/" * 5000, "\x00\x1b[2J", "ref:\n"),
)
_EXTRAS = {
    "objects/info/alternates": (b"../objects\n", b"/nowhere\n", b"x\n" * 9999, b"\x00", b"#\n\n"),
    "objects/info/commit-graph": (b"", b"CGPH\x01\x01\x04\x00", b"CGPH" + b"\xff" * 2000),
    "objects/pack/multi-pack-index": (b"", b"MIDX\x01\x01\x00\x00", b"MIDX" + b"\xff" * 2000),
    "objects/pack/pack-" + "1" * 40 + ".idx": (b"", b"\xfftOc\0\0\0\x02" + b"\xff" * 2000),
    "objects/pack/pack-" + "1" * 40 + ".pack": (b"", b"PACK\0\0\0\x02\xff\xff\xff\xff"),
    "shallow": (b"", b"x\n", b"0" * 40 + b"\n", b"\xff" * 99),
    "info/grafts": (b"x\n", b"0" * 40 + b" " + b"0" * 40 + b"\n"),
    "packed-refs": (
        *(b"", b"x\n", b"# pack-refs with: peeled fully-peeled sorted\n^x\n", b"\xff" * 999),
        *(
            b"0" * 40 + b" refs/heads/main\n",
            b"1" * 40 + b" ../x\n",
            (b"a" * 40 + b" r\n") * 90_000,
        ),
    ),
    "commondir": (b"x\n", b"..\n", b"../.git\n", b""),
    "index": (b"DIRC\xff\xff\xff\xff", b""),
}
"""Files beside the objects, and nonsense that they are filled with."""
_HUGE = 6_000_000, 120_000_000
"""Bytes of files that are larger than what is read, and than all that is read."""

_TOO_MANY = math.log10(FILES + 1)
"""Files that are too many; somewhat fewer are a large year, whose reading takes its time."""


def made(files: Mapping[str, bytes], chance: Random) -> Raw:
    """Return a repository whose last commit holds files, spoilt in one way or a few."""
    repository = Repository()
    top = chance.choice(_TREES)(repository, files, chance)
    before = repository.commit(repository.folder(dict(list(files.items())[:3])))
    chance.choice(_COMMITS)(repository, top, before, chance)
    for _ in range(chance.choice((0, 0, 1, 1, 3))):
        chance.choice(_HARM)(repository.files, chance)
    return repository.files


def _sound(repository: Repository, files: Mapping[str, bytes], _: Random) -> str:
    return repository.folder(files)


def _odd_entries(repository: Repository, files: Mapping[str, bytes], chance: Random) -> str:
    """Put entries of odd modes and names beside the files, pointing at anything."""
    top = repository.folder(files)
    keys = [name[len(STORE) :].replace("/", "") for name in repository.files if is_object(name)]
    for key in chance.sample(keys, 3):
        kind, body = parsed(repository.files[file_of(key)])
        if kind == b"tree":
            odd = b"".join(_odd_entry(chance, keys) for _ in range(chance.randint(1, 9)))
            changed = chance.choice(
                (body + odd, odd + body, odd, body.replace(b"100644", b"120000"))
            )
            top = _replaced(repository, top, key, repository.put(b"tree", changed))
    return top


def _odd_entry(chance: Random, keys: list[str]) -> bytes:
    key = chance.choice((*keys, "0" * 40, "f" * 40))
    mode, name = chance.choice(_MODES), chance.choice(_NAMES)
    return b"%s %s\0%s" % (mode, name, bytes.fromhex(key))


def _replaced(repository: Repository, top: str, old: str, new: str) -> str:
    """Return the tree ``top`` with one object in the place of another, wherever it stands."""
    if top == old:
        return new
    kind, body = parsed(repository.files[file_of(top)])
    if kind != b"tree":
        return top
    changed, at = b"", 0
    while at < len(body):
        end = body.index(b"\0", at)
        key = body[end + 1 : end + 21].hex()
        inner = _replaced(repository, key, old, new) if file_of(key) in repository.files else key
        changed += body[at : end + 1] + bytes.fromhex(inner)
        at = end + 21
    return repository.put(b"tree", changed)


def _many_entries(repository: Repository, files: Mapping[str, bytes], chance: Random) -> str:
    """List one file under very many names: one folder, many folders, submodules, links."""
    key = repository.put(b"blob", chance.choice(list(files.values())))
    count = int(10 ** chance.choice((chance.uniform(1, 3), chance.uniform(_TOO_MANY, 5))))
    mode = chance.choice((b"100644", b"100644", b"120000", b"160000"))
    name = b"x%d.yaml" if chance.random() < 0.7 else b"x" * 200 + b"%d.yaml"
    pledges = repository.tree(Entry(mode, name % at, key) for at in range(count))
    year = repository.tree([Entry(b"40000", b"pledges", pledges)])
    campaign = repository.put(b"blob", files["campaigns/2024.yaml"])
    years = [Entry(b"40000", b"%04d" % at, year) for at in range(chance.choice((1, 5000)))]
    mine = [Entry(b"40000", b"2024", year), Entry(b"100644", b"2024.yaml", campaign)]
    inner = repository.tree(sorted([*mine, *(y for y in years if y.name != b"2024")], key=order))
    return repository.tree([Entry(b"40000", b"campaigns", inner)])


def _tree_without_end(repository: Repository, files: Mapping[str, bytes], chance: Random) -> str:
    """Nest folders in folders: deep ones, ten of each in each, or one that holds itself."""
    campaign = repository.put(b"blob", files["campaigns/2024.yaml"])
    leaf = [Entry(b"100644", b"a.yaml", campaign)] if chance.random() < 0.5 else []
    inner = repository.tree(leaf)
    if chance.random() < 0.3:
        inner = "ab" * 20
        names = [b"%d" % at for at in range(chance.choice((1, 1, 9)))]
        repository.tree((Entry(b"40000", name, inner) for name in names), under=inner)
    else:
        width, depth = chance.choice(((1, 3000), (10, 30), (2, 60)))
        for _ in range(depth):
            inner = repository.tree(Entry(b"40000", b"%d" % at, inner) for at in range(width))
    entries = [Entry(b"40000", b"2024", inner), Entry(b"100644", b"2024.yaml", campaign)]
    years = repository.tree(sorted(entries, key=order))
    return repository.tree([Entry(b"40000", b"campaigns", years)])


def _huge_files(repository: Repository, files: Mapping[str, bytes], chance: Random) -> str:
    """Let a file be very large, or be there very often, or be another size than it says."""
    top = repository.folder(files)
    content = chance.choice([*files.values()])
    key = repository.put(b"blob", content)
    length = chance.choice(_HUGE)
    repository.put(
        b"blob", b"", under=key, packed=_packed(length, chance.choice((length, length, 9)))
    )
    return top


@cache
def _packed(length: int, said: int) -> bytes:
    return zlib.compress(b"blob %d\0" % said + bytes(length), 1)


def _plain(repository: Repository, top: str, before: str, _: Random) -> None:
    repository.commit(top, before)


def _odd_commit(repository: Repository, top: str, before: str, chance: Random) -> None:
    """Make a commit by nobody, on no day, in no encoding, with very much to say."""
    more = (b"", b"", b"encoding nonsense\n", b"encoding utf-16\n", b"gpgsig x\n", b"x" * 5_000_000)
    who, extra = chance.choice(_PEOPLE), chance.choice(more)
    parents = chance.choice(((before,), (), (before,) * 500, ("f" * 40,), (top,)))
    repository.commit(
        chance.choice((top, top, top, before, "f" * 40)), *parents, who=who, more=extra
    )


def _commit_without_end(repository: Repository, top: str, _: str, __: Random) -> None:
    """Let a commit be its own parent."""
    itself = "cd" * 20
    body = (
        f"tree {top}\nparent {itself}\nauthor ".encode() + WHO + b"\ncommitter " + WHO + b"\n\nM\n"
    )
    repository.put(b"commit", body, under=itself)
    repository.files[BRANCH] = f"{itself}\n".encode()


def _tagged(repository: Repository, top: str, before: str, chance: Random) -> None:
    """Let the branch be a tag: of a tag of a tag, of itself, of a tree."""
    target, kind = chance.choice(((repository.commit(top, before), b"commit"), (top, b"tree")))
    for _ in range(chance.choice((1, 5, 2000))):
        body = f"object {target}\ntype ".encode() + kind + b"\ntag v\ntagger " + WHO + b"\n\nM\n"
        target, kind = repository.put(b"tag", body), b"tag"
    if chance.random() < 0.2:
        body = f"object {target}\ntype tag\ntag v\ntagger ".encode() + WHO + b"\n\nM\n"
        repository.put(b"tag", body, under=target)
    repository.files[BRANCH] = f"{target}\n".encode()


def _objects(files: Raw, chance: Random) -> list[str]:
    """Return the names of some objects."""
    there = [name for name in files if is_object(name)]
    return chance.sample(there, min(len(there), chance.choice((1, 1, 4))))


def _objects_garbled(files: Raw, chance: Random) -> None:
    """Spoil objects as they lie on the disk."""
    for name in _objects(files, chance):
        if len(files[name]) > 1:
            files[name] = chance.choice((*BYTES, _nothing))(files[name], chance)


def _objects_spoilt(files: Raw, chance: Random) -> None:
    """Spoil what is in objects: the bytes, the kind, the length that they say."""
    for name in _objects(files, chance):
        kind, body = parsed(files[name])
        if 1 < len(body) < _HUGE[0]:
            changed = chance.choice(BYTES)(body, chance) if chance.random() < 0.7 else body
            kind = chance.choice((kind, kind, *_KINDS))
            said = chance.choice((len(changed),) * 3 + (0, 10**6, 10**30))
            files[name] = zlib.compress(b"%s %d\0" % (kind, said) + changed, 1)


def _objects_lost(files: Raw, chance: Random) -> None:
    for name in _objects(files, chance):
        files.pop(name, None)


def _objects_exchanged(files: Raw, chance: Random) -> None:
    """Exchange objects: a tree where a file is looked for, one that holds what holds it."""
    there = [name for name in files if is_object(name)]
    if len(there) > 1:
        one, other = chance.sample(there, 2)
        files[one], files[other] = files[other], files[one]


def _refs_spoilt(files: Raw, chance: Random) -> None:
    name = chance.choice((".git/HEAD", BRANCH, BRANCH, ".git/refs/remotes/origin/main", ".git/x"))
    files[name] = chance.choice(_REFS).encode()


def _settings_spoilt(files: Raw, chance: Random) -> None:
    files[".git/config"] = files.get(".git/config", b"") + chance.choice(_SETTINGS).encode()


def _nonsense_beside(files: Raw, chance: Random) -> None:
    name = chance.choice([*_EXTRAS])
    files[f".git/{name}"] = chance.choice(_EXTRAS[name])


def _replacements(files: Raw, chance: Random) -> None:
    """Let objects stand for each other (git-replace(1)), round and round."""
    keys = [name[len(STORE) :].replace("/", "") for name in files if is_object(name)]
    some = chance.sample(keys, min(len(keys), 3))
    for one, other in zip(some, [*some[1:], *some[:1]], strict=True):
        files[f".git/refs/replace/{one}"] = f"{other}\n".encode()


def _any_file(files: Raw, chance: Random) -> None:
    name = chance.choice([*files])
    if len(files[name]) > 1:
        files[name] = chance.choice(BYTES)(files[name], chance)


def _nothing(_: bytes, __: Random) -> bytes:
    return b""


_TREES: tuple[Callable[[Repository, Mapping[str, bytes], Random], str], ...] = (
    *(_sound, _sound, _sound, _odd_entries, _odd_entries, _many_entries),
    *(_tree_without_end, _huge_files),
)
_COMMITS: tuple[Callable[[Repository, str, str, Random], None], ...] = (
    *((_plain,) * 8),
    _odd_commit,
    _odd_commit,
    _commit_without_end,
    _tagged,
)
_HARM: tuple[Callable[[Raw, Random], None], ...] = (
    *(_objects_garbled, _objects_spoilt, _objects_spoilt, _objects_lost, _objects_exchanged),
    *(_refs_spoilt, _settings_spoilt, _nonsense_beside, _replacements, _any_file),
)
