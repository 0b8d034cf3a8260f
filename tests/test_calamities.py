"""Bad days: a full disk, a missing font, Ctrl-C. One clear line, the right exit code, no debris."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from pypdf import PdfReader

from command import command, run
from tools.outside import ROOT, missing, tool

_FULL = Path("/dev/full")
_TIMEOUT = 60
_FILES = 30  # directive, eight blank forms, a manifest: DOCX, PDF, Markdown, two worksheets
_YEARS = range(2015, 2025)
_SMALL_PIPE = 4096  # bytes; a third of what a build of all years says


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of one sound campaign without warnings."""
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "2024.yaml").write_text(_campaign(2024), encoding="utf-8")
    return tmp_path


@pytest.fixture
def many(root: Path) -> Path:
    """A repository that takes a while to build."""
    for year in _YEARS:
        (root / "campaigns" / f"{year}.yaml").write_text(_campaign(year), encoding="utf-8")
    return root


def _campaign(year: int) -> str:
    short = (ROOT / "tests" / "shapes" / "short.yaml").read_text(encoding="utf-8")
    return short.replace("2024", str(year))


def _built(root: Path) -> dict[str, bytes]:
    """Return everything below build/, hidden files included."""
    files = (file for file in (root / "build").rglob("*") if file.is_file())
    return {file.relative_to(root / "build").as_posix(): file.read_bytes() for file in files}


def _assert_whole(built: dict[str, bytes]) -> None:
    """Make sure that every file is finished and that no other one is there."""
    for name, content in built.items():
        match Path(name).suffix:
            case ".docx" | ".xlsx":
                assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None, name
            case ".pdf":
                assert content.rstrip().endswith(b"%%EOF"), name
                assert PdfReader(io.BytesIO(content)).pages, name
            case ".md":
                assert content.decode().endswith("|\n"), name
            case ".json":
                _assert_true(json.loads(content), Path(name).parent, built)
            case _:
                pytest.fail(f"left behind: {name}")


def _assert_true(
    manifest: dict[str, list[dict[str, object]]], at: Path, built: dict[str, bytes]
) -> None:
    for one in manifest["files"]:
        content = built[(at / str(one["name"])).as_posix()]
        assert (one["size"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


def _full() -> Path:
    """Return a device that is always full; in CI there has to be one."""
    if not _FULL.exists():
        missing(f"{_FULL} is missing")
    return _FULL


def _run(
    words: list[str], at: Path, *, stdout: IO[bytes] | int, stderr: IO[bytes] | int
) -> tuple[int, str]:
    """Run words with streams of a test's own; return the exit code and what can still be read."""
    done = subprocess.run(
        words, cwd=at, stdout=stdout, stderr=stderr, timeout=_TIMEOUT, check=False
    )
    return done.returncode, (done.stderr or done.stdout or b"").decode()


def _lines(text: str) -> list[str]:
    """Return the lines that begin a sentence; a finding's second line is indented."""
    return [line for line in text.splitlines() if not line.startswith(" ")]


def _limited(size: int) -> list[str]:
    """Return the words of a build that can write no file larger than ``size`` bytes."""
    code = (
        "import resource, runpy, sys; sys.argv = ['thidua', 'build'];"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}));"
        "runpy.run_module('thidua', run_name='__main__')"
    )
    return [sys.executable, "-c", code]


