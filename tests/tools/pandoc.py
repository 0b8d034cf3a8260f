"""pandoc as a second reader of our DOCX: does the file say what the model says?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypandoc

_SPACES = re.compile(r" *\n *| {2,}")
_BREAKS = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
_LEAVES = ("Para", "Plain", "Header", "CodeBlock", "RawBlock")


def texts(file: Path) -> list[str]:
    """Return the text of every paragraph of a Word file, table cells included, as they are read.

    Runs of spaces count as one, a line break is a newline; empty paragraphs and cells are left out.
    Page headers and footers are no part of the text.
    """
    tree = json.loads(pypandoc.convert_file(file, to="json", format="docx"))
    if tree["meta"]:
        message = f"{file}: pandoc took paragraphs for metadata: {sorted(tree['meta'])}"
        raise ValueError(message)
    return [text for text in _paragraphs(tree["blocks"]) if text]


def _paragraphs(node: Any) -> Iterator[str]:  # noqa: ANN401 - a JSON tree
    """Yield the paragraphs below ``node``, in the order of the tree, which is that of the page."""
    if isinstance(node, list):
        for child in node:
            yield from _paragraphs(child)
    elif isinstance(node, dict):
        if node["t"] in _LEAVES:
            text = "".join(_inlines(node.get("c")))
            yield _SPACES.sub(lambda run: "\n" if "\n" in run.group() else " ", text).strip()
        else:
            yield from _paragraphs(node.get("c"))


def _inlines(node: Any) -> Iterator[str]:  # noqa: ANN401 - a JSON tree
    """Yield the words and breaks below ``node``, leaving out attributes and link targets."""
    if isinstance(node, list):
        for child in node:
            yield from _inlines(child)
    elif isinstance(node, dict):
        kind = node["t"]
        if kind == "Str":
            yield node["c"]
        elif kind in _BREAKS:
            yield _BREAKS[kind]
        elif kind in {"Code", "Math", "RawInline"}:
            yield node["c"][1]
        else:
            yield from _inlines(node.get("c"))
