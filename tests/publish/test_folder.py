"""A file is written whole or not at all, and nothing else is left behind."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from thidua.model.artifact import Artifact
from thidua.publish.folder import replace, write

if TYPE_CHECKING:
    from collections.abc import Callable

_FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _refuse(*_arguments: object) -> NoReturn:
    raise _FULL


def _interrupt(*_arguments: object) -> NoReturn:
    raise KeyboardInterrupt


def test_an_artifact_is_written_into_a_folder_that_need_not_be_there(tmp_path: Path) -> None:
    written = write(Artifact("directive.md", "Chữ".encode()), tmp_path / "build" / "2023")
    assert written == tmp_path / "build" / "2023" / "directive.md"
    assert written.read_text(encoding="utf-8") == "Chữ"
    assert list(written.parent.iterdir()) == [written]


def test_a_file_is_replaced_by_another_file_and_not_written_over(tmp_path: Path) -> None:
    """Whoever has the old file open goes on reading the old one."""
    target = tmp_path / "a"
    target.write_bytes(b"old content")
    with target.open("rb") as reader:
        replace(target, b"new")
        assert reader.read() == b"old content"
    assert target.read_bytes() == b"new"


def test_the_content_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[list[str], int]] = []

    def look(number: int) -> None:
        names = [file.name for file in tmp_path.iterdir()]
        seen.append((names, os.fstat(number).st_size))

    monkeypatch.setattr(os, "fsync", look)
    replace(tmp_path / "a", b"12345")
    ((names, size),) = seen
    assert size == 5
    assert "a" not in names


@pytest.mark.parametrize("fail", [_refuse, _interrupt])
@pytest.mark.parametrize(("module", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    name: str,
    fail: Callable[..., NoReturn],
) -> None:
    target = tmp_path / "directive.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(module, name, fail)
    with pytest.raises((OSError, KeyboardInterrupt)):
        write(Artifact("directive.pdf", b"new"), tmp_path)
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_in_the_place_of_the_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match=os.strerror(errno.EISDIR)):
        write(Artifact("a", b"x"), tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_writing_sweeps_away_what_killed_runs_left_and_nothing_of_others(tmp_path: Path) -> None:
    kept = [tmp_path / name for name in ("directive.pdf", ".gitkeep", "x.thidua-tmp.md", ".x.tmp")]
    for file in (*kept, tmp_path / ".directive.pdf.77.thidua-tmp", tmp_path / ".a.1.thidua-tmp"):
        file.write_bytes(b"x")
        os.utime(file, (0, 0))
    young = tmp_path / ".c.2.thidua-tmp"
    young.write_bytes(b"another run is at work")
    kept.append(young)
    written = write(Artifact("a", b"x"), tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([*kept, written])


def test_what_a_killed_write_leaves_is_what_is_swept_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "unlink", lambda *_arguments, **_options: None)
    monkeypatch.setattr(os, "fsync", _interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace(tmp_path / "a", b"x")
    monkeypatch.undo()
    [left] = tmp_path.iterdir()
    os.utime(left, (0, 0))
    written = write(Artifact("b", b"x"), tmp_path)
    assert list(tmp_path.iterdir()) == [written]


def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace(pipe, b"said")
        assert os.read(reader, 10) == b"said"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        replace(tmp_path / "folder", b"x")
    assert list((tmp_path / "folder").iterdir()) == []
