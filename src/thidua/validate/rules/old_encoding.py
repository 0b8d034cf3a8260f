"""A text is Unicode, not the remains of an older Vietnamese encoding.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục I.4 prescribes Unicode (TCVN 6909:2001). Text typed in
TCVN3 (fonts .VnTime) or VNI (fonts VNI-Times) reads "Yªu cÇu" or "Yeâu caàu" without these fonts,
and prints so.

Fails::

    directive:
      closing:
        - Yeâu caàu caùc ñôn vò nghieâm tuùc thöïc hieän.

Passes::

    directive:
      closing:
        - Yêu cầu các đơn vị nghiêm túc thực hiện.

Fix: convert the text to Unicode with the tool of the keyboard program (UniKey: Ctrl+Shift+F9), then
paste it again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thidua.model.finding import Finding, Level
from thidua.validate.passages import around, text_of, texts, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.source import Source

ID = "old-encoding"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4"

_REMAINS = {
    "TCVN3": re.compile(
        "(?<=[a-zA-Z])[µ\u00b8¶·¹¨»¾¼½ÆÇ®«¬ª¦§×ØÞ](?=[a-z])"
        "|(?<=[a-zA-Z])[µ\u00b8¶¹¨¾¼½ÆÇ¬ª×ØÞ](?![a-zA-Z])|(?<![a-zA-Z])[®¨ª¬](?=[a-z])"
    ),
    "VNI": re.compile(
        "[aA][âáàåãäêéèúüë]|[eE][âáàåãäùøûõï]|[oO][âåäùøûõï]|[uU][ùøûõï]|[yY][ùøûõï]"
        "|[öÖ][ôùøûõï]|[ôÔ][ùøûõïn]|(?<![a-z])ñ(?=[aeiouyöô])"
    ),
}
"""Encoding → what its letters with marks become in Unicode, as no Vietnamese word has it."""

_ANY = re.compile("[âáàåãäêéèúüëùøûõïôñµ\u00b8¶·¹¨»¾¼½ÆÇ®«¬ª¦§×ØÞ]")
"""Nothing can be found in a text without one of these."""

_ENOUGH = 2
"""How many a text must have: one may be a foreign name or a sign."""


def check(source: Source) -> Iterator[Finding]:
    """Yield the first trace of an old encoding in each text that has enough of them."""
    for node in texts(source):
        text = text_of(node)
        if not _ANY.search(text):
            continue
        for encoding, remains in _REMAINS.items():
            found = [match.start() for match in remains.finditer(text)]
            if len({text[at : at + 2] for at in found}) >= _ENOUGH:
                facts = {"encoding": encoding, "excerpt": around(text, found[0])}
                yield Finding(within(source, node, found[0]), ID, LEVEL, "old-encoding", facts)
