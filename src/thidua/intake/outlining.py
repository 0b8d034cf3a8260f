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
from thidua.intake.passages import HEADINGS, IntakePassage, OriginPlace
from thidua.intake.tables import MOST_COLUMNS, lines_of, table_of
from thidua.model.document import Run
from thidua.model.items import Division, Numbering

_DEEPEST = 10
_SHORT = 150
_LONG_TITLE = 200
_SENTENCE = re.compile(r".*[.;,]$", re.DOTALL)
_ARTICLES = frozenset({"article", "article-text"})
_LISTS = frozenset({Numbering.DASH, Numbering.PLUS, Numbering.STAR})


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
        for one in self._root.items:
            one.settle()
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
            rest = cut(passage.runs, _behind(passage, read))
        else:
            item, rest = GrowingItem(level, typed=True), passage.runs
            self._misnumbered.append((passage.spot, passage.text))
        self._push(item)
        if plainly(rest):
            title = passage.style in {"article", "division"}
            item.say(rest, heading=title, bold_label=_begins_bold(passage.runs))
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
        for one in read:
            if not one.typed and (parent := self._expecting(one)) is not None:
                self._begin(passage, runs, one, parent)
                return True
        for one in read:
            if not one.typed and (parent := self._first(one)) is not None:
                self._begin(passage, runs, one, parent)
                return True
        self._as_typed(passage, runs, read[0])
        return True

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
            if read.kind in _LISTS and node.kind is not None and node.rank < read.rank:
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
        if read.kind in _LISTS:
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
            heading=_titled(passage, read.kind),
            bold_label=_begins_bold(runs),
        )

    def _as_typed(self, passage: IntakePassage, runs: tuple[Run, ...], read: ReadLabel) -> None:
        """Begin an item whose label stays in its words."""
        beside = (node for node in reversed(self._stack) if node.numbering is read.kind)
        parent = next(beside, None) or self._typed_beside(read) or self._over(read)
        item = GrowingItem(read.kind, typed=True)
        self._to(parent)
        self._push(item)
        item.say(runs, heading=_titled(passage, read.kind), bold_label=False)
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
        if _heads(passage):
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


def _behind(passage: IntakePassage, read: ReadLabel) -> int:
    """Return how many characters of the runs a label takes, which was read in their words."""
    raw = "".join(run.text for run in passage.runs)
    words, at = 0, 0
    label = passage.text[: read.length]
    for at, char in enumerate(raw):  # noqa: B007 - where it ends is asked
        if words >= len(label):
            break
        if char.isspace() and label[words] != " ":
            continue
        words += 1
    else:
        at = len(raw)
    return at


def _begins_bold(runs: tuple[Run, ...]) -> bool:
    first = next((run for run in runs if run.text.strip()), None)
    return first is not None and first.bold


def _titled(passage: IntakePassage, kind: Division | Numbering) -> bool:
    """Say whether the words behind a label are a title."""
    if passage.style in HEADINGS and not (
        len(passage.text) > _LONG_TITLE and _SENTENCE.fullmatch(passage.text)
    ):
        return True
    if not passage.bold or kind in _LISTS:
        return False
    return len(passage.text) <= _LONG_TITLE and not _SENTENCE.fullmatch(passage.text)


def _heads(passage: IntakePassage) -> bool:
    """Say whether a paragraph without a label is a title."""
    short = len(passage.text) <= _SHORT and not _SENTENCE.fullmatch(passage.text)
    return short and passage.bold and not all(run.italic for run in passage.runs)
