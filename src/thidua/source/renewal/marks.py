"""Review marks: which things of a new year's file an editor has to confirm: ``review: carried``."""

from __future__ import annotations

from thidua.model.source import Node, Review
from thidua.source.renewal.tree import Path, with_entry

_KEY = "review"
_ENTRIES = frozenset(("documents", "basis", "obligations", "milestones", "scoring_by_block"))
_WHOLE = {"directive": "status", "scoring": "", "council": "name"}
"""Parts that are confirmed as a whole, and the key behind which the mark stands."""


def marked(path: Path, mapping: Node) -> Node:
    """Return a mapping of the campaign with its mark, if it is one that wants one."""
    match path:
        case (str(part),) if part in _WHOLE:
            return _marked(mapping, after=_WHOLE[part])
        case ("basis", int()):
            return _marked(mapping, after=_last_key(mapping))
        case (str(part), int()) if part in _ENTRIES:
            return _marked(mapping, after="id")
        case ("directive", "attachments", int(), *below) if _is_item(below):
            return _marked(mapping, after="id")
        case ("directive", *below) if below and _is_item(below):
            return _marked(mapping, after="id")
        case _:
            return mapping


def _is_item(below: list[str | int]) -> bool:
    """Tell whether a path below the directive or an appendix leads to itself or to an item."""
    match below:
        case []:
            return True
        case ["items", int(), *deeper]:
            return _is_item(deeper)
        case _:
            return False


def _marked(mapping: Node, *, after: str) -> Node:
    return with_entry(mapping, _KEY, Review.CARRIED.value, after=after)


def _last_key(mapping: Node) -> str:
    return list(mapping.value)[-1] if isinstance(mapping.value, dict) else ""
