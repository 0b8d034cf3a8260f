"""Where the program came from: a wheel that is there, an address with its sum, or nobody knows."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from thidua import __version__
from thidua.flows import origin as module
from thidua.flows.origin import ProgramOrigin, origin

_NAME = f"thidua-{__version__}-py3-none-any.whl"
_UNKNOWN = ProgramOrigin(f"thidua=={__version__}")
_SUM = "0" * 64


class _Installed:
    """A distribution that says this of where it came from."""

    def __init__(self, said: str | None) -> None:
        self._said = said

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return self._said


def _of(said: object, monkeypatch: pytest.MonkeyPatch) -> ProgramOrigin:
    text = said if isinstance(said, str | None) else json.dumps(said)
    monkeypatch.setattr(module, "distribution", lambda _: _Installed(text))
    return origin()


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "thư mục" / _NAME
    path.parent.mkdir()
    path.write_bytes(b"wheel")
    return path


def _line(name: str) -> str:
    return f"./.thidua/{name} --hash=sha256:{hashlib.sha256(b'wheel').hexdigest()}"


def test_a_wheel_that_was_installed_goes_along(
    wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = _of({"url": wheel.as_uri(), "archive_info": {}}, monkeypatch)
    assert found == ProgramOrigin(_line(_NAME), _NAME, b"wheel")
    assert found.known
    wheel.unlink()
    assert _of({"url": wheel.as_uri(), "archive_info": {}}, monkeypatch) == _UNKNOWN


def test_an_address_is_taken_with_its_sum_only(monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"https://example.test/{_NAME}"
    said = {"url": url, "archive_info": {"hashes": {"sha256": _SUM}}}
    assert _of(said, monkeypatch).requirement == f"thidua @ {url} --hash=sha256:{_SUM}"
    assert _of({"url": url, "archive_info": {}}, monkeypatch) == _UNKNOWN


@pytest.mark.parametrize(
    "said",
    [
        None,
        "",
        "[",
        "[" * 100_000,
        {"url": "file:///x", "dir_info": {"editable": True}},
        {"url": "https://a.test/x\nthidua @ evil", "archive_info": {"hashes": {"sha256": _SUM}}},
        {"url": "https://a.test/x --index-url y", "archive_info": {"hashes": {"sha256": _SUM}}},
        {"url": "http://a.test/x", "archive_info": {"hashes": {"sha256": _SUM}}},
        {"url": "https://a.test/x", "archive_info": {"hashes": {"sha256": "0"}}},
        {"url": "file:///nowhere/" + _NAME, "archive_info": {}},
        {"url": "file:///etc/hostname", "archive_info": {}},
    ],
)
def test_of_anything_else_the_version_is_all_that_is_known(
    said: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = _of(said, monkeypatch)
    assert found == _UNKNOWN
    assert not found.known


def test_a_wheel_of_another_version_or_program_is_none(tmp_path: Path) -> None:
    for name in ("thidua-0.0.0-py3-none-any.whl", f"other-{__version__}-py3-none-any.whl", "x"):
        (tmp_path / name).write_bytes(b"wheel")
        assert origin(tmp_path / name) == _UNKNOWN


def test_what_the_office_keeps_comes_first(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "distribution", lambda _: _Installed(None))
    assert origin(kept=tmp_path) == _UNKNOWN
    assert origin(kept=wheel.parent).requirement == _line(_NAME)
