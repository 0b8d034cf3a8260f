"""A reference in a text is an id in two pairs of square brackets.

Why: ``[[chi-thi-02]]`` is printed as the full citation. With a bracket missing, or with words
instead of the id, the brackets themselves would be printed. Single brackets around the id of a
cited document, and closing ones that follow no id, are a warning: they are text, but hardly meant
so.

Fails::

    documents:
      - id: chi-thi-02
    directive:
      opening:
        - Thực hiện [[chi-thi-02], [[Chỉ thị 02]] và chi-thi-02]].

Passes::

    documents:
      - id: chi-thi-02
    directive:
      opening:
        - Thực hiện [[chi-thi-02]] và các văn bản khác [1].

Fix: type ``[[``, the id as it stands under ``documents``, and ``]]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.campaign import REFERENCE
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.passages import around, text_of, texts, within

ID = "citation-marks"
LEVEL = Level.ERROR
CLAUSE = ""

_MARKS = re.compile(
    r"\[\[(?P<words>[^\[\]]*)\]\]"
    r"|(?P<open>\[\[(?!\[))|(?<=[a-z0-9])(?P<close>\]\])|(?P<stray>\]\])"
    r"|\[(?P<id>[^\[\]]*)\]"
)
"""A pair with words, a mark without its partner, words in single brackets: in this order."""


def check(source: Source) -> Iterator[Finding]:
    """Yield brackets that are no reference but look like a part of one."""
    known = frozenset(document.text("id") for document in source.root.each("documents")) - {""}
    for node in texts(source):
        if "[" in text_of(node) or "]" in text_of(node):
            yield from _odd(source, node, known)


def _odd(source: Source, node: Node, known: frozenset[str]) -> Iterator[Finding]:
    text = text_of(node)
    for match in _MARKS.finditer(text):
        message, level = _message(match, known)
        if message:
            words = match["words"] or match["id"] or around(text, match.start())
            facts = {"words": words, "mark": match[0]}
            yield Finding(within(source, node, match.start()), ID, level, message, facts)


def _message(match: re.Match[str], known: frozenset[str]) -> tuple[str, Level]:
    """Return what is to be said about one find, if anything, and how much it weighs."""
    if match["stray"]:
        return "citation-mark-alone", Level.WARNING
    if match["open"] or match["close"]:
        return "citation-mark-alone", Level.ERROR
    if match["id"] is not None:
        return ("citation-in-single-brackets" if match["id"] in known else ""), Level.WARNING
    return ("" if REFERENCE.fullmatch(match[0]) else "citation-without-id"), Level.ERROR
