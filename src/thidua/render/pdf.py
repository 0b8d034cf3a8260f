"""PDF: the document model in the Typst frame ``templates/nd30.typ``.

The document and the house style travel as JSON through ``sys.inputs``; no Typst source is
generated, so there is nothing to escape. The compiler and the fonts are loaded once a process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from typing import TYPE_CHECKING, assert_never, cast

import msgspec

from thidua.catalogue.style import TWIPS_PER_POINT, HouseStyle, Style, house_style, twips
from thidua.model.document import (
    Appendix,
    Document,
    Facing,
    Mark,
    Paragraph,
    Picture,
    RowKind,
    Run,
    Table,
)
from thidua.model.items import Orientation
from thidua.render.breaking import parts
from thidua.render.cell_lines import set_runs
from thidua.render.cells import CELL_STYLES, PlacedCell, is_open, placed, table_look
from thidua.render.columns import column_widths, look_of
from thidua.render.commas import room_behind
from thidua.render.drawn import Drawn, Gap, Hanging, Narrowed, Stroke
from thidua.render.drops import dropped
from thidua.render.geometry import Side, across, drawn, drawn_head, gaps, sides, sign_off
from thidua.render.glyphs import substituted
from thidua.render.paging import (
    ending_stands,
    keepable,
    kept_with_signatures,
    leads,
    row_breaks,
    signs_table,
    stays_whole,
)
from thidua.render.proof import prove
from thidua.system.home import FONTS, TEMPLATES

if TYPE_CHECKING:
    import typst

_FRAME = TEMPLATES / "nd30.typ"

_SMALL = "-small"
"""What the name of a table's style ends in where its text is smaller."""

Json = dict[str, object]


def render(document: Document) -> bytes:
    """Return the PDF/A-2a of a document, tagged, with title, author and language.

    Raises:
        LostTextError: when a text is not whole on the pages.
        typst.TypstError: when the frame itself is wrong; no content can cause it.
        OSError: when the frame or a font is missing.
    """
    house = house_style()
    document = substituted(document)
    inputs = {
        "house": _house(),
        "document": msgspec.json.encode(_paper(document, house)).decode(),
    }
    content = _compiler().compile(
        input=_FRAME, format="pdf", pdf_standards="a-2a", sys_inputs=inputs
    )
    if not isinstance(content, bytes):
        message = "typst returned no single PDF"
        raise TypeError(message)
    prove(content, document)
    return content


@cache
def _compiler() -> typst.Compiler:
    import typst  # noqa: PLC0415 - 50 ms, only when something is rendered

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )
    return typst.Compiler(root=TEMPLATES, font_paths=fonts)


@cache
def _house() -> str:
    """Return the house style as JSON, its lengths in twips."""
    house = house_style()
    values = msgspec.to_builtins(house)
    values["page"] = {key: twips(mm) for key, mm in msgspec.to_builtins(house.page).items()}
    small = table_look(house, small=True)
    names = (f"{name}{_SMALL}" for name in CELL_STYLES.values())
    values["table"]["open_row"] = twips(house.table.open_row)
    for key, style in (house.styles | dict(zip(names, small.styles, strict=True))).items():
        values["styles"][key] = msgspec.to_builtins(style) | {
            "first_line": twips(style.first_line),
            "left": twips(style.left),
            "line_height": style.line_height,
        }
    return msgspec.json.encode(values).decode()


def _paper(document: Document, house: HouseStyle) -> Json:
    landscape = document.orientation is Orientation.LANDSCAPE
    width = house.text_width(landscape=landscape)
    year, month, day = (int(part) for part in document.date.split("-"))
    head = house.sides(house.head, landscape=landscape)
    return {
        "title": document.title,
        "author": document.author,
        "date": {"year": year, "month": month, "day": day},
        "landscape": landscape,
        "head": _sides(drawn_head(document.head, head, house), head, house),
        **_body(document, width, house),
        "appendices": [_appendix(appendix, house) for appendix in document.appendices],
    }


def _body(document: Document, width: int, house: HouseStyle) -> Json:
    """Return the body, its end that stays with the signatures apart, and the signatures.

    Where the last rows of a table stay with them instead, they stand in a row of that table.
    """
    landscape = document.orientation is Orientation.LANDSCAPE
    columns = house.sides(house.sign_off, landscape=landscape)
    signed = sign_off(document, columns[0], house)
    shown = list(drawn(document.body, width, house))
    start = len(shown) - kept_with_signatures(
        shown, signed.held, columns, house, landscape=landscape
    )
    end = shown[start:]
    in_table = not end and signs_table(shown, signed.held, columns, house, landscape=landscape)
    body = _flow(shown, width, house)[:start]
    if in_table:
        body[-1] |= _table(cast("Table", shown[-1]), width, house, signed=True)
    short = all(keepable(one, width, house) for one in end)
    stand = partial(ending_stands, columns=columns, house=house, landscape=landscape)
    return {
        "body": body,
        "in_table": in_table,
        "end": [_block(one, width, house) | {"keep": True, "whole": short} for one in end],
        "whole": short and stand(end, signed.held),
        "signed": {
            "parts": [
                _drawn_sides(tuple(rows), widths, house)
                for widths, rows in groupby(
                    _apart(signed.tables, house), lambda row: across(row, columns)
                )
            ],
            "whole": stand((), signed.held),
        },
        "below": _drawn_sides(signed.below, columns, house),
    }


