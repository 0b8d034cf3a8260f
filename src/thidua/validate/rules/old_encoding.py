"""A text is Unicode, not the remains of an older Vietnamese encoding.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục I.4 prescribes Unicode (TCVN 6909:2001). Text typed in
TCVN3 (fonts .VnTime) or VNI (fonts VNI-Times) reads "Yªu cÇu" or "Yeâu caàu" without these fonts,
and prints so; likewise VISCII, VIQR ("Vie^.t Nam"), and UTF-8 that was read as Windows-1252. A word
is a trace when it cannot be Vietnamese as it stands and is when decoded; two such words anywhere
in the file are enough, and each encoding is told once, with the lines where it stands.

Fails::

    directive:
      abstract:
        - Keá hoaïch
      closing:
        - Toång keát.

Passes::

    directive:
      abstract:
        - Kế hoạch
      closing:
        - Tổng kết.

Fix: convert the text to Unicode with the tool of the keyboard program (UniKey: Ctrl+Shift+F9), then
paste it again; delete nothing, for what looks like a sign was a letter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.texts.old_letters import Trace, suspect, traces
from thidua.validate.passages import around, text_of, texts, within

ID = "old-encoding"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4"

_ENOUGH = 2
"""How many different words a file must have: one may be a foreign name."""

_MANGLED = "UTF-8"
"""No old encoding: text that was read as one, and that no keyboard program converts back."""

_SHOWN = 10
_MOST = 500_000
"""So many characters of suspect texts are looked at; a hostile file shall not take for ever."""


def check(source: Source) -> Iterator[Finding]:
    """Yield each encoding that has left enough words, at its first text."""
    found = tuple(_searched(source))
    words: defaultdict[str, set[str]] = defaultdict(set)
    for trace in (one for _, each in found for one in each):
        words[trace.encoding].add(trace.typed.casefold())
    told: defaultdict[str, list[tuple[Node, Trace]]] = defaultdict(list)
    for node, each in found:
        enough = [one for one in each if len(words[one.encoding]) >= _ENOUGH]
        here = Counter(one.encoding for one in enough)
        if enough:
            # What speaks most for an encoding in this text, and then in the whole file.
            first = max(enough, key=lambda one: (here[one.encoding], len(words[one.encoding])))
            told[first.encoding].append((node, first))
    for encoding, places in told.items():
        yield _finding(source, encoding, places)


def _searched(source: Source) -> Iterator[tuple[Node, tuple[Trace, ...]]]:
    """Yield the texts with traces, as long as there is not too much that only looks like some."""
    left = _MOST
    for node in texts(source):
        text = text_of(node)
        if left > 0 and suspect(text):
            left -= len(text)
            yield node, tuple(traces(text))


def _finding(source: Source, encoding: str, places: list[tuple[Node, Trace]]) -> Finding:
    node, first = places[0]
    lines = [str(one.place.line) for one, _ in places]
    facts: dict[str, str | int] = {
        "encoding": encoding,
        "excerpt": around(text_of(node), first.start),
        "typed": first.typed,
        "meant": first.meant,
        "count": len(lines),
        "lines": ", ".join(lines[:_SHOWN]) + (", …" if len(lines) > _SHOWN else ""),
    }
    message = "mangled-utf8" if encoding == _MANGLED else ID
    return Finding(within(source, node, first.start), ID, LEVEL, message, facts)
