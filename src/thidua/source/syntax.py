"""Syntax errors: what libyaml says about a file that is no YAML, sorted into what a person did.

libyaml has some forty sentences; they come from about a dozen mistakes. The table maps its words
to the entry of ``templates/messages.yaml`` that tells the mistake; what is not listed is told in
general.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level, Place
from thidua.source.colons import in_prose
from thidua.source.slips import outdented, slip

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

RULE = "yaml-syntax"
GENERAL = "yaml-syntax"

MESSAGES = {
    "mapping values are not allowed in this context": "yaml-colon",
    "found unexpected ':'": "yaml-colon",
    "could not find expected ':'": "yaml-missing-colon",
    "block sequence entries are not allowed in this context": "yaml-dash",
    "did not find expected '-' indicator": "yaml-indent",
    "did not find expected key": "yaml-indent",
    "did not find expected ',' or ']'": "yaml-bracket",
    "did not find expected ',' or '}'": "yaml-bracket",
    "did not find expected node content": "yaml-bracket",
    "found unexpected end of stream": "yaml-quote",
    "found unexpected document indicator": "yaml-quote",
    "found unknown escape character": "yaml-escape",
    "did not find expected hexdecimal number": "yaml-escape",
    "found invalid Unicode character escape code": "yaml-escape",
    "found character that cannot start any token": "yaml-start",
    "found a tab character that violates indentation": "yaml-tab",
    "found a tab character where an indentation space is expected": "yaml-tab",
    "did not find expected <document start>": "yaml-outside",
}
"""libyaml's ``problem`` → the message that explains it."""

_TOLD_AT_THE_BEGINNING = frozenset({"yaml-quote", "yaml-bracket", "yaml-missing-colon"})
"""Mistakes whose beginning (libyaml's context mark) says more than where the parser gave up."""


def explain(
    error: MarkedYAMLError, *, lines: list[str], name: str, quoted: Place | None
) -> Finding:
    """Return the finding for a syntax error, at the place where the mistake can be mended.

    ``quoted`` is where the last value before the error began, if it was a quoted one over several
    lines: what follows it is then, as a rule, text that an earlier quote was meant to end.
    """
    problem = error.problem or ""
    message = MESSAGES.get(problem, GENERAL)
    mark = error.problem_mark or error.context_mark
    if message in _TOLD_AT_THE_BEGINNING and error.context_mark is not None:
        mark = error.context_mark
    place = Place(name) if mark is None else Place(name, mark.line + 1, mark.column + 1)
    marks = [one for one in (error.context_mark, error.problem_mark) if one is not None]
    numbers = [one.line + 1 for one in marks] or [place.line]
    if seen := slip(lines, first=min(numbers), last=max(numbers)):
        message, line, column = seen
        return Finding(
            Place(name, line, column), RULE, Level.ERROR, message, _mended(lines[line - 1])
        )
    if message in ("yaml-colon", "yaml-missing-colon") and (sentence := in_prose(lines, place)):
        message, place, facts = sentence
        return Finding(place, RULE, Level.ERROR, message, facts)
    message = _told_apart(message, *_around(lines, place))
    if message in ("yaml-missing-colon", "yaml-indent") and outdented(lines, place.line):
        message = "yaml-outdented"
    if message == "yaml-rest" and quoted is not None:
        message, place = "yaml-quote", quoted
    return Finding(place, RULE, Level.ERROR, message, {"problem": problem})


def _mended(line: str) -> dict[str, str]:
    """Return a line, and the same with a space behind the colon of its key."""
    key, colon, value = line.strip().partition(":")
    return {"text": line.strip(), "mended": f"{key}{colon} {value.strip()}"}


def _told_apart(message: str, before: str, here: str) -> str:
    """Return the message for mistakes that libyaml has one sentence for, by what stands there."""
    if here == "\t":
        return "yaml-tab"
    if message == "yaml-indent" and before.strip():
        return "yaml-rest"
    if message == "yaml-colon" and ": " not in before:
        return "yaml-deeper"
    return message


def _around(lines: list[str], place: Place) -> tuple[str, str]:
    """Return what stands in the line before the place, and the character at it."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return line[: place.column - 1], line[place.column - 1 : place.column]
