"""Drawn blocks: what both formats draw of a page, with its frames, lines and gaps."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from thidua.model.document import Facing, Mark, Paragraph, Picture, Table

_BOX_PADDING = 60  # twips between the text column of DỰ THẢO and its frame


class Stroke(Struct, frozen=True, tag="stroke", tag_field="kind"):
    """A drawn line, centred; its length, its indent and the gap below it in twips.

    It is marked where only one side of a revision has it.
    """

    length: int
    indent: int
    after: int
    mark: Mark = Mark.KEPT


class Narrowed(Struct, frozen=True):
    """A centred paragraph in a narrower column, ``indent`` twips less on either side.

    Narrowed, the lines of a name or title break at sense and become alike in length; ``framed``
    draws a frame ``padding`` twips outside that column.
    """

    paragraph: Paragraph
    indent: int
    framed: bool = False
    padding: int = _BOX_PADDING


class Hanging(Struct, frozen=True):
    """A paragraph whose first line begins ``first`` twips from the margin, all others ``others``.

    So is set what would be centred if it took one line only.
    """

    paragraph: Paragraph
    first: int
    others: int


class Gap(Struct, frozen=True, tag="gap", tag_field="kind"):
    """An empty height in twips."""

    height: int


Drawn: TypeAlias = Paragraph | Table | Picture | Facing | Stroke | Narrowed | Hanging | Gap
