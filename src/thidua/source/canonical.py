"""One form in which a campaign is written down, so that a diff shows what changed and no more.

Not a round trip through a second YAML library: the project's own reader gives the values and their
places, this module writes them anew and puts each comment back where it stood. One reader means one
opinion of what ``0123`` or ``no`` is.

The form: two spaces a level, list dashes two spaces in, one entry a line (flow lists and mappings
are opened: a comma in a cell then splits nothing), keys in the order of the author, texts as
``spelling`` has them. At most one blank line in a row, no blanks at line ends.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from msgspec.structs import replace

from thidua.model.finding import Finding, Level, about
from thidua.model.source import Node, Source
from thidua.source.comments import Comment, comments
from thidua.source.reader import read_text
from thidua.source.spelling import quoted, spell

_FRACTION = re.compile(r"-?[0-9]+\.[0-9]{3,}(?![0-9])")

_STEP = 2
"""Spaces a level."""
REMARKS = 200_000
"""How many comments a file may have; a hostile one has millions."""


MENDED = frozenset({"byte-order-mark", "line-ends", "text-nfc"})
"""Rules about a file as a whole that its canonical form keeps, whatever it was like before."""


class CanonicalError(ValueError):
    """A file has no canonical form; ``findings`` are what the reader says of it, if it is that."""

    def __init__(self, message: str, findings: Sequence[Finding] = ()) -> None:
        """Keep what is to be told."""
        super().__init__(message)
        self.findings = findings

    def told(self, path: PurePath) -> Sequence[Finding]:
        """Return what keeps a file from being written, as findings about it."""
        name = path.as_posix()
        if not self.findings:
            return (about(path, "cannot-format", reason=str(self)),)
        return [replace(one, place=replace(one.place, file=name)) for one in self.findings]


def canonical(text: str) -> str:
    """Return the YAML file ``text`` in canonical form: the same data, the same comments.

    What was written is read again and compared before it is handed over.

    Raises:
        CanonicalError: the reader refuses ``text`` (its findings say why), or what was written does
            not read back as the same data with the same comments.
    """
    source = _read(text)
    if source.text.count("#") > REMARKS:
        message = f"more than {REMARKS} comments"
        raise CanonicalError(message)
    return written(source, comments(source.text))


def written(source: Source, remarks: Sequence[Comment]) -> str:
    """Return the values of ``source.root`` in canonical form, with ``remarks`` where they stood.

    The places of both are lines of ``source.text``; the values may be others than it states, and
    an entry that is new in the tree has the line below the one it is to follow.

    Raises:
        CanonicalError: as ``canonical``.
    """
    return verified(drafted(source, remarks), source.root, remarks).text


def drafted(source: Source, remarks: Sequence[Comment]) -> str:
    """Return what is written, before anybody has looked whether it reads as it should."""
    return _CanonicalWriter(source, remarks).write()


def verified(text: str, root: Node, remarks: Iterable[Comment], *, name: str = "") -> Source:
    """Return a text as it reads under a ``name``, which is as it was meant.

    Raises:
        CanonicalError: as ``canonical``.
    """
    read = _read(text, name)
    if _meaning(read.root, comments(read.text)) != _meaning(root, remarks):
        message = "the canonical form would not say what the file says"
        raise CanonicalError(message)
    return read


def _read(text: str, name: str = "") -> Source:
    source, findings = read_text(text, name=name)
    errors = [finding for finding in findings if finding.level is Level.ERROR]
    refused = [finding for finding in errors if finding.rule not in MENDED]
    if source is None or refused:
        said = ", ".join(f"{finding.rule}{finding.place}" for finding in refused)
        raise CanonicalError(said, refused)
    return source


def _meaning(root: Node, remarks: Iterable[Comment]) -> tuple[str, list[str]]:
    """Return the data as JSON (which tells 1, 1.0 and true apart) and the words of the comments."""
    return json.dumps(root.plain(), ensure_ascii=False), [remark.text for remark in remarks]


class _CanonicalWriter:
    """Writes one source anew; ``_left`` holds the comments that have not been written yet."""

    def __init__(self, source: Source, remarks: Iterable[Comment]) -> None:
        self._root = source.root
        self._source = source.text.split("\n")
        self._left = deque(remarks)
        self._lines: list[str] = []
        self._seen = 1

    def write(self) -> str:
        if self._root.value:
            self._block(self._root, "", outer=0, until=len(self._source) + 1)
        else:
            self._lines.append("{}")
        while self._left:
            self._remark(self._left.popleft(), 0)
        return "\n".join(self._lines) + "\n"

    def _block(self, node: Node, lead: str, *, outer: int, until: int) -> None:
        """Write the entries of a mapping or list, the first of them after ``lead``.

        ``outer`` is the column of the block around it, ``until`` the line of the entry that follows
        it, both in the source: a comment before that line belongs here if it stands far enough in.
        """
        indent = len(lead)
        entries = _entries(node)
        column = max(outer + 1, node.place.column)
        if not isinstance(node.value, Mapping):
            column = max(outer + 1, entries[0][1].place.column - _STEP)
        starts = [_line(child) for _, child in entries]
        for (mark, child), line, after in zip(entries, starts, [*starts[1:], until], strict=True):
            while self._left and self._left[0].line < line:
                self._remark(self._left.popleft(), indent)
            self._gap(line)
            self._entry(lead + mark, child, indent=indent, column=column, until=after)
            lead = " " * indent
        while self._left and self._left[0].line < until and self._left[0].column >= column:
            self._remark(self._left.popleft(), indent)

    def _entry(self, lead: str, child: Node, *, indent: int, column: int, until: int) -> None:
        """Write one entry: a value on its line, or a mark with a block below or behind it."""
        line = _line(child)
        if not (isinstance(child.value, Mapping | tuple) and child.value):
            as_typed = self._typed(child)
            first, *rest = (
                [lead + as_typed] if as_typed else spell(child.value, lead, " " * (indent + _STEP))
            )
            self._lines += [first + self._tail(line, min(child.end_line, until - 1)), *rest]
        elif lead.endswith("- "):
            self._block(child, lead, outer=column, until=until)
        else:
            self._lines.append(lead.rstrip() + self._tail(line, min(line, until - 1)))
            self._block(child, " " * (indent + _STEP), outer=column, until=until)

    def _typed(self, child: Node) -> str:
        """Return a fraction of three digits and more as it was typed, for 1.250 may mean 1250."""
        lines, place = self._source, child.place
        line = lines[place.line - 1] if place.line <= len(lines) else ""
        found = _FRACTION.match(line, place.column - 1)
        same = (
            found is not None and isinstance(child.value, float) and float(found[0]) == child.value
        )
        return found[0] if found is not None and same else ""

    def _tail(self, first: int, last: int) -> str:
        """Take the comment that stands behind something on the lines from ``first`` to ``last``."""
        if self._left and not self._left[0].own and first <= self._left[0].line <= last:
            return "  " + self._left.popleft().text
        return ""

    def _remark(self, comment: Comment, indent: int) -> None:
        if comment.own:
            self._gap(comment.line)
        self._lines.append(" " * indent + comment.text)

    def _gap(self, line: int) -> None:
        """Keep one blank line where the source has any before ``line``."""
        blank = line > self._seen and not self._source[line - 2].strip()
        if blank and self._lines and self._lines[-1]:
            self._lines.append("")
        self._seen = line


def _line(entry: Node) -> int:
    return (entry.key_place or entry.place).line


def _entries(node: Node) -> list[tuple[str, Node]]:
    """Return what stands in a mapping or list, each with the mark it begins with."""
    if isinstance(node.value, Mapping):
        return [(quoted(key) + ": ", child) for key, child in node.value.items()]
    return [("- ", child) for child in node.value] if isinstance(node.value, tuple) else []
