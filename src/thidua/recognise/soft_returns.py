"""Soft returns: lines of a paragraph that are paragraphs of their own, ended by hand.

Who types Shift+Enter for Enter, or copies from a page of the web, has a whole list of grounds, a
title with its trích yếu or a post with a name in one paragraph. A line that only goes on is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.catalogue import patterns
from thidua.catalogue.patterns import begins, fits, folded, upper
from thidua.model.view import plain

_BREAK = re.compile(r"[\n\v\f]+")
_ENDED = re.compile(r"(?:[.;:!?…]|\./\.?|-{3,})[)”\"]?$")
_BEGUN = re.compile(r"[“\"(]?[^\W\d_]")
_BEGINNINGS = (
    *(patterns.ARTICLE, patterns.SECTION, patterns.CLAUSE, patterns.POINT, patterns.DASH),
    *(patterns.BASIS, patterns.APPENDIX_NOTE, patterns.DIVISION, patterns.TITLED_DIVISION),
)
"""What a paragraph of its own may begin with."""
_WHOLE = (patterns.DIVISION, patterns.APPENDIX_LABEL, patterns.FORM_LABEL, patterns.TYPED_LINE)
"""Lines that are a paragraph and nothing more."""
_MOST = 400
"""Lines that a paragraph may have; one with more is left as it is."""


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return where the paragraphs begin and end that are one by its markup; nothing for one."""
    if not _BREAK.search(text):
        return []
    lines = [span for span in _lines(text) if plain(text[slice(*span)])]
    if not 1 < len(lines) <= _MOST:
        return []
    said = [plain(text[slice(*span)]) for span in lines]
    named = upper(said[0]) and fits(patterns.NAME, said[-1]) and said[-1].istitle()
    found = [lines[0]]
    for at in range(1, len(lines)):
        if _ends(said[at - 1], said[at]) or (named and _posted(said[at - 1])):
            found.append(lines[at])
        else:
            found[-1] = found[-1][0], lines[at][1]
    return found if len(found) > 1 else []


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _ends(before: str, line: str) -> bool:
    """Say whether a paragraph ends with one line and another begins with the next."""
    if fits(patterns.TYPED_LINE, line) or any(fits(one, before) for one in _WHOLE):
        return True
    if any(begins(one, line) for one in _BEGINNINGS):
        return True
    if folded(before).strip(" .:") in patterns.kinds() and upper(before):
        return True
    return _ENDED.search(before) is not None and _goes_not_on(line)


def _goes_not_on(line: str) -> bool:
    begun = _BEGUN.match(line)
    return begun is not None and begun[0][-1:].isupper()


def _posted(line: str) -> bool:
    """Say whether a line is a post, the name of whoever holds it at the end of the paragraph."""
    return upper(line) or fits(patterns.SIGN_NOTE, line)
