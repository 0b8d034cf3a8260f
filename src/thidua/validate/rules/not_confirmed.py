"""What was taken over from last year has been looked at by somebody.

Why: ``thidua new`` fills a new year's file from the old one and marks every item, obligation,
milestone and cited document ``review: carried``. A directive that goes out with such a mark was
copied, not considered: an error once it is issued, a warning in a draft.

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

Fix: read the passage, correct it where need be, and delete the line ``review: carried``.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Review, Source
from thidua.texts.item_ids import made_ids
from thidua.validate.passages import items

ID = "not-confirmed"
LEVEL = Level.ERROR
CLAUSE = ""

_LISTS = ("documents", "basis", "obligations", "milestones", "scoring_by_block")
_WHOLE = ("directive", "scoring", "council")
_NAMES = ("id", "document", "relation")
"""Keys that say which entry it is, the first there is."""


def check(source: Source) -> Iterator[Finding]:
    """Yield every mark that is left, each at its own line."""
    root = source.root
    issued = root.text("directive", "status") == "issued"
    level = Level.ERROR if issued else Level.WARNING
    message = "issued-unconfirmed" if issued else "draft-unconfirmed"
    for name, thing in _marked(source):
        mark = thing.get("review")
        if mark is not None and mark.value == Review.CARRIED:
            place = mark.key_place or mark.place
            yield Finding(place, ID, level, message, {"id": name})


def _marked(source: Source) -> Iterator[tuple[str, Node]]:
    """Yield what may have a mark, with the name it is told by."""
    for part in _WHOLE:
        thing = source.root.get(part)
        if thing is not None:
            yield part, thing
    for part in _LISTS:
        yield from ((_name(entry, part), entry) for entry in source.root.each(part))
    made = made_ids(source.root)
    yield from ((item.text("id") or made.get(id(item), "items"), item) for item in items(source))


def _name(entry: Node, part: str) -> str:
    return next((word for key in _NAMES if (word := entry.text(key))), part)
