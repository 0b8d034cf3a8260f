"""Changes of a comparison in chapters, in the order in which a reader wants them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest

from msgspec import Struct

from thidua.model.change import Change, ComparisonPart
from thidua.report.changes.entries import Entry, entry
from thidua.report.changes.seen import capital, path, shown
from thidua.report.changes.wording import ChangeWords
from thidua.texts.naming import what_changed


class Chapter(Struct, frozen=True):
    """Changes below one heading; ``summary`` is what those shown come to, by what they are of."""

    part: ComparisonPart
    heading: str
    entries: tuple[Entry, ...]
    summary: str

    @property
    def shown(self) -> tuple[Entry, ...]:
        """Those that a reader in a hurry should see, too."""
        return tuple(entry for entry in self.entries if not entry.folded)

    @property
    def apart(self) -> bool:
        """Whether a short report sums it up: one of the many units, the selection."""
        return self.part in {ComparisonPart.UNITS, ComparisonPart.SELECTION}


def chapters(changes: Sequence[Change], say: ChangeWords) -> Iterator[Chapter]:
    """Yield the sections of the text, what the campaign states, unit by unit, the selection."""
    for heading, together in _sections(changes, say):
        yield _chapter(heading, together, say)
    units = dict.fromkeys(one.of for one in changes if one.part is ComparisonPart.UNITS)
    for part, heading, of in (
        (ComparisonPart.GENERAL, capital(say.parts[ComparisonPart.GENERAL]), ""),
        *((ComparisonPart.UNITS, shown(unit), unit) for unit in units),
        (ComparisonPart.SELECTION, capital(say.parts[ComparisonPart.SELECTION]), ""),
    ):
        together = [one for one in changes if one.part is part and one.of == of]
        if together:
            yield _chapter(heading, together, say)


def _sections(changes: Sequence[Change], say: ChangeWords) -> Iterator[tuple[str, list[Change]]]:
    """Yield the neighbours in the text that stand below the same place."""
    text = (one for one in changes if one.part is ComparisonPart.TEXT)
    for within, together in groupby(text, key=lambda one: one.within):
        yield path(within, say) or say.outside, list(together)


def _chapter(heading: str, changes: Sequence[Change], say: ChangeWords) -> Chapter:
    pairs = zip_longest(changes, changes[1:])
    entries = tuple(entry(one, following, say) for one, following in pairs)
    counted = [one for one in changes if not one.folded]
    total = say.total.format(count=len(counted))
    return Chapter(changes[0].part, heading, entries, f"{total}: {_counts(counted, say)}")


def _counts(changes: Iterable[Change], say: ChangeWords) -> str:
    """Return how many changes are of what: "4 chỉ tiêu; 6 người đăng ký"."""
    counted = Counter(what_changed(one, language=say.language)[0] for one in changes)
    return "; ".join(
        say.counted.format(count=count, name=shown(name)) for name, count in counted.items()
    )
