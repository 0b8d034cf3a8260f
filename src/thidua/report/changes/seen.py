"""Text as every report shows it: on one line, and nothing in it invisible."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.model.document import Mark
from thidua.report.changes.wording import ChangeWords
from thidua.texts.legible import legible

_BLANK = "␣"


def shown(text: str, mark: Mark = Mark.KEPT) -> str:
    """Return a text on one line, what cannot be seen in it by its code points.

    Blanks that were put in or taken out are shown by a sign.
    """
    if mark is not Mark.KEPT and text.isspace():
        return _BLANK * len(text)
    return legible(text)


def path(places: Iterable[str], say: ChangeWords) -> str:
    """Return how a place is reached, outermost first: "II. NỘI DUNG › 1."."""
    return say.below.join(shown(place) for place in places if place)


def capital(text: str) -> str:
    """Return words of ours as a heading."""
    return f"{text[:1].upper()}{text[1:]}"


def telling(label: str) -> str:
    """Return a label, or nothing for one that tells nothing by itself: a dash."""
    return shown(label) if any(map(str.isalnum, label)) else ""
