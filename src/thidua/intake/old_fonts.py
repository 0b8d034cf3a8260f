"""Old fonts: text of TCVN3 and VNI made Unicode, as its fonts say, or words that show it.

A document of 2005 is typed for .VnTime or VNI-Times: what it holds are other letters than what it
shows. Fonts of capitals (.VnTimeH) show capitals of what was typed small.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.patterns import encoding_of
from thidua.model.view import View, ViewParagraph, ViewRun
from thidua.texts.old_letters import decoded, suspect, tables, traces

_ENOUGH = 2
"""How many different words show an encoding: one may be a foreign name."""
_UNICODE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
"""Letters that none of these encodings has: what has one is Unicode, whatever its font."""
_BARRED = str.maketrans("ÐðƉ", "ĐđĐ")
_ETHS = frozenset("ÐðƉ")
_MOST = 2_000_000
"""So many characters are looked at."""


class DecodedText(Struct, frozen=True):
    """What was made Unicode: in how many paragraphs, and a word of it."""

    encoding: str
    count: int
    typed: str
    meant: str


def unified(view: View) -> tuple[View, tuple[DecodedText, ...]]:
    """Return a view in Unicode, and what was changed for it."""
    view = replace(view, paragraphs=tuple(map(_barred, view.paragraphs)))
    words = _words(view)
    sure = {encoding for encoding, found in words.items() if len(found) >= _ENOUGH}
    if not sure:
        return view, ()
    usual = max(sure, key=lambda encoding: len(words[encoding]))
    counts: dict[str, int] = defaultdict(int)
    paragraphs: list[ViewParagraph] = []
    for one in view.paragraphs:
        runs = tuple(_run(run, sure, usual) for run in one.runs)
        if runs == one.runs:
            paragraphs.append(one)
            continue
        changed = next(old for old, new in zip(one.runs, runs, strict=True) if old != new)
        counts[_encoding(changed, sure) or usual] += 1
        paragraphs.append(replace(one, runs=runs, text="".join(run.text for run in runs)))
    told = tuple(
        DecodedText(encoding, count, *next(iter(words[encoding].items())))
        for encoding, count in counts.items()
    )
    return replace(view, paragraphs=tuple(paragraphs)), told


def _barred(one: ViewParagraph) -> ViewParagraph:
    """Return a paragraph in whose Unicode Đ is no Eth, which looks the same."""
    if _UNICODE.search(one.text) is None or not _ETHS & set(one.text):
        return one
    runs = tuple(replace(run, text=run.text.translate(_BARRED)) for run in one.runs)
    return replace(one, runs=runs, text=one.text.translate(_BARRED))


def _words(view: View) -> Mapping[str, Mapping[str, str]]:
    """Return encoding → words that it explains, as typed and as meant."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    left = _MOST
    for one in view.paragraphs:
        if left <= 0 or not suspect(one.text):
            continue
        left -= len(one.text)
        for trace in traces(one.text):
            if trace.encoding in tables().encodings:
                found[trace.encoding].setdefault(trace.typed.casefold(), trace.meant)
    return found


def _encoding(run: ViewRun, sure: set[str]) -> str:
    """Return the encoding that the font of a run says, where words of it were found."""
    said = encoding_of(run.font or "")
    return said if said in sure and not _UNICODE.search(run.text) else ""


def _run(run: ViewRun, sure: set[str], usual: str) -> ViewRun:
    said = _encoding(run, sure)
    if said:
        text = decoded(run.text, said)
        capitals = (run.font or "").endswith("H") and said == "TCVN3"
        return replace(run, text=text.upper() if capitals else text)
    if not suspect(run.text) or _UNICODE.search(run.text):
        return run
    text, at = "", 0
    for trace in traces(run.text):
        if trace.encoding == usual and trace.start >= at:
            text += run.text[at : trace.start] + trace.meant
            at = trace.start + len(trace.typed)
    return replace(run, text=text + run.text[at:]) if at else run
