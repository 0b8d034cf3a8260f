"""Nested things: what rules claim things inside things as: one of its kind, or a list of many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from thidua.diff.facts.claims import Claim, in_common
from thidua.diff.facts.here import Here
from thidua.diff.facts.pairing import Pair, moved, paired
from thidua.diff.facts.rules import FactRule
from thidua.model.change import Carried, Change, ChangeKind


class One(Claim, frozen=True):
    """A thing that there is one of, or none.

    ``prefixed``: its fields are told with the field it stands in before them (``launch.date``);
    ``printed``: that it is there or not is told by the text.
    """

    rule: FactRule
    prefixed: bool = False
    printed: bool = False

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield that the thing came or went, or what differs in it."""
        inside = self._entered(old, new, here)
        if old is not None and new is not None:
            yield from self.rule.changes(old, new, inside)
        elif not self.printed:
            here = here.about(self.rule.subject)
            if old is None:
                yield here.came(self.rule.name(new, here.new))
            else:
                yield here.went(self.rule.name(old, here.old))

    def figures(self, old: Any, new: Any, here: Here) -> Iterator[Carried]:  # noqa: ANN401
        """Yield the figures in the thing that are the same."""
        if old is not None and new is not None:
            yield from self.rule.figures(old, new, self._entered(old, new, here))

    def _entered(self, old: Any, new: Any, here: Here) -> Here:  # noqa: ANN401
        prefix = f"{here.field}." if self.prefixed else ""
        return replace(here.about(self.rule.subject), things=(old, new), prefix=prefix)


class Many(Claim, frozen=True):
    """A list of things, matched by their ids and names, told in the order of the new side.

    ``field_told``: the subject alone does not say which list it is, so that of a thing as a whole
    the field is told, too.
    """

    rule: FactRule
    field_told: bool = False

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield which things came, went or moved, and what differs in the others."""
        pairs = self.pairs(old, new, here)
        elsewhere = moved(pairs)
        for pair in pairs:
            before = None if pair[0] is None else old[pair[0]]
            after = None if pair[1] is None else new[pair[1]]
            yield from self.pair(before, after, here, moved=pair in elsewhere)

    def figures(self, old: Any, new: Any, here: Here) -> Iterator[Carried]:  # noqa: ANN401
        """Yield the figures that are the same in things of both sides."""
        for before, after in self.pairs(old, new, here):
            if before is not None and after is not None:
                things = old[before], new[after]
                yield from self.rule.figures(*things, self.entered(*things, here))

    def pairs(self, old: Sequence[Any], new: Sequence[Any], here: Here) -> tuple[Pair, ...]:
        """Return which thing became which."""
        return paired(
            self.rule.members(old, here.old, here),
            self.rule.members(new, here.new, here),
            alike=self.rule.alike,
        )

    def pair(self, old: Any, new: Any, here: Here, *, moved: bool) -> Iterator[Change]:  # noqa: ANN401
        """Yield what became of one thing; None is where it is not."""
        place = self.place(old, new, here)
        if old is None:
            yield place.came(self.rule.name(new, here.new))
        elif new is None:
            yield place.went(self.rule.name(old, here.old))
        else:
            names = self.rule.name(old, here.old), self.rule.name(new, here.new)
            if moved:
                yield place.changed(*names, kind=ChangeKind.MOVED)
            if self.rule.replaced is not None and self.rule.replaced(old, new):
                yield place.changed(*names, spans=in_common(*names))
            elif old != new:
                yield from self.rule.changes(old, new, self.entered(old, new, here))

    def place(self, old: Any, new: Any, here: Here) -> Here:  # noqa: ANN401
        """Return the place of a thing as a whole."""
        ids = self.rule.identity(old), self.rule.identity(new)
        field = here.field if self.field_told else ""
        here = here.about(self.rule.subject)
        return replace(here, ids=ids, field=field, within=here.places, name="")

    def entered(self, old: Any, new: Any, here: Here) -> Here:  # noqa: ANN401
        """Return the place that the fields of a thing stand below."""
        name = self.rule.name(new, here.new)
        place = self.place(old, new, here).under(self.rule.identity(new) or name)
        return replace(place, things=(old, new), name=name, prefix="")
