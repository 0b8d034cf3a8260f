"""Keeping the end of a document together when its pages change: posts and names on one page.

Only where a page has changed its margins or paper: elsewhere lines break where they broke before.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from thidua.conform.fixes import setting
from thidua.conform.fixes.case import Case
from thidua.recognise.recognised import Component
from thidua.word.markup import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNED = (Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION, Component.SIGNER_NAME)
_SEEN = tuple(
    W + name
    for name in (
        *("t", "tab", "br", "sym", "drawing", "pict", "object", "fldChar", "fldSimple", "ins"),
        *("footnoteReference", "endnoteReference", "commentReference", "bookmarkStart"),
    )
)
_MOST_ROWS = 12
"""A table of more rows is no table of a signature, but the whole document laid out in one."""
_POINT = "20"
"""In twips."""


def keep_together(case: Case, blocks: Sequence[_Element]) -> None:
    """Let no page end within a signature's table, nor begin with it, nor hold nothing behind it.

    ``blocks`` are the paragraphs and tables of a section. What is empty behind the table, to the
    end of the section, becomes a point high: Word wants a paragraph there, and must find room.
    """
    tables = {one for one in blocks if one.tag == f"{W}tbl"}
    signed: set[_Element] = set()
    for part in case.found.of(*_SIGNED):
        element = case.opened.paragraph(part.paragraph)
        signed |= tables.intersection(() if element is None else element.iterancestors(f"{W}tbl"))
    for at, block in enumerate(blocks):
        if block not in signed or len(block.findall(f"{W}tr")) > _MOST_ROWS:
            continue
        _hold(block)
        _lead(blocks[:at])
        behind = [one for one in blocks[at + 1 :] if one.tag != f"{W}sectPr"]
        if all(_empty(one) for one in behind):
            for one in behind:
                _flatten(one)


def _hold(table: _Element) -> None:
    """Let no row of a table break, and none but the last end a page."""
    rows = table.findall(f"{W}tr")
    for row in rows:
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = row.makeelement(f"{W}trPr")
            row.insert(sum(one.tag == f"{W}tblPrEx" for one in row), properties)
        whole = properties.find(f"{W}cantSplit")
        if whole is None:
            whole = properties.makeelement(f"{W}cantSplit")
            changes = {f"{W}ins", f"{W}del", f"{W}trPrChange"}
            properties.insert(sum(one.tag not in changes for one in properties), whole)
        whole.attrib.pop(f"{W}val", "")
    for row in rows[:-1]:
        for one in row.iterfind(f"{W}tc/{W}p"):
            setting.paragraph(one, "keepNext", val="1")


def _lead(before: Sequence[_Element]) -> None:
    """Keep the last text before a table on its page, and what is empty between them."""
    paragraphs = takewhile(lambda one: one.tag == f"{W}p", reversed(before))
    for one in paragraphs:
        setting.paragraph(one, "keepNext", val="1")
        if not _empty(one):
            return


def _empty(block: _Element) -> bool:
    return block.tag == f"{W}p" and next(block.iter(*_SEEN), None) is None


def _flatten(paragraph: _Element) -> None:
    """Make an empty paragraph a point high."""
    setting.forget(paragraph, "spacing", "beforeLines", "afterLines")
    setting.forget(paragraph, "spacing", "beforeAutospacing", "afterAutospacing")
    setting.paragraph(paragraph, "spacing", before="0", after="0", line=_POINT, lineRule="exact")
    for name in ("sz", "szCs"):
        setting.child(setting.child(paragraph[0], "rPr"), name).set(f"{W}val", "2")
