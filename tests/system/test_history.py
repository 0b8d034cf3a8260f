"""Files of an earlier revision come out of git, and nothing in a repository is run for them."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from repositories import AUTHOR, commit, git, made_tree
from thidua.model.document import Revision
from thidua.report.wording import catalogue
from thidua.system import git as asking
from thidua.system import history
from thidua.system.history import Lost, LostRevisionError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository in which ``a/một.yaml`` was written, then changed, and ``b`` is a link."""
    folder = tmp_path / "repository"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "một.yaml").write_bytes(b"mot: 1\n")
    (folder / "b").symlink_to("a")
    commit(folder, "Một")
    (folder / "a" / "một.yaml").write_bytes(b"mot: 2\n")
    (folder / "a" / "hai.yaml").write_bytes(b"")
    commit(folder, "Hai")
    (folder / "a" / "một.yaml").write_bytes(b"mot: 3\n")
    return folder


def said(root: Path, revision: str, *paths: str) -> dict[str, bytes]:
    """Return the regular files at some paths of a revision, by name."""
    found = history.blobs(root, history.commit(root, revision), paths)
    regular = [one for one in found if one.regular]
    return dict(zip((one.name for one in regular), history.contents(root, regular), strict=True))


def test_files_are_those_of_the_revision(root: Path) -> None:
    assert said(root, "HEAD~1", "a") == {"a/một.yaml": b"mot: 1\n"}
    assert said(root, "main", "./a") == {"a/hai.yaml": b"", "a/một.yaml": b"mot: 2\n"}
    assert said(root, "HEAD", "a/một.yaml", "no") == {"a/một.yaml": b"mot: 2\n"}
    assert said(root / "a", "HEAD", "./hai.yaml", "../a/một.yaml") == {
        "hai.yaml": b"",
        "một.yaml": b"mot: 2\n",
    }


def test_a_commit_knows_who_made_it_and_when(root: Path) -> None:
    assert history.commit(root, "HEAD").made == Revision(AUTHOR, "2024-01-15T01:30:00Z")


def test_a_link_is_no_file(root: Path) -> None:
    assert not history.blob(root, history.commit(root, "HEAD"), "b").regular


@pytest.mark.parametrize("path", ["a", "no", "a/*"])
def test_a_folder_is_no_file(root: Path, path: str) -> None:
    with pytest.raises(LostRevisionError, match=Lost.PATH) as lost:
        history.blob(root, history.commit(root, "HEAD"), path)
    assert lost.value.facts == {"path": path}


@pytest.mark.parametrize(
    "revision", ["", "no", "-h", "--output=x", "HEAD\n", "HEAD~9", "HEAD:a", "HEAD..HEAD", "^HEAD"]
)
def test_what_is_no_revision_is_lost(root: Path, revision: str) -> None:
    with pytest.raises(LostRevisionError) as lost:
        history.commit(root, revision)
    assert lost.value.message is Lost.REVISION
    assert lost.value.facts == {"revision": revision}
    assert not (root / "x").exists()


@pytest.mark.parametrize("path", ["../..", "/etc"])
def test_no_path_leads_out_of_the_repository(root: Path, path: str) -> None:
    with pytest.raises(LostRevisionError, match=Lost.PATH):
        said(root, "HEAD", path)


def test_a_pattern_is_a_name(root: Path) -> None:
    assert said(root, "HEAD", "a/*", ":(glob)a/*") == {}


@pytest.mark.parametrize("harm", [b"", b"spoilt", None], ids=["empty", "spoilt", "gone"])
@pytest.mark.parametrize("what", ["HEAD:a/một.yaml", "HEAD:a", "HEAD:", "HEAD"])
def test_an_object_that_is_gone_or_spoilt_is_damage(
    root: Path, what: str, harm: bytes | None
) -> None:
    made = history.commit(root, "HEAD")
    found = history.blobs(root, made, ["a/một.yaml"])
    key = git(root, "rev-parse", what).strip()
    damaged = root / ".git" / "objects" / key[:2] / key[2:]
    damaged.unlink()
    if harm is not None:
        damaged.write_bytes(harm)
    with pytest.raises(LostRevisionError) as lost:
        said(root, "HEAD", "a/một.yaml")
    assert lost.value.message is (Lost.REVISION if what == "HEAD" else Lost.DAMAGED)
    if what.endswith("yaml"):
        with pytest.raises(LostRevisionError, match=Lost.DAMAGED):
            history.contents(root, found)


def test_a_folder_is_listed_one_level_deep(root: Path) -> None:
    tree = history.commit(root, "HEAD")
    (root / "a" / "c").mkdir()
    (root / "a" / "c" / "ba.yaml").write_bytes(b"x")
    commit(root, "Ba")
    deep = [one.name for one in history.blobs(root, history.commit(root, "HEAD"), ["a/"])]
    flat = history.blobs(root, history.commit(root, "HEAD"), ["a/"], deep=False)
    assert deep == ["a/c/ba.yaml", *(one.name for one in flat)]
    assert history.blobs(root, tree, ["no/"], deep=False) == ()


