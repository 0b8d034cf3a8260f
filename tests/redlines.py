"""Pairs of documents to make redlines of: shapes against their edited selves, and harder ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

import built
from thidua.compose.directive import launch
from thidua.diff.redline import redline
from thidua.model.document import (
    Appendix,
    Block,
    Cell,
    Document,
    Head,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Run,
    Table,
)
from thidua.model.items import Align, Orientation
from thidua.render.cells import placed
from thidua.source.campaign import campaign
from thidua.source.reader import read
from thidua.texts.rollover import rolled
from tools.outside import ROOT

if TYPE_CHECKING:
    Pair = tuple[Document, Document]

AUTHOR, DATE = "Văn thư Sở Thí dụ", "2024-01-05T08:00:00Z"

_ROWS = 2
_PNG = ROOT / "docs" / "images"


def marked(pair: Pair) -> Document:
    """Return the redline of a pair."""
    return redline(*pair, author=AUTHOR, date=DATE)


@cache
def pairs() -> dict[str, Pair]:
    """Return every pair by its name."""
    shapes = {name: built.document(name) for name in built.NAMES}
    found = {f"{name}-edited": (one, edited(one)) for name, one in shapes.items()}
    found |= {
        f"{old}-{new}": (shapes[old], shapes[new])
        for old, new in pairwise((*shapes, next(iter(shapes))))
    }
    found |= {f"parts-{name}": pair for name, pair in _parts().items()}
    return found | {f"{name}-back": (new, old) for name, (old, new) in found.items()}


def next_year(folder: Path) -> Pair:
    """Return the directive of the seed, and as next year's editor would begin it."""
    seed = (ROOT / "tests" / "seed" / "2023.yaml").read_text(encoding="utf-8")
    text = rolled(seed, old=2023, new=2024)
    file = folder / "2024.yaml"
    file.write_text(text.replace("phấn đấu", "quyết tâm"), encoding="utf-8")
    source, findings = read(file, name=file.name)
    assert source is not None, findings
    return built.document("2023"), edited(launch(campaign(source)))


def runs(document: Document) -> Iterator[Run]:
    """Yield every run of a document, those of its cells included."""
    head = document.head
    for blocks in (
        *(head.issuers, head.nation, head.number, head.place_date, document.body),
        *document.signatures,
        *(document.recipients, *(one.body for one in document.appendices)),
    ):
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from block.runs
            elif isinstance(block, Table):
                for row in block.rows:
                    yield from (run for cell in row.cells for run in cell.runs or (Run(cell.text),))


def edited(document: Document) -> Document:
    """Return a document with something reworded, added, removed, moved in every part of it."""
    head = document.head
    return replace(
        document,
        head=Head(
            issuers=(*head.issuers[:-1], _reworded(head.issuers[-1]), head.issuers[-1]),
            nation=head.nation,
            number=(*head.number[:1], paragraph("V/v minh họa", "subject"), *head.number[1:]),
            place_date=tuple(map(_reworded, head.place_date)),
        ),
        body=_edited(document.body),
        signatures=tuple((_reworded(one[0]), *one[1:-1]) for one in document.signatures),
        recipients=_edited(document.recipients),
        appendices=tuple(replace(one, body=_edited(one.body)) for one in document.appendices[1:]),
    )


def paragraph(text: str, style: str = "body") -> Paragraph:
    """Return a paragraph of one run."""
    return Paragraph(style, (Run(text),))


