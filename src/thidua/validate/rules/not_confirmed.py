"""What was taken over from last year has been looked at by somebody.

Why: ``thidua new`` fills a new year's file from the old one and marks every item, obligation,
milestone and cited document ``review: carried``. A directive that goes out with such a mark was
copied, not considered: an error once it is issued, a warning in a draft. Told once a file, with the
lines of the marks: reading is the work, deleting is one command.

Fails::

    directive:
      status: issued
      items:
        - id: dang-ky-thi-dua
          review: carried
          text: Các phòng đăng ký giao ước thi đua.

Passes::

    directive:
      status: issued
      items:
        - id: dang-ky-thi-dua
          text: Các phòng đăng ký giao ước thi đua.

Fix: read the passage, correct it where need be, and delete the line ``review: carried``; when all
of them are read, ``thidua fmt --reviewed FILE`` deletes those that are left.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Review, Source
from thidua.validate.passages import items

ID = "not-confirmed"
LEVEL = Level.ERROR
CLAUSE = ""

_LISTS = ("documents", "basis", "obligations", "milestones", "scoring_by_block")
_WHOLE = ("directive", "scoring", "council")


def check(source: Source) -> Iterator[Finding]:
    """Tell of the marks that are left, at the first of them."""
    marks = (thing.get("review") for thing in _marked(source))
    left = [one for one in marks if one is not None and one.value == Review.CARRIED]
    if not left:
        return
    root = source.root
    issued = root.text("directive", "status") == "issued"
    level = Level.ERROR if issued else Level.WARNING
    message = "issued-unconfirmed" if issued else "draft-unconfirmed"
    places = sorted((one.key_place or one.place for one in left), key=lambda one: one.line)
    lines = ", ".join(str(one.line) for one in places)
    facts: dict[str, str | int] = {"count": len(left), "lines": lines, "file": places[0].file}
    yield Finding(places[0], ID, level, message, facts)


def _marked(source: Source) -> Iterator[Node]:
    """Yield what may have a mark."""
    wholes = (source.root.get(part) for part in _WHOLE)
    yield from (thing for thing in wholes if thing is not None)
    for part in _LISTS:
        yield from source.root.each(part)
    yield from items(source)
