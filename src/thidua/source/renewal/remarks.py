"""Comments of a file on their way into next year's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from thidua.model.source import Node
from thidua.source.comments import Comment
from thidua.source.renewal.days_off import notes
from thidua.source.renewal.tree import Path


def kept(remarks: Sequence[Comment], gone: Mapping[Path, Node]) -> tuple[Comment, ...]:
    """Return the comments without those of what is ``gone``, and without last year's flags.

    To an entry of a list belong the lines of comment right above it, too.
    """
    own = {remark.line: remark for remark in remarks if remark.own}
    lost = {line for path, node in gone.items() for line in _lines(path, node, own)}
    return tuple(_unflagged(remark for remark in remarks if remark.line not in lost))


def flagged(remarks: Sequence[Comment], days: Mapping[int, str]) -> tuple[Comment, ...]:
    """Return the comments with a flag beside each due date that is a day off.

    ``days`` maps the line of such a date to the message about it.
    """
    flags = {line: notes()[message] for line, message in days.items()}
    beside = {remark.line for remark in remarks if not remark.own}
    joined = [
        replace(one, text=f"{one.text}; {flags[one.line]}")
        if one.line in flags and not one.own
        else one
        for one in remarks
    ]
    new = [
        Comment(line=line, column=1, text=f"# {words}", own=False)
        for line, words in flags.items()
        if line not in beside
    ]
    return tuple(sorted([*joined, *new], key=lambda one: one.line))


def _lines(path: Path, node: Node, own: Mapping[int, Comment]) -> Iterator[int]:
    """Yield the lines whose comments go with a node."""
    first = (node.key_place or node.place).line
    yield from range(first, node.end_line + 1)
    while isinstance(path[-1], int) and first - 1 in own:
        first -= 1
        yield first


def _unflagged(remarks: Iterable[Comment]) -> Iterator[Comment]:
    words = "|".join(map(re.escape, notes().values()))
    flag = re.compile(rf"(?:^# |; )(?:{words})$")
    for remark in remarks:
        text = flag.sub("", remark.text)
        if text:
            yield replace(remark, text=text)
