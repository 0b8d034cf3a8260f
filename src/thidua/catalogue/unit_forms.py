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
    key: str = ""
    alike: int = 100
    spare: int = 0
    needed: bool = False
    most: int = 0


class FormWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The file; its keys are told at its top."""

    version: int
    file: str
    key_head: str
    title: str
    name: str
    guide_tab: str
    folder: str
    code: str
    hidden: str
    lists_sheet: str
    guide: tuple[str, ...]
    needed: str
    word_cell: str
    unmarked: str
    blank: tuple[str, ...]
    invitations: dict[str, str]
    errors: dict[str, str]
    lists: dict[str, dict[str, str]]
    sheets: tuple[SheetWords, ...]


def form_words() -> FormWords:
    """Read ``templates/unit-forms.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "unit-forms.yaml", FormWords)
