"""A folder is listed whole, and what of it cannot be read is in the list."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from thidua.source import listing
from thidua.source.listing import entries, listed, opens


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files on two levels, a link to a folder, a pipe, and what is nobody's."""
    folder = tmp_path / "folder"
    (folder / "b" / "c").mkdir(parents=True)
    for name in ("a.yaml", "b/d.YML", "b/c/e", ".hidden", "~$a.docx", "b/Thumbs.db"):
        (folder / name).write_bytes(b"x")
    (folder / "link").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe")
    return folder


def _names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in listed(folder)]


def test_every_file_is_listed_and_what_is_none_as_what_it_is(folder: Path) -> None:
    assert _names(folder) == ["a.yaml", "b/c/e", "b/d.YML", "link", "pipe"]
    assert [path.name for path in entries(folder)] == ["a.yaml", "b", "link", "pipe"]
    opening = {path.name for path in (*entries(folder), folder / "no") if opens(path)}
    assert opening == {"a.yaml", "b"}


def test_a_link_itself_is_not_gone_into_and_nothing_has_nothing_in_it(folder: Path) -> None:
    assert listed(folder / "link") == (folder / "link",)
    assert listed(folder / "no") == ()


def test_a_junction_of_windows_is_not_gone_into(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    junction = (folder / "b").lstat().st_ino
    monkeypatch.setattr(listing, "linked", lambda status: status.st_ino == junction)
    assert _names(folder) == ["a.yaml", "b", "link", "pipe"]
