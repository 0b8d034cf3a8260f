"""Command, as ``thidua`` and as ``python -m thidua``."""

from __future__ import annotations

import os
from typing import NoReturn

_INTERRUPTED = 130


def run() -> NoReturn:
    """Run one command and end the process at once.

    Everything is written and flushed by then; to take the interpreter down in good order would
    cost as much again as setting a page.
    """
    try:
        from thidua.cli import main  # noqa: PLC0415 - Ctrl-C may come as early as this
    except KeyboardInterrupt:
        os._exit(_INTERRUPTED)
    os._exit(main())


if __name__ == "__main__":
    run()
