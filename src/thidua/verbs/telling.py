"""Telling: what a verb says beside its result, on standard error."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from textwrap import fill
from typing import TYPE_CHECKING, TextIO

from thidua.model.finding import Level
from thidua.texts.legible import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from thidua.model.finding import Finding

_INDENT = "    "
_FEW = 4
"""So many files are named one by one; of more, how many lie in each folder."""


def tell(sentence: str) -> None:
    """Say one sentence; a name in it, of a file for example, cannot command the terminal."""
    print(f"thidua: {visible(sentence)}", file=sys.stderr)


def withhold(options: Namespace, say: Mapping[str, str]) -> None:
    """Say that the result is missing, below the findings that are in its way."""
    if not options.quiet:
        tell(say["withheld"])


def tell_written(
    paths: Sequence[Path], options: Namespace, say: Mapping[str, str], *, below: Path | None = None
) -> None:
    """Tell of files that were written: each, or where they are many, how many in each folder.

    Folders are those right ``below`` one where there may be very many.
    """
    if options.quiet:
        return
    if len(paths) <= _FEW or options.verbose:
        for path in paths:
            tell(say["wrote"].format(path=path.as_posix()))
        return
    counted = Counter(_folder(path, below) for path in paths)
    for folder, files in counted.items():
        tell(say["wrote-into"].format(files=files, folder=folder.as_posix()))


def _folder(path: Path, below: Path | None) -> Path:
    if below is None or not path.parent.is_relative_to(below):
        return path.parent
    return below.joinpath(*path.parent.relative_to(below).parts[:1])


def report(findings: Sequence[Finding], options: Namespace) -> None:
    """Tell findings beside the work of another verb; to whoever wants quiet, no notices."""
    from thidua.report import render  # noqa: PLC0415 - only when there is something to tell

    told = [one for one in findings if not (options.quiet and one.level is Level.NOTICE)]
    if told:
        show(render(told, format="text", language=options.lang), sys.stderr)


def show(text: str, stream: TextIO) -> None:
    """Print a report; on a terminal its lines end between words, and go on indented.

    What is indented further than a report's own lines is there to be copied and stays whole.
    """
    if stream.isatty():
        width = shutil.get_terminal_size().columns
        text = "\n".join(_folded(line, width) for line in text.split("\n"))
    print(text, end="", file=stream, flush=True)


def _folded(line: str, width: int) -> str:
    if len(line) <= width or line.startswith(_INDENT + " "):
        return line
    own = _INDENT if line.startswith(_INDENT) else ""
    return fill(
        line.removeprefix(own),
        width,
        initial_indent=own,
        subsequent_indent=own or _INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
