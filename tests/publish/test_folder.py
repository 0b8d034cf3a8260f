"""A file is written whole or not at all, and nothing else is left behind."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NoReturn

import pytest

from thidua.model.composed import Artifact
from thidua.publish import anchor, leftovers
from thidua.publish.folder import ChangedError, create, replace, write
from thidua.system import interruption

_FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _refuse(*_arguments: object, **_options: object) -> NoReturn:
    raise _FULL


def _interrupt(*_arguments: object, **_options: object) -> NoReturn:
    raise KeyboardInterrupt


@pytest.fixture(params=["by number", "by path"], autouse=True)
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of looking names up: that of POSIX, and that of a system without it (Windows)."""
    if request.param == "by path":
        monkeypatch.setattr(anchor, "_BY_NUMBER", False)
    return str(request.param)


def test_an_artifact_is_written_into_a_folder_that_need_not_be_there(tmp_path: Path) -> None:
    written = write(
        Artifact("directive.md", "Chữ".encode()), tmp_path / "build" / "2023", below=tmp_path
    )
    assert written == tmp_path / "build" / "2023" / "directive.md"
    assert written.read_text(encoding="utf-8") == "Chữ"
    assert list(written.parent.iterdir()) == [written]


def test_a_file_is_replaced_by_another_file_and_not_written_over(tmp_path: Path) -> None:
    """Whoever has the old file open goes on reading the old one."""
    target = tmp_path / "a"
    target.write_bytes(b"old content")
    with target.open("rb") as reader:
        replace(target, b"new", root=tmp_path)
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
    replace(tmp_path / "a", b"12345", root=tmp_path)
    ((names, size),) = seen
    assert size == 5
    assert "a" not in names


@pytest.mark.parametrize("fail", [_refuse, _interrupt])
@pytest.mark.parametrize(("module", "name"), [(os, "fsync"), (os, "replace")])
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
        write(Artifact("directive.pdf", b"new"), tmp_path, below=tmp_path)
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_in_the_place_of_the_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match=os.strerror(errno.EISDIR)):
        write(Artifact("a", b"x"), tmp_path, below=tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_writing_sweeps_away_what_killed_runs_left_and_nothing_of_others(tmp_path: Path) -> None:
    kept = [tmp_path / name for name in ("directive.pdf", ".gitkeep", "x.thidua-tmp.md", ".x.tmp")]
    for file in (*kept, tmp_path / ".directive.pdf.77.thidua-tmp", tmp_path / ".a.1.thidua-tmp"):
        file.write_bytes(b"x")
    with (
        anchor.opened(tmp_path, below=tmp_path) as folder,
        leftovers.begun(folder, "another run is at work") as (name, number),
    ):
        written = write(Artifact("a", b"x"), tmp_path, below=tmp_path)
        assert sorted(tmp_path.iterdir()) == sorted([*kept, tmp_path / name, written])
        os.close(number)
    assert sorted(tmp_path.iterdir()) == sorted([*kept, written])


def test_without_locks_only_what_is_old_is_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", no_locks)
    young, old = (tmp_path / f".{name}.thidua-tmp" for name in ("young", "old"))
    young.write_bytes(b"x")
    old.write_bytes(b"x")
    os.utime(old, (0, 0))
    written = write(Artifact("a", b"x"), tmp_path, below=tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([young, written])


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files as on Windows: no locks, and what somebody has open is not removed."""
    remove = anchor.Folder.remove

    def removed(folder: anchor.Folder, name: str) -> None:
        there = folder.status(name)
        open_now = []
        for one in Path("/proc/self/fd").iterdir():
            with suppress(FileNotFoundError):
                open_now.append(one.stat())
        if there is not None and any(os.path.samestat(there, one) for one in open_now):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        remove(folder, name)

    monkeypatch.setattr(leftovers, "fcntl", None)
    monkeypatch.setattr(anchor.Folder, "remove", removed)


@pytest.mark.usefixtures("windows")
def test_on_windows_a_guard_says_who_is_at_work_and_no_clock(tmp_path: Path) -> None:
    for name in (".young.thidua-tmp", ".b.thidua-tmp", ".b.thidua-guard", ".c.thidua-guard"):
        (tmp_path / name).write_bytes(b"x")
    with (
        anchor.opened(tmp_path, below=tmp_path) as folder,
        leftovers.begun(folder, "another run is at work") as (name, number),
    ):
        os.close(number)  # as before the rename
        guard = tmp_path / name.replace(".thidua-tmp", ".thidua-guard")
        os.utime(tmp_path / name, (0, 0))
        written = write(Artifact("a", b"x"), tmp_path, below=tmp_path)
        assert sorted(tmp_path.iterdir()) == sorted([tmp_path / name, guard, written])
    assert list(tmp_path.iterdir()) == [written]


def test_two_runs_never_choose_one_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two containers may well have the same number of a process."""
    monkeypatch.setattr(os, "getpid", lambda: 7)
    with anchor.opened(tmp_path, below=tmp_path) as folder, ExitStack() as stack:
        begun = [stack.enter_context(leftovers.begun(folder, "2024.yaml")) for _ in range(50)]
        assert len({name for name, _ in begun}) == 50
        for _, number in begun:
            os.close(number)


def test_what_a_killed_write_leaves_is_what_is_swept_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "unlink", lambda *_arguments, **_options: None)
    monkeypatch.setattr(os, "fsync", _interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace(tmp_path / "a", b"x", root=tmp_path)
    monkeypatch.undo()
    [left] = tmp_path.iterdir()
    written = write(Artifact("b", b"x"), tmp_path, below=tmp_path)
    assert list(tmp_path.iterdir()) == [written]
    assert left.name.endswith(".thidua-tmp")


def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace(pipe, b"said", root=tmp_path)
        assert os.read(reader, 10) == b"said"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_pipe_that_nobody_reads_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match=os.strerror(errno.ENXIO)):
        replace(tmp_path / "pipe", b"said", root=tmp_path)


def test_a_pipe_among_the_documents_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "directive.md")
    with pytest.raises(OSError, match=os.strerror(errno.ENXIO)):
        write(Artifact("directive.md", b"x"), tmp_path, below=tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["directive.md"]


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match=os.strerror(errno.EISDIR)):
        replace(tmp_path / "folder", b"x", root=tmp_path)
    assert list((tmp_path / "folder").iterdir()) == []


