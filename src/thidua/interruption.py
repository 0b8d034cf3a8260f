"""Ctrl-C, SIGTERM, a terminal that hangs up: end in good order, no temporary file left behind."""

from __future__ import annotations

import signal
from typing import NoReturn

_ENDED = 128
"""What the shell is told is this and the number of the signal: 143 after SIGTERM."""
_ENDING = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""Signals that end a run as Ctrl-C does, by name: no system has them all."""

_heard: list[int] = []


def listen() -> None:
    """Turn the signals into exceptions; one that is ignored, as under ``nohup``, stays ignored."""
    signal.signal(signal.SIGINT, _stop)
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def end_if_heard() -> None:
    """End here if a signal was heard whose exception was lost on the way."""
    if _heard:
        _end()


def _stop(number: int, _frame: object) -> NoReturn:
    _heard.append(number)
    _end()


def _end() -> NoReturn:
    if _heard[-1] == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(_ENDED + _heard[-1])
