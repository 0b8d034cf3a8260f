"""Terminals without UTF-8: nothing crashes, Vietnamese as far as they go, else readable."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from code_pages import PAGES
from command import command
from thidua.catalogue.own import own
from thidua.system.code_page import readable
from thidua.system.home import TEMPLATES
from tools.outside import ROOT

_SHOWN = {
    "cp1258": "Kế hoạch số 5 - “Đường ngõ”",
    "cp1252": "Kê hoach sô 5 – “Duong ngõ”",
    "ascii": 'Ke hoach so 5 - "Duong ngo"',
    "cp65001": "Kế hoạch số 5 – “Đường ngõ”",
}
_COLOUR = re.compile(rb"\x1b\[(?:\d+;)*3\d")
_SAID = "Kế hoạch số 5 – “Đường ngõ”"


@pytest.mark.parametrize("page", PAGES)
def test_every_message_can_be_written_on_every_page(page: str) -> None:
    how = readable(page)
    for file in ("messages.yaml", "cli.yaml", "doctor.yaml", "status.yaml", "changes.yaml"):
        text = (TEMPLATES / file).read_text(encoding="utf-8")
        shown = text.encode(page, how).decode(page)
        lost = shown.count("?") - text.count("?")
        assert lost <= 0, [one for one in set(text) if one.encode(page, how) == b"?" and one != "?"]
        assert len(text) > 100
    assert own(TEMPLATES / "cli.yaml", dict[str, dict[str, str]])


@pytest.mark.parametrize("page", _SHOWN)
def test_vietnamese_is_shown_as_far_as_the_page_goes(page: str) -> None:
    shown = _SAID.encode(page, readable(page)).decode(page)
    expected = _SHOWN[page]
    assert unicodedata.normalize("NFC", shown).replace("–", "-") == expected.replace("–", "-")


def test_what_nothing_is_like_is_a_question_mark_and_no_crash() -> None:
    assert "中\udc80\U0001f600".encode("cp1252", readable("cp1252")) == b"???"


def _at_a_terminal(at: Path, environment: dict[str, str], *words: str) -> tuple[int, bytes]:
    """Run a command whose outputs are a terminal, and return what came there."""
    ours, theirs = pty.openpty()
    made = subprocess.Popen(
        command(*words),
        cwd=at,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "COLUMNS": "100", "TERM": "xterm-256color", **environment},
    )
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 65_536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        said += part
    os.close(ours)
    return made.wait(timeout=120), said


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A campaign with a mistake, and one that can be built."""
    (tmp_path / "campaigns").mkdir()
    shutil.copy(ROOT / "tests" / "seed" / "2023.yaml", tmp_path / "campaigns")
    (tmp_path / "campaigns" / "2024.yaml").write_text("yaer: 2024\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if page != "cp65001"])
@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("--help",),
        ("build", "2023", "--only", "directive"),
        ("diff", "2023", "2023"),
        ("list",),
        ("doctor",),
        ("xem",),
    ],
)
def test_no_verb_crashes_on_a_terminal_of_another_page(
    page: str, words: tuple[str, ...], office: Path
) -> None:
    code, said = _at_a_terminal(office, {"PYTHONIOENCODING": page, "PYTHONUTF8": "0"}, *words)
    assert code in (0, 1, 2)
    shown = said.decode(page)
    assert "Traceback" not in shown
    assert "\\u" not in shown
    assert len(shown) > 20


@pytest.mark.parametrize("page", PAGES)
def test_a_pipe_gets_utf_8_whatever_the_page_is(page: str, office: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": page, "PYTHONUTF8": "0"}
    made = subprocess.run(
        command("check", "--format", "json"),
        cwd=office,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert made.returncode == 1
    assert "khóa" in made.stdout.decode("utf-8")


def test_no_color_is_heard(office: Path) -> None:
    shutil.copy(office / "campaigns" / "2023.yaml", office / "other.yaml")
    text = (office / "other.yaml").read_text(encoding="utf-8")
    (office / "other.yaml").write_text(text.replace(" các ", " những "), encoding="utf-8")
    words = ("diff", "2023", "other.yaml", "--all")
    plain = dict.fromkeys(("NO_COLOR", "FORCE_COLOR"), "")
    assert _COLOUR.search(_at_a_terminal(office, plain, *words)[1])
    assert _COLOUR.search(_at_a_terminal(office, {**plain, "NO_COLOR": "1"}, *words)[1]) is None
