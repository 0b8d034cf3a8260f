"""Recognised document: the components of the decree's layout, and where each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from heapq import merge
from itertools import groupby

from msgspec import Struct, field
from msgspec.structs import force_setattr

from thidua.model.view import View, ViewParagraph, ViewRun, plain

LEAST = 0.5
"""From this sureness on a part is taken for what it seems to be."""


class Component(StrEnum):
    """A component of Phụ lục I; ``templates/conform.yaml`` has a name for each."""

    NATION = "nation"
    """Quốc hiệu (II.1.a)."""
    MOTTO = "motto"
    """Tiêu ngữ (II.1.b)."""
    SUPERIOR = "superior"
    """The name of the cơ quan chủ quản (II.2)."""
    ISSUER = "issuer"
    """The name of the issuing agency (II.2)."""
    NUMBER = "number-symbol"
    """The line "Số: …/…" (II.3)."""
    SUBJECT = "subject"
    """The trích yếu of a công văn, "V/v …" (II.5.b)."""
    PLACE_DATE = "place-date"
    TITLE = "title"
    """Tên loại (II.5)."""
    ABSTRACT = "abstract"
    """The trích yếu of a named type (II.5)."""
    ADDRESSEE = "addressee"
    """The line "Kính gửi:", with the addressee when it is one (II.9.d)."""
    ADDRESSEE_ITEM = "addressee-item"
    AUTHORITY = "authority"
    """Who decides, before the căn cứ (Mẫu 1.1 to 1.3)."""
    BASIS = "basis"
    OPERATIVE = "operative"
    """The line "QUYẾT ĐỊNH:" (Mẫu 1.1 to 1.3)."""
    DIVISION = "division"
    """The line "Phần I", "Chương I", "Mục 1", "Tiểu mục 1" (II.6.đ)."""
    DIVISION_TITLE = "division-title"
    SECTION = "section"
    """A mục with a Roman number, "I. …" (V.6.b)."""
    ARTICLE = "article"
    """Điều."""
    CLAUSE = "clause"
    """Khoản."""
    POINT = "point"
    """Điểm."""
    DASH = "dash"
    """A paragraph that begins with a dash, plus or bullet: in use, not in the decree."""
    BODY = "body"
    TABLE_CAPTION = "table-caption"
    TABLE_CELL = "table-cell"
    SIGNER_AUTHORITY = "signer-authority"
    """Quyền hạn: "TM. …", "KT. …", "TL. …", "TUQ. …" (II.7.b)."""
    SIGNER_POSITION = "signer-position"
    SIGNER_NAME = "signer-name"
    RECIPIENTS_LABEL = "recipients-label"
    RECIPIENT = "recipient"
    SECRECY = "secrecy"
    """The stamp MẬT and its like (III.2.a)."""
    URGENCY = "urgency"
    """The stamp KHẨN and its like (III.2.b)."""
    CIRCULATION = "circulation"
    """XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ (III.2.c)."""
    DRAFT = "draft"
    """DỰ THẢO: in use, not in the decree."""
    DRAFTER = "drafter"
    """Ký hiệu người soạn thảo và số lượng bản (III.3)."""
    ADDRESS = "address"
    """Địa chỉ, điện thoại … of the agency (III.4)."""
    APPENDIX_LABEL = "appendix-label"
    APPENDIX_TITLE = "appendix-title"
    APPENDIX_NOTE = "appendix-note"
    """The line "(Kèm theo …)"."""
    COPY_FORM = "copy-form"
    """SAO Y, SAO LỤC, TRÍCH SAO (Phần II, II.1.a)."""
    STAMP = "stamp"
    """The lines of a digital signature (II.8.b, Phần II, I.3.c)."""
    TYPED_LINE = "typed-line"
    """Dashes or underscores in place of a drawn line."""
    PAGE_NUMBER = "page-number"
    OTHER = "other"
    """Text in the head or the ending that is none of these."""


class Half(StrEnum):
    """Which half of the page something stands in."""

    LEFT = "left"
    RIGHT = "right"


class Piece(Struct, frozen=True):
    """Text that stands alone: a paragraph, or what a tab or a line break cuts off from one.

    ``start`` and ``end`` are its place in ``paragraph.text``. ``side`` is None in the middle, or
    where it cannot be told; ``columns`` is how many its table has, 0 outside of tables, and
    ``ruled`` says that its borders are drawn. ``alone`` is False for a piece that shares its
    paragraph: that one's alignment is not its own.
    """

    paragraph: ViewParagraph
    runs: tuple[ViewRun, ...]
    text: str
    start: int
    end: int
    side: Half | None = None
    columns: int = 0
    ruled: bool = False

    @property
    def alone(self) -> bool:
        """Whether it is a whole paragraph."""
        return self.text == self.paragraph.words

    @property
    def lined(self) -> bool:
        """Whether it is a paragraph, or whole lines of one."""
        text = self.paragraph.text
        beside = text[: self.start].rpartition("\n")[2] + text[self.end :].partition("\n")[0]
        return not beside.strip()


class Part(Struct, frozen=True):
    """One piece and what it is taken for; ``sureness`` goes from 0 to 1.

    ``document`` counts the documents in the file: the main one is 0, attached ones, appendices and
    the block of a copy follow. ``order`` is its position in ``Recognised.parts``.
    """

    component: Component
    piece: Piece
    sureness: float
    document: int = 0
    order: int = 0

    @property
    def text(self) -> str:
        """Its words, composed, white space collapsed."""
        return self.piece.text

    @property
    def runs(self) -> tuple[ViewRun, ...]:
        """Its runs with something to see in them."""
        return tuple(run for run in self.piece.runs if plain(run.text))

    @property
    def paragraph(self) -> ViewParagraph:
        """The paragraph it stands in."""
        return self.piece.paragraph


class Recognised(Struct, frozen=True):
    """Every part of a document in reading order, with the ``view`` that they were read from.

    ``kind`` is the name of the type as schemas/symbols.yaml has it ("Quyết định (cá biệt)"),
    "Công văn" for a letter, empty when it is none of them; ``draft`` says that number or date were
    left blank, or that it says DỰ THẢO. ``by_paragraph`` says what the first piece of each
    paragraph is, by the paragraph's index; ``by_component`` has the parts of each kind, so that two
    hundred rules need not look through all of them.
    """

    view: View
    parts: tuple[Part, ...]
    kind: str = ""
    draft: bool = False
    by_paragraph: Mapping[int, Component] = field(default_factory=dict)
    by_component: Mapping[Component, tuple[Part, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the parts by kind, once."""
        if not self.by_component:
            kinds: dict[Component, list[Part]] = defaultdict(list)
            for part in self.parts:
                kinds[part.component].append(part)
            force_setattr(self, "by_component", {one: tuple(kinds[one]) for one in kinds})

    def of(self, *components: Component, least: float = LEAST) -> tuple[Part, ...]:
        """Return the parts that are one of these, at least so surely."""
        kinds = [self.by_component.get(one, ()) for one in dict.fromkeys(components)]
        parts = kinds[0] if len(kinds) == 1 else merge(*kinds, key=lambda part: part.order)
        return tuple(part for part in parts if part.sureness >= least)

    def first(self, component: Component, *, least: float = LEAST) -> Part | None:
        """Return the first part of a kind."""
        parts = self.by_component.get(component, ())
        return next((part for part in parts if part.sureness >= least), None)

    def groups(self, component: Component, *, least: float = LEAST) -> Iterator[tuple[Part, ...]]:
        """Yield neighbours of one kind together: the lines of one name, of one list."""
        kind = self.by_component.get(component, ())
        # Neighbours are those between which no part of another kind stands.
        places = ((part.order - place, part) for place, part in enumerate(kind))
        for _, alike in groupby(places, key=lambda one: (one[0], one[1].document, _cell(one[1]))):
            group = tuple(part for _, part in alike if part.sureness >= least)
            if group:
                yield group

    def after(self, part: Part) -> Part | None:
        """Return the part that comes next."""
        return self.parts[part.order + 1] if part.order + 1 < len(self.parts) else None


def _cell(part: Part) -> tuple[int | None, int | None, int | None]:
    place = part.paragraph.place
    return place.table, place.row, place.column
