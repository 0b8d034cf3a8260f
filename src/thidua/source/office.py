"""Office in time: what things are called, which there are and who leads, on the day of a campaign.

Days are compared as text (ISO 8601); what is no day decides nothing, it is a matter of the schema.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.deciding import whole
from thidua.model.source import Node


class Day(Struct, frozen=True):
    """A campaign in time: its first and last day, its year, and the ``day`` of its document."""

    start: str
    end: str
    day: str
    year: int

    @classmethod
    def of(cls, root: Node) -> Day:
        """Return when a campaign is; its document is of its own day, a draft of the first."""
        start, dated, year = root.text("start"), root.text("directive", "date"), root.get("year")
        stated = year.value if year is not None else None
        first = int(start[:4]) if start[:4].isdecimal() else 0
        return cls(
            start=start,
            end=root.text("end"),
            day=whole(dated) or start,
            year=int(stated) if isinstance(stated, int | float) else first,
        )

    def within(self, year: int) -> bool:
        """Tell whether a year is one of its own, as it is unless one of them was mistyped."""
        return self.start[:4] <= f"{year:04}" <= self.end[:4]


def plain_day(until: Node | None) -> str:
    """Return the last day that something holds: of a year its last, empty where none is said."""
    if until is None:
        return ""
    value = until.value
    if isinstance(value, int | float):
        return f"{int(value):04}-12-31"
    return value if isinstance(value, str) else ""


def as_of(node: Node, day: Day) -> Node:
    """Return an agency or a unit as it was called on the day, with the names it had before that."""
    former = node.each("formerly")
    if not former or not day.day or not isinstance(node.value, Mapping):
        return node
    own = [one for one in former if one.text("id") == node.text("id")]
    ahead = [one for one in own if plain_day(one.get("until")) >= day.day]
    past = tuple(one for one in former if plain_day(one.get("until")) < day.day)
    made = dict(node.value)
    if ahead:
        then = min(ahead, key=lambda one: plain_day(one.get("until")))
        made.pop("name_lines", None)
        made |= {key: one for key in ("name", "abbreviation") if (one := then.get(key)) is not None}
    made["formerly"] = replace(made["formerly"], value=past)
    if not past:
        del made["formerly"]
    return replace(node, value=made)


def lives(day: Day) -> Callable[[Node], bool]:
    """Return what tells whether a unit is there on some day of the campaign."""

    def alive(node: Node) -> bool:
        first, last = node.text("from"), node.text("until")
        return not ((first and first > day.end) or (last and last < day.start))

    return alive


def led(node: Node, day: Day) -> tuple[Node, bool]:
    """Return a block with its leader of the year, and whether its rotation has that year."""
    turns = node.each("rotates")
    made = without("rotates")(node)
    now = [one for one in turns if (year := one.get("year")) and year.value == day.year]
    leader = now[0].get("leader") if now else None
    if leader is not None:
        made = replace(made, value={**_keys(made), "leader": leader})
        made = _fewer(made, {str(one.value) for one in made.each("deputies")} - {leader.value})
    return made, bool(now) or not turns


def led_blocks(campaign: Node) -> Node:
    """Return a campaign with the blocks of its office whose leader takes part, and no others."""
    units = {unit.text("id") for unit in campaign.each("units")}
    there = [block for block in campaign.each("blocks") if block.text("leader") in units]
    gone = {block.text("id") for block in campaign.each("blocks") if block not in there}
    made = dict(_keys(campaign))
    if "blocks" in made:
        made["blocks"] = replace(made["blocks"], value=tuple(_fewer(one, units) for one in there))
    if not there:
        made.pop("blocks", None)
    if "units" in made and isinstance(made["units"].value, tuple):
        free = without("block")
        parted = (free(one) if one.text("block") in gone else one for one in made["units"].value)
        made["units"] = replace(made["units"], value=tuple(parted))
    return replace(campaign, value=made)


def _fewer(block: Node, units: Collection[str]) -> Node:
    """Return a block with those deputies that take part."""
    listed = block.get("deputies")
    if listed is None or not isinstance(listed.value, tuple):
        return block
    there = tuple(one for one in listed.value if one.value in units)
    bare = without("deputies")(block)
    return (
        replace(bare, value=_keys(bare) | {"deputies": replace(listed, value=there)})
        if there
        else bare
    )


def _keys(node: Node) -> dict[str, Node]:
    return dict(node.value) if isinstance(node.value, Mapping) else {}


def without(*keys: str) -> Callable[[Node], Node]:
    """Return what takes some keys off a mapping."""

    def bare(node: Node) -> Node:
        left = {key: one for key, one in _keys(node).items() if key not in keys}
        return replace(node, value=left) if isinstance(node.value, Mapping) else node

    return bare
