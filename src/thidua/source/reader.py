"""One YAML reader of the project: dull on purpose, and with the place of every value.

What it does not do is the point: no dates, no yes/no, no octal numbers, no aliases, no merge
keys, no tags, no second document. Bad content never raises; it becomes findings beside what could
be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from thidua.model.finding import Finding
from thidua.model.source import Source
from thidua.source.decoding import decode, load, scan
from thidua.source.layout import kind
from thidua.source.tree import Builder


def read(path: Path, *, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    """Read the file at ``path``, which findings call ``name``.

    The source is None when nothing usable could be read; then there is at least one error among the
    findings. An operating system error (missing, unreadable, a folder) is a finding as well.
    """
    content, unreadable = load(path, name=name)
    if content is None:
        return None, unreadable
    return read_content(content, name=name)


def read_content(content: bytes, *, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    """Read the bytes of a file, wherever they come from; see ``read`` for what comes back."""
    text, undecodable = decode(content, name=name)
    if text is None:
        return None, undecodable
    source, findings = read_text(text, name=name)
    return source, (*undecodable, *findings)


def read_text(text: str, *, name: str) -> tuple[Source | None, tuple[Finding, ...]]:
    """Read YAML that is decoded already; see ``read`` for what comes back."""
    readable, forbidden = scan(text, name=name)
    builder = Builder(readable, name=name)
    root = builder.build()
    source = None
    if root is not None:
        source = Source(name, readable, root, kind(name, root), builder.values)
    if source is None and _broken(readable, forbidden):
        return None, forbidden
    return source, (*forbidden, *builder.findings)


def _broken(readable: str, findings: Iterable[Finding]) -> bool:
    """Tell whether a stray line end broke a line: what the parser says then comes of that."""
    strays = sum(int(one.facts["count"]) for one in findings if one.rule == "line-ends")
    return 0 < 2 * strays <= readable.count("\n")
