"""Quotation marks are curly, and the dots of an omission are one sign.

Why: printed documents have “ ” and …; straight marks and three dots are what a typewriter had, and
a document with both looks careless. Straight marks among curly ones are told by quotes-balanced.
Longer rows of dots are blanks to be filled in by hand.

Fails::

    directive:
      closing:
        - Thực hiện tốt phong trào "Dạy tốt, học tốt"...

Passes::

    directive:
      closing:
        - Thực hiện tốt phong trào “Dạy tốt, học tốt”…
        - Họ và tên ..........

Fix: type “ and ” (in Word: AutoFormat; on a keyboard: copy them from this page), and … for dots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import around, text_of, texts, within

ID = "typeset-marks"
LEVEL = Level.WARNING
CLAUSE = ""

_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_CURLY = re.compile("[“”]")


def check(source: Source) -> Iterator[Finding]:
    """Yield the first straight quotation mark and the first three dots of each text."""
    for node in texts(source):
        text = text_of(node)
        found = {"three-dots": _DOTS.search(text)}
        if not _CURLY.search(text):
            found["straight-quotation"] = re.search('"', text)
        for message, match in found.items():
            if match:
                place = within(source, node, match.start())
                facts = {"excerpt": around(text, match.start())}
                yield Finding(place, ID, LEVEL, message, facts)
