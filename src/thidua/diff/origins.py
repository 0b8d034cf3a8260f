"""Origins: where what changed is typed, and why an editor says it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from thidua.model.change import Change, Subject, Version
from thidua.model.source import FileKind, Node, Source

_LISTS: Mapping[Subject, tuple[str, ...]] = {
    Subject.SECTION: ("items",),
    Subject.ITEM: ("items",),
    Subject.PARAGRAPH: ("items",),
    Subject.ROW: ("items",),
    Subject.TABLE: ("items",),
    Subject.APPENDIX: ("appendices",),
    Subject.DOCUMENT: ("documents",),
    Subject.OBLIGATION: ("obligations",),
    Subject.MILESTONE: ("milestones",),
    Subject.PHASE: ("phases",),
    Subject.REVIEW: ("reviews",),
    Subject.UNIT: ("units",),
    Subject.BLOCK: ("blocks",),
    Subject.CRITERION: ("criteria", "sections"),
    Subject.COUNCIL: ("members",),
    Subject.TARGET: ("targets",),
    Subject.WORK: ("works",),
    Subject.PERSON: ("people",),
    Subject.OUTSIDER: ("people", "collectives"),
    Subject.PROPOSAL: ("proposals",),
}
"""The lists whose entries a subject is."""


class Origins:
    """The entries of the files of one side, by list and id."""

    def __init__(self, sources: Sequence[Source]) -> None:
        """Take down what stands in ``sources``."""
        self._common: dict[tuple[str, str], Node] = {}
        self._of_unit: dict[str, dict[tuple[str, str], Node]] = {}
        self._of_occasion: dict[str, dict[tuple[str, str], Node]] = {}
        for source in sources:
            unit = source.root.text("unit")
            shared = source.kind in {FileKind.CAMPAIGN, FileKind.SELECTION}
            known = self._common if shared or len(sources) == 1 else self._of_unit
            entries = dict(_entries(source.root))
            if source.kind is FileKind.OCCASION:
                self._of_occasion[source.root.text("name")] = entries
            if known is self._common:
                self._common |= entries
            else:
                self._of_unit[unit] = self._of_unit.get(unit, {}) | entries
        self._units = {
            node.text("name"): node.text("id")
            for (name, _), node in self._common.items()
            if name == "units"
        }

    def entry(self, version: Version, change: Change) -> Node | None:
        """Return what is typed for one version of a thing; None where it cannot be said."""
        subject, of = change.subject, change.of
        known = (
            self._of_unit.get(self._units.get(of, of), {}) if of in self._units else self._common
        )
        known = self._of_occasion.get(next(iter(change.within), ""), known)
        places = ((name, version.id) for name in _LISTS.get(subject, ()))
        return next((known[place] for place in places if version.id and place in known), None)


def traced(
    changes: Iterable[Change], old: Sequence[Source], new: Sequence[Source], *, root: str = "."
) -> Iterator[Change]:
    """Yield the changes with the lines of their versions and the editor's explanation.

    Files below ``root`` are named from there, so that a report says the same on every machine.

    The explanation is that of the new side; of what was removed, that of the old one. Between two
    revisions of one year it counts only where it is new: one that stood there before explains an
    earlier change.
    """
    before, after = Origins(old), Origins(new)
    revised = bool(_years(old) & _years(new))
    for change in changes:
        past, now = _explained(change.old, before, change), _explained(change.new, after, change)
        said = now if change.new else past
        yield replace(
            change,
            old=tuple(_placed(one, change, before, root) for one in change.old),
            new=tuple(_placed(one, change, after, root) for one in change.new),
            explanation=change.explanation or ("" if revised and said == past else said),
        )


def _years(sources: Iterable[Source]) -> frozenset[object]:
    """Return the years that files state."""
    stated = (source.root.get("year") for source in sources)
    return frozenset(node.value for node in stated if node is not None)


def _placed(version: Version, change: Change, origins: Origins, root: str) -> Version:
    node = origins.entry(version, change)
    if node is None:
        return version
    file = node.place.file.removeprefix(f"{root.rstrip('/')}/")
    return replace(version, file=file, line=node.place.line)


def _explained(versions: Iterable[Version], origins: Origins, change: Change) -> str:
    entries = (origins.entry(one, change) for one in versions)
    said = (entry.text("explanation") for entry in entries if entry is not None)
    return " ".join(dict.fromkeys(filter(None, said)))


def _entries(node: Node, name: str = "") -> Iterator[tuple[tuple[str, str], Node]]:
    """Yield every entry with an id below a node, with the name of its list."""
    if isinstance(node.value, tuple):
        for child in node.value:
            if identifier := child.text("id"):
                yield (name, identifier), child
            yield from _entries(child)
    elif isinstance(node.value, dict):
        for key, child in node.value.items():
            yield from _entries(child, key)
