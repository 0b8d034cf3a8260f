"""Same Word file with a comment at each place where something is to be said.

Comments stand in the body only (ISO/IEC 29500-1, 17.13.4): what is said of a header, a footer or a
note stands at the first paragraph of its section, what is said of a text box where that is
anchored. Comments that are there already stay, and the new ones are counted on from them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from thidua.conform.fixes.opened import Opened
from thidua.model.view import View, ViewParagraph
from thidua.opc import Package
from thidua.opc.markup import WORD
from thidua.word.markup import W, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BOX = f"{W}txbxContent"


class Note(Struct, frozen=True):
    """What is to be said, and of which paragraph of the view; None for the whole document."""

    text: str
    paragraph: int | None = None


def mark(
    package: Package, view: View, notes: Sequence[Note], *, author: str, date: str
) -> Mapping[str, bytes] | None:
    """Return the parts of the file with a comment for each note; None where none can stand.

    ``view`` is what was read from the package, ``date`` as XML Schema has it
    ("2024-01-05T00:00:00Z"). Every part but the document, its comments, its relationships and the
    list of content types is the same to the byte.

    Raises:
        RefusedPackageError: the comments that are there already are no good XML.
    """
    opened = Opened(package)
    places = [(note, _place(opened, view, note)) for note in notes]
    if any(place is None for _, place in places):
        return None
    if not notes:
        return package.parts
    said = [(place, note.text) for note, place in places if place is not None]
    comment(opened, said, author=author, date=date)
    return opened.parts()


def comment(
    opened: Opened, said: Iterable[tuple[_Element, str]], *, author: str, date: str
) -> None:
    """Write a comment at each paragraph of the body that something is ``said`` of."""
    comments = _comments(opened)
    first = max((whole(one.get(f"{W}id")) or 0 for one in comments), default=-1) + 1
    for number, (place, text) in enumerate(said, start=first):
        comments.append(_comment(text, str(number), author, date))
        _attach(place, str(number))


def uncomment(opened: Opened, *, author: str) -> None:
    """Take the comments of an author away, and their marks in the body."""
    if opened.package.related(opened.package.main, "comments") is None:
        return
    comments = _comments(opened)
    gone = set()
    for one in [one for one in comments if one.get(f"{W}author") == author]:
        gone.add(one.get(f"{W}id"))
        comments.remove(one)
    names = ("commentRangeStart", "commentRangeEnd", "commentReference")
    for mark_ in list(opened.root().iter(*(W + name for name in names))):
        if mark_.get(f"{W}id") in gone:
            _unhook(mark_)


def _unhook(mark_: _Element) -> None:
    """Take a mark of a comment away, and the run that held nothing else."""
    above = mark_.getparent()
    if above is None:
        return
    above.remove(mark_)
    held = [one for one in above if one.tag != f"{W}rPr"]
    run = above.getparent()
    if above.tag == f"{W}r" and not held and run is not None:
        run.remove(above)


def _place(opened: Opened, view: View, note: Note) -> _Element | None:
    """Return the paragraph of the body at which a comment can stand."""
    for paragraph in _candidates(view, note):
        found = opened.paragraph(paragraph)
        if found is not None and paragraph.place.part == opened.package.main:
            while (box := next(found.iterancestors(_BOX), None)) is not None:
                found = next(box.iterancestors(f"{W}p"), None)
                if found is None:
                    break
            if found is not None:
                return found
    return None


def _candidates(view: View, note: Note) -> Iterator[ViewParagraph]:
    """Yield the paragraph itself, the first of its section, then all others."""
    if note.paragraph is not None:
        own = view.paragraphs[note.paragraph]
        yield own
        section = view.sections[own.place.section]
        yield from view.paragraphs[section.first : section.last + 1]
    yield from view.paragraphs


def _comments(opened: Opened) -> _Element:
    """Return the root of the comments, made where there are none."""
    package = opened.package
    name = package.related(package.main, "comments")
    if name is not None:
        return opened.root(name)
    root = etree.Element(f"{W}comments", nsmap={"w": WORD})
    name = posixpath.join(posixpath.dirname(package.main), "comments.xml")
    opened.add(name, root, kind="comments", content_type=_TYPE)
    return root


def _comment(text: str, number: str, author: str, date: str) -> _Element:
    comment = etree.Element(f"{W}comment")
    for key, value in (("id", number), ("author", author), ("date", date), ("initials", author[0])):
        comment.set(W + key, value)
    for line in text.split("\n"):
        run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
        said = etree.SubElement(run, f"{W}t")
        said.text = line
        said.set(_SPACE, "preserve")
    return comment


def _attach(paragraph: _Element, number: str) -> None:
    """Put the range of a comment around what a paragraph holds, and its mark at the end."""
    start, end, run, mark_ = (
        paragraph.makeelement(W + name, {f"{W}id": number} if name != "r" else {})
        for name in ("commentRangeStart", "commentRangeEnd", "r", "commentReference")
    )
    run.append(mark_)
    properties = paragraph.find(f"{W}pPr")
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, start)
    paragraph.extend((end, run))
