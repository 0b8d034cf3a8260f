"""Revisions in WordprocessingML (ISO/IEC 29500-1, 17.13.5).

Elements are made without number, author and date; ``signed`` gives them to all of a document at
once, in the order in which they stand.
"""

from __future__ import annotations

import re
from itertools import count

from markupsafe import Markup, escape

from thidua.model.document import Mark, Paragraph, Revision
from thidua.render import accepted
from thidua.render.drawn import Drawn, Hanging, Narrowed, Stroke

_NOTHING = Markup("")
_TAGS = {Mark.INSERTED: "ins", Mark.DELETED: "del"}
_UNSIGNED = re.compile(r' w:id=""')  # in no text: there a quotation mark is escaped


def around(content: Markup, mark: Mark) -> Markup:
    """Return runs as inserted or deleted ones."""
    if mark is Mark.KEPT:
        return content
    return Markup('<w:%s w:id="">%s</w:%s>') % (_TAGS[mark], content, _TAGS[mark])


def change(mark: Mark) -> Markup:
    """Return what says in the properties of a row that it was inserted or deleted."""
    return _NOTHING if mark is Mark.KEPT else Markup('<w:%s w:id=""/>') % _TAGS[mark]


def end(mark: Mark) -> Markup:
    """Return what says the same of the end of a paragraph in the paragraph's properties."""
    return _NOTHING if mark is Mark.KEPT else Markup("<w:rPr>%s</w:rPr>") % change(mark)


def revised(paragraph: Paragraph) -> Markup:
    """Return what says in its properties that it came, went or had another style."""
    if not paragraph.was:
        return end(paragraph.mark)
    style = Markup('<w:pPr><w:pStyle w:val="%s"/></w:pPr>') % paragraph.was
    return end(paragraph.mark) + Markup('<w:pPrChange w:id="">%s</w:pPrChange>') % style


def turned(page: Markup) -> Markup:
    """Return what says in the properties of a section which ``page`` it had before."""
    return Markup('<w:sectPrChange w:id=""><w:sectPr>%s</w:sectPr></w:sectPrChange>') % page


def mark_of(block: Drawn) -> Mark:
    """Return the mark of the end of what is drawn."""
    if isinstance(block, Stroke):
        return block.mark
    return accepted.mark_of(block.paragraph if isinstance(block, Narrowed | Hanging) else block)


def signed(content: str, revision: Revision | None) -> str:
    """Return a part of a document with its revisions numbered from 1, signed and dated."""
    if _UNSIGNED.search(content) is None:
        return content
    who = f' w:author="{escape(revision.author)}"' if revision else ' w:author=""'
    when = f' w:date="{escape(revision.date)}"' if revision else ""
    numbers = count(1)
    return _UNSIGNED.sub(lambda _: f' w:id="{next(numbers)}"{who}{when}', content)
