"""The first day is told as it goes: its commands can be typed, its pictures are what they say."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import first_day
import pytest

from thidua.arguments import parse
from tools.outside import ROOT

_PAGES = ("docs/first-day.md", "docs/install.md")
_BLOCK = re.compile(r"^```(?:sh|powershell)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"(?:^|[\\/ ])thidua (\S.*)$")
_SPAN = re.compile(r"`thidua ([^`\n]+)`")
_PICTURES = ROOT / "docs" / "images" / "first-day"
_FORMS = ROOT / "docs" / "images" / "forms"


@pytest.mark.parametrize("page", _PAGES)
def test_every_command_can_be_typed_and_none_needs_make(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    lines = [line for block in _BLOCK.findall(text) for line in block.splitlines()]
    found = [match[1] for line in lines if (match := _COMMAND.search(line))]
    assert found
    for one in {*found, *_SPAN.findall(text)} - {"help"}:
        assert parse(shlex.split(one)).verb
    assert re.search(r"\bmake\b", text) is None


@pytest.mark.parametrize(
    ("page", "folder", "count"), [(_PAGES[0], _PICTURES, 5), ("docs/forms.md", _FORMS, 3)]
)
def test_every_picture_is_shown_and_small(page: str, folder: Path, count: int) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    there = sorted(path.name for path in folder.iterdir())
    assert len(there) == count
    assert [name for name in there if f"(images/{folder.name}/{name})" not in text] == []
    for path in folder.iterdir():
        assert path.stat().st_size < 70_000
        if path.suffix == ".svg":
            assert "url(http" not in path.read_text(encoding="utf-8")
            assert "@font-face" not in path.read_text(encoding="utf-8")


def test_the_pictures_are_what_the_commands_say_now(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first_day.main(tmp_path)
    assert "page-1.png" in capsys.readouterr().out
    for path in tmp_path.glob("*.svg"):
        now = (_PICTURES / path.name).read_text(encoding="utf-8")
        assert path.read_text(encoding="utf-8") == now, "stale, run `make picture`"


def test_what_collect_says_in_the_picture_is_what_it_says_now(tmp_path: Path) -> None:
    first_day.forms(tmp_path, pages=False)
    (made,) = tmp_path.iterdir()
    now = (_FORMS / made.name).read_text(encoding="utf-8")
    assert made.read_text(encoding="utf-8") == now, "stale, run `make picture`"
