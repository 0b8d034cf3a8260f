"""Growing item: one place of an outline while it is read, and how it is written down."""

from __future__ import annotations

from msgspec import Struct, field

from thidua.catalogue.labels import labels
from thidua.intake.labelling import RANKS
from thidua.intake.marking import marked, plainly
from thidua.model.document import Run
from thidua.model.items import Division, Numbering

Written = dict[str, object]
"""A mapping as it stands in the file."""

MOST_PARAGRAPHS = 100
"""As many as the schema lets a text have."""
_LONGEST_LINE = 1000


class GrowingItem(Struct):
    """An item: its label as it will be printed, its words, and what stands below it.

    ``kind`` is what its label is of, None without one; ``numbering`` that of the labelled places
    below, which ``count`` counts; ``typed`` says that the label is part of the words.
    """

    kind: Division | Numbering | None = None
    label: str = ""
    typed: bool = False
    level: Division | None = None
    heading: str = ""
    lead: str = ""
    texts: list[str] = field(default_factory=list)
    table: Written | None = None
    numbering: Numbering | None = None
    count: int = 0
    divisions: dict[Division, int] = field(default_factory=dict)
    items: list[GrowingItem] = field(default_factory=list)

    @property
    def rank(self) -> int:
        """How fine its label is; what has none stands over everything."""
        return -1 if self.kind is None else RANKS.index(self.kind)

    @property
    def loose(self) -> bool:
        """Whether it has no label that is counted."""
        return self.typed or self.kind is None

    @property
    def counted(self) -> bool:
        """Whether it stands in an order, and not as a bold paragraph over a list of its own."""
        return self.kind is not None or not self.texts

    @property
    def open(self) -> bool:
        """Whether another paragraph of it would stand where it stood in the original."""
        return not self.items and self.table is None and len(self.texts) < MOST_PARAGRAPHS

    @property
    def announces(self) -> bool:
        """Whether its last words announce a list."""
        last = self.texts[-1] if self.texts else self.lead or self.heading
        return last.rstrip().endswith(":")

    def next_label(self, kind: Numbering) -> str:
        """Return the label that the next place of a kind below this one would get."""
        return labels().label(labels().numbering[kind], self.count + 1, parent=self.label)

    def say(self, runs: tuple[Run, ...], *, heading: bool, bold_label: bool) -> None:
        """Take the words behind the label: a title, a lead-in and its text, or a text."""
        text = plainly(runs)
        caps = isinstance(self.kind, Numbering) and labels().numbering[self.kind].caps
        if heading and len(text) <= _LONGEST_LINE:
            if caps and not self.typed and text != text.upper():
                self.lead = text  # a title of this level would be printed in capitals
            else:
                self.heading = text
            return
        lead, rest = _lead(runs) if not self.loose else ("", runs)
        if lead and plainly(rest) and bold_label is self._bold_with_lead:
            self.lead, runs = lead, rest
        self.texts.append(marked(runs))

    @property
    def _bold_with_lead(self) -> bool:
        """Whether a bold lead-in makes the label bold."""
        if self.level is not None:
            return True
        return isinstance(self.kind, Numbering) and labels().numbering[self.kind].lead

    @property
    def _usual(self) -> Numbering:
        """Return how what stands below is labelled where the file does not say so."""
        if self.level is not None:
            return labels().divisions[self.level].below
        loose = self.loose or not isinstance(self.kind, Numbering)
        kind = Numbering.NONE if loose else self.kind
        assert isinstance(kind, Numbering)  # noqa: S101 - of the two that it may be
        return labels().numbering[kind].below

    def settle(self) -> None:
        """Bring into a form that the schema knows what no words followed that were expected."""
        if self.level is Division.ARTICLE and not (self.heading or self.texts or self.lead):
            self.texts, self.level, self.typed = [self.label], None, True
        if self.lead and not self.texts and not self.items:
            if self.table is None:
                self.texts.append(f"[b]{self.lead}[/b]")
            else:
                self.heading = self.lead
            self.lead = ""
        untitled: set[Division] = set()
        for one in self.items:
            level = one.level
            if level and level is not Division.ARTICLE and (level in untitled or not one.heading):
                untitled.add(level)  # those behind it would be counted one too low
                one.heading = f"{one.label} {one.heading}".strip()
                one.level, one.typed = None, True
            one.settle()

    def prune(self) -> None:
        """Leave out items below that have nothing to say."""
        for one in self.items:
            one.prune()
        self.items = [one for one in self.items if one.written() != {"label": "none"}]

    def written(self) -> Written:
        """Return the item as it stands in the file."""
        said: Written = {}
        if self.level is not None:
            said["level"] = self.level.value
        elif self.loose:
            said["label"] = "none"
        if self.heading:
            said["heading"] = self.heading
        if self.lead:
            said["lead"] = self.lead
        if self.texts:
            said["text"] = self.texts[0] if len(self.texts) == 1 else list(self.texts)
        if self.numbering is not None and self.numbering is not self._usual:
            said["numbering"] = self.numbering.value
        if self.table is not None:
            said["table"] = self.table
        if self.items:
            said["items"] = [one.written() for one in self.items]
        return said


def _lead(runs: tuple[Run, ...]) -> tuple[str, tuple[Run, ...]]:
    """Return the bold words that a text begins with, where a blank ends them, and the rest."""
    count = next((at for at, run in enumerate(runs) if not run.bold), len(runs))
    begun, rest = runs[:count], runs[count:]
    whole = "".join(run.text for run in begun)
    behind = "".join(run.text for run in rest)
    parted = whole[-1:].isspace() or behind[:1].isspace()
    lead = plainly(begun)
    if not lead or not parted or len(lead) > _LONGEST_LINE or any(run.italic for run in begun):
        return "", runs
    return lead, rest
