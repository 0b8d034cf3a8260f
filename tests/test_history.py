"""Files of an earlier revision come out of git, and nothing in a repository is run for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from repositories import AUTHOR, commit, git
from thidua import history
from thidua.history import Lost, LostRevisionError
from thidua.model.document import Revision
from thidua.report.wording import catalogue

if TYPE_CHECKING:
    from pathlib import Path


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


def test_an_object_that_is_gone_is_lost(root: Path) -> None:
    tree = history.commit(root, "HEAD")
    (found,) = history.blobs(root, tree, ["a/một.yaml"])
    (root / ".git" / "objects" / found.id[:2] / found.id[2:]).unlink()
    with pytest.raises(LostRevisionError, match=Lost.PATH):
        history.contents(root, [found])


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