def _apart(tables: Sequence[Sequence[Side]], house: HouseStyle) -> Iterator[Side]:
    """Set each table but the first off from the one above, as they are in Word."""
    gap = Gap(round(house.sign_off.gap * TWIPS_PER_POINT))
    for index, (first, *others) in enumerate(tables):
        yield ((gap, *first[0]), *first[1:]) if index else first
        yield from others


def _drawn_sides(rows: Sequence[Side], columns: tuple[int, ...], house: HouseStyle) -> Json:
    return _sides(
        ([drawn(side, columns[0], house) for side in row] for row in rows), columns, house
    )


def _sides(
    rows: Iterable[Sequence[Iterable[Drawn]]], columns: tuple[int, ...], house: HouseStyle
) -> Json:
    return {
        "columns": columns,
        "rows": [
            [
                [_block(block, width, house) for block in side]
                for side, width in zip(row, columns, strict=True)
            ]
            for row in rows
        ],
    }


def _appendix(appendix: Appendix, house: HouseStyle) -> Json:
    landscape = appendix.orientation is Orientation.LANDSCAPE
    width = house.text_width(landscape=landscape)
    shown = dropped(appendix.body, width, house)
    return {"landscape": landscape, "body": _flow(list(shown), width, house)}


def _flow(shown: Sequence[Drawn], width: int, house: HouseStyle) -> list[Json]:
    """Return blocks one below the other: what leads into the next stays on its page."""
    return [
        _block(one, width, house) | ({"keep": True} if leads(shown, index) else {})
        for index, one in enumerate(shown)
    ]


def _block(block: Drawn, width: int, house: HouseStyle) -> Json:
    if isinstance(block, Paragraph):
        return {"kind": "paragraph"} | _paragraph(block, width, house)
    if isinstance(block, Stroke | Gap):
        line: Json = msgspec.to_builtins(block)
        return line
    if isinstance(block, Narrowed):
        return {
            "kind": "narrowed",
            "paragraph": _paragraph(block.paragraph, width - 2 * block.indent, house),
            "indent": block.indent,
            "framed": block.framed,
            "padding": block.padding,
        }
    if isinstance(block, Hanging):
        return {
            "kind": "hanging",
            "paragraph": _paragraph(block.paragraph, width - block.others, house),
            "first": block.first,
            "others": block.others,
        }
    return _laid(block, width, house)


def _laid(block: Picture | Table | Facing, width: int, house: HouseStyle) -> Json:
    if isinstance(block, Picture):
        return {"kind": "picture"} | _picture(block)
    if isinstance(block, Table):
        return {"kind": "table"} | _table(block, width, house)
    if isinstance(block, Facing):
        columns = sides(block, width, house)
        row = [[_block(one, column, house) for one in shown] for shown, column in columns]
        above, below = gaps(block, house)
        return {
            "kind": "sides",
            "columns": [column for _, column in columns],
            "rows": [row],
            "above": above,
            "below": below,
        }
    assert_never(block)


def _picture(picture: Picture) -> Json:
    return {
        "bytes": list(picture.content),
        "width": twips(picture.width),
        "height": twips(picture.height),
        "description": picture.description,
        "mark": picture.mark,
    }


def _paragraph(paragraph: Paragraph, width: int, house: HouseStyle) -> Json:
    style = house.styles[paragraph.style]
    available = width - twips(style.left)
    return {
        "style": paragraph.style,
        "runs": [
            _run(run, style, available, first=index == 0)
            for index, run in enumerate(paragraph.runs)
        ],
        "whole": style.keep_next and stays_whole(paragraph, width, house),
        "changed": _changed(paragraph),
    }


def _changed(paragraph: Paragraph) -> bool:
    marks = {paragraph.mark, *(run.mark for run in paragraph.runs)}
    return bool(paragraph.was) or marks != {Mark.KEPT}


def _run(run: Run, style: Style, available: int, *, first: bool) -> Json:
    shown = parts(run, style, available, first=first)
    return {
        "bold": run.bold,
        "italic": run.italic,
        "struck": run.struck,
        "raised": run.raised,
        "mark": run.mark,
        "parts": [msgspec.to_builtins(part) for part in shown],
    }


def _table(table: Table, width: int, house: HouseStyle, *, signed: bool = False) -> Json:
    columns = column_widths(table, width, house)
    look = look_of(table, width, house)
    room = room_behind(table, look.by_kind)
    breaking = row_breaks(table, columns, house, signed=signed)
    rows = zip(table.rows, placed(table), breaking, strict=True)
    return {
        "columns": columns,
        "rows": [
            {
                "head": row.kind is RowKind.HEAD,
                **msgspec.to_builtins(breaks),
                "open": is_open(row),
                "style": CELL_STYLES[row.kind] + (_SMALL if look.small else ""),
                "inset": look.inset,
                "cells": [
                    cell | {"room": room.get((at, here.start), 0)}
                    for here, cell in _cells(look.by_kind[row.kind], cells, columns, look.inset)
                ],
            }
            for at, (row, cells, breaks) in enumerate(rows)
        ],
    }


def _cells(
    style: Style, cells: Iterable[PlacedCell], columns: Sequence[int], inset: int
) -> Iterator[tuple[PlacedCell, Json]]:
    for here in cells:
        if here.rest:
            continue
        cell = here.cell
        width = sum(columns[here.start : here.start + cell.span]) - 2 * inset
        said = set_runs(cell, style, width)
        runs = [_run(run, style, width, first=index == 0) for index, run in enumerate(said)]
        yield here, {"align": cell.align, "span": cell.span, "rows": cell.rows, "runs": runs}
