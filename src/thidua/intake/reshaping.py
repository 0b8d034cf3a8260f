"""Passages brought into shape: heads of other bodies, who is invited, tables cut by pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from thidua.catalogue import patterns
from thidua.catalogue.heads import head_forms
from thidua.catalogue.law import Layout, law
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.labelling import labels_of
from thidua.intake.marking import cut, divided
from thidua.intake.passages import IntakePassage
from thidua.model.document import Row, Run, Table
from thidua.model.view import Alignment, View, ViewTable

_HEAD = 12
"""Passages among which the right side of a head stands."""
_INVITES = re.compile(r".{0,150}(?:trân trọng kính mời|\bđiện) ?:.*", re.IGNORECASE)
_SYMBOL = re.compile(r"[-/] ?[A-ZĐ]{1,6}[-/][A-ZĐ0-9&-]{1,20}")
_PAGE = re.compile(r"(?:[-–] ?)?(?:[Tt]rang )?\d{1,3}(?: ?/ ?\d{1,3})?(?: ?[-–])?")
_TEXT = 3
"""Ends of paragraphs in a cell over a whole table that make it a text, and no head of one."""
_LONGEST_CELL = 1000
_BEGUN = frozenset({"title", "abstract", "subject", "addressee", "addressee-label"})
_TOP = 20
_LINES = 4
_STATE = frozenset({"nation", "motto"})


def reshaped(
    passages: Sequence[IntakePassage], view: View
) -> tuple[list[IntakePassage], frozenset[int]]:
    """Return the passages with what can only be told of several, and which repeat others.

    What repeats are the indexes of paragraphs: heads of tables that come again on the next page.
    """
    passages = [_paged(one, view) for one in _unframed(passages)]
    return _joined(_announced(_grounded(_titled(_numbered(_invited(_headed(passages)))))), view)


def _unframed(passages: Sequence[IntakePassage]) -> Iterator[IntakePassage]:
    """Yield the passages; a text in rows over a whole table stands before or behind it."""
    for one in passages:
        rows = list(one.table.rows) if one.table is not None else []
        behind: list[Row] = []
        while rows and _holds_text(rows[0], one):
            yield from _paragraphs_of(rows.pop(0), one)
        while rows and _holds_text(rows[-1], one):
            behind.insert(0, rows.pop())
        if one.table is None:
            yield one
        elif rows:
            yield replace(one, table=replace(one.table, rows=tuple(rows)))
        for row in behind:
            yield from _paragraphs_of(row, one)


def _holds_text(row: Row, one: IntakePassage) -> bool:
    columns = len(one.table.widths) if one.table is not None else 0
    alone = len(row.cells) == 1 and row.cells[0].span == columns
    return alone and (len(row.cells[0].ends) >= _TEXT or len(row.cells[0].text) > _LONGEST_CELL)


def _paragraphs_of(row: Row, one: IntakePassage) -> Iterator[IntakePassage]:
    cell = row.cells[0]
    for runs in divided(cell.runs or (Run(cell.text),), cell.ends):
        if any(run.text.strip() for run in runs):
            yield IntakePassage("body", one.spot, runs)


def _paged(one: IntakePassage, view: View) -> IntakePassage:
    """Style a page number that somebody typed into the text."""
    if one.style not in {"body", "dash"} or one.table is not None or not _PAGE.fullmatch(one.text):
        return one
    align = view.paragraphs[one.spot.paragraph - 1].align
    typed = align in {Alignment.CENTER, Alignment.RIGHT}
    return replace(one, style="page-number") if typed else one


def _headed(passages: Sequence[IntakePassage]) -> list[IntakePassage]:
    """Style the lines of a head that is not the State's."""
    if any(one.style in _STATE for one in passages):
        return list(passages)
    lines = {
        line.text: line.style
        for form in head_forms().values()
        for line in form.lines
        if not form.judged
    }
    signs = {form.below for form in head_forms().values()} - {""}
    said = []
    for at, one in enumerate(passages):
        style = lines.get(one.text.upper()) if at < _HEAD else None
        if at < _HEAD and one.text in signs:
            style = "star"
        said.append(replace(one, style=style) if style else one)
    return said


def _numbered(passages: Sequence[IntakePassage]) -> list[IntakePassage]:
    """Join a symbol that stands apart from its "Số" with it."""
    said: list[IntakePassage] = []
    for one in passages:
        before = said[-1] if said else None
        if before is not None and before.style == "number" and _SYMBOL.fullmatch(one.text):
            said[-1] = replace(before, runs=(*before.runs, Run(" "), *one.runs))
        else:
            said.append(one)
    return said