@pytest.mark.parametrize("bound", ["FILES", "_LISTING", "CONTENT"])
def test_what_is_too_large_is_not_taken(
    root: Path, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    monkeypatch.setattr(history, bound, 1 if bound != "_LISTING" else 0)
    with pytest.raises(LostRevisionError, match=Lost.LARGE):
        said(root, "HEAD", "a")


def test_folders_in_folders_without_end_are_too_much_before_they_are_too_slow(
    root: Path,
) -> None:
    inner = made_tree(root, "")
    for _ in range(40):
        listed = "".join(f"040000 tree {inner}\t{at}\n" for at in range(10))
        inner = made_tree(root, listed)
    git(root, "update-ref", "HEAD", git(root, "commit-tree", "-m", "x", inner).strip())
    with pytest.raises(LostRevisionError, match=Lost.LARGE):
        said(root, "HEAD", "1")


def ended(process: int) -> bool:
    """Whether nothing of ``process`` runs any more; a signal takes a moment, which is waited."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").split()[2]
    except (FileNotFoundError, ProcessLookupError):
        return True
    time.sleep(0 if state == "Z" else 0.05)
    return state == "Z"


def test_a_git_that_hangs_is_ended_with_what_it_started(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = history.commit(root, "HEAD")
    hanging = tmp_path / "bin" / "git"
    hanging.parent.mkdir()
    hanging.write_text("#!/bin/sh\nsleep 60 & echo $! > $0.pid; wait\n", encoding="utf-8")
    hanging.chmod(0o755)
    monkeypatch.setenv("PATH", str(hanging.parent), prepend=os.pathsep)
    monkeypatch.setattr(asking, "SECONDS", 0.5)
    with pytest.raises(LostRevisionError, match=Lost.SLOW):
        history.blobs(root, made, ["a"])
    started = int(hanging.with_name("git.pid").read_text(encoding="utf-8"))
    assert any(ended(started) for _ in range(100)), "what a hanging git started goes on"


def test_the_repository_is_the_one_of_the_folder(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a").write_bytes(b"other")
    commit(other, "Khác")
    for name in ("GIT_DIR", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"):
        monkeypatch.setenv(name, str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    assert said(root, "HEAD~1", "a") == {"a/một.yaml": b"mot: 1\n"}


def test_what_is_dropped_is_all_that_git_calls_its_own(root: Path) -> None:
    named = set(git(root, "rev-parse", "--local-env-vars").split())
    settings = {name for name in named if name.startswith("GIT_CONFIG_")}
    harmless = settings | {"GIT_NO_REPLACE_OBJECTS", "GIT_INTERNAL_SUPER_PREFIX"}
    assert {"GIT_DIR", "GIT_WORK_TREE"} <= named
    assert named - harmless <= asking.ELSEWHERE


def test_a_folder_of_somebody_else_shows_the_cure_of_git(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(LostRevisionError, match=Lost.OWNER) as lost:
        history.commit(root, "HEAD")
    assert lost.value.facts == {
        "cure": f"git config --global --add safe.directory {root.as_posix()}"
    }


def test_a_branch_that_is_only_at_the_origin_is_taken_from_there(
    root: Path, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(root), str(clone))
    git(clone, "checkout", "--quiet", "--detach")
    git(clone, "branch", "--quiet", "--delete", "--force", "main")
    for name in ("main", "main~1"):
        found = history.commit(clone, name)
        assert found.found == f"origin/{name}"
        assert found.id == history.commit(root, name).id
    assert history.commit(clone, "HEAD").found == "HEAD"
    for name in ("HEAD~9", "@~9", "no"):
        with pytest.raises(LostRevisionError, match=Lost.REVISION):
            history.commit(clone, name)


def test_without_repository_or_git_there_is_no_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(LostRevisionError, match=Lost.REPOSITORY) as lost:
        history.commit(tmp_path, "HEAD")
    assert "not a git repository" in str(lost.value.facts["said"])
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LostRevisionError, match=Lost.GIT):
        history.commit(tmp_path, "HEAD")


def sign(root: Path) -> None:
    """Put something that looks like a signature on the last commit."""
    said = git(root, "cat-file", "commit", "HEAD")
    mark = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n"
    (root / "signed").write_text(said.replace("\n\n", f"\n{mark}", 1), encoding="utf-8")
    signed = git(root, "hash-object", "-t", "commit", "-w", "signed").strip()
    git(root, "update-ref", "HEAD", signed)


def test_nothing_that_a_repository_brings_is_run(root: Path) -> None:
    trap = root / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {root / 'sprung'}\n", encoding="utf-8")
    trap.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "core.sshCommand", "diff.external"):
        git(root, "config", name, str(trap))
    for name in ("gpg.program", "diff.x.textconv", "filter.x.smudge", "core.gitProxy"):
        git(root, "config", name, str(trap))
    git(root, "config", "log.showSignature", "true")
    sign(root)
    (root / ".git" / "info" / "attributes").write_text("* diff=x filter=x\n", encoding="utf-8")
    assert said(root, "HEAD", "a/một.yaml") == {"a/một.yaml": b"mot: 2\n"}
    assert not (root / "sprung").exists()


def test_every_loss_has_its_words() -> None:
    assert {lost.value for lost in Lost} <= catalogue()["messages"].keys()
