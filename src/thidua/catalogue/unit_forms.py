"""Unit forms: what units are asked, by sheet and column (``templates/unit-forms.yaml``)."""

from __future__ import annotations

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.model.unit_form import AnswerKind, SheetShape
from thidua.system.home import TEMPLATES

PLEDGE = "pledge"
"""The part of a form that becomes the pledge; the others are called by their reviews."""


class ColumnWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A column as the file has it; its keys are told at the top."""

    key: str
    head: str
    kind: AnswerKind
    list: str = ""
    times: int = 1
    least: int = 1
    required: bool = False
    width: int = 20
    tip: str = ""


class SheetWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet as the file has it."""

    id: str
    part: str
    name: str
    shape: SheetShape
    at: str
    hint: str
    columns: tuple[ColumnWords, ...]
    formerly: str = ""
    key: str = ""
    alike: int = 100
    spare: int = 0
    needed: bool = False
    usual: bool = False
    most: int = 0


class FormWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The file; its keys are told at its top."""

    version: int
    file: str
    file_of_parts: str
    pledge_part: str
    key_head: str
    title: str
    name: str
    guide_tab: str
    folder: str
    code: str
    hidden: str
    lists_sheet: str
    about: tuple[str, ...]
    contents: dict[str, str]
    need: dict[str, str]
    guide: dict[str, tuple[str, ...]]
    more_columns: str
    several_lines: dict[str, str]
    page: str
    needed: str
    unmarked: str
    nothing: tuple[str, ...]
    blank: tuple[str, ...]
    invitations: dict[str, str]
    errors: dict[str, str]
    lists: dict[str, dict[str, str]]
    sheets: tuple[SheetWords, ...]


def asked_head(key: str) -> str:
    """Return the head of the column that a key of the data is asked in, or the name of a sheet."""
    columns = (column for sheet in form_words().sheets for column in sheet.columns)
    heads = {one.key: one.head for one in reversed(list(columns))}
    return heads.get(key) or {one.id: one.name for one in form_words().sheets}[key]


def form_words() -> FormWords:
    """Read ``templates/unit-forms.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "unit-forms.yaml", FormWords)
