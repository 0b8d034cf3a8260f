"""Progress bar: how far a build is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.texts.legible import visible

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class _Silent:
    """Tells nothing."""

    def begin(self, total: int) -> None:
        """Do nothing with the number of files."""

    def wrote(self, path: Path) -> None:
        """Do nothing with a finished file."""


class _ProgressLines:
    """Tells a line a file, for logs and pipes."""

    def __init__(self, say: Mapping[str, str]) -> None:
        self._say = say

    def begin(self, total: int) -> None:
        """Do nothing: a log has no use for the total."""

    def wrote(self, path: Path) -> None:
        """Write one line."""
        sys.stderr.write(f"thidua: {visible(self._say['wrote'].format(path=path.as_posix()))}\n")


class _Bar:
    """Draws a bar on a terminal and leaves the files above it where somebody wants them."""

    def __init__(self, bar: Bar, doing: str, *, listed: bool) -> None:
        self._bar = bar
        self._doing = doing
        self._listed = listed
        self._task: TaskID | None = None

    def begin(self, total: int) -> None:
        """Draw the empty bar."""
        self._task = self._bar.add_task(self._doing, total=total)

    def wrote(self, path: Path) -> None:
        """Move the bar by one file."""
        if self._listed:
            self._bar.console.print(visible(path.as_posix()), markup=False, highlight=False)
        if self._task is not None:
            self._bar.advance(self._task)


@contextmanager
def progress(
    say: Mapping[str, str], *, quiet: bool, listed: bool = False, reading: bool = False
) -> Iterator[_Silent | _ProgressLines | _Bar]:
    """Give somebody to tell of the progress, fit for where standard error goes.

    Each file is named where somebody wants them ``listed``; of others, and of files that are only
    read (``reading``), there is nothing to tell but how many are left.
    """
    on_a_terminal = sys.stderr.isatty()
    if quiet or not (listed or on_a_terminal):
        yield _Silent()
    elif not on_a_terminal:
        yield _ProgressLines(say)
    else:
        from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
        from rich.progress import Progress  # noqa: PLC0415

        with Progress(console=Console(stderr=True), transient=True) as bar:
            yield _Bar(bar, say["reading" if reading else "building"], listed=listed)
