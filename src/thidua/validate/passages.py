"""Texts of a campaign: which there are, and where a word of one stands in the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from itertools import islice

from thidua.model.finding import Place
from thidua.model.source import FileKind, Node, Source

_SYMBOLIC = frozenset(
    {
        *(
            "id",
            "type",
            "status",
            "symbol",
            "reference",
            "date",
            "numbering",
            "level",
            "label",
            "align",
        ),
        *("issued_by", "head_form", "kind", "orientation"),
    }
)
"""Keys of the directive whose values are no prose."""

_CHARACTER = re.compile(r"\\(?:x.{2}|u.{4}|U.{8}|.|$)|''|\S")
"""What may stand for one character in a line: an escape, a doubled quote, the character itself."""

_BLANK = frozenset({"\\", "\\n", "\\t", "\\ ", "\\_", "\\N", "\\L", "\\P", "\\r", "\\v", "\\f"})
"""Escapes of double quotes that stand for blank space, or (at the end of a line) for nothing."""


LONGEST = 20_000
"""Longer texts are the schema's business; rules do not read them, so that none takes for ever."""


def texts(source: Source) -> Iterator[Node]:
    """Yield every text of the file that is not beyond all measure."""
    return (
        node
        for node in source.root.walk()
        if isinstance(node.value, str) and 0 < len(node.value) <= LONGEST
    )


def passages(source: Source) -> Iterator[tuple[Node, ...]]:
    """Yield every text as a reader meets it: the lines of an abstract are one passage."""
    abstracts = [tuple(filter(text_of, one.several("abstract"))) for one in papers(source)]
    yield from filter(None, abstracts)
    told = {id(node) for abstract in abstracts for node in abstract}
    yield from ((node,) for node in texts(source) if id(node) not in told)


_OWN = (
    ("basis", "text"),
    ("phases", "name"),
    ("phases", "theme"),
    ("reviews", "name"),
    ("obligations", "text"),
    ("milestones", "title"),
)
"""Lists of a campaign, and the key under which their entries have words of its own."""


_PERSONS = frozenset({"signers", "members", "people", "persons", "honoured"})
"""Lists whose entries are persons."""


def persons(source: Source) -> Iterator[Node]:
    """Yield the names of persons: how they are spelled is their own affair."""
    for listed in _under(source.root, _PERSONS):
        for entry in listed.value if isinstance(listed.value, tuple) else ():
            name = entry.get("name")
            if name is not None:
                yield name


def cells(source: Source) -> Iterator[Node]:
    """Yield what stands in the cells of tables."""
    for row in _under(source.root, {"cells"}):
        yield from row.walk()


def _under(node: Node, keys: Container[str]) -> Iterator[Node]:
    """Yield the values that these keys have anywhere below a node."""
    for one in node.walk():
        if isinstance(one.value, Mapping):
            yield from (child for key, child in one.value.items() if key in keys)


def wording(source: Source) -> Iterator[Node]:
    """Yield the campaign's own prose: its name, what its lists say, then the directive."""
    yield from _prose(source.root.get("name"))
    for entries, key in _OWN:
        for entry in source.root.each(entries):
            yield from _prose(entry.get(key))
    for document in typed_documents(source):
        yield from _prose(document)


def typed_documents(source: Source) -> Iterator[Node]:
    """Yield the documents whose text is typed into the campaign: the directive, then the others."""
    directive = source.root.get("directive")
    if directive is not None:
        yield directive
    yield from source.root.each("texts")


