"""Asking at a terminal: a question, its default, what is told of an answer that does not fit."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from collections.abc import Callable, Mapping, Sequence
from unicodedata import normalize

from msgspec import Struct

from thidua.texts.legible import visible
from thidua.verbs.exits import Exit
from thidua.verbs.telling import tell

_TRIES = 5
_LOST = "\ufffd"
"""What stands for bytes that are no text in the terminal's encoding."""
_CAPITALS = "a name in capitals"


class Question(Struct, frozen=True):
    """What is asked, by the key of its words; ``kind`` takes the answer, or one of ``choices``."""

    key: str
    kind: Callable[[str], str] = str
    default: str = ""
    optional: bool = False
    choices: Sequence[str] = ()


def ask(question: Question, say: Mapping[str, str]) -> str:
    """Return what somebody at the terminal answers; a bare Return is the default.

    An answer that does not fit is told and asked for again, a few times.

    Raises:
        SystemExit: the input has ended, which is told.
    """
    asked = say[f"ask-{question.key}"]
    if question.default:
        asked += f" [{question.default}]"
    for _ in range(_TRIES):
        sys.stderr.write(f"{visible(asked)}: ")
        sys.stderr.flush()
        typed = sys.stdin.readline()
        answer = normalize("NFC", typed.strip())
        if not typed:
            tell(say["ask-ended"])
            raise SystemExit(Exit.COMMAND)
        if not answer and (question.default or question.optional):
            return question.default
        try:
            return _fitting(question, answer)
        except ArgumentTypeError as unfit:
            tell(_complaint(question, answer, str(unfit), say))
    return question.default


def _fitting(question: Question, answer: str) -> str:
    """Return an answer as its kind has it; choices may be typed by number.

    Raises:
        ArgumentTypeError: it is none.
    """
    if _LOST in answer:
        raise ArgumentTypeError(answer)
    if not question.choices:
        return question.kind(answer)
    numbered = {str(at): one for at, one in enumerate(question.choices, start=1)}
    if (chosen := numbered.get(answer, answer)) in question.choices:
        return chosen
    raise ArgumentTypeError(answer)


def _complaint(question: Question, answer: str, reason: str, say: Mapping[str, str]) -> str:
    """Return what is wrong with an answer, as a sentence."""
    if question.choices:
        return say["ask-again"].format(choices=", ".join(question.choices))
    if reason.startswith(_CAPITALS):
        return say["wrong-capitals"].format(value=answer)
    return say["ask-line"]
