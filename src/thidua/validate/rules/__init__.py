"""The rules of a single file: one module each, which is also the rule's page of the manual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from thidua.model.finding import Finding, Level
from thidua.model.source import FileKind, Source
from thidua.validate.rules import (
    appendix_mentioned,
    archive_missing,
    attachment_head,
    authority_form,
    campaign_time,
    citation_complete,
    citation_marks,
    dates_in_order,
    day_of_issue,
    documents_used,
    doubled_spaces,
    draft_unnumbered,
    due_in_text,
    due_on_holiday,
    emphasis_marks,
    file_name,
    fill_in,
    head_form,
    ids_portable,
    ids_unique,
    issued_by,
    issued_complete,
    label_of_division,
    milestones_in_order,
    mixed_scripts,
    name_in_capitals,
    name_lines,
    name_without_degree,
    no_break,
    not_confirmed,
    note_of_attachment,
    number_of_none,
    obligations_complete,
    old_encoding,
    paper_parts,
    pasted_table,
    phase_in_text,
    phases_in_order,
    place_in_full,
    quotes_balanced,
    references_resolve,
    regime_in_force,
    symbol_form,
    table_rows,
    text_printable,
    thousands_point,
    tone_marks,
    typed_labels,
    typeset_marks,
    unit_abbreviation,
    year_in_text,
)


class FileRule(Protocol):
    """What a rule module offers; the type checker compares each module in ``RULES`` with it."""

    ID: str
    """The word in brackets behind its findings: the module's name with hyphens."""
    LEVEL: Level
    CLAUSE: str
    """The clause of law it rests on; empty when it is only good sense."""

    def check(self, source: Source) -> Iterator[Finding]:
        """Yield what the rule has to say about ``source``; never raise, whatever was read."""


RULES: tuple[FileRule, ...] = (
    appendix_mentioned,
    archive_missing,
    attachment_head,
    authority_form,
    campaign_time,
    citation_complete,
    citation_marks,
    dates_in_order,
    day_of_issue,
    documents_used,
    doubled_spaces,
    draft_unnumbered,
    due_in_text,
    due_on_holiday,
    emphasis_marks,
    file_name,
    fill_in,
    head_form,
    ids_portable,
    ids_unique,
    issued_by,
    issued_complete,
    label_of_division,
    milestones_in_order,
    mixed_scripts,
    name_in_capitals,
    name_lines,
    name_without_degree,
    no_break,
    not_confirmed,
    note_of_attachment,
    number_of_none,
    obligations_complete,
    old_encoding,
    paper_parts,
    pasted_table,
    phase_in_text,
    phases_in_order,
    place_in_full,
    quotes_balanced,
    references_resolve,
    regime_in_force,
    symbol_form,
    table_rows,
    text_printable,
    thousands_point,
    tone_marks,
    typed_labels,
    typeset_marks,
    unit_abbreviation,
    year_in_text,
)

ANYWHERE: tuple[FileRule, ...] = (
    day_of_issue,
    doubled_spaces,
    due_in_text,
    emphasis_marks,
    file_name,
    fill_in,
    mixed_scripts,
    name_in_capitals,
    no_break,
    note_of_attachment,
    number_of_none,
    old_encoding,
    paper_parts,
    pasted_table,
    quotes_balanced,
    text_printable,
    thousands_point,
    tone_marks,
    typed_labels,
    typeset_marks,
)
"""Those of them that read every kind of file, not campaigns alone."""


OFFICE: tuple[FileRule, ...] = (*ANYWHERE, ids_unique, name_lines, references_resolve)
"""Those of them that read what an office says once."""


def applying(kind: FileKind) -> tuple[FileRule, ...]:
    """Return the rules for a file of this kind."""
    if kind in (FileKind.OFFICE, FileKind.PERSONS, FileKind.INITIATIVES):
        return OFFICE
    return RULES if kind is FileKind.CAMPAIGN else ANYWHERE
