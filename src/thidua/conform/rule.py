"""What a rule of Decree 30/2020 is: a module with a few names and one question to a document."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from thidua.conform.view import Format
from thidua.model.finding import Level  # noqa: TC001 - msgspec reads the types of fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from thidua.conform.found import Found, Part
    from thidua.conform.view import View


class Basis(StrEnum):
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


class Departure(Struct, frozen=True):
    """One place where a document departs from a rule.

    ``found`` and ``permitted`` are what is there and what might be, as blanks of the rule's
    sentences: text of the document, an amount ("12.5 pt"), or a term of ``templates/conform.yaml``.
    ``part`` is where; a ``paragraph`` (its index) where no part is meant, a ``section`` or ``page``
    where no paragraph is, nothing for the document as a whole. ``message`` names other sentences
    of the same rule, ``facts`` fills further blanks; ``level`` is another one than the rule's, for
    what is off by the letter and cannot be seen.
    """

    found: str = ""
    permitted: str = ""
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


class Rule(Protocol):
    """What a rule module offers; the type checker compares each module in ``RULES`` with it.

    The module is named after ``CODE``: in small letters, "đ" as "dd", the rest as underscores. Its
    docstring is its page of the manual: what it checks, why, what fails, what passes, how to mend.

    A rule about an amount names the ``Range`` that it permits ``PERMITTED`` and asks by
    ``found.permitted(CODE, PERMITTED)``, so that the profile of a house can narrow it.
    """

    CODE: str
    """What a finding shows in brackets: the clause and a word, as "II.1.a-size"."""
    CLAUSE: str
    """Where it is written, in full."""
    BASIS: Basis
    LEVEL: Level
    FORMATS: frozenset[Format]
    """Where it can be seen."""

    def check(self, view: View, found: Found) -> Iterator[Departure]:
        """Yield where the document departs from the rule; never raise, whatever was read."""
