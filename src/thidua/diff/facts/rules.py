"""Rules for things: what each of their fields is claimed as, and how they are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.diff.facts.claims import Claim, Identity
from thidua.diff.facts.here import Here
from thidua.diff.facts.pairing import ALIKE, ListMember
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.unexplained import unexplained
from thidua.model.change import Carried, Change, Subject

ASIDE = frozenset({"explanation", "review", "previous"})
"""Fields that speak of this very comparison: why a thing differs, what was taken over and from
when. That they differ is no change of the campaign."""


class FactRule(Struct, frozen=True):
    """What the differences of one kind of thing mean.

    ``claims`` are by field; a field that nothing claims and that is not ``ASIDE`` is compared value
    by value and comes out as unexplained. ``name`` is what a reader calls the thing, ``named`` the
    field this comes from, ``key`` the field that is its stable id ("" where it has none);
    ``yearly`` says that the ids begin anew every year and mean nothing between two. ``alike`` is
    the share of their words that two things need in common to be taken for one (above 1: all of
    them). ``replaced`` tells that one thing took the place of another, which is one change and not
    one a field.
    """

    model: type[Struct]
    subject: Subject
    name: Callable[[Any, FactSide], str]
    claims: Mapping[str, Claim]
    named: str = ""
    key: str = "id"
    yearly: bool = False
    alike: float = ALIKE
    replaced: Callable[[Any, Any], bool] | None = None

    def identity(self, thing: Any) -> str:  # noqa: ANN401 - a thing of any model, or None
        """Return the stable id of a thing, "" where it has none or is not there."""
        return str((self.key and getattr(thing, self.key, "")) or "")

    def members(self, things: Sequence[Any], side: FactSide, here: Here) -> list[ListMember]:
        """Return what the things of one side are matched by."""
        by_id = not self._anew(here)
        return [
            ListMember(self.identity(one) if by_id else "", self.name(one, side)) for one in things
        ]

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401
        """Yield what differs between two things of ``model``; ``here`` is where they stand."""
        for field in self.model.__struct_fields__:
            before, after = getattr(old, field), getattr(new, field)
            if before != after and not self._means_nothing(field, here):
                yield from self._claim(field)(before, after, self._at(field, here))

    def figures(self, old: Any, new: Any, here: Here) -> Iterator[Carried]:  # noqa: ANN401
        """Yield the figures of two things of ``model`` that are the same."""
        for field, claim in self.claims.items():
            place = self._at(field, here)
            yield from claim.figures(getattr(old, field), getattr(new, field), place)

    def _claim(self, field: str) -> Callable[[Any, Any, Here], Iterator[Change]]:
        if field == self.key and field not in self.claims:
            return Identity().changes
        claim = self.claims.get(field)
        return unexplained if claim is None else claim.changes

    def _at(self, field: str, here: Here) -> Here:
        place = here.at(field)
        return replace(place, name="") if field == self.named else place

    def _means_nothing(self, field: str, here: Here) -> bool:
        return field in ASIDE or (field == self.key and self._anew(here))

    def _anew(self, here: Here) -> bool:
        return self.yearly and here.by != 0
