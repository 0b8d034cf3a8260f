"""Other formats: told by what they begin with, given to a program that has an end."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import pytest

from thidua.intake import converting
from thidua.intake.bringing import bring
from thidua.intake.converting import ConversionError, OtherFormat, converted, format_of
from thidua.intake.transcript import Wish

YEAR = Wish("2024-01-01", "2024-12-31")


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"{\\rtf1 x}", "a.txt", OtherFormat.RTF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", OtherFormat.DOC),
        (b"<!DOCTYPE html><p>x", "a", OtherFormat.HTML),
        (b"<p>x</p>", "a.htm", OtherFormat.HTML),
        (b"<p>x</p>", "a.txt", None),
        (b"PK\x03\x04", "a.docx", None),
        (b"%PDF-1.7", "a.pdf", None),
    ],
)
def test_a_format_is_told_by_its_beginning(
    content: bytes, name: str, kind: OtherFormat | None
) -> None:
    assert format_of(content, name=name) is kind


def test_a_page_can_name_no_file_of_the_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("bí mật", encoding="utf-8")
    page = (
        f'<html><body><p>Thi đua năm 2024</p><img src="file://{secret}">'
        f'<iframe src="file://{secret}"></iframe><object data="{secret}"></object></body></html>'
    )
    made = bring(page.encode(), name="a.html", wish=YEAR)
    assert "bí mật" not in (made.text or "")


def test_a_program_that_does_not_end_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    slow = tmp_path / "soffice"
    slow.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(converting, "SECONDS", 1)
    monkeypatch.setattr(shutil, "which", lambda _name: str(slow))
    with pytest.raises(ConversionError) as told:
        converted(b"\xd0\xcf\x11\xe0", OtherFormat.DOC)
    assert told.value.message == "import-took-too-long"


LEAVING = """#!{python}
import pathlib, resource, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
kinds = (resource.RLIMIT_DATA, resource.RLIMIT_FSIZE, resource.RLIMIT_CPU)
limits = [str(resource.getrlimit(one)[0]) for one in kinds]
pathlib.Path("{told}").write_text(" ".join([str(child.pid), *limits]))
sys.exit({code})
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize("code", [0, 1])
def test_what_a_program_leaves_behind_ends_with_it_and_both_are_bounded(
    code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program, told = tmp_path / "soffice", tmp_path / "told"
    words = LEAVING.format(python=sys.executable, told=told, code=code)
    program.write_text(words, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _name: str(program))
    with pytest.raises(ConversionError):
        converted(b"\xd0\xcf\x11\xe0", OtherFormat.DOC)
    child, *limits = told.read_text(encoding="utf-8").split()
    assert all(0 < int(one) < 2_000_000_000 for one in limits)
    status = Path("/proc", child, "status")
    for _ in range(100):
        if not status.exists() or "State:\tZ" in status.read_text(encoding="utf-8"):
            return
        time.sleep(0.05)
    pytest.fail("the program's child lives on")


def test_without_the_programs_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    made = bring(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", name="a.doc", wish=YEAR)
    assert [one.message for one in made.findings] == ["import-no-office"]
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    made = bring(b"<html><p>x</p></html>", name="a.html", wish=YEAR)
    assert [one.message for one in made.findings] == ["import-no-pandoc"]


def test_what_libreoffice_refuses_pandoc_reads(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refusing = tmp_path / "soffice"
    refusing.write_text(f"#!{sys.executable}\nraise SystemExit(1)\n", encoding="utf-8")
    refusing.chmod(0o755)
    monkeypatch.setattr(converting, "office", lambda: str(refusing))
    made = converted(b"{\\rtf1 Thi dua}", OtherFormat.RTF)
    assert made.by_pandoc
    assert made.content.startswith(b"PK")


def test_a_large_file_is_given_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "INPUT_LIMIT", 10)
    with pytest.raises(ConversionError) as told:
        converted(b"<html>" + b"x" * 10, OtherFormat.HTML)
    assert told.value.message == "import-too-large"


def test_a_broken_file_is_told() -> None:
    made = bring(b"{\\rtf1" + b"\\" * 50, name="a.rtf", wish=YEAR)
    assert made.text is None
