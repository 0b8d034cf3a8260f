"""Words are set apart by one space, and marks stand where typesetting wants them.

Why: two spaces, a tab, a space before a comma or inside a quotation are slips of typing that a
justified line makes visible; and they make two equal texts compare as different.

Fails::

    directive:
      closing:
        - Thi đua  lập thành tích xuất sắc , toàn diện.

Passes::

    directive:
      closing:
        - Thi đua lập thành tích xuất sắc, toàn diện.

Fix: delete the superfluous space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.mistyped import pasted
from thidua.validate.passages import around, text_of, texts, within

ID = "doubled-spaces"
LEVEL = Level.WARNING
CLAUSE = ""

_SLIPS = {
    "doubled-spaces": re.compile(r"[ \u00a0]{2,}|\t"),
    "space-before-mark": re.compile(r"(?<=[^\s.…])[ \u00a0](?=[,;:](?:\s|$)|\.(?:\s|$))"),
    "space-inside-quotes": re.compile(r"(?<=[“(])[ \u00a0]|(?<=\S)[ \u00a0](?=[”)])"),
    "space-at-edge": re.compile(r"^[ \u00a0](?! )|(?<! )[ \u00a0]$"),
}

_BLANK = re.compile("[ \u00a0\t]")
_SPACE = "␣"
_TAB = "⇥"


def check(source: Source) -> Iterator[Finding]:
    """Yield every superfluous space, where it stands in the file."""
    for node in texts(source):
        text = text_of(node)
        if not _BLANK.search(text) or pasted(source, node):
            continue
        for message, slip in _SLIPS.items():
            for match in slip.finditer(text):
                place = within(source, node, match.start())
                facts = {"excerpt": _shown(text, match)}
                yield Finding(place, ID, LEVEL, message, facts)


def _shown(text: str, slip: re.Match[str]) -> str:
    """Return the words about a slip, its spaces made visible."""
    signs = "".join(_TAB if one == "\t" else _SPACE for one in slip[0])
    return around(text[: slip.start()] + signs + text[slip.end() :], slip.start())