def _prose(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    if 0 < len(text_of(node)) <= LONGEST:
        yield node
    elif isinstance(node.value, tuple):
        for child in node.value:
            yield from _prose(child)
    elif isinstance(node.value, dict):
        for key, child in node.value.items():
            if key not in _SYMBOLIC:
                yield from _prose(child)


def text_of(node: Node) -> str:
    """Return the node's text; an empty one when it is none."""
    return node.value if isinstance(node.value, str) else ""


def items(source: Source) -> Iterator[Node]:
    """Yield the items of all documents and their attachments, in the order of the file."""
    for document in typed_documents(source):
        for item in (*document.each("items"), *document.each("attachments")):
            yield from _with_items(item)


def paragraphs(item: Node) -> tuple[Node, ...]:
    """Return the paragraphs of an item's text."""
    return item.several("text")


def emphasised(source: Source) -> Iterator[Node]:
    """Yield the texts that may have bold and italic stretches."""
    for document in typed_documents(source):
        yield from (*document.several("opening"), *document.several("closing"))
        yield from (node for one in document.each("attachments") for node in one.several("opening"))
    decision = source.root.get("decision")
    if decision is not None and source.kind is FileKind.OCCASION:
        yield from decision.each("grounds")
        yield from (node for article in decision.each("articles") for node in article.several())
    for item in items(source):
        yield from item.several("lead")
        yield from paragraphs(item)
        for row in item.each("table", "rows"):
            for cell in row.each("cells"):
                yield from cell.several(*(("text",) if cell.get("text") else ()))
                yield from cell.each("items")


def typed_lines(source: Source, node: Node) -> tuple[str, ...]:
    """Return the lines of a text as they were typed, without its key and without quotes."""
    if "\n" in text_of(node):
        return tuple(text_of(node).split("\n"))
    typed = "\n".join(lines_of(source.typed(node.place))[node.place.line - 1 : node.end_line])
    first, *rest = typed[node.place.column - 1 :].split("\n")
    return tuple(rest) if first[:1] in ("|", ">") else (first.strip("'\""), *rest)


def papers(source: Source) -> Iterator[Node]:
    """Yield what states number, day and hands of a document: the typed ones, then the papers."""
    yield from typed_documents(source)
    yield from derived(source)


def derived(source: Source) -> Iterator[Node]:
    """Yield the papers of a file; of initiatives each session has its own."""
    yield from source.root.each("papers")
    for session in source.root.each("sessions"):
        yield from session.each("papers")


def _with_items(item: Node) -> Iterator[Node]:
    yield item
    for child in item.each("items"):
        yield from _with_items(child)


def around(text: str, start: int, *, width: int = 24) -> str:
    """Return the words about ``start``, for a message to quote."""
    first, last = max(0, start - width), min(len(text), start + width)
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"


def within(source: Source, node: Node, offset: int) -> Place:
    """Return where in the file the character at ``offset`` of the node's text was typed.

    Blank space is folded by YAML, so characters that are none are counted off from the beginning of
    the value, over line ends, quotes and escapes. When the file does not match (which only a value
    in an unusual style could bring about) the answer is the place of the value.
    """
    text = text_of(node)
    gap = text[offset : offset + 1].isspace()
    nth = bisect_left(_printed(text), offset) - gap
    typed = _typed(source.typed(node.place), node)
    if not 0 <= nth < len(typed):
        return node.place
    return Place(node.place.file, typed[nth][0], typed[nth][1] + gap)


@lru_cache(maxsize=2)
def _printed(text: str) -> tuple[int, ...]:
    """Return where the characters of a text stand that are no blank."""
    return tuple(at for at, character in enumerate(text) if not character.isspace())


@lru_cache(maxsize=2)
def _typed(file: str, node: Node) -> tuple[tuple[int, int], ...]:
    """Return line and column, as typed, of each character of a text that is no blank."""
    lines = lines_of(file)
    line, column = node.place.line, node.place.column - 1
    style = lines[line - 1][column : column + 1]
    if style in ("|", ">"):
        line, column = line + 1, 0
    elif style in ("'", '"'):
        column += 1
    left = len(_printed(text_of(node)))  # what stands behind the value is not looked at
    found: list[tuple[int, int]] = []
    for number in range(line, node.end_line + 1):
        starts = islice(_starts(lines[number - 1], column, style), left - len(found))
        found.extend((number, start + 1) for start in starts)
        column = 0
    return tuple(found)


def _starts(line: str, column: int, style: str) -> Iterator[int]:
    """Yield the columns at which the characters of a line begin, those of escapes included."""
    position = column
    while match := _CHARACTER.search(line, position):
        typed = match[0]
        escaped = style == '"' and typed[0] == "\\"
        whole = escaped or (style == "'" and typed == "''")
        position = match.end() if whole else match.start() + 1
        if not (escaped and typed in _BLANK):
            yield match.start()


@lru_cache(maxsize=2)
def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a file; those of the last ones are kept."""
    return tuple(text.split("\n"))
