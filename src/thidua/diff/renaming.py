"""Renaming of the agency: told once, where its name is, and not in each text that has the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.campaign import Agency
from thidua.model.change import Change, Subject
from thidua.texts.rollover import rolled

_SHORTEST = 3
"""Fewer letters are too little to know an abbreviation by."""


class Renaming(Struct, frozen=True):
    """Each name that the agency had, folded, with the one that it has; and the two years."""

    names: Mapping[str, str]
    years: tuple[int, int]

    def only(self, change: Change) -> bool:
        """Tell whether a change is nothing but the other name, and perhaps the other year."""
        if change.subject is Subject.AGENCY or not len(change.old) == len(change.new) == 1:
            return False
        old, new = change.old[0].text, change.new[0].text
        now = self._now(old)
        turned = rolled(now, old=self.years[0], new=self.years[1])
        return now != old and new.casefold() in (now.casefold(), turned.casefold())

    def _now(self, text: str) -> str:
        listed = sorted(self.names, key=len, reverse=True)
        old = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)
        return old.sub(lambda match: self.names[match[0].casefold()], text)


def renaming(old: Agency, new: Agency, years: tuple[int, int]) -> Renaming | None:
    """Return what an agency was renamed from and to; None where it has its name still."""
    if old.name == new.name:
        return None
    names = {old.name.casefold(): new.name}
    if old.abbreviation != new.abbreviation and len(old.abbreviation) >= _SHORTEST:
        names[old.abbreviation.casefold()] = new.abbreviation
    return Renaming(names, years)


def set_apart(changes: Iterable[Change], renamed: Renaming | None) -> Iterator[Change]:
    """Yield the changes; what is nothing but the renaming counts as moved on with the year."""
    for one in changes:
        yield replace(one, rolled=True) if renamed and renamed.only(one) else one
