"""Files that belong together are all written or none is, and what was there comes back."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from thidua.publish import together as module
from thidua.publish.folder import create
from thidua.publish.together import FileStep, together
from thidua.system import interruption


def test_all_are_written_or_everything_is_as_it_was(tmp_path: Path) -> None:
    old, new = tmp_path / "a" / "old.yaml", tmp_path / "b" / "c" / "new.yaml"
    old.parent.mkdir()
    old.write_bytes(b"1")
    (tmp_path / "file").write_bytes(b"x")
    steps = [FileStep(old, b"1", b"2"), FileStep(new, None, b"3")]
    before = sorted(tmp_path.rglob("*"))
    for trouble in (tmp_path / "file" / "d.yaml", tmp_path / "file"):
        failed = together([*steps, FileStep(trouble, None, b"4")], root=tmp_path)
        assert failed is not None
        assert failed.rule == "cannot-write"
        assert sorted(tmp_path.rglob("*")) == before
        assert old.read_bytes() == b"1"
    failed = together([*steps, FileStep(tmp_path / "file", b"y", b"4")], root=tmp_path)
    assert failed is not None
    assert failed.rule == "changed-meanwhile"
    assert sorted(tmp_path.rglob("*")) == before
    assert together(steps, root=tmp_path) is None
    assert (old.read_bytes(), new.read_bytes()) == (b"2", b"3")


def test_what_somebody_wrote_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "a.yaml"

    def made(path: Path, content: bytes, **_more: object) -> None:
        if path != first:
            first.write_bytes(b"theirs")
            raise OSError
        first.write_bytes(content)

    monkeypatch.setattr(module, "create", made)
    steps = [FileStep(first, None, b"ours"), FileStep(tmp_path / "b.yaml", None, b"x")]
    assert together(steps, root=tmp_path) is not None
    assert first.read_bytes() == b"theirs"


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="signals are others there")
def test_a_signal_is_heard_when_all_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}

    def made(*words: Any, **more: Any) -> None:  # noqa: ANN401 - as create
        os.kill(os.getpid(), signal.SIGTERM)
        create(*words, **more)

    monkeypatch.setattr(module, "create", made)
    monkeypatch.setattr(interruption, "_heard", [])
    names = [tmp_path / name for name in ("a.yaml", "b.yaml")]
    interruption.listen()
    try:
        with pytest.raises(SystemExit):
            together([FileStep(one, None, b"x") for one in names], root=tmp_path)
    finally:
        for number, action in kept.items():
            signal.signal(number, action)
    assert all(one.exists() for one in names)
