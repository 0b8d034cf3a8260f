"""Why a workbook is not read, and the exception that says so."""

from __future__ import annotations

from enum import StrEnum

from thidua.model.finding import Finding, Level, Place


class WorkbookRefusal(StrEnum):
    """Each reason has sentences of the same name; those of any package are called as in ``opc``."""

    TOO_LARGE = "workbook-too-large"
    EMPTY = "workbook-empty"
    ENCRYPTED = "workbook-encrypted"
    XLS = "workbook-is-doc"
    """The binary format of before 2007."""
    ODS = "workbook-is-odt"
    RTF = "workbook-is-rtf"
    OTHER = "workbook-is-other"
    """Anything else, among it other Office files."""
    DAMAGED = "workbook-damaged"
    UNPACKS_TOO_LARGE = "workbook-unpacks-too-large"
    TOO_MANY_TAGS = "workbook-too-many-tags"
    TOO_MANY_CELLS = "workbook-too-many-cells"
    """More sheets, rows, columns or cells than any form or list needs."""
    TOO_MUCH_TEXT = "workbook-too-much-text"
    """More characters in all cells; one text may be shared by many."""
    PART_NAME = "workbook-part-name"
    PART_BROKEN = "workbook-part-broken"
    PART_DTD = "workbook-part-dtd"
    MACROS = "workbook-has-macros"


class RefusedWorkbookError(Exception):
    """A file that is not read: ``message`` names the sentences, ``facts`` fill their blanks."""

    def __init__(self, message: WorkbookRefusal, **facts: str | int) -> None:
        """Keep what is to be told."""
        super().__init__(message)
        self.message = message
        self.facts = facts

    def finding(self, name: str) -> Finding:
        """Return what is told of the file of a name."""
        return Finding(Place(name), "workbook-unreadable", Level.ERROR, self.message, self.facts)
