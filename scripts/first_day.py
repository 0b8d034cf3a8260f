"""Take the pictures of docs/first-day.md and docs/forms.md: what commands really say, files, pages.

The office is invented. What a terminal shows is drawn by rich as SVG, without the fonts that it
would fetch over the network; many lines are shortened in the middle, and that is seen.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import picture
import pypdfium2
from rich.console import Console
from rich.syntax import Syntax
from rich.terminal_theme import TerminalTheme
from rich.text import Text

_WIDTH = 96
_MOST = 16
_KEPT = 5
_OFFICE = "co-quan"
_AGENCY = ("--agency", "Sở Thí dụ", "--superior", "UBND tỉnh Minh Họa")
_INIT = ("init", _OFFICE, *_AGENCY, "--id", "2027")
_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_REMARK = re.compile("<!--.*?-->")
_ROOT = Path(__file__).parents[1]
_FORM = "2024-van-phong-dang-ky"
_ASKED = ("forms", "2024", "--unit", "van-phong", "--part", "pledge", "--output", "../gui-di")
_WRONG = "97 hồ sơ"
_FONTS = "<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"
_HIDDEN, _NOTE = "visibility:hidden", "<x:MoveWithCells/>"
_OPEN = f"{_NOTE}<x:Visible/><x:Anchor>4, 30, 6, 6, 7, 60, 11, 6</x:Anchor>"
_LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item></oor:items>
"""
_PAPER = TerminalTheme(
    (250, 250, 248),
    (34, 34, 34),
    [(0, 0, 0), (170, 20, 20), (20, 110, 40), (140, 90, 0)] + [(20, 60, 150), (110, 30, 110)] * 2,
)


def main(out: Path) -> None:
    """Make the pictures in a folder of their own."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        at = Path(place)
        _terminal(out / "init.svg", at, _INIT)
        _editor(out / "editor.svg", at / _OFFICE / "office.yaml", lines=(7, 34))
        _terminal(out / "check.svg", at, ("--root", _OFFICE, "check"))
        _terminal(out / "build.svg", at, ("--root", _OFFICE, "build"))
        page = at / _OFFICE / "build" / "2027" / "directive.pdf"
        picture.main(page, 1, out / "page-1.png", colour=False)


def forms(out: Path, *, pages: bool) -> None:
    """Make the pictures of a form that goes out, comes back wrong, and is marked.

    ``pages`` are printed by LibreOffice; without them there is only what the terminal says.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        at = Path(place)
        office, sent, back = at / "co-quan", at / "gui-di", at / "nhan-ve"
        shutil.copytree(_ROOT / "examples", office, ignore=shutil.ignore_patterns("build"))
        shutil.rmtree(office / "campaigns" / "2024")
        _said(_ASKED, office)
        back.mkdir()
        _fill_in(sent / f"{_FORM}.xlsx", back / f"{_FORM}.xlsx")
        words = ("collect", "../nhan-ve", "--received", "15/3/2024", "--marked", "../tra-lai")
        _terminal(out / "collect.svg", office, words, wrong=True)
        if pages:
            _with_open_notes(at / "tra-lai" / f"{_FORM}.xlsx", at / "marked.xlsx")
            for file, name in ((sent / f"{_FORM}.xlsx", "sheet"), (at / "marked.xlsx", "marked")):
                printed = _printed(file, at)
                page = _page(printed, "Chỉ tiêu - ")
                picture.main(printed, page, out / f"{name}.png", colour=name == "marked")


def _fill_in(form: Path, target: Path) -> None:
    """Fill in a form for Excel as a unit does, with one mistake."""
    book = openpyxl.load_workbook(form)
    targets, people = book["Chỉ tiêu"], book["Cá nhân"]
    for row, value in enumerate((_WRONG, 24, 39500), start=5):
        targets.cell(row, 4).value = value
    for row in range(5, 14):
        people.cell(row, 5).value = "Hoàn thành tốt nhiệm vụ"
        people.cell(row, 6).value = "Lao động tiên tiến"
    book.save(target)


def _with_open_notes(copy: Path, target: Path) -> None:
    """Open the notes of a marked copy, as they are when somebody points at their cells."""
    with zipfile.ZipFile(copy) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith(".vml"):
                drawn = part.decode().replace(_HIDDEN, "visibility:visible")
                part = drawn.replace(_NOTE, _OPEN).encode()
            new.writestr(name, part)


def _printed(file: Path, at: Path) -> Path:
    """Print a file by LibreOffice, with the fonts of the project alone."""
    settings = at / "fonts.conf"
    fonts = _ROOT / "templates" / "fonts"
    settings.write_text(_FONTS.format(fonts=fonts, cache=at / "cache"), encoding="utf-8")
    registry = at / "profile" / "user" / "registrymodifications.xcu"
    registry.parent.mkdir(parents=True, exist_ok=True)
    registry.write_text(_LOCALE, encoding="utf-8")
    profile = f"-env:UserInstallation={(at / 'profile').as_uri()}"
    words = ("--headless", "--convert-to", "pdf", "--outdir", str(at / "pdf"), str(file))
    subprocess.run(  # noqa: S603 - words of ours
        [str(shutil.which("soffice")), profile, *words],
        env={**os.environ, "FONTCONFIG_FILE": str(settings)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=120,
    )
    return at / "pdf" / f"{file.stem}.pdf"


def _page(printed: Path, words: str) -> int:
    """Return the first page on which words stand."""
    with pypdfium2.PdfDocument(printed) as document:
        texts = (page.get_textpage().get_text_range() for page in document)
        return next(number for number, text in enumerate(texts, start=1) if words in text)


def _said(words: Sequence[str], at: Path, *, wrong: bool = False) -> str:
    """Run a command as a user would, and return all that it says."""
    ran = subprocess.run(  # noqa: S603 - words of ours
        [sys.executable, "-m", "thidua", *words],
        cwd=at,
        env={**os.environ, "COLUMNS": str(_WIDTH)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if ran.returncode != wrong:
        raise RuntimeError(ran.stdout)
    return ran.stdout


def _terminal(target: Path, at: Path, words: Sequence[str], *, wrong: bool = False) -> None:
    """Draw a command with what it says."""
    typed = " ".join(f'"{word}"' if " " in word else word for word in words)
    lines = _said(words, at, wrong=wrong).splitlines()
    if len(lines) > _MOST:
        lines = [*lines[: _MOST - _KEPT], "…", *lines[-_KEPT:]]
    console = _console()
    console.print(Text(f"> thidua {typed}", style="bold"), soft_wrap=False)
    for line in lines:
        console.print(Text(line), soft_wrap=False)
    _save(console, target)


def _editor(target: Path, file: Path, *, lines: tuple[int, int]) -> None:
    """Draw a part of a file with its line numbers."""
    shown = Syntax(
        file.read_text(encoding="utf-8"),
        "yaml",
        theme="friendly",
        line_numbers=True,
        line_range=lines,
        word_wrap=True,
        background_color="default",
    )
    console = _console()
    console.print(Text(file.name, style="bold"))
    console.print(shown)
    _save(console, target)


def _console() -> Console:
    return Console(
        record=True,
        width=_WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )


def _save(console: Console, target: Path) -> None:
    drawn = console.export_svg(title="", theme=_PAPER, unique_id=target.stem)
    plain = _FONT_FACE.sub("", _REMARK.sub("", drawn)).replace("Fira Code", "DejaVu Sans Mono")
    lines = (f"{line.rstrip()}\n" for line in plain.splitlines())
    target.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    forms(Path(sys.argv[2]), pages=True)
