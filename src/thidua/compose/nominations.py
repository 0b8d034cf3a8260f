"""Lists of those proposed or commended: people first, then collectives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from thidua.compose.honours import Nominee
from thidua.compose.words import words
from thidua.model.sheet import SheetGroup, SheetRow


def grouped(
    listed: Iterable[Nominee], row: Callable[[Nominee], SheetRow]
) -> Iterator[SheetRow | SheetGroup]:
    """Yield the rows of a list below "Cá nhân" and "Tập thể"; empty parts are left out."""
    nominees = tuple(listed)
    people = [one for one in nominees if one.person is not None]
    collectives = [one for one in nominees if one.person is None]
    for key, members in (("person", people), ("collective", collectives)):
        if members:
            yield SheetGroup(words().subject[key])
            yield from map(row, members)


def post(one: Nominee) -> str | None:
    """Return a person's position and unit; a collective needs neither."""
    return f"{one.person.position}, {one.unit.name}" if one.person else None


def by_award(listed: Iterable[Nominee]) -> list[tuple[str, int, int]]:
    """Return each title or award with how many people and collectives it is for."""
    nominees = tuple(listed)
    rules = dict.fromkeys(one.rule.name for one in nominees)
    return [
        (
            name,
            sum(one.rule.name == name and one.person is not None for one in nominees),
            sum(one.rule.name == name and one.person is None for one in nominees),
        )
        for name in rules
    ]
