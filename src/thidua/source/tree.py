"""Tree: from the parser's events to nodes: one pass, no recursion, every refusal with its place.

Events rather than libyaml's ``compose()``: that one recurses in C (deep nesting ends the process),
expands aliases silently and keeps neither their places nor those of anchors and tags.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import TypeAlias, cast

import yaml
from msgspec import Struct

from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Node, Scalar
from thidua.source.decoding import FORBIDDEN, SHOWN, codepoint, loose_marks
from thidua.source.hash_signs import lost
from thidua.source.layout import first_keys
from thidua.source.letters import composed
from thidua.source.spelling import resolve
from thidua.source.syntax import explain

DEPTH = 40
"""How deep values may be nested; a campaign needs about fifteen levels."""
VALUES = 50_000
"""How many values a file may have; a campaign of 300 units has a third at most."""

_CORE = "tag:yaml.org,2002:"
"""What ``!!`` is short for."""

Start: TypeAlias = yaml.MappingStartEvent | yaml.SequenceStartEvent
End: TypeAlias = yaml.MappingEndEvent | yaml.SequenceEndEvent


class _Open(Struct):
    """A mapping or list whose end has not come yet.

    In a mapping ``key_comes`` says whether the next value is a key; ``key`` is the one that waits
    for its value, or None when it was refused and its value is to be dropped.
    """

    place: Place
    entries: dict[str, Node] | list[Node]
    flow: bool
    end_line: int
    key_comes: bool
    key: str | None = None
    key_place: Place | None = None


class Builder:
    """Builds the tree of one text; afterwards ``findings`` has what it had to refuse.

    ``values`` is how many values it came upon.
    """

    def __init__(self, text: str, *, name: str) -> None:
        """Prepare to read ``text``, a file that findings call ``name``."""
        self.findings: list[Finding] = []
        self.values = 0
        self._text, self._name, self._lines = text, name, text.split("\n")
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._quoted: Place | None = None
        self._documents = 0
        self._stopped = False
        self._unknown = False
        self._steps: dict[type[yaml.Event], Callable[..., None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def build(self) -> Node | None:
        """Return the root mapping, or None when the text has none that could be trusted.

        Trusted means: every value is what stands in the file. Refused keys are left out, the first
        of two equal keys counts, tags and anchors are ignored; an alias leaves a value unknown, so
        there is no tree then. Each of these has its finding.
        """
        try:
            for event in yaml.parse(self._text, Loader=yaml.CSafeLoader):
                self._steps.get(type(event), _pass)(event)
                if self._stopped:
                    break
        except yaml.MarkedYAMLError as error:
            told = explain(error, lines=self._lines, name=self._name, quoted=self._quoted)
            self.findings.append(told)
            return None
        return self._trusted()

    def _trusted(self) -> Node | None:
        root = self._root
        if self._open or self._unknown:
            return None
        if root is None or root.value is None:
            self._refuse(Place(self._name), "file-empty", {"keys": first_keys(self._name)})
            return None
        if not isinstance(root.value, dict):
            self._refuse(root.place, "root-not-mapping", {"keys": first_keys(self._name)})
            return None
        return root

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        first, last = _first(event), _last(event)
        place = self._place(first)
        self._properties(event, place)
        if event.style == '"':
            self._escapes(event, place)
        over_lines = event.style in ("'", '"') and last.line > first.line
        self._quoted = place if over_lines else None
        word: str = composed(event.value)
        if word != event.value:  # an escape: the file itself was composed before
            self.findings.append(loose_marks(event.value, self._name, place))
        value = word if event.style else resolve(word)
        if self._open and self._open[-1].key_comes:
            merge = word == "<<" and not event.style
            self._key(self._open[-1], None if merge else value, place, merge=merge)
            return
        if not event.style:
            self._cut_short(value, last)
        self._add(value, place, self._last_line(event.style, first=first, last=last))

    def _key(self, parent: _Open, key: Scalar, place: Place, *, merge: bool = False) -> None:
        """Take ``key`` as the next key of ``parent``, or refuse it and drop the value to come."""
        assert isinstance(parent.entries, dict)  # noqa: S101 - only mappings wait for keys
        parent.key, parent.key_place, parent.key_comes = None, place, False
        if merge:
            self._refuse(place, "yaml-merge-key")
        elif not isinstance(key, str):
            self._refuse(place, "key-not-text")
        elif key in parent.entries:
            first = parent.entries[key].key_place or place
            self._refuse(place, "duplicate-key", {"key": key, "line": first.line})
        else:
            parent.key = key

    def _add(
        self,
        value: Scalar | Mapping[str, Node] | tuple[Node, ...],
        place: Place,
        end_line: int,
    ) -> None:
        """Hang a finished value under the mapping or list that is open, or make it the root."""
        self.values += 1
        if self.values == VALUES:
            self._refuse(place, "too-many-values", {"limit": VALUES})
            self._stopped = True
        parent = self._open[-1] if self._open else None
        if parent is None:
            self._root = Node(value, place, end_line)
            return
        parent.end_line = max(parent.end_line, end_line)
        if isinstance(parent.entries, list):
            parent.entries.append(Node(value, place, end_line))
        elif parent.key_comes:
            self._key(parent, None, place)
        else:
            if parent.key is not None:
                parent.entries[parent.key] = Node(value, place, end_line, parent.key_place)
            parent.key_comes = True

    def _start(self, event: Start) -> None:
        place = self._place(_first(event))
        self._properties(event, place)
        if len(self._open) == DEPTH:
            self._refuse(place, "too-deep", {"limit": DEPTH})
            self._stopped = True
        mapping = isinstance(event, yaml.MappingStartEvent)
        entries: dict[str, Node] | list[Node] = {} if mapping else []
        self._open.append(_Open(place, entries, bool(event.flow_style), place.line, mapping))

    def _end(self, event: End) -> None:
        done = self._open.pop()
        end_line = _last(event).line + 1 if done.flow else done.end_line
        value = tuple(done.entries) if isinstance(done.entries, list) else done.entries
        self._add(value, done.place, end_line)

    def _alias(self, event: yaml.AliasEvent) -> None:
        place = self._place(_first(event))
        self._refuse(place, "yaml-alias", {"name": str(event.anchor)})
        self._unknown = True
        self._add(None, place, place.line)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(self._place(_first(event)), "several-documents")
            self._stopped = True

    def _properties(self, event: yaml.ScalarEvent | Start, place: Place) -> None:
        """Refuse an anchor and a tag; their value is read as if they were not there."""
        if event.anchor is not None:
            self._refuse(place, "yaml-anchor", {"name": event.anchor})
        if event.tag is not None:
            self._refuse(place, "yaml-tag", {"tag": event.tag.replace(_CORE, "!!")})

    def _escapes(self, event: yaml.ScalarEvent, place: Place) -> None:
        r"""Refuse forbidden characters that came in as ``\u…``, each once a value.

        The file was scanned before.
        """
        typed = self._text[_first(event).index : _last(event).index]
        came = dict.fromkeys(match[0] for match in FORBIDDEN.finditer(event.value))
        for character in [one for one in islice(came, SHOWN) if one not in typed]:
            facts = {"code": codepoint(character)}
            self._refuse(place, "forbidden-character", facts, message="forbidden-escape")

    def _cut_short(self, value: Scalar, last: yaml.Mark) -> None:
        """Warn of words behind a plain text that a ``#`` has made a comment."""
        line = self._lines[last.line] if last.line < len(self._lines) else ""
        if words := lost(value, line, last.column):
            column = line.index("#", last.column) + 1
            place = Place(self._name, last.line + 1, column)
            facts = {"text": str(value), "lost": words}
            self.findings.append(Finding(place, "hash-sign", Level.WARNING, "hash-sign", facts))

    def _last_line(self, style: str | None, *, first: yaml.Mark, last: yaml.Mark) -> int:
        """Return the last line with words; a block's end mark is below its blank lines."""
        number: int = last.line + (last.column > 0)
        if style in ("|", ">"):
            while number > first.line + 1 and not self._lines[number - 1].strip():
                number -= 1
        return max(number, first.line + 1)

    def _place(self, mark: yaml.Mark) -> Place:
        return Place(self._name, mark.line + 1, mark.column + 1)

    def _refuse(
        self,
        place: Place,
        rule: str,
        facts: Mapping[str, str | int] | None = None,
        *,
        message: str = "",
    ) -> None:
        self.findings.append(Finding(place, rule, Level.ERROR, message, facts or {}))


def _first(event: yaml.Event) -> yaml.Mark:
    """Return where an event begins; the C parser always says it, its type does not."""
    return cast("yaml.Mark", event.start_mark)


def _last(event: yaml.Event) -> yaml.Mark:
    """Return where an event ends."""
    return cast("yaml.Mark", event.end_mark)


def _pass(_event: yaml.Event) -> None:
    """Take note of nothing: the events that only frame the stream."""
