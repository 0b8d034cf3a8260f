"""Vietnamese letters are typed as one character each (Unicode form NFC).

Why: Decree 30/2020, Phụ lục I, Phần I, Mục I.4 wants Unicode (TCVN 6909:2001), which allows "ế"
as one character or as "e" with two marks behind it. They look alike, but searching, sorting and
comparing see different texts, and some fonts set the loose marks beside their letter. So there is
one form.

Fails::

    name: Phong tra\u0300o thi \u0111ua

Passes::

    name: Phong tr\u00e0o thi \u0111ua

Fix: type the words again with the keyboard set to "Unicode dựng sẵn".
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import is_normalized, normalize

from thidua.model.finding import Finding, Level, Place
from thidua.validate.passages import text_of, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.source import Source

ID = "text-nfc"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4"


def check(source: Source) -> Iterator[Finding]:
    """Yield every line with loose marks, comments included, and texts that escapes make so."""
    lines = set()
    if not is_normalized("NFC", source.text):
        for number, line in enumerate(source.text.split("\n"), start=1):
            if not is_normalized("NFC", line):
                lines.add(number)
                column = _first(line)
                place = Place(source.file, number, column + 1)
                yield Finding(place, ID, LEVEL, "text-nfc", {"excerpt": _word(line, column)})
    for node in texts(source):
        text = text_of(node)
        typed = range(node.place.line, node.end_line + 1)
        if not is_normalized("NFC", text) and lines.isdisjoint(typed):
            excerpt = _word(text, _first(text))
            yield Finding(node.place, ID, LEVEL, "text-nfc", {"excerpt": excerpt})


def _first(text: str) -> int:
    """Return where ``text`` and its NFC form part: at the letter the mark belongs to."""
    pairs = enumerate(zip(text, normalize("NFC", text), strict=False))
    return next((at for at, (typed, wanted) in pairs if typed != wanted), 0)


def _word(text: str, at: int) -> str:
    """Return the word at ``at``, in the form it should have."""
    start = max(text.rfind(" ", 0, at), text.rfind("\t", 0, at)) + 1
    return normalize("NFC", text[start:].split(maxsplit=1)[0])
