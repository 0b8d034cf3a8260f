"""What somebody has open in another program is told and passed over: the rest is written.

On Windows such a file can be neither replaced nor renamed nor removed; here the system's calls
refuse it as they do there.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from thidua.model.composed import Artifact
from thidua.model.finding import Finding, Level
from thidua.publish import anchor
from thidua.publish.documents import publish
from thidua.publish.folder import replace
from thidua.report import render

_OPEN = "directive.pdf"
_NAMES = ("directive.docx", _OPEN, "report.md")


@pytest.fixture(params=["by number", "by path"], autouse=True)
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "by path":
        monkeypatch.setattr(anchor, "_BY_NUMBER", False)
    return str(request.param)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """One file is open in a viewer."""
    for name, position in (("replace", 1), ("unlink", 0), ("link", 0)):
        _refuse(monkeypatch, name, position)


def _refuse(monkeypatch: pytest.MonkeyPatch, name: str, position: int) -> None:
    real: Callable[..., Any] = getattr(os, name)

    def call(*paths: Any, **options: Any) -> Any:  # noqa: ANN401 - as the system has it
        if Path(paths[position]).name == _OPEN:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), paths[position])
        return real(*paths, **options)

    monkeypatch.setattr(f"thidua.publish.folder.os.{name}", call)


def _publish(root: Path, content: bytes, names: Sequence[str] = _NAMES) -> list[Finding]:
    artifacts = [Artifact(name, content) for name in names]
    return list(publish(artifacts, root / "build" / "2024", id, whole=True))


def _there(root: Path) -> dict[str, bytes]:
    folder = root / "build" / "2024"
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _listed(root: Path) -> set[str]:
    said = json.loads(_there(root)["manifest.json"])
    return {one["name"] for one in said["files"]}


def _refused(told: Sequence[Finding]) -> list[tuple[Level, str, str]]:
    return [(one.level, one.message, Path(one.place.file).name) for one in told]


def test_a_file_that_is_open_is_one_line_and_the_others_are_written(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert _publish(tmp_path, b"old") == []
    request.getfixturevalue("opened")
    told = _publish(tmp_path, b"new")
    assert _refused(told) == [(Level.ERROR, "file-in-use", _OPEN)]
    assert "trình xem PDF" in render(told, format="text", language="vi")
    there = _there(tmp_path)
    assert {name: there[name] for name in _NAMES} == {
        "directive.docx": b"new",
        _OPEN: b"old",
        "report.md": b"new",
    }
    assert there.keys() == {*_NAMES, "manifest.json"}
    assert _listed(tmp_path) == {*_NAMES}


def test_once_it_is_closed_it_is_written(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _publish(tmp_path, b"old") == []
    request.getfixturevalue("opened")
    assert len(_publish(tmp_path, b"new")) == 1
    monkeypatch.undo()
    assert _publish(tmp_path, b"new") == []
    assert _there(tmp_path)[_OPEN] == b"new"


def test_a_file_that_is_open_and_not_made_any_more_stays_listed(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert _publish(tmp_path, b"old") == []
    request.getfixturevalue("opened")
    told = _publish(tmp_path, b"old", ("report.md",))
    assert _refused(told) == [(Level.ERROR, "file-in-use", _OPEN)]
    assert _listed(tmp_path) == {"report.md", _OPEN}
    assert _there(tmp_path).keys() == {"report.md", _OPEN, "manifest.json"}


def test_a_file_that_somebody_edits_right_now_is_kept(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert _publish(tmp_path, b"old") == []
    (tmp_path / "build" / "2024" / _OPEN).write_bytes(b"by hand")
    request.getfixturevalue("opened")
    told = _publish(tmp_path, b"new")
    assert [one.level for one in told if one.message == "file-in-use"] == [Level.ERROR]
    assert b"by hand" in _there(tmp_path).values()


@pytest.mark.usefixtures("opened")
def test_any_other_verb_says_the_same(tmp_path: Path) -> None:
    target = tmp_path / _OPEN
    target.write_bytes(b"old")
    with pytest.raises(OSError, match=_OPEN) as refused:
        replace(target, b"new", root=tmp_path)
    assert refused.value.errno == errno.EBUSY
    assert [path.name for path in tmp_path.iterdir()] == [_OPEN]
