r"""Words are set apart by plain spaces.

Why: text pasted from Word has no-break spaces (U+00A0). They look like plain ones, but defeat
searching and comparing, and do not stretch when a line is justified. The program sets them itself
where a line must not break.

Fails::

    directive:
      closing:
        - "Thi đua\u00a0lập thành tích."

Passes::

    directive:
      closing:
        - Thi đua lập thành tích.

Fix: type the space again with the space bar.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import around, text_of, texts, within

ID = "no-break"
LEVEL = Level.WARNING
CLAUSE = ""

_JOINT = "\u00a0"


def check(source: Source) -> Iterator[Finding]:
    """Yield the first no-break space of each text, and how many it has."""
    for node in texts(source):
        text = text_of(node)
        if _JOINT in text:
            start = text.index(_JOINT)
            facts: dict[str, str | int] = {
                "excerpt": around(text.replace(_JOINT, "·"), start),
                "count": text.count(_JOINT),
            }
            yield Finding(within(source, node, start), ID, LEVEL, "no-break", facts)