@pytest.mark.parametrize("to", ["outside", "outside/file", "nowhere", "project/own"])
@pytest.mark.parametrize("step", ["build", "build/2024", "build/2024/units", "build/2024/units/a"])
def test_no_link_below_the_project_is_followed(tmp_path: Path, step: str, to: str) -> None:
    project = tmp_path / "project"
    (project / step).parent.mkdir(parents=True)
    (project / "own").mkdir()
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_bytes(b"precious")
    (project / step).symlink_to(tmp_path / to)
    before = sorted(tmp_path.rglob("*"))
    target = project / "build" / "2024" / "units" / "a"
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        write(Artifact("units/a", b"x"), project / "build" / "2024", below=project)
    for put in (replace, create):
        with pytest.raises(OSError, match=r"links|exists"):
            put(target, b"x", root=project)
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "outside" / "file").read_bytes() == b"precious"


def test_links_on_the_way_to_a_target_elsewhere_are_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "project").mkdir()
    (tmp_path / "link").symlink_to("share")
    replace(tmp_path / "link" / "a.docx", b"x", root=tmp_path / "project")
    assert (tmp_path / "share" / "a.docx").read_bytes() == b"x"
    (tmp_path / "share" / "b.docx").symlink_to("a.docx")
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        replace(tmp_path / "link" / "b.docx", b"y", root=tmp_path / "project")
    assert (tmp_path / "share" / "a.docx").read_bytes() == b"x"


def test_a_project_may_be_reached_by_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "way").symlink_to("project")
    replace(tmp_path / "way" / "a", b"x", root=tmp_path / "project")
    (tmp_path / "project" / "out").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path / "way")
    for path in (Path("out/b"), tmp_path / "way" / "out" / "b", Path("out/../out/b")):
        with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
            replace(path, b"x", root=Path())
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("saved", [b"saved meanwhile", b"ol", b"old ", None])
def test_what_was_saved_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: bytes | None
) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")

    def save(_number: int) -> None:
        target.unlink()
        if saved is not None:
            target.write_bytes(saved)

    monkeypatch.setattr(os, "fsync", save)
    with pytest.raises(ChangedError):
        replace(target, b"new", root=tmp_path, expected=b"old")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == ([] if saved is None else [saved])


def test_a_new_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda _: there.append((tmp_path / "a").exists()))
    create(tmp_path / "a", b"new", root=tmp_path)
    assert there == [False]
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"new"]


@pytest.mark.parametrize("linking", [True, False])
def test_what_came_into_being_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, linking: bool
) -> None:
    """On a file system without second names for a file just as well."""
    if not linking:
        monkeypatch.setattr(os, "link", _refuse_links)
    create(tmp_path / "a", b"first", root=tmp_path)
    monkeypatch.setattr(os, "fsync", lambda _: (tmp_path / "b").write_bytes(b"theirs"))
    for name in "ab":
        with pytest.raises(FileExistsError):
            create(tmp_path / name, b"second", root=tmp_path)
    assert {one.read_bytes() for one in tmp_path.iterdir()} == {b"first", b"theirs"}


def _refuse_links(*_arguments: object, **_options: object) -> NoReturn:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


@pytest.mark.parametrize("moment", ["open", "fsync", "replace"])
def test_a_signal_is_heard_when_the_file_is_whole(
    moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = signal.signal(signal.SIGTERM, interruption._stop)  # noqa: SLF001 - not the others
    monkeypatch.setattr(interruption, "_heard", [])
    real = getattr(os, moment)
    made: list[object] = []

    def signalled(*arguments: object, **options: object) -> object:
        answer = real(*arguments, **options)
        if (tmp_path / "x.md").exists() or any(tmp_path.glob(".*")):
            made.append(answer)
            signal.raise_signal(signal.SIGTERM)
        return answer

    monkeypatch.setattr(os, moment, signalled)
    try:
        with pytest.raises(SystemExit):
            write(Artifact("x.md", b"whole"), tmp_path, below=tmp_path)
    finally:
        monkeypatch.undo()
        signal.signal(signal.SIGTERM, before)
    assert made
    assert [one.name for one in tmp_path.iterdir()] == ["x.md"]
    assert (tmp_path / "x.md").read_bytes() == b"whole"
