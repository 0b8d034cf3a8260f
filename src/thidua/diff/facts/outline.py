"""Places of the directive's text: what the text itself does not show of them.

Words, labels and order are compared as text; here are the ids of places and the looks of tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.diff.facts.claims import Claim, Elsewhere, Printed, PrintedLines, Value
from thidua.diff.facts.here import Here
from thidua.diff.facts.looks import ItemLook, RowLook, TextLook, words_of, words_of_row
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.pairing import ListMember, paired
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.values import broken_lines, plain, worded
from thidua.model.campaign import Attachment, Confirmation
from thidua.model.change import Change, Subject
from thidua.model.frame import flat
from thidua.model.items import Column, Item, TableData


class TableColumns(Claim, frozen=True):
    """The columns of a table by their order; that there are more or fewer is told by the text."""

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield what differs in columns of both sides."""
        for index, (before, after) in enumerate(zip(old, new, strict=False)):
            place = replace(here.under(str(index)), things=(before, after))
            yield from COLUMN.changes(before, after, place)


class Places(Claim, frozen=True):
    """Places with places below them, all matched together by their ids, else by their words."""

    rule: FactRule

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield what differs in places of both sides."""
        befores, afters = tuple(_walk(old, here)), tuple(_walk(new, here))
        pairs = paired([one.member for one in befores], [one.member for one in afters], alike=2)
        for before, after in pairs:
            if before is not None and after is not None:
                yield from self._place(befores[before], afters[after], here)

    def _place(self, old: _ClaimedPlace, new: _ClaimedPlace, here: Here) -> Iterator[Change]:
        if old.thing != new.thing:
            inside = replace(
                here.about(self.rule.subject),
                path=new.path,
                ids=(old.member.id, new.member.id),
                things=(old.thing, new.thing),
                within=here.places,
                name=self.rule.name(new.thing, here.new),
            )
            yield from self.rule.changes(old.thing, new.thing, inside)


class _ClaimedPlace(Struct, frozen=True):
    member: ListMember
    path: str
    thing: Item | Attachment


def _walk(things: Sequence[Item | Attachment], here: Here) -> Iterator[_ClaimedPlace]:
    for thing in things:
        inside = here.under(thing.id)
        yield _ClaimedPlace(ListMember(thing.id, _words(thing)), inside.path, thing)
        if isinstance(thing, Item):
            yield from _walk(thing.items, inside.at("items"))


def _words(thing: Item | Attachment) -> str:
    if isinstance(thing, Attachment):
        return flat(thing.title)
    rows = map(words_of_row, thing.table.rows if thing.table else ())
    return " ".join(filter(None, (thing.heading, words_of(thing), *rows)))


def _called(item: Item, side: FactSide) -> str:
    return side.read(item.heading or words_of(item))


def _numbers(thing: Any) -> bool:  # noqa: ANN401 - an item, an appendix or the directive
    return any(item.level is None for item in thing.items)


LABELS = Printed(when=_numbers)
"""``numbering``: it shows in the labels of the places below that are no divisions."""

COLUMN = FactRule(
    model=Column,
    subject=Subject.TABLE,
    name=lambda one, _side: one.title,
    key="",
    # width and alignment do not show in the text
    claims={"title": Printed(), "columns": TableColumns()},
)
TABLE = FactRule(
    model=TableData,
    subject=Subject.TABLE,
    name=lambda one, _side: one.caption or "",
    key="",
    claims={"columns": TableColumns(), "rows": RowLook(), "caption": Printed()},
)
ITEM = FactRule(
    model=Item,
    subject=Subject.ITEM,
    name=_called,
    claims={
        "level": Printed(),
        "label": Value(plain),
        "heading": Printed(),
        "lead": ItemLook(first=True),
        "text": ItemLook(first=False),
        "numbering": LABELS,
        "items": Elsewhere(),
        "table": One(TABLE, printed=True),
    },
)
CONFIRMATION = FactRule(
    model=Confirmation,
    subject=Subject.SIGNER,
    name=lambda one, _side: flat(one.position),
    key="",
    claims={"position": Value(broken_lines), "note": Value(plain)},
)
ATTACHMENT = FactRule(
    model=Attachment,
    subject=Subject.APPENDIX,
    name=lambda one, _side: flat(one.title),
    claims={
        "kind": Value(worded("attachment")),
        "title": PrintedLines(),
        "numbering": LABELS,
        "note": Value(plain),
        "superior": Value(plain),
        "issuer": Value(plain),
        "place": Value(plain),
        "opening": TextLook(),
        "items": Places(ITEM),
        "confirmations": Many(CONFIRMATION),
    },
)
