"""Rule: what a rule of Decree 30/2020 is: a row of a table, and one question to a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct, field

from thidua.conform.checks.ranges import Range
from thidua.conform.fixes.case import Fix
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import Format
from thidua.recognise.recognised import Recognised

Limits: TypeAlias = "Mapping[str, Range]"
"""What the profile of a house has left of the ranges that are permitted, by rule."""


class Strength(StrEnum):
    """How strong a rule is, from where it is written."""

    CLAUSE = "clause"
    """A clause of the decree or its annex: binding text."""
    TABLE = "table"
    """Only the table of Phụ lục I, Mục V or its footnote."""
    FORM = "form"
    """Only the model forms of Phụ lục III."""
    INFERENCE = "inference"
    """Written nowhere; follows from what is."""


BOTH = frozenset(Format)
DOCX = frozenset({Format.DOCX})
PDF = frozenset({Format.PDF})

_DECREE = "Nghị định 30/2020/NĐ-CP, "
_PLACES = {
    "P2.": "Phụ lục I, Phần II, Mục ",
    "PL2.": "Phụ lục II, Mục ",
    "": "Phụ lục I, Phần I, Mục ",
}
"""What the beginning of a code stands for."""


class Rule(Struct, frozen=True):
    """A row: what it is called, what it asks, where it is written, and what mends it.

    ``code`` is what a finding shows in brackets: the clause and a word, as "II.1.a-size".
    ``check`` yields where a document departs from the rule and never raises, whatever was read; it
    gets what was recognised, and of a rule about an amount the range that is ``permitted``, or what
    the profile of a house has left of it. The clause follows from the code; ``also`` is what else
    says so, ``where`` the clause of a code that does not tell. ``graded`` is the level of a rule
    that is no error, ``formats`` are those of files in which it can be seen. ``fix`` mends a
    violation in a Word file, ``fixes`` those that are told in other sentences, by their names.
    """

    code: str
    check: Callable[..., Iterator[Violation]]
    also: str = ""
    where: str = ""
    basis: Strength = Strength.CLAUSE
    graded: Level | None = None
    formats: frozenset[Format] = BOTH
    permitted: Range | None = None
    fix: Fix | None = None
    fixes: Mapping[str, Fix] = field(default_factory=dict)

    @property
    def clause(self) -> str:
        """Where the rule is written, in full."""
        start = next(one for one in _PLACES if self.code.startswith(one))
        place = self.code.removeprefix(start).partition("-")[0]
        return _DECREE + (
            self.where or "; ".join(filter(None, (_PLACES[start] + place, self.also)))
        )

    @property
    def level(self) -> Level:
        """How grave a violation is: an error or less, a notice of what is written nowhere."""
        if self.graded is not None:
            return self.graded
        return Level.ERROR if self.basis in {Strength.CLAUSE, Strength.TABLE} else Level.NOTICE

    def violations(self, found: Recognised, limits: Limits) -> Iterator[Violation]:
        """Yield where a document departs from the rule."""
        limit = limits.get(self.code, self.permitted)
        return self.check(found) if limit is None else self.check(found, limit)

    def mends(self, violation: Violation) -> Fix | None:
        """Return what mends a violation: of errors only, a warning may be one of ours."""
        if (violation.level or self.level) is not Level.ERROR:
            return None
        return self.fixes.get(violation.message) if violation.message else self.fix
