"""Text that GitHub Flavored Markdown shows to the letter.

Every character that could begin markup, a link or a mention is escaped, so that what a reader sees
is what the model says.
"""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$#]|!(?=\[)|@(?=\w)|:(?=//)|(?<=[Ww]{3})\.")
_UNLINKED = re.compile(r"[^\w\s-]")
_AT_LINE_START = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))")


def escape(text: str) -> str:
    """Return the text with everything escaped that GitHub Flavored Markdown would act upon."""
    return _AT_LINE_START.sub(_escape_start, escape_inside(text))


def escape_inside(text: str) -> str:
    """Return the text escaped for a place where no line begins."""
    return _MARKUP.sub(r"\\\g<0>", text)


def anchor(heading: str) -> str:
    """Return the fragment under which GitHub links to a heading: "II.1.a-size" → "ii1a-size"."""
    return _UNLINKED.sub("", heading.lower()).replace(" ", "-")


def _escape_start(match: re.Match[str]) -> str:
    """Escape what would make a heading, a list or a rule."""
    space, mark = match.groups()
    space = space.replace(" ", "&#32;")
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"
