"""Lists of texts: what rules claim lists of texts as: sentences, or the names of things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from thidua.diff.facts.claims import Claim, Identity, reworded
from thidua.diff.facts.here import Here
from thidua.diff.facts.pairing import ALIKE, ListMember, moved, paired
from thidua.diff.facts.side import FactSide
from thidua.model.change import Change, ChangeKind, Subject


class Sentences(Claim, frozen=True):
    """A list of sentences, matched by their words."""

    subject: Subject | None = None
    alike: float = ALIKE

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield which lines came, went, moved or differ."""
        here = here.about(self.subject)
        befores = [self.said(one, here, here.old) for one in old]
        afters = [self.said(one, here, here.new) for one in new]
        pairs = paired(befores, afters, alike=self.alike)
        elsewhere = moved(pairs)
        for pair in pairs:
            before = None if pair[0] is None else befores[pair[0]]
            after = None if pair[1] is None else afters[pair[1]]
            if before and after:
                place = self.place(before, after, here)
                if pair in elsewhere:
                    yield place.changed(before.text, after.text, kind=ChangeKind.MOVED)
                yield from self.differing(old[pair[0]], new[pair[1]], place)
            elif after:
                yield self.place(ListMember("", ""), after, here).came(after.text)
            elif before:
                yield self.place(before, ListMember("", ""), here).went(before.text)

    def said(self, line: str, _here: Here, side: FactSide) -> ListMember:
        """Return a line as a reader sees it."""
        return ListMember("", side.read(line))

    def place(self, _old: ListMember, _new: ListMember, here: Here) -> Here:
        """Return the place that a line's change is told of: the thing whose list it is."""
        return here

    def differing(self, old: str, new: str, here: Here) -> Iterator[Change]:
        """Yield how one line became the other."""
        if old != new:
            yield reworded(old, new, here)


class NamedIds(Sentences, frozen=True, kw_only=True):
    """A list of ids of things of a kind, matched by ids and told by names.

    ``yearly``: the ids begin anew every year, and between two years they are matched by names.
    """

    kind: str
    yearly: bool = False
    alike: float = 2

    def said(self, line: str, here: Here, side: FactSide) -> ListMember:
        """Return a thing by its id and name."""
        anew = self.yearly and here.by != 0
        return ListMember("" if anew else line, side.name(self.kind, line))

    def place(self, old: ListMember, new: ListMember, here: Here) -> Here:
        """Return the place of one thing in the list."""
        return replace(here, ids=(old.id, new.id))

    def differing(self, old: str, new: str, here: Here) -> Iterator[Change]:
        """Yield that a thing of the same name has another id, where ids mean something."""
        if old != new and not (self.yearly and here.by):
            yield from Identity().changes(old, new, here)