def test_a_full_disk_is_told_in_one_line_and_leaves_no_half_file(root: Path) -> None:
    done, said = _run(_limited(25_000), root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert done == 1
    (line,) = [line for line in _lines(said) if not line.startswith("thidua: ")]
    assert line.startswith("build/2024/directive.")
    assert line.endswith("[cannot-write]")
    assert "2024/manifest.json" not in _built(root)
    _assert_whole(_built(root))


def test_a_full_disk_keeps_what_an_earlier_build_made(root: Path) -> None:
    assert run("build", at=root).returncode == 0
    before = _built(root)
    done, _ = _run(_limited(100), root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert done == 1
    assert _built(root) == before


@pytest.mark.parametrize("place", ["build", "build/2024"])
def test_a_file_where_the_build_folder_belongs(root: Path, place: str) -> None:
    (root / place).parent.mkdir(exist_ok=True)
    (root / place).write_text("một tệp", encoding="utf-8")
    answer = run("build", at=root)
    assert answer.returncode == 1
    line, _ = _lines(answer.stderr)
    assert line.startswith(f"{place}:1:1: ")
    assert line.endswith("[cannot-write]")
    assert (root / place).read_text(encoding="utf-8") == "một tệp"


def test_a_read_only_build_folder(root: Path) -> None:
    (root / "build").mkdir(mode=0o555)
    powers = [] if os.geteuid() else [str(tool("setpriv")), "--bounding-set", "-dac_override"]
    code, said = _run(
        [*powers, *command("build")], root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert code == 1
    line, _ = _lines(said)
    assert line.endswith("[cannot-write]")


_PRINTING = [
    *(["check", "nowhere.yaml"], ["check", "--format", "json"], ["--version"], ["--help"], []),
    *(["help"], ["help", "build"], ["diff", "--help"], ["status", "2024"]),
]


@pytest.mark.parametrize("buffered", ["", "1"])
@pytest.mark.parametrize("words", _PRINTING, ids=" ".join)
def test_a_full_disk_behind_standard_output(
    root: Path, words: list[str], buffered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", buffered)
    with _full().open("wb") as full:
        code, said = _run(command(*words), root, stdout=full, stderr=subprocess.PIPE)
    assert code == 1
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1


def test_a_full_disk_behind_standard_error(root: Path) -> None:
    with _full().open("wb") as full:
        code, said = _run(command("build"), root, stdout=subprocess.PIPE, stderr=full)
    assert (code, said) == (1, "")
    _assert_whole(_built(root))


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_is_no_bug(root: Path, closed: str) -> None:
    words = ["sh", "-c", f'"$@" {closed}', "sh", *command("build")]
    code, said = _run(words, root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert "Traceback" not in said
    assert code == 0
    assert len(_built(root)) == _FILES


@pytest.mark.parametrize("words", [["check", "nowhere.yaml"], ["check", "--format", "sarif"]])
def test_a_reader_who_leaves_early_is_no_bug(root: Path, words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb", closefd=True) as gone:
        code, said = _run(command(*words), root, stdout=gone, stderr=subprocess.PIPE)
    assert code == 1
    assert "Traceback" not in said
    assert "Exception ignored" not in said


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the program to take things away from."""
    for part in ("src", "schemas", "templates"):
        shutil.copytree(ROOT / part, tmp_path / "house" / part)
    return tmp_path / "house"


@pytest.mark.parametrize("harm", ["missing", "pointer"])
def test_a_missing_font_is_named_in_one_line(root: Path, house: Path, harm: str) -> None:
    font = house / "templates" / "fonts" / "LiberationSerif-Italic.ttf"
    font.unlink()
    if harm == "pointer":
        font.write_text("version https://git-lfs.example/spec/v1\n", encoding="utf-8")
    answer = run("build", at=root, environment={"PYTHONPATH": str(house / "src")})
    assert answer.returncode == 1
    line, _ = _lines(answer.stderr)
    assert font.name in line
    assert line.endswith("[missing-font]")
    assert not (root / "build").exists()


@pytest.fixture
def building(many: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A build that has written its first file and cannot end before its other lines are read.

    It hears of a terminal that hangs up, too, where the tests themselves do not (``nohup``).
    """
    ours = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    with subprocess.Popen(
        command("build", "-v"), cwd=many, stderr=subprocess.PIPE, bufsize=0, pipesize=_SMALL_PIPE
    ) as process:
        signal.signal(signal.SIGHUP, ours)
        assert process.stderr is not None
        assert any(b"directive.docx" in line for line in process.stderr)
        yield process


@pytest.mark.parametrize(
    ("sent", "code", "said"),
    [
        (signal.SIGINT, 130, ["thidua: đã dừng theo yêu cầu; các tệp đã ghi đều nguyên vẹn"]),
        (signal.SIGTERM, 143, []),
        (signal.SIGHUP, 129, []),
    ],
)
def test_a_stopped_build_leaves_whole_files_only(
    building: subprocess.Popen[bytes], many: Path, sent: signal.Signals, code: int, said: list[str]
) -> None:
    building.send_signal(sent)
    _, errors = building.communicate(timeout=_TIMEOUT)
    assert building.returncode == code
    lines = errors.decode().splitlines()
    assert [line for line in lines if "đã ghi build/" not in line] == said
    built = _built(many)
    assert 0 < len(built) < _FILES * len(_YEARS)
    _assert_whole(built)


def test_a_build_that_was_told_to_outlive_its_terminal_does(root: Path) -> None:
    with subprocess.Popen(
        ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *command("build", "-v")],
        cwd=root,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stderr is not None
        assert "directive.docx" in process.stderr.readline()
        process.send_signal(signal.SIGHUP)
        process.communicate(timeout=_TIMEOUT)
    assert process.returncode == 0
    assert len(_built(root)) == _FILES


@pytest.mark.parametrize("step", ["build", "build/2024", "build/2024/forms", "build/2024/forms/x"])
def test_nothing_is_written_by_way_of_a_link(root: Path, tmp_path: Path, step: str) -> None:
    """Links travel in pull requests."""
    outside = tmp_path / "outside"
    outside.mkdir()
    step = step.replace("forms/x", "manifest.json")
    (root / step).parent.mkdir(parents=True, exist_ok=True)
    (root / step).symlink_to(outside / "new" if step.endswith("json") else outside)
    answer = run("--quiet", "build", at=root)
    assert answer.returncode == 1
    (line,) = _lines(answer.stderr)
    assert line.startswith(f"{step}:1:1: ")
    assert line.endswith("[cannot-write]")
    assert list(outside.iterdir()) == []


def test_a_killed_build_is_cleaned_up_by_the_next_one(
    building: subprocess.Popen[bytes], many: Path
) -> None:
    building.kill()
    building.communicate(timeout=_TIMEOUT)
    assert run("--quiet", "build", at=many).returncode == 0
    built = _built(many)
    assert len(built) == _FILES * len(_YEARS)
    _assert_whole(built)
