"""Every character of a text can be printed.

Why: the documents are set in Times New Roman (Phụ lục I, Phần I, Mục I.4). A character that the
font lacks, an emoji or a Chinese sign, would come out as a box or not at all; letters written from
right to left have no place in an administrative document.

Fails::

    directive:
      closing:
        - Thi đua lập thành tích 😀

Passes::

    directive:
      closing:
        - Thi đua lập thành tích – “Dạy tốt, học tốt”…

Fix: take the character out, or write it in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, normalize

from thidua.fonts import printable
from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import text_of, texts, within

ID = "text-printable"
LEVEL = Level.ERROR
CLAUSE = "Phụ lục I, Phần I, Mục I.4"

_UNUSUAL = re.compile(
    r"[^\t\n\r -~\u00a0-\u017f\u01a0-\u01b0\u0300-\u0323\u1ea0-\u1ef9"
    r"\u2002\u2013\u2014\u2018\u2019\u201c\u201d\u2026\ufffd]"
)
"""What is not plainly Vietnamese or Latin, and needs a look into the fonts.

Hidden characters are the reader's business, and U+FFFD is what it puts for one it has refused.
"""

_PLAIN = re.compile(r"[0-9A-Za-zÀ-ỹ .,:;()%/-]+")
"""What a full-width or a mathematical letter is another form of."""

_NAMED = {"\u2011": "no-break-hyphen"}
"""Characters that people know by name, and their message."""


def check(source: Source) -> Iterator[Finding]:
    """Yield each character that cannot be printed, once a text."""
    for node in texts(source):
        told: set[str] = set()
        for match in _UNUSUAL.finditer(text_of(node)):
            character = match[0]
            hidden = category(character) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
            if hidden or character in told or printable(character):
                continue
            told.add(character)
            plain = normalize("NFKC", character)
            facts = {"character": character, "code": f"U+{ord(character):04X}", "plain": plain}
            message = "plain-letter" if _PLAIN.fullmatch(plain) else "text-printable"
            message = _NAMED.get(character, message)
            yield Finding(within(source, node, match.start()), ID, LEVEL, message, facts)
