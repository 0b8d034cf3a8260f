"""Place of a fact: where two values are compared, and the change that is told of that place."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.diff.facts.side import FactSide
from thidua.model.change import Carried, Change, ChangeKind, Origin, Span, Subject, Version
from thidua.texts.rollover import rolled


class Here(Struct, frozen=True):
    """One place on both sides.

    ``things`` is the thing on either side whose fields are compared, ``ids`` its ids, ``name`` what
    it is called, ``within`` what it stands below. ``path`` is the place in the YAML file, ids in
    brackets; ``field`` the part of it below the thing, ``prefix`` what ``field`` begins with.
    ``of`` is the unit; ``selected``: the place is in a whole year's selection.
    """

    old: FactSide
    new: FactSide
    path: str = ""
    field: str = ""
    prefix: str = ""
    subject: Subject = Subject.FIELD
    ids: tuple[str, str] = ("", "")
    things: tuple[Any, Any] = (None, None)
    within: tuple[str, ...] = ()
    name: str = ""
    of: str = ""
    selected: bool = False

    @property
    def by(self) -> int:
        """By how many years the new side is later."""
        return self.new.year - self.old.year

    def rolled(self, text: str) -> str:
        """Return a text of the old side as it reads when nothing but the time moves on."""
        old = self.old.time
        return rolled(text, old=old.first, new=self.new.year, years=len(old.years))

    @property
    def places(self) -> tuple[str, ...]:
        """What a value of the thing stands below: the places above it and the thing."""
        return (*self.within, self.name) if self.name else self.within

    def at(self, name: str) -> Here:
        """Return the place of a field of the thing."""
        path = f"{self.path}.{name}" if self.path else name
        return replace(self, path=path, field=self.prefix + name)

    def under(self, member: str) -> Here:
        """Return the place of a member of the list here, by id or position."""
        return replace(self, path=f"{self.path}[{member}]")

    def about(self, subject: Subject | None) -> Here:
        """Return this place, told as one of ``subject``, where there is one."""
        return self if subject is None else replace(self, subject=subject)

    def between(self, old: Any, new: Any) -> Here:  # noqa: ANN401 - things of any model
        """Return this place with the things whose fields are compared."""
        return replace(self, things=(old, new))

    def version(self, text: str, *, old: bool = False) -> tuple[Version, ...]:
        """Return a text as the version of one side."""
        return (Version(text, self.ids[0 if old else 1]),)

    def changed(
        self,
        old: str,
        new: str,
        *,
        kind: ChangeKind = ChangeKind.CHANGED,
        spans: tuple[Span, ...] = (),
        rolled: bool = False,
    ) -> Change:
        """Return that the value here is another one."""
        return Change(
            kind,
            self.subject,
            self.version(old, old=True),
            self.version(new),
            field=self.path if kind is ChangeKind.UNEXPLAINED else self.field,
            spans=spans,
            within=self.places,
            of=self.of,
            selected=self.selected,
            rolled=rolled,
        )

    def came(self, text: str) -> Change:
        """Return that the new side has something here that the old one has not."""
        return self._alone(ChangeKind.ADDED, new=self.version(text))

    def went(self, text: str) -> Change:
        """Return that the old side has something here that the new one has not."""
        return self._alone(ChangeKind.REMOVED, old=self.version(text, old=True))

    def awaited(self, text: str) -> Change:
        """Return that the new side has nothing of this kind so far."""
        return self._alone(ChangeKind.AWAITED, old=self.version(text, old=True))

    def carried(self, old: str, new: str) -> Carried:
        """Return that the figure here is the same as the year before."""
        (before,), (after,) = self.version(old, old=True), self.version(new)
        return Carried(Origin.FIGURE, self.subject, after, before, self.places, self.of, self.field)

    def _alone(
        self, kind: ChangeKind, *, old: tuple[Version, ...] = (), new: tuple[Version, ...] = ()
    ) -> Change:
        return Change(
            kind,
            self.subject,
            old,
            new,
            self.field,
            within=self.places,
            of=self.of,
            selected=self.selected,
        )
