"""Units, blocks and the council; which units became one, became several, have a new name.

``Unit.formerly`` says what a unit was. It counts as news where the old side still has that unit and
does not say the same already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.diff.facts.claims import Value, WordClaim
from thidua.diff.facts.dates import readable
from thidua.diff.facts.here import Here
from thidua.diff.facts.lists import Sentences
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.pairing import Pair
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.values import all_called, called, date, lines, number, plain, truth, worded
from thidua.diff.facts.wording import listed, sentence, word
from thidua.model.change import Change, ChangeKind, Subject, Version
from thidua.model.office import (
    Block,
    Council,
    Counted,
    Established,
    Former,
    Headcount,
    Member,
    Unit,
)

_INHERITED = ("kind", "head", "union_chair", "block", "inactive")
"""What a unit has from those it comes from, besides its people."""


class Descent(Struct, frozen=True):
    """Which units of the new side come from which of the old one, by ids, as ``formerly`` says.

    ``parents`` are by heir; an heir that keeps the id of an old unit comes from that one, too.
    """

    parents: dict[str, tuple[str, ...]]

    @property
    def renamed(self) -> dict[str, str]:
        """The units that are one old unit under a new id, new to old."""
        return {
            heir: parents[0]
            for heir, parents in self.parents.items()
            if len(parents) == 1 and len(self.heirs(parents[0])) == 1
        }

    @property
    def merged(self) -> dict[str, tuple[str, ...]]:
        """The units that several became, with these."""
        return {heir: parents for heir, parents in self.parents.items() if len(parents) > 1}

    @property
    def split(self) -> dict[str, tuple[str, ...]]:
        """The units that became several, with these."""
        olds = dict.fromkeys(parent for parents in self.parents.values() for parent in parents)
        return {parent: heirs for parent in olds if len(heirs := self.heirs(parent)) > 1}

    def heirs(self, parent: str) -> tuple[str, ...]:
        """Return the units that a unit became."""
        return tuple(heir for heir, parents in self.parents.items() if parent in parents)


def descent(old: Iterable[Unit], new: Iterable[Unit]) -> Descent:
    """Return which units of the new side come from which of the old one."""
    before = {unit.id: unit for unit in old}
    parents = {unit.id: _parents(unit, before) for unit in new}
    told = {parent for heir, ones in parents.items() for parent in ones if parent != heir}
    for heir, ones in parents.items():
        if heir in before and heir not in ones and (ones or heir in told):
            parents[heir] = (heir, *ones)
    return Descent({heir: ones for heir, ones in parents.items() if set(ones) & told})


def _parents(unit: Unit, before: dict[str, Unit]) -> tuple[str, ...]:
    known = before[unit.id].formerly if unit.id in before else ()
    fresh = [former.id for former in unit.formerly if former not in known]
    return tuple(dict.fromkeys(one for one in fresh if one in before))


class Units(Many, frozen=True):
    """The units, with those told as one change that became one or several."""

    def pairs(self, old: Sequence[Any], new: Sequence[Any], here: Here) -> tuple[Pair, ...]:
        """Return which unit became which; one with a new id stands for the old one."""
        renamed = descent(old, new).renamed
        return super().pairs(old, [_as_before(unit, renamed) for unit in new], here)

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield what became of every unit."""
        family = descent(old, new)
        joined = list(_joined(family, here))
        involved = {one for change in joined for one in _ids(change)}
        formerly = _told(old, new, family)
        for change in super().changes(old, new, here):
            if change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED} and _ids(change) & involved:
                mentioned = [one for one in joined if _ids(one) & _ids(change)]
                joined = [one for one in joined if one not in mentioned]
                yield from mentioned
            elif change.field != "formerly" or not _ids(change) & formerly:
                yield change
        yield from joined
        yield from self._inherited(old, new, family, here)

    def _inherited(
        self, old: Sequence[Unit], new: Sequence[Unit], family: Descent, here: Here
    ) -> Iterator[Change]:
        """Yield what heirs under an id of their own do not have from those they come from."""
        before = {unit.id: unit for unit in old}
        for heir in new:
            parents = [before[one] for one in family.parents.get(heir.id, ())]
            if parents and heir.id not in before and heir.id not in family.renamed:
                origin = _together(parents, heir)
                yield from self.rule.changes(origin, heir, self.entered(origin, heir, here))


