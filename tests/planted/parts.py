"""What goes with a directive: attachments and free texts, paragraphs and tables within them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from planted.edits import alike
from planted.trees import Node, Writer
from thidua.model.campaign import (
    Attachment,
    Directive,
    PaperStatus,
    Recipient,
    Recipients,
    Signer,
)
from thidua.model.frame import AttachmentKind
from thidua.model.items import Column, Item, TableCell, TableData, TableRow

KINDS = (AttachmentKind.APPENDIX, AttachmentKind.LIST, AttachmentKind.REGULATION)
FRAME = frozenset({"THÔNG BÁO", "Nội dung | Thời gian | Đơn vị"})
"""Words that the program prints around what is typed; that they come and go with it is no edit."""


@dataclass
class Line:
    """A row: cells of one paragraph or several; ``wide`` is a cell over the first two columns."""

    name: str
    cells: list[list[str]]
    wide: bool = False

    @property
    def printed(self) -> str:
        """The row as a passage has it."""
        return " | ".join(" ".join(cell) for cell in self.cells)


@dataclass
class Place:
    """An item of several paragraphs, each a node, or one that has a table."""

    id: str
    texts: list[Node]
    rows: list[Line] = field(default_factory=list)


@dataclass
class Part:
    """An attachment of a kind, or without one a document of its own."""

    id: str
    title: Node
    kind: AttachmentKind | None
    places: list[Place]

    @property
    def printed(self) -> str:
        """The title as it is printed."""
        return self.title.text.upper() if self.kind is AttachmentKind.APPENDIX else self.title.text

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield what is printed and the name of each passage."""
        yield self.printed, self.title.name
        for place in self.places:
            yield from ((one.text, one.name) for one in place.texts)
            yield from ((one.printed, one.name) for one in place.rows)


class PartWriter:
    """Writes parts whose words nobody wrote before, and no two places that say the same."""

    def __init__(self, rng: Random) -> None:
        """Begin with nothing written."""
        self.rng, self.writer = rng, Writer(rng)
        self.gone: list[str] = []

    def node(self, *, heading: bool = False) -> Node:
        """Return a text without years in it, and unlike all that was removed."""
        while True:
            node = self.writer.node(heading=heading)
            if "{" not in node.text and ";" not in node.text and self.unlike(node.text):
                return node

    def unlike(self, text: str) -> bool:
        """Say whether a text is none that might be taken for one that was removed."""
        return not any(alike(text, one) for one in self.gone)

    def part(self, kind: AttachmentKind | None) -> Part:
        """Return a part of two to five places, of which one may be a table."""
        title = self.node()
        title.text = title.text.rstrip(".")
        places = [self.place() for _ in range(self.rng.randint(2, 4))]
        if kind is not None:
            several = self.rng.randint(3, 8)
            table = Place(self.node().id, [self.node()], [self.row() for _ in range(several)])
            places.insert(self.rng.randint(0, len(places)), table)
        return Part(f"p{title.name}", title, kind, places)

    def place(self) -> Place:
        """Return an item of one to three paragraphs."""
        texts = [self.node() for _ in range(self.rng.choice((1, 1, 2, 3)))]
        return Place(texts[0].id, texts)

    def row(self) -> Line:
        """Return a row unlike all that was removed."""
        while not self.unlike((made := self._row()).printed):
            pass
        return made

    def _row(self) -> Line:
        """Return a row: some have a cell of two paragraphs, some one over two columns."""
        first, second = (self.node() for _ in range(2))
        cells = [[first.text], [f"Quý {self.rng.randint(1, 4)}"], [second.text]]
        if self.rng.random() < 0.3:
            cells[0].append(self.node().text)
        wide = self.rng.random() < 0.2
        if wide:
            del cells[1]
        return Line(first.name, cells, wide)


def attachment(part: Part) -> Attachment:
    """Return a part as an attachment."""
    assert part.kind is not None
    return Attachment(part.id, part.title.text, part.kind, items=_items(part))


def document(part: Part, year: int) -> Directive:
    """Return a part as a document of the campaign's own (thông báo)."""
    return Directive(
        id=part.id,
        type="notice",
        status=PaperStatus.DRAFT,
        symbol="STD-VP",
        date=str(year),
        abstract=(part.title.text,),
        signers=(Signer("GIÁM ĐỐC", "Nguyễn Văn Mẫu"),),
        recipients=Recipients((Recipient("Các phòng, đơn vị trực thuộc Sở"),), "VT, VP"),
        items=_items(part),
    )


def _items(part: Part) -> tuple[Item, ...]:
    return tuple(_item(place) for place in part.places)


def _item(place: Place) -> Item:
    texts = tuple(one.text for one in place.texts)
    said = texts if len(texts) > 1 else texts[0]
    return Item(place.id, text=said, table=_table(place.rows) if place.rows else None)


def _table(rows: list[Line]) -> TableData:
    columns = tuple(map(Column, ("Nội dung", "Thời gian", "Đơn vị")))
    return TableData(columns, tuple(TableRow(_cells(one)) for one in rows))


def _cells(row: Line) -> tuple[str | tuple[str, ...] | TableCell, ...]:
    said = [tuple(one) if len(one) > 1 else one[0] for one in row.cells]
    return (TableCell(said[0], columns=2), *said[1:]) if row.wide else tuple(said)


Said = Callable[[str, str, str], None]
"""Takes down an edit: its kind, and the name on the old and on the new side ("": not there)."""