def _titled(passages: Sequence[IntakePassage]) -> list[IntakePassage]:
    """Style a title, and what stands bold below it, in a table together with the head."""
    kinds = patterns.kinds()
    if any(one.style in _BEGUN for one in passages):
        return list(passages)
    said = list(passages)
    for at, one in enumerate(said[:_TOP]):
        if one.table is None and patterns.folded(one.text).strip(" .:") in kinds:
            said[at] = replace(one, style="title")
            for below in range(at + 1, min(at + 1 + _LINES, len(said))):
                if said[below].table is not None or not said[below].bold or _level(said[below]):
                    break
                said[below] = replace(said[below], style="abstract")
            break
    return said


def _level(one: IntakePassage) -> bool:
    return next(iter(labels_of(one.text)), None) is not None


def _grounded(passages: Sequence[IntakePassage]) -> list[IntakePassage]:
    """Style grounds that stand behind hyphens, as those of the Party do, above the text."""
    said = list(passages)
    begin = max((at for at, one in enumerate(said[:_TOP]) if one.style in _BEGUN), default=-1)
    for at in range(begin + 1, len(said) if begin >= 0 else 0):
        one = said[at]
        dash = patterns.MARK.match(one.text)
        if dash is None or not patterns.fits(patterns.BASIS, one.text[dash.end() :]):
            break
        said[at] = replace(one, style="basis", runs=cut(cut(one.runs, 0), dash.end()))
    return said


def _announced(passages: Sequence[IntakePassage]) -> list[IntakePassage]:
    """Take the sentence below the grounds that announces the text for no ground."""
    said = list(passages)
    last = max((at for at, one in enumerate(said) if one.style == "basis"), default=-1)
    if last > 0 and said[last - 1].style == "basis":
        text = said[last].text
        known = any(text.lower().startswith(f"{one.lower()} ") for one in vocabulary().grounds)
        if text.endswith(":") or (text.endswith(".") and not known):
            said[last] = replace(said[last], style="body")
    return said


def _invited(passages: Sequence[IntakePassage]) -> list[IntakePassage]:
    """Style who is invited, or gets a telegram, in documents of these types."""
    asking = {
        patterns.folded(one.printed)
        for one in law().types.values()
        if one.form in {Layout.TELEGRAM, Layout.INVITATION}
    }
    titles = (patterns.folded(one.text) for one in passages if one.style == "title")
    if not any(title in asking for title in titles):
        return list(passages)
    said: list[IntakePassage] = []
    listing = False
    for one in passages:
        loose = one.table is None and one.style in {"body", "dash"}
        if loose and _INVITES.fullmatch(one.text) and not any(p.style == "invited" for p in said):
            said.append(replace(one, style="invited"))
            listing = one.text.endswith(":")
        elif listing and loose and patterns.fits(patterns.LISTED, one.text):
            said.append(replace(one, style="invited-item"))
        else:
            listing = False
            said.append(one)
    return said


def _joined(
    passages: Sequence[IntakePassage], view: View
) -> tuple[list[IntakePassage], frozenset[int]]:
    """Join tables that go on behind the end of a page; where that is shown a page is known."""
    begins: Mapping[int, ViewTable] = {
        min(paragraph for cell in one.cells for paragraph in cell.paragraphs): one
        for one in view.tables
        if any(cell.paragraphs for cell in one.cells)
    }
    said: list[IntakePassage] = []
    repeated: set[int] = set()
    for one in passages:
        before = said[-1] if said else None
        shown = begins.get(one.spot.paragraph - 1)
        if before is None or not _goes_on(before, one):
            said.append(one)
            continue
        assert before.table is not None  # noqa: S101 - asked by _goes_on
        assert one.table is not None  # noqa: S101 - asked by _goes_on
        again = _again(before.table, one.table)
        if shown is not None:
            repeated |= set(_paragraphs(shown, again))
        table = replace(before.table, rows=(*before.table.rows, *one.table.rows[again:]))
        said[-1] = replace(before, table=table, page=one.spot.page)
    return said, frozenset(repeated)


def _goes_on(before: IntakePassage, one: IntakePassage) -> bool:
    """Say whether a table is the rest of the one right before it, on the next page."""
    if before.table is None or one.table is None or not one.spot.page:
        return False
    next_ = one.spot.page == (before.page or before.spot.page) + 1
    return next_ and len(before.table.widths) == len(one.table.widths)


def _again(before: Table, after: Table) -> int:
    """Return how many rows of a table are the head of the one before it again."""
    count = 0
    for first, second in zip(before.rows, after.rows, strict=False):
        if _words(first) != _words(second):
            break
        count += 1
    return count


def _words(row: Row) -> list[str]:
    return [" ".join(cell.text.split()).casefold() for cell in row.cells]


def _paragraphs(table: ViewTable, rows: int) -> Iterator[int]:
    """Yield the paragraphs in the first rows of a table."""
    first = sorted({cell.row for cell in table.cells})[:rows]
    for cell in table.cells:
        if cell.row in first:
            yield from cell.paragraphs
