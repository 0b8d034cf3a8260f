"""Mending signs: zeros, commas, dashes, what ends an entry of a list. Letters stay as they are.

What changes is kept in ``opened.retyped``, so that it can be told and nothing else has changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from thidua.conform.fixes.case import Case
from thidua.conform.fixes.stretch import Edit, retype, typed

_ENDS = ".,;:/ "
_STOPS = frozenset({".", ";"})
_BULLETS = re.compile(r"^[•*▪–—+](?=\s*\w)")
_AROUND = re.compile(r"[ \u00a0]*([/–—-])[ \u00a0]*")
_ROOM = re.compile(r"(?i)\s*số\s*+[:.]?[\s.…_-]*")
"""What stands before the slash while the number is to be filled in."""
_DATED = re.compile(r"(?i)(?<=\w)(?:\s*+,)?\s+(?=ngày\b)")
_DASHES = re.compile(r"\s*[-–—\u2011]\s*")


def write_figures(before: str) -> Callable[[Case], bool]:
    """Return the fix that writes the figures behind ``before``, a pattern, as is permitted."""

    def change(text: str, case: Case) -> str:
        found = re.compile(rf"(?i)({before}){re.escape(case.violation.found)}(?!\d)")
        return found.sub(lambda match: match[1] + case.wanted, text, count=1)

    return _rewritten(change)


def _ended(text: str, case: Case) -> str:
    """End an entry of a list by the sign that is permitted, and begin it by a dash."""
    sign = case.wanted[-1:]
    return _BULLETS.sub("-", text.rstrip(_ENDS)) + sign if sign in _STOPS else text


def _filed(text: str, _case: Case) -> str:
    """Set the copies that are filed off by commas, and end the line by a full stop."""
    head, colon, units = text.rstrip(_ENDS).partition(":")
    return f"{head}{colon}{units.replace(';', ',')}."


def _stopped(text: str, case: Case) -> str:
    """End a căn cứ by the sign that is permitted."""
    sign = case.wanted
    return text.rstrip(_ENDS) + sign if sign in _STOPS else text


def _coloned(text: str, case: Case) -> str:
    """Put a colon behind a label that has another sign, or none."""
    permitted = case.wanted
    bare = text.rstrip(_ENDS)
    return f"{bare}:" if f"{bare}:" == permitted else text


def _closed(text: str, _case: Case) -> str:
    """Take the blanks around slashes and hyphens of a symbol away; room for a number stays."""
    head, slash, symbol = text.partition("/")
    if not _ROOM.fullmatch(head):
        head = _AROUND.sub(r"\1", head.rstrip())
    return head + _AROUND.sub(r"\1", slash + symbol)


def _set_off(text: str, _case: Case) -> str:
    """Put a comma between place and date."""
    return _DATED.sub(", ", text, count=1)


def _hyphened(text: str, _case: Case) -> str:
    """Put hyphens with blanks between the phrases of the Tiêu ngữ."""
    return _DASHES.sub(" - ", text)


def _rewritten(change: Callable[[str, Case], str]) -> Callable[[Case], bool]:
    """Return the fix that changes the words of a part, sign by sign."""

    def fix(case: Case) -> bool:
        part = case.violation.part
        element = None if part is None else case.opened.paragraph(part.paragraph)
        if part is None or element is None:
            return False
        old = part.paragraph.text[part.piece.start : part.piece.end]
        new = change(old, case)
        edits = [
            Edit(part.piece.start + at, old[at:end], new[begin:stop])
            for kind, at, end, begin, stop in SequenceMatcher(
                None, old, new, autojunk=False
            ).get_opcodes()
            if kind != "equal"
        ]
        before = typed(element)
        if not edits or not retype(element, part.paragraph, edits):
            return False
        case.opened.retyped.append((before, typed(element)))
        return True

    return fix


end_items, put_colon, close_blanks = _rewritten(_ended), _rewritten(_coloned), _rewritten(_closed)
put_stop, mend_filed = _rewritten(_stopped), _rewritten(_filed)
put_comma, put_hyphens = _rewritten(_set_off), _rewritten(_hyphened)