def _together(parents: Sequence[Unit], heir: Unit) -> Unit:
    """Return units as the one they would be if nothing had changed: people summed, the rest kept.

    Where the parents differ, the heir may have it from any of them. Its name it has of its own.
    """
    inherited = {
        name: next((one for one in values if one == getattr(heir, name)), values[0])
        for name in _INHERITED
        if (values := [getattr(parent, name) for parent in parents])
    }
    counted = [one.headcount for one in parents if one.headcount is not None]
    summed = {
        name: sum(getattr(one, name) for one in counted) for name in Headcount.__struct_fields__
    }
    return replace(heir, headcount=Headcount(**summed) if counted else None, **inherited)


def _ids(change: Change) -> set[str]:
    return {version.id for version in (*change.old, *change.new)}


def _told(old: Iterable[Unit], new: Iterable[Unit], family: Descent) -> set[str]:
    """Return the heirs of which ``formerly`` says nothing else that is new."""
    before = {unit.id: set(unit.formerly) for unit in old}
    return {
        unit.id
        for unit in new
        if unit.id in family.parents
        and {one.id for one in before.get(unit.id, set()) ^ set(unit.formerly)}
        <= set(family.parents[unit.id])
    }


def _as_before(unit: Unit, renamed: dict[str, str]) -> Unit:
    return replace(unit, id=renamed[unit.id]) if unit.id in renamed else unit


def _joined(family: Descent, here: Here) -> Iterator[Change]:
    for heir, parents in family.merged.items():
        yield _family(ChangeKind.MERGED, parents, (heir,), here)
    for parent, heirs in family.split.items():
        yield _family(ChangeKind.SPLIT, (parent,), heirs, here)


def _family(kind: ChangeKind, old: Sequence[str], new: Sequence[str], here: Here) -> Change:
    return Change(
        kind,
        Subject.UNIT,
        tuple(Version(here.old.name("unit", one), one) for one in old),
        tuple(Version(here.new.name("unit", one), one) for one in new),
        within=here.places,
        of=here.of,
    )


def _headcount(value: Headcount | None, _side: FactSide) -> str:
    if value is None:
        return ""
    counts = {name: getattr(value, name) for name in value.__struct_fields__}
    return listed(
        sentence("amount", value=number(count), unit=word("headcount", name))
        for name, count in counts.items()
        if count
    )


def _counted(value: Counted | None, _side: FactSide) -> str:
    return sentence("amount", value=number(value.number), unit=value.of) if value else ""


def _formers(formers: tuple[Former, ...], _side: FactSide) -> str:
    return listed(map(_former, formers))


def _former(one: Former) -> str:
    if isinstance(one.until, str):
        return sentence("former-agency", name=one.name, until=readable(one.until))
    return sentence("former", name=one.name, until=str(one.until))


UNIT = FactRule(
    model=Unit,
    subject=Subject.UNIT,
    name=lambda one, _side: one.name,
    named="name",
    alike=2,  # the next office of almost the same name is another office
    claims={
        "name": Value(plain),
        "name_lines": Value(lines),
        "kind": Value(worded("unit_kind")),
        "abbreviation": Value(plain),
        "head": Value(plain),
        "union_chair": Value(plain),
        "headcount": Value(_headcount),
        "counted": Value(_counted),
        "block": Value(called("block")),
        "formerly": Value(_formers),
        "inactive": Value(truth("inactive")),
    },
)
BLOCK = FactRule(
    model=Block,
    subject=Subject.BLOCK,
    name=lambda one, _side: one.name,
    named="name",
    claims={
        "name": Value(plain),
        "leader": Value(called("unit")),
        "deputies": Value(all_called("unit")),
        "organised_by": Value(worded("organiser")),
    },
)


MEMBER = FactRule(
    model=Member,
    subject=Subject.COUNCIL,
    name=lambda one, _side: one.name,
    named="name",
    alike=2,  # two people may have most of their names in common
    claims={
        "name": Value(plain),
        "position": Value(plain),
        "role": Value(worded("council_role")),
    },
)
ESTABLISHED = FactRule(
    model=Established,
    subject=Subject.COUNCIL,
    name=lambda one, _side: one.number,
    key="",
    claims={"number": Value(plain), "date": Value(date)},
)
COUNCIL = FactRule(
    model=Council,
    subject=Subject.COUNCIL,
    name=lambda one, _side: one.name,
    key="",
    claims={
        "name": WordClaim(),
        "members": Many(MEMBER, field_told=True),
        "abbreviation": Value(plain),
        "seal": Value(truth("seal")),
        "established": One(ESTABLISHED, prefixed=True),
        "tasks": Sentences(),
    },
)
