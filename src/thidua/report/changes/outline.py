"""Outline of a comparison: counts, chapters and notes, the same in every format.

The text of a document comes first, by section; then what the campaign states; then unit by unit;
then the selection. Every text is on one line, and nothing in it is invisible.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from thidua.model.change import Change, ChangeKind, Comparison, ComparisonPart
from thidua.report.changes.chapters import Chapter, chapters
from thidua.report.changes.entries import Entry
from thidua.report.changes.kept import Kept, kept
from thidua.report.changes.seen import capital, path, shown
from thidua.report.changes.wording import ChangeWords
from thidua.texts.legible import visible
from thidua.texts.naming import what_changed


def _title(comparison: Comparison, say: ChangeWords) -> str:
    title = say.title.format(old=visible(comparison.old), new=visible(comparison.new))
    return say.internal.format(title=title) if comparison.internal else title


class Summary(Struct, frozen=True):
    """What a part comes to: a line for each of its chapters, the first word of it what it is of."""

    heading: str
    lines: tuple[tuple[str, str], ...]


class ToldComparison(Struct, frozen=True):
    """A comparison in words.

    ``counts`` are those of the kinds that occur and are not folded, ``hidden`` those that are, by
    their names in ``changes.yaml``; ``spread`` says in which parts the changes are, ``hints`` how
    to see what a short report leaves out, ``awaited`` what the new side does not have so far.
    """

    title: str
    total: str
    counts: tuple[tuple[ChangeKind, int], ...]
    spread: str
    apart: str
    hidden: tuple[tuple[str, int], ...]
    hints: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    summaries: tuple[Summary, ...]
    carried: tuple[Kept, ...]
    awaited: str

    def listed(self, *, everything: bool) -> Iterator[tuple[str, tuple[Entry, ...]]]:
        """Yield the headings that have something to list, with what a report lists below them.

        Unless it is to show ``everything``, that is neither what is folded nor what is summed up.
        """
        for one in self.chapters:
            entries = one.entries if everything else () if one.apart else one.shown
            if entries:
                yield one.heading, entries


def tell(comparison: Comparison, say: ChangeWords) -> ToldComparison:
    """Return a comparison in words."""
    changes = [one for one in comparison.changes if one.kind is not ChangeKind.AWAITED]
    counted = Counter(one.kind for one in changes if not one.folded)
    rolled = sum(one.rolled for one in changes)
    hidden = {"rolled": rolled, "renumbered": len(changes) - counted.total() - rolled}
    told = tuple(chapters(changes, say))
    summaries = tuple(_summaries(told, say))
    return ToldComparison(
        title=_title(comparison, say),
        total=say.total.format(count=counted.total()) if counted else say.none,
        counts=tuple((kind, counted[kind]) for kind in ChangeKind if counted[kind]),
        spread=_spread(changes, say),
        apart=_apart(hidden | {"unchanged": comparison.unchanged}, say),
        hidden=tuple((name, count) for name, count in hidden.items() if count),
        hints=tuple(_hints(say, summed=bool(summaries), more=any(hidden.values()))),
        chapters=told,
        summaries=summaries,
        carried=tuple(kept(comparison.carried, say)),
        awaited=_awaited(comparison, say),
    )


def _hints(say: ChangeWords, *, summed: bool, more: bool) -> Iterator[str]:
    if summed:
        yield say.summed
    if summed or more:
        yield say.more


def _spread(changes: Iterable[Change], say: ChangeWords) -> str:
    """Return how many of the changes are in which part, where there are units or a selection."""
    counted = Counter(one.part for one in changes if not one.folded)
    if len(counted) < 2 or counted.keys() <= {ComparisonPart.TEXT, ComparisonPart.GENERAL}:  # noqa: PLR2004 - several
        return ""
    told = (
        say.in_part.format(count=counted[one], name=say.parts[one])
        for one in ComparisonPart
        if counted[one]
    )
    return say.spread.format(told=", ".join(told))


def _apart(counts: Mapping[str, int], say: ChangeWords) -> str:
    names = {"rolled": say.rolled, "renumbered": say.renumbered, "unchanged": say.unchanged}
    told = [f"{count} {names[key]}" for key, count in counts.items() if count]
    return say.apart.format(told=", ".join(told)) if told else ""


def _summaries(told: Sequence[Chapter], say: ChangeWords) -> Iterator[Summary]:
    for part in ComparisonPart:
        lines = [(one.heading, one.summary) for one in told if one.part is part and one.shown]
        if lines and part is ComparisonPart.UNITS:
            yield Summary(capital(say.parts[part]), tuple(lines))
        elif lines and part is ComparisonPart.SELECTION:
            yield Summary(lines[0][0], tuple(("", summary) for _, summary in lines))


def _awaited(comparison: Comparison, say: ChangeWords) -> str:
    """Return the note of what the new side does not have so far, "" where it has it all."""
    named = (_stage(one, say) for one in comparison.changes if one.kind is ChangeKind.AWAITED)
    what = "; ".join(dict.fromkeys(named))
    return say.awaited.format(new=visible(comparison.new), what=what) if what else ""


def _stage(change: Change, say: ChangeWords) -> str:
    """Return what is awaited: "kết quả (6 tháng đầu năm)"."""
    name, field = map(shown, what_changed(change, language=say.language))
    within = path((field, *change.within), say)
    return f"{name} ({within})" if within else name
