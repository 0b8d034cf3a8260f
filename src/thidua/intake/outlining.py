"""Outline of a text that comes in: its labels read, each item below the one it belongs to.

A label that the program would print itself is not kept; one that is out of its order, or of a
form that no numbering has, stays in the text as it was typed, so that no word of it changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.catalogue.labels import labels
from thidua.intake.growing import GrowingItem, Written
from thidua.intake.labelling import ReadLabel, article_of, division_of, labels_of
from thidua.intake.marking import cut, marked, plainly
from thidua.intake.passages import IntakePassage, OriginPlace
from thidua.intake.tables import MOST_COLUMNS, lines_of, table_of
from thidua.intake.titling import LISTS, begins_bold, behind, heads, titled
from thidua.model.document import Run
from thidua.model.items import Division, Numbering

_DEEPEST = 10
_ARTICLES = frozenset({"article", "article-text"})


class Outlined(Struct, frozen=True):
    """A text as the file has it; ``misnumbered`` are texts whose labels were left as typed."""

    opening: tuple[str, ...]
    items: tuple[Written, ...]
    closing: tuple[str, ...]
    numbering: Numbering | None
    misnumbered: tuple[tuple[OriginPlace, str], ...]


class _Tail(Struct):
    """Unlabelled paragraphs at the end of what was read, each in the list that holds it."""

    held: list[tuple[list[str], str]] = field(default_factory=list)


def outlined(passages: Iterable[IntakePassage], *, ends: re.Pattern[str] | None = None) -> Outlined:
    """Return the opening, items and closing of a text.

    ``ends`` is how the words begin that close a document; without it there is no closing.
    """
    reading = _OutlineReading()
    for one in passages:
        reading.take(one)
    return reading.finish(ends)


class _OutlineReading:
    """Reads one text; ``_stack`` are the items that the next one may belong to, root first."""

    def __init__(self) -> None:
        self._root = GrowingItem()
        self._stack = [self._root]
        self._opening: list[str] = []
        self._articles = 0
        self._ordered = False
        self._left: tuple[list[GrowingItem], GrowingItem, GrowingItem] | None = None
        self._caption: IntakePassage | None = None
        self._tail = _Tail()
        self._misnumbered: list[tuple[OriginPlace, str]] = []

    def take(self, passage: IntakePassage) -> None:
        """Take the next passage."""
        if self._caption is not None and passage.table is None:
            caption, self._caption = self._caption, None
            self._loose(replace(caption, style="body"))
        if passage.table is not None:
            self._table(passage)
        elif passage.style == "operative":
            self._ordered = True  # what follows is no opening any more
        elif passage.style == "table-caption":
            self._caption = passage
        elif passage.style == "division-title" and self._titles(passage):
            return
        elif not (self._division(passage) or self._labelled(passage)):
            self._loose(passage)

    def finish(self, ends: re.Pattern[str] | None) -> Outlined:
        """Return what was read."""
        if self._caption is not None:
            self._loose(replace(self._caption, style="body"))
        closing = self._closing(ends) if ends else ()
        self._root.settle()
        return Outlined(
            tuple(self._opening),
            tuple(one.written() for one in self._root.items),
            closing,
            self._root.numbering if self._root.numbering is not Numbering.ROMAN else None,
            tuple(self._misnumbered),
        )

    def _closing(self, ends: re.Pattern[str] | None) -> tuple[str, ...]:
        """Take out of the last item what closes the document."""
        held = self._tail.held
        if not held or ends is None or not self._root.items:
            return ()
        last = self._stack[-1]
        own = 1 if last.heading and held[0][0] is last.texts and len(held) == len(last.texts) else 0
        found = (at for at in range(own, len(held)) if ends.match(held[at][1]))
        begin = next(found, max(own, len(held) - 1))
        closing = tuple(text for _, text in held[begin:])
        for texts, _ in reversed(held[begin:]):
            texts.pop()
        self._root.prune()
        return closing

    # What has a label

    def _division(self, passage: IntakePassage) -> bool:
        read = None
        if passage.style == "division":
            read = division_of(passage.text)
        elif passage.style in _ARTICLES:
            read = article_of(passage.text)
        if read is None or not isinstance(read.kind, Division):
            return False
        level = read.kind
        self._pop(read.rank)
        parent = self._stack[-1]
        through = labels().divisions[level].through
        position = (self._articles if through else parent.divisions.get(level, 0)) + 1
        label = labels().label(labels().divisions[level], position)
        if label.casefold().rstrip(" .:") == read.label.casefold().rstrip(" .:"):
            self._articles += through
            parent.divisions[level] = position
            item = GrowingItem(level, label, level=level)
            rest = cut(passage.runs, behind(passage, read))
        else:
            item, rest = GrowingItem(level, typed=True), passage.runs
            self._misnumbered.append((passage.spot, passage.text))
        self._push(item)
        if plainly(rest):
            title = passage.style in {"article", "division"} or titled(passage, level)
            item.say(rest, heading=title, bold_label=begins_bold(passage.runs))
        return True

    def _titles(self, passage: IntakePassage) -> bool:
        """Take the title of the division right above, or a further line of it."""
        item = self._stack[-1]
        if not isinstance(item.kind, Division) or item.texts or item.items:
            return False
        item.heading = f"{item.heading} {passage.text}".strip()
        self._tail.held.clear()
        return True

    def _labelled(self, passage: IntakePassage) -> bool:
        # Runs may begin with blanks, the text does not.
        runs = cut(passage.runs, 0)
        raw = "".join(run.text for run in runs)
        read = tuple(labels_of(raw))
        if not read:
            return False
        if not plainly(cut(runs, read[0].length)):
            return False  # a label without words
        for find in (self._expecting, self._first):
            for one in read:
                if not one.typed and (parent := find(one)) is not None:
                    self._begin(passage, runs, one, parent)
                    return True
        for one in read:
            parent = self._slipped(one) if one.typed else self._restarting(one)
            if parent is not None:
                self._begin(passage, runs, one, parent)
                return True
        self._as_typed(passage, runs, read[0])
        return True

    def _slipped(self, read: ReadLabel) -> GrowingItem | None:
        """Return the item whose list goes on with a label that lacks its point: "5.3 Sổ"."""
        if read.kind is not Numbering.DECIMAL or not read.label[-1].isdecimal():
            return None
        beside = (node for node in reversed(self._stack) if node.numbering is read.kind)
        node = next(beside, None)
        fits = node is not None and node.next_label(read.kind) == f"{read.label}."
        return node if fits else None

    def _restarting(self, read: ReadLabel) -> GrowingItem | None:
        """Take the bold paragraph above a list that begins anew for what the list stands below."""
        item, held = self._stack[-1], self._tail.held
        above = self._stack[:-1]
        over = (node for node in reversed(above) if node.numbering is read.kind and node.counted)
        parent = next(over, None)
        mine = [text for texts, text in held if texts is item.texts]
        begun = [at for at, text in enumerate(mine) if text.startswith("[b]")]
        if not (parent and begun and isinstance(read.kind, Numbering)) or len(mine) != len(held):
            return None
        moved = mine[begun[-1] :]
        fresh = GrowingItem().next_label(read.kind) == read.label
        if not fresh or not (item.texts[: -len(moved)] or item.heading):
            return None
        del item.texts[-len(moved) :]
        self._to(parent)
        self._push(GrowingItem(texts=moved))
        return self._stack[-1]

    def _expecting(self, read: ReadLabel) -> GrowingItem | None:
        """Return the innermost item whose list goes on with a label.

        Where that list was left for a title without a label, the title belongs to what it broke.
        """
        if (node := self._going_on(read, self._stack)) is not None or self._left is None:
            return node
        stack, parent, title = self._left
        node = self._going_on(read, stack)
        if node is None or parent.items[-1] is not title:
            return None
        parent.items.pop()
        stack[-1].items.append(title)
        self._stack, self._left = stack, None
        return node

    @staticmethod
    def _going_on(read: ReadLabel, stack: Sequence[GrowingItem]) -> GrowingItem | None:
        for node in reversed(stack):
            if node.numbering is read.kind and node.next_label(node.numbering) == read.label:
                return node
            if read.kind in LISTS and node.kind is not None and node.rank < read.rank:
                return None  # a mark says nothing of its place: it belongs to what is numbered
        return None

    def _first(self, read: ReadLabel) -> GrowingItem | None:
        """Return the item below which a label begins a list."""
        node = self._over(read)
        if read.kind is Numbering.DECIMAL:  # its label says below which it stands
            begun = (one for one in reversed(self._stack) if one.numbering is None)
            node = next((one for one in begun if one.next_label(read.kind) == read.label), node)
        if node.numbering is not None or not isinstance(read.kind, Numbering):
            return None
        return node if node.next_label(read.kind) == read.label else None

    def _over(self, read: ReadLabel) -> GrowingItem:
        """Return the innermost item that is coarser than a label, or announces what follows."""
        last = self._stack[-1]
        if read.kind in LISTS:
            return last  # marks of lists are nested in any order
        if last.announces and last.items == [] and len(self._stack) < _DEEPEST:
            return last
        return next(node for node in reversed(self._stack) if node.rank < read.rank)

    def _begin(
        self, passage: IntakePassage, runs: tuple[Run, ...], read: ReadLabel, parent: GrowingItem
    ) -> None:
        """Begin an item whose label is printed by itself."""
        assert isinstance(read.kind, Numbering)  # noqa: S101 - divisions have been taken
        item = GrowingItem(read.kind, parent.next_label(read.kind))
        parent.numbering = read.kind
        parent.count += 1
        self._to(parent)
        self._push(item)
        item.say(
            cut(runs, read.length),
            heading=titled(passage, read.kind),
            bold_label=begins_bold(runs),
        )

    def _as_typed(self, passage: IntakePassage, runs: tuple[Run, ...], read: ReadLabel) -> None:
        """Begin an item whose label stays in its words."""
        beside = (node for node in reversed(self._stack) if node.numbering is read.kind)
        parent = next(beside, None) or self._typed_beside(read) or self._over(read)
        item = GrowingItem(read.kind, typed=True)
        self._to(parent)
        self._push(item)
        item.say(runs, heading=titled(passage, read.kind), bold_label=False)
        self._misnumbered.append((passage.spot, passage.text))

    def _typed_beside(self, read: ReadLabel) -> GrowingItem | None:
        """Return the innermost item with a typed label of the same kind below it."""
        for node in reversed(self._stack):
            if any(one.typed and one.kind is read.kind for one in node.items):
                return node
        return None

    # What has none

    def _loose(self, passage: IntakePassage) -> None:
        """Take a paragraph without a label, or a title without one."""
        if heads(passage):
            left = list(self._stack)
            self._to(self._titled_over())
            item = GrowingItem(heading=passage.text)
            self._left = (left, self._stack[-1], item)
            self._push(item)
            return
        text = marked(passage.runs)
        node = self._stack[-1]
        if node is self._root and not (self._root.items or self._ordered):
            self._opening.append(text)
            return
        if node is self._root or not node.open:
            node = self._beside(node)
        node.texts.append(text)
        self._tail.held.append((node.texts, text))

    def _titled_over(self) -> GrowingItem:
        """Return the item that a title without a label belongs to."""
        whole = {Numbering.ROMAN, Numbering.CAPITAL}
        for node in reversed(self._stack[1:]):
            if isinstance(node.kind, Division) or (node.kind in whole and not node.texts):
                return node
        return self._root

    def _beside(self, node: GrowingItem) -> GrowingItem:
        """Return an item below ``node`` that may hold a further paragraph."""
        last = node.items[-1] if node.items else None
        if last is None or last.kind is not None or last.heading or not last.open:
            node.items.append(GrowingItem())
        return node.items[-1]

    def _table(self, passage: IntakePassage) -> None:
        assert passage.table is not None  # noqa: S101 - asked before
        if len(passage.table.widths) > MOST_COLUMNS:
            for line in lines_of(passage.table):
                self._loose(IntakePassage("body", passage.spot, (Run(line),)))
            return
        written = table_of(passage.table)
        caption, self._caption = self._caption, None
        if caption is not None:
            written = {"caption": caption.text, **written}
        node = self._stack[-1]
        if node is self._root or not node.open:
            node.items.append(GrowingItem())
            node = node.items[-1]
        node.table = written
        self._tail.held.clear()

    # The stack

    def _pop(self, rank: int) -> None:
        while self._stack[-1].rank >= rank or (len(self._stack) > 1 and self._stack[-1].rank < 0):
            self._stack.pop()

    def _to(self, node: GrowingItem) -> None:
        while self._stack[-1] is not node:
            self._stack.pop()

    def _push(self, item: GrowingItem) -> None:
        self._stack[-1].items.append(item)
        self._stack.append(item)
        self._tail.held.clear()