def _edited(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks of which a fifth goes, is reworded, gets company, changes place or emphasis."""
    found: list[Block] = []
    for index, block in enumerate(blocks):
        match index % 5, block:
            case 0, Paragraph():
                found.append(_reworded(block))
            case 1, Paragraph() if len(blocks) > 2:
                pass
            case 2, Paragraph():
                found += [block, paragraph(f"Nội dung bổ sung {index}.", block.style)]
            case 3, Paragraph():
                found.insert(0, replace(block, style="basis"))
            case 4, Paragraph():
                found.append(replace(block, runs=(Run(block.text, bold=True, italic=True),)))
            case _, Table():
                found.append(_table_edited(block))
            case _:
                found.append(block)
    return tuple(found)


def _reworded(block: Paragraph) -> Paragraph:
    words = block.text.split(" ")
    words[len(words) // 2 :] = ["phần", "cuối", *words[len(words) // 2 + 1 :], "đã", "đổi"]
    return replace(block, runs=(Run(" ".join(words)),))


def _table_edited(table: Table) -> Table:
    rows = list(table.rows)
    body = [
        index
        for index, (row, cells) in enumerate(zip(rows, placed(table), strict=True))
        if row.kind is RowKind.BODY and not any(one.rest or one.reaches for one in cells)
    ]
    if len(body) < _ROWS:
        return table
    for index in body[::4]:
        cells = rows[index].cells
        rows[index] = replace(
            rows[index], cells=(*cells[:-1], replace(cells[-1], text="đã đổi", runs=(), ends=()))
        )
    added = replace(rows[body[-1]], cells=tuple(Cell("dòng mới") for _ in table.widths))
    return replace(table, rows=(*(one for at, one in enumerate(rows) if at != body[1]), added))


def table(*rows: tuple[str, ...]) -> Table:
    """Return a table whose first row is its head."""
    kinds = (RowKind.HEAD, *(RowKind.BODY for _ in rows[1:]))
    made = (
        Row(kind, tuple(Cell(text, Align.LEFT) for text in texts))
        for kind, texts in zip(kinds, rows, strict=True)
    )
    return Table(tuple(1.0 for _ in rows[0]), tuple(made))


def _parts() -> dict[str, Pair]:
    """Return pairs that differ in one part each; the ends of cells and of sheets above all."""
    short, joint = built.document("short"), built.document("launch-joint")
    picture = Picture((_PNG / "scores-2024-page-2.png").read_bytes(), 40, 50, "Trang điểm")
    sign, line = short.signatures[0], (paragraph("THAY MẶT CÁC BÊN", "signer-authority"),)
    led = replace(short, signatures=(line, *joint.signatures[:3]))
    others = replace(joint, signatures=(*joint.signatures[:2], line, joint.signatures[2]))
    text, other = paragraph("Nội dung thứ nhất."), paragraph("Một đoạn văn khác hẳn đi.", "dash")
    caption = paragraph("Danh mục công việc", "table-caption")
    grid = table(("TT", "Việc"), ("1", "Đăng ký thi đua"), ("2", "Báo cáo sơ kết"))
    wide = table(("TT", "Việc", "Hạn"), ("1", "Đăng ký thi đua", "Quý I"))
    upright = Appendix(Orientation.PORTRAIT, (paragraph("Phụ lục I", "appendix-label"), text))
    lying = Appendix(Orientation.LANDSCAPE, (paragraph("Phụ lục II", "appendix-label"), grid))
    bare = Appendix(Orientation.LANDSCAPE, (grid,))
    nothing = replace(
        short,
        **dict.fromkeys(("body", "signatures", "recipients", "appendices"), ()),
        head=Head((), (), (), ()),
    )
    bodies: dict[str, tuple[tuple[Block, ...], tuple[Block, ...]]] = {
        "table": ((text,), (text, caption, grid)),
        "caption": ((text, grid), (text, caption, grid)),
        "columns": ((text, grid, other), (text, wide, other)),
        "only-a-table": ((grid,), (wide,)),
        "table-for-text": ((text,), (grid,)),
        "picture": ((text, picture), (picture, other)),
        "another-picture": ((text, picture), (text, replace(picture, width=60, height=75))),
        "style": ((text,), (replace(text, style="section"),)),
        "emphasis": ((text,), (replace(text, runs=(Run("Nội dung "), Run("này", bold=True))),)),
    }
    sheets: dict[str, tuple[tuple[Appendix, ...], tuple[Appendix, ...]]] = {
        "first-appendix": ((), (lying,)),
        "last-appendix": ((upright,), (upright, lying)),
        "appendix-before": ((lying,), (upright, lying)),
        "other-appendix": ((upright, lying), (upright, bare)),
        "bare-appendix": ((upright,), (upright, bare)),
        "turned": ((upright, lying), (replace(upright, orientation=Orientation.LANDSCAPE), lying)),
    }
    return {
        "nothing": (nothing, short),
        "everything": (nothing, built.document("plan")),
        "second-signer": (short, replace(short, signatures=(sign, joint.signatures[0]))),
        "four-signers": (replace(joint, signatures=joint.signatures[:2]), joint),
        "signers-led": (joint, led),
        "signers-led-otherwise": (led, others),
        "signers-led-more": (led, replace(led, signatures=(*led.signatures, sign))),
        "recipients": (short, replace(short, recipients=())),
        "lying": (short, replace(short, orientation=Orientation.LANDSCAPE)),
        **{
            name: (replace(short, body=old), replace(short, body=new))
            for name, (old, new) in bodies.items()
        },
        **{
            name: (replace(short, appendices=old), replace(short, appendices=new))
            for name, (old, new) in sheets.items()
        },
    }
