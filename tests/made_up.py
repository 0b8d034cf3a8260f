"""Made-up documents, small and nasty: few words, so that much is alike and little is the same."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from thidua.model.document import (
    Appendix,
    Block,
    Cell,
    Document,
    Drop,
    Facing,
    Head,
    Paragraph,
    Picture,
    Row,
    RowKind,
    Run,
    Table,
)
from thidua.model.items import Align, Orientation
from tools.outside import ROOT

_WORDS = (
    *("thi", "đua,", "khen", "thưởng;", "năm", "2023", "năm", "2024", "KH&ĐT", "<b>"),
    *("15/11/2023.", "đơn", "vị", "100%", "Số:", "01/KH-UBND"),
)
_STYLES = ("body", "section", "clause", "point", "dash", "basis", "abstract")
_PNG = (ROOT / "docs" / "images" / "scores-2024-page-2.png").read_bytes()


def pair(random: Random) -> tuple[Document, Document]:
    """Return two documents of which the second takes much over from the first."""
    stock = [_block(random) for _ in range(random.randint(1, 8))]
    return _document(random, stock), _document(random, stock)


def _document(random: Random, stock: list[Block]) -> Document:
    return Document(
        kind="plan",
        title="Kế hoạch",
        author="Sở Thí dụ",
        date="2024-02-05",
        head=Head(
            issuers=_lines(random, "superior", "issuer", "issuer"),
            nation=_lines(random, "nation", "motto"),
            number=_lines(random, "number", "subject", "mark"),
            place_date=_lines(random, "place-date"),
        ),
        body=_body(random, stock),
        signatures=tuple(
            _lines(random, "signer-authority", "signer-position", "signer-name")
            for _ in range(random.randint(1, 3))
        ),
        recipients=_lines(random, "recipients-label", "recipient", "recipient", "recipient"),
        appendices=tuple(
            Appendix(_orientation(random), _body(random, stock), random.choice(("", "pl-1")))
            for _ in range(random.choice((0, 0, 1, 2)))
        ),
        orientation=_orientation(random),
    )


def _body(random: Random, stock: list[Block]) -> tuple[Block, ...]:
    kept = [block for block in stock if random.random() < 0.7]
    for _ in range(random.randint(0, 2)):
        kept.insert(random.randint(0, len(kept)), _block(random))
    if kept and random.random() < 0.4:
        kept.append(kept.pop(random.randrange(len(kept))))
    disturbed = [_disturbed(random, block) for block in kept]
    last = disturbed[-1] if disturbed else None
    if isinstance(last, Paragraph) and last.style == "abstract":
        disturbed.append(_paragraph(random, "body"))
    return tuple(disturbed)


def _disturbed(random: Random, block: Block) -> Block:
    """Return a block as it is, or another one of its kind."""
    if random.random() < 0.5:
        return block
    if isinstance(block, Paragraph):
        runs = list(block.runs)
        at = random.randint(0, len(runs))
        runs[at : at + random.randint(0, 1)] = [_run(random)]
        return Paragraph(random.choice((block.style, "body")), tuple(runs), block.anchor)
    if isinstance(block, Table):
        rows = [row for row in block.rows if random.random() < 0.8] or [block.rows[0]]
        rows.insert(random.randint(0, len(rows)), _row(random, RowKind.BODY, len(block.widths)))
        return Table(block.widths, tuple(rows))
    if isinstance(block, Facing):
        return replace(block, left=block.right, right=block.left)
    if isinstance(block, Drop):
        return block
    return Picture(block.content, 20, 30, random.choice(_WORDS))


def _block(random: Random) -> Block:
    kind = random.randrange(10)
    if kind == 0:
        return Picture(_PNG, 30, 30, "Hình")
    return _table(random) if kind < 3 else _paragraph(random, random.choice(_STYLES))


def _table(random: Random) -> Table:
    columns = random.randint(1, 3)
    kinds = [RowKind.HEAD, *random.choices((RowKind.BODY, RowKind.TOTAL), k=random.randint(0, 4))]
    return Table((1.0,) * columns, tuple(_row(random, kind, columns) for kind in kinds))


def _row(random: Random, kind: RowKind, columns: int) -> Row:
    if columns > 1 and random.random() < 0.2:
        return Row(kind, (Cell(_text(random), Align.CENTER, span=columns),))
    return Row(kind, tuple(Cell(_text(random)) for _ in range(columns)))


def _lines(random: Random, *styles: str) -> tuple[Paragraph, ...]:
    kept = [style for style in styles if random.random() < 0.8] or styles[:1]
    draft = Paragraph("mark", (Run("DỰ THẢO"),))
    return tuple(draft if style == "mark" else _paragraph(random, style) for style in kept)


def _paragraph(random: Random, style: str) -> Paragraph:
    runs = tuple(_run(random) for _ in range(random.randint(1, 3)))
    return Paragraph(style, runs, random.choice(("", "", "muc-1", "muc-2")))


def _run(random: Random) -> Run:
    return Run(_text(random), random.random() < 0.2, random.random() < 0.2)


def _text(random: Random) -> str:
    return " ".join(random.choices(_WORDS, k=random.randint(1, 6))) + random.choice(("", " ", "."))


def _orientation(random: Random) -> Orientation:
    return random.choice((Orientation.PORTRAIT, Orientation.LANDSCAPE))
