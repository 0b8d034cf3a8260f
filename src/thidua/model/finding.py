"""Finding: what a check has to say about one place in the input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import PurePath

from msgspec import Struct, field


class Level(StrEnum):
    """How much a finding weighs: an error stops the build, a warning and a notice do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Place(Struct, frozen=True, order=True, gc=False):  # holds nothing that could hold it
    """A position in a file: the path as the user would type it, line and column from 1.

    A column counts characters (code points), as editors do, not bytes.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return ``file:line:column``, which terminals and editors make clickable."""
        return f"{self.file}:{self.line}:{self.column}"


class PlaceStep(Struct, frozen=True):
    """A step of the way to a place in a document: an item, what it stands in, the document.

    ``kind`` names an entry under ``steps`` of ``templates/messages.yaml``, which ``label`` and
    ``number`` are put into.
    """

    kind: str
    label: str
    number: int = 0


class Finding(Struct, frozen=True):
    """One finding of one rule at one place.

    The words are not here: ``message`` names an entry of ``templates/messages.yaml`` and ``facts``
    fills its blanks, so that one finding can be told in Vietnamese, in English, as text or as JSON.

    ``rule`` is what a user sees in brackets and looks up in the manual; ``message`` is the same
    word unless one rule has several things to say. ``item`` is the item of a document that the
    place is in, as printed, the innermost step first.
    """

    place: Place
    rule: str
    level: Level
    message: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    item: tuple[PlaceStep, ...] = ()

    @property
    def wording(self) -> str:
        """The key of this finding's sentences in ``templates/messages.yaml``."""
        return self.message or self.rule


def about(path: PurePath, rule: str, **facts: str | int) -> Finding:
    """Return an error about a file as a whole."""
    return Finding(Place(path.as_posix()), rule, Level.ERROR, facts=facts)


_OF_THE_LAW = frozenset({"acts-end"})


def unique(findings: Iterable[Finding], told: set[tuple[object, ...]]) -> Iterator[Finding]:
    """Yield what was not ``told`` yet: of what an office says once, whoever refers to it.

    What is of the law and of no campaign is told of the first that it concerns.
    """
    for one in findings:
        place = None if one.wording in _OF_THE_LAW else one.place
        known = (place, one.rule, one.wording, *sorted(one.facts.items()))
        if known not in told:
            told.add(known)
            yield one
