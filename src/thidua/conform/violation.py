"""Violation: what a rule answers: one place where a document departs from it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from thidua.conform.checks.ranges import Range
from thidua.model.finding import Level
from thidua.recognise.recognised import Part


class Violation(Struct, frozen=True):
    """One place where a document departs from a rule.

    ``found`` and ``permitted`` are what is there and what might be, as blanks of the rule's
    sentences: text of the document, an amount ("12.5 pt"), a range, or a term of
    ``templates/conform.yaml``. ``part`` is where; a ``paragraph`` (its index) where no part is
    meant, a ``section`` or ``page`` where no paragraph is, nothing for the document as a whole.
    ``message`` names other sentences of the same rule ("off" those of "II.1.b-align-off"),
    ``facts`` fills further blanks; ``level`` is another one than the rule's, for what is off by the
    letter and cannot be seen.
    """

    found: str = ""
    permitted: str | Range = ""
    part: Part | None = None
    paragraph: int | None = None
    section: int | None = None
    page: int | None = None
    message: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    level: Level | None = None

    @property
    def at(self) -> int | None:
        """The index of the paragraph it is about."""
        return self.part.paragraph.index if self.part else self.paragraph