class PartEditor:
    """Edits parts, each place once, and takes down what a reader should be told."""

    def __init__(self, parts: list[Part], writer: PartWriter) -> None:
        """Take the parts of the new side, still the same as the old ones."""
        self.parts, self.writer, self.rng = parts, writer, writer.rng
        self.truth: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = set()
        self.touched: set[str] = set()

    def edit(self, times: int) -> None:
        """Do so many things, removing first, each where nothing has been done yet."""
        acts: dict[Callable[[], None], int] = {
            self._remove: 1,
            self._paragraph_removed: 3,
            self._row_removed: 3,
            self._add: 1,
            self._move: 4,
            self._other_kind: 8,
            self._retitle: 2,
            self._paragraph_added: 3,
            self._reworded: 3,
            self._row_added: 3,
            self._row_reworded: 3,
            self._cell_split: 2,
        }
        chosen = self.rng.choices(range(len(acts)), list(acts.values()), k=times)
        for act in sorted(chosen):
            tuple(acts)[act]()

    def _tell(self, kind: str, old: str, new: str) -> None:
        self.truth.add((kind, (old,) if old else (), (new,) if new else ()))
        self.touched |= {old, new} - {""}

    def _removed(self, text: str, name: str) -> None:
        self.writer.gone.append(text)
        self._tell("removed", name, "")

    def _free(self, *names: str) -> bool:
        return not self.touched & set(names)

    def _some(self) -> Part:
        return self.rng.choice(self.parts)

    def _add(self) -> None:
        like = self._some()
        made = self.writer.part(like.kind)
        free = like.kind is None
        several = [at for at, one in enumerate(self.parts) if (one.kind is None) == free]
        self.parts.insert(self.rng.choice(several), made)
        for _, name in made.names():
            self._tell("added", "", name)

    def _remove(self) -> None:
        gone = self._some()
        names = [name for _, name in gone.names()]
        same = [one for one in self.parts if (one.kind is None) == (gone.kind is None)]
        if len(same) > 1 and self._free(*names):
            self.parts.remove(gone)
            for text, name in gone.names():
                self._removed(text, name)

    def _move(self) -> None:
        """Let an attachment change places with all the others behind it, two at least."""
        first, *others = [one for one in self.parts if one.kind is not None]
        names = [one.title.name for one in (first, *others)]
        if len(others) > 1 and self._free(*names):
            self.parts.remove(first)
            self.parts.insert(len(others), first)
            self._tell("moved", first.title.name, first.title.name)
            self.touched |= set(names)

    def _other_kind(self) -> None:
        """Let an attachment become one of another kind; its title is printed in another case."""
        part = self._some()
        if part.kind is not None and self._free(part.title.name):
            part.kind = self.rng.choice([one for one in KINDS if one is not part.kind])
            self._tell("changed", part.title.name, part.title.name)

    def _retitle(self) -> None:
        part = self._some()
        if self._free(part.title.name):
            self._reword(part.title)

    def _reword(self, node: Node) -> None:
        said = node.text.split()
        at = self.rng.randrange(len(said))
        said[at : at + 1] = self.writer.node().text.rstrip(".").split()[:2]
        text = " ".join(said)
        if text != node.text and self.writer.unlike(text) and self.writer.writer.is_new(text):
            node.text = text
            self._tell("reworded", node.name, node.name)

    def _place(self) -> Place:
        return self.rng.choice(self._some().places)

    def _paragraph_added(self) -> None:
        place = self._place()
        if not place.rows:
            made = self.writer.node()
            place.texts.insert(self.rng.randint(1, len(place.texts)), made)
            self._tell("added", "", made.name)

    def _paragraph_removed(self) -> None:
        place = self._place()
        if len(place.texts) > 1 and self._free(place.texts[-1].name):
            gone = place.texts.pop()
            self._removed(gone.text, gone.name)

    def _reworded(self) -> None:
        node = self.rng.choice(self._place().texts)
        if self._free(node.name):
            self._reword(node)

    def _rows(self) -> list[Line]:
        tables = [place.rows for part in self.parts for place in part.places if place.rows]
        return self.rng.choice(tables)

    def _row_added(self) -> None:
        rows, made = self._rows(), self.writer.row()
        rows.insert(self.rng.randint(0, len(rows)), made)
        self._tell("added", "", made.name)

    def _row_removed(self) -> None:
        rows = self._rows()
        gone = self.rng.choice(rows)
        if len(rows) > 1 and self._free(gone.name):
            rows.remove(gone)
            self._removed(gone.printed, gone.name)

    def _row_reworded(self) -> None:
        row = self.rng.choice(self._rows())
        if self._free(row.name):
            cell = self.rng.choice((row.cells[0], row.cells[-1]))
            said = cell[-1].split()
            said[self.rng.randrange(len(said))] = self.writer.node().text.split()[0]
            if " ".join(said) != cell[-1]:
                cell[-1] = " ".join(said)
                self._tell("reworded", row.name, row.name)

    def _cell_split(self) -> None:
        """Divide a cell over two columns, or let one reach over both."""
        row = self.rng.choice(self._rows())
        if self._free(row.name):
            if row.wide:
                row.cells.insert(1, [f"Quý {self.rng.randint(1, 4)}"])
            else:
                del row.cells[1]
            row.wide = not row.wide
            self._tell("reworded", row.name, row.name)
