"""Ctrl-C and SIGTERM: end in good order, so that no temporary file is left behind."""

from __future__ import annotations

import signal
from typing import NoReturn

TERMINATED = 143
"""What the shell is told after SIGTERM."""

_heard: list[int] = []


def listen() -> None:
    """Turn both signals into exceptions."""
    signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGTERM, _stop)


def end_if_heard() -> None:
    """End here if a signal was heard whose exception was lost on the way."""
    if _heard:
        _end()


def _stop(number: int, _frame: object) -> NoReturn:
    _heard.append(number)
    _end()


def _end() -> NoReturn:
    if _heard[-1] == signal.SIGTERM:
        raise SystemExit(TERMINATED)
    raise KeyboardInterrupt
