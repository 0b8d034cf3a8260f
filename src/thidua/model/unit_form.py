"""Form of a unit: what it is asked, sheet by sheet, and what is filled in already."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

FormValue: TypeAlias = str | int | float | None
"""What stands in a cell of a form; days are ISO 8601, choices the words that are shown."""


class AnswerKind(StrEnum):
    """What may be written into a column."""

    TEXT = "text"
    LINES = "lines"
    """One line or several."""
    NUMBER = "number"
    WHOLE = "whole"
    DATE = "date"
    CHOICE = "choice"
    """One of a list, and nothing else."""
    OPEN = "open"
    """One of a list, or other words."""
    REF = "ref"
    """What stands on a row of another sheet."""
    YES = "yes"
    SHOWN = "shown"
    """For the reader; what is written there is not read."""


class SheetShape(StrEnum):
    """How a sheet is read."""

    ROWS = "rows"
    """One thing a row."""
    ONE = "one"
    """A single row."""
    LISTS = "lists"
    """Each column is a list of its own."""
    HONOURS = "honours"
    """One thing a row, which belongs to what stands on a row of another sheet."""


class FormChoice(Struct, frozen=True):
    """One entry of a drop-down: what the data call it, and what is shown."""

    id: str
    label: str


class AskedColumn(Struct, frozen=True):
    """One column of a form: ``key`` in the data, ``number`` among those of the same key, from 1."""

    key: str
    head: str
    kind: AnswerKind
    list: str = ""
    number: int = 0
    required: bool = False
    width: int = 20
    tip: str = ""
    more: bool = False
    """One of several of its key that nobody has used: there, and not shown."""

    @property
    def shown_head(self) -> str:
        """The head as it is printed: what must be filled in has an asterisk."""
        return f"{self.head} *" if self.required else self.head


class FormRow(Struct, frozen=True):
    """A row that is filled in already, a value for each column; ``id`` is hidden."""

    id: str
    values: tuple[FormValue, ...]


class AskedSheet(Struct, frozen=True):
    """One sheet: ``part`` is "pledge" or the id of a review, ``at`` the key of the data.

    ``id`` stands hidden on the sheet; ``key`` is the key by which rows are known again, ``alike``
    in percent how alike words have to be to mean the same row; one that is ``needed`` may not be
    left empty, and has ``most`` so many rows, if that is set; ``usual``: it is mostly filled in.
    One that comes ``later`` is not shown yet. ``formerly`` is a name that it had in earlier forms.
    """

    id: str
    part: str
    name: str
    title: str
    hint: str
    shape: SheetShape
    at: str
    key: str
    columns: tuple[AskedColumn, ...]
    rows: tuple[FormRow, ...] = ()
    spare: int = 0
    alike: int = 0
    needed: bool = False
    most: int = 0
    usual: bool = False
    later: bool = False
    formerly: str = ""

    @property
    def size(self) -> int:
        """How many rows there are to write on."""
        return len(self.rows) + self.spare

    @property
    def in_lines(self) -> bool:
        """Whether several lines may stand in a cell."""
        return any(one.kind is AnswerKind.LINES for one in self.columns)


class FormMark(Struct, frozen=True):
    """What a form says of itself: whose it is, and a sum over what it asks.

    ``office`` is a sum over what the office is called; forms made by earlier versions have none.
    """

    campaign: str
    unit: str
    version: int
    structure: str
    office: str = ""

    @property
    def code(self) -> str:
        """One line that is printed and read again; its end is a sum over the rest."""
        parts = (self.campaign, self.unit, str(self.version), self.structure, self.office)
        said = "/".join(one for one in parts if one)
        return f"{said}/{digest(said)}"


class UnitForm(Struct, frozen=True):
    """The whole form of one unit in one campaign; ``day`` is for the metadata of the file."""

    campaign: str
    unit: str
    version: int
    name: str
    title: str
    about: tuple[str, ...]
    day: str
    sheets: tuple[AskedSheet, ...]
    lists: Mapping[str, tuple[FormChoice, ...]]
    office: str = ""

    @property
    def mark(self) -> FormMark:
        """What the form says of itself."""
        asked = [(one.id, [column.head for column in one.columns]) for one in self.sheets]
        told = digest(json.dumps(asked, ensure_ascii=False))
        return FormMark(self.campaign, self.unit, self.version, told, self.office)


def office_sum(name: str, superior: str | None) -> str:
    """Return a short sum over what an office and the body above it are called, however typed."""
    typed = unicodedata.normalize("NFC", f"{name}\n{superior or ''}").casefold()
    return digest("\n".join(" ".join(line.split()) for line in typed.split("\n")))


def digest(text: str) -> str:
    """Return a short sum over a text: it tells slips, and is no seal against those who mean it."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
