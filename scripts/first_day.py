"""Take the pictures of docs/first-day.md: what the commands really say, the file, the page.

The office is invented. What a terminal shows is drawn by rich as SVG, without the fonts that it
would fetch over the network; many lines are shortened in the middle, and that is seen.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import picture
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


def _terminal(target: Path, at: Path, words: Sequence[str]) -> None:
    """Run a command as a user would, and draw it with what it says."""
    ran = subprocess.run(  # noqa: S603 - words of ours
        [sys.executable, "-m", "thidua", *words],
        cwd=at,
        env={**os.environ, "COLUMNS": str(_WIDTH)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=True,
    )
    typed = " ".join(f'"{word}"' if " " in word else word for word in words)
    lines = ran.stdout.splitlines()
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
