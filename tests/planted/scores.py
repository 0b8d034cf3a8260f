"""How much of the truth a comparison finds, and how much of what it finds is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from planted.editor import Truth
from planted.trials import Trial
from thidua.compose.directive import launch
from thidua.diff.texts import compare
from thidua.model.change import Change, ChangeKind, Version
from thidua.model.document import Block, Document, Paragraph, Table

LEAST = {
    **dict.fromkeys(("added", "removed", "reworded", "moved", "rolled"), 0.98),
    **dict.fromkeys(("split", "merged"), 0.9),
}
"""The least precision and recall of each kind of change."""


class Scores:
    """Right, wrong and missed changes of each kind, over any number of trials."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        self.trials = 0
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def add(self, trial: Trial, *, ids: bool) -> None:
        """Compare the two sides of a trial; without ``ids`` as if both were Word files."""
        found = discovered(trial, ids=ids)
        self.trials += 1
        self.right.update(kind for kind, _, _ in found & trial.truth)
        self.wrong.update(kind for kind, _, _ in found - trial.truth)
        self.missed.update(kind for kind, _, _ in trial.truth - found)

    def precision(self, kind: str) -> float:
        """Return the share of what was found that is true; 0 when nothing was found."""
        return self.right[kind] / max(1, self.right[kind] + self.wrong[kind])

    def recall(self, kind: str) -> float:
        """Return the share of what is true that was found; 0 when nothing is true."""
        return self.right[kind] / max(1, self.right[kind] + self.missed[kind])

    def told(self) -> str:
        """Return of each kind how many are true, and precision and recall."""
        return ", ".join(
            f"{self.right[kind] + self.missed[kind]} {kind} "
            f"{self.precision(kind):.3f}/{self.recall(kind):.3f}"
            for kind in LEAST
        )


def discovered(trial: Trial, *, ids: bool) -> frozenset[Truth]:
    """Return what the comparison says was done; labels that follow from it are left out."""
    old, new = launch(trial.old), launch(trial.new)
    if not ids:
        old, new = nameless(old), nameless(new)
    changes, _, _ = compare(old, new, old_year=trial.old.year, new_year=trial.new.year)
    told = (change for change in changes if change.kind is not ChangeKind.RENUMBERED)
    return frozenset(_truth(change, trial) for change in told)


def nameless(document: Document) -> Document:
    """Return a document without stable ids, as a Word file is."""
    return replace(document, body=tuple(_nameless(block) for block in document.body))


def _nameless(block: Block) -> Block:
    return replace(block, anchor="") if isinstance(block, Paragraph | Table) else block


def _truth(change: Change, trial: Trial) -> Truth:
    kind = "rolled" if change.rolled else change.kind.value
    return kind, _named(change.old, trial.old_names), _named(change.new, trial.new_names)


def _named(versions: tuple[Version, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.get(version.text, version.text) for version in versions)
