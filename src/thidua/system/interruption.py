"""Ctrl-C, SIGTERM, a terminal that hangs up: end in good order, no temporary file left behind."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

_ENDED = 128
"""What the shell is told is this and the number of the signal: 143 after SIGTERM."""
_ENDING = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""Signals that end a run as Ctrl-C does, by name: no system has them all."""

_heard: list[int] = []
_steps: list[str] = []
"""What is being done that is not to be stopped half-way."""


def listen() -> None:
    """Turn the signals into exceptions; one that is ignored, as under ``nohup``, stays ignored."""
    signal.signal(signal.SIGINT, _stop)
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


@contextmanager
def put_off(step: str) -> Iterator[None]:
    """Hear a signal only when a short step is done, so that nothing of it is left half-made."""
    _steps.append(step)
    try:
        yield
    finally:
        _steps.pop()
        end_if_heard()


def end_if_heard() -> None:
    """End here if a signal was heard whose exception was lost on the way."""
    if _heard and not _steps:
        _end()


def _stop(number: int, _frame: object) -> None:
    _heard.append(number)
    end_if_heard()


def _end() -> NoReturn:
    if _heard[-1] == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(_ENDED + _heard[-1])
