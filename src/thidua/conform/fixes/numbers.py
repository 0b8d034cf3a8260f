"""Mending page numbers: where they stand, how they look, on which pages they are seen."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from thidua.conform.fixes import setting
from thidua.conform.fixes.case import Case
from thidua.conform.fixes.page import section
from thidua.conform.fixes.stretch import typed
from thidua.model.view import PageNumber, Story, ViewParagraph
from thidua.opc.markup import RELATIONSHIPS, WORD
from thidua.word.markup import R, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_AROUND = "-–— \u00a0"
_STYLES = {"upright": "i", "regular": "b"}
_VISIBLE = tuple(W + name for name in ("t", "fldSimple", "fldChar", "drawing", "pict", "object"))
_MARGINS = frozenset({Story.HEADER, Story.FOOTER})


def set_size(case: Case) -> bool:
    """Set the number in the nearest size that is permitted."""
    permitted, element = case.permitted, _element(case)
    if permitted is None or element is None:
        return False
    sizes = [run.size_pt for one in _numbers(case) for run in one.runs if run.size_pt]
    size = min(max(min(sizes, default=permitted.least), permitted.least), permitted.most)
    for run in element.iter(f"{W}r"):
        setting.run(run, "sz", val=str(round(size * 2)))
    return True


def set_style(case: Case) -> bool:
    """Set the number upright, or not bold."""
    element = _element(case)
    if element is None:
        return False
    for run in element.iter(f"{W}r"):
        setting.run(run, _STYLES[case.wanted], val="0")
    return True


def count_from_one(case: Case) -> bool:
    """Let the pages of the section count from 1."""
    element = section(case)
    if element is None:
        return False
    setting.section(element, "pgNumType", start="1")
    return True


def set_arabic(case: Case) -> bool:
    """Write the numbers of the sections in Arabic numerals."""
    sections = [case.opened.section(number.section) for number in _numbers(case)]
    for element in sections:
        if element is not None:
            setting.section(element, "pgNumType", fmt="decimal")
    return any(element is not None for element in sections)


def hide_at_first(case: Case) -> bool:
    """Give the first page a header of its own, when that hides nothing but the number."""
    element = case.opened.section(0)
    if element is None or not _only_numbers(case):
        return False
    if any(not _blank(case.opened.root(name)) for name in _shown(case, element, "first")):
        return False
    setting.section(element, "titlePg", val="1")
    return True


def put_in_the_middle(case: Case) -> bool:
    """Centre the number in the header; bring it there from the footer."""
    at, element = case.violation.at, _element(case)
    if at is None or element is None:
        return False
    paragraph = case.view.paragraphs[at]
    if not _alone(case, paragraph):
        return False
    if paragraph.place.story is Story.FOOTER and not _moved(case, element):
        return False
    setting.paragraph(element, "jc", val="center")
    setting.paragraph(element, "ind", left="0", right="0", firstLine="0")
    setting.without(element, "pPr", "framePr")
    return True


def add(case: Case) -> bool:
    """Add the number to a file whose headers and footers, if there are any, are empty."""
    element = case.opened.section(0)
    if element is None or any(
        one.words for one in case.view.paragraphs if one.place.story in _MARGINS
    ):
        return False
    if any(not _blank(case.opened.root(name)) for name in _shown(case, element, "first")):
        return False
    number = _number()
    headers = _shown(case, element, "default", "header")
    if headers:
        case.opened.root(headers[0]).append(number)
    else:
        _new_header(case, element, number)
    if not _shown(case, element, "first", "header"):
        _new_header(case, element, etree.Element(f"{W}p"), kind="first")
    setting.section(element, "titlePg", val="1")
    case.opened.retyped.append(("", typed(number)))
    return True


def _moved(case: Case, element: _Element) -> bool:
    """Move the number into a new header, when its section has none; the footer stays, empty."""
    own = [one for one in _numbers(case) if not one.top]
    target = case.opened.section(own[0].section) if own else None
    if target is None or target.find(f"{W}headerReference") is not None:
        return False
    whole = element
    while (parent := whole.getparent()) is not None and parent.tag != f"{W}ftr":
        whole = parent
    if whole.getparent() is None or len(list(whole.iter(f"{W}p"))) > 1:
        return False
    whole.addprevious(whole.makeelement(f"{W}p"))
    _new_header(case, target, whole)
    return True


def _new_header(case: Case, target: _Element, content: _Element, *, kind: str = "default") -> None:
    root = etree.Element(f"{W}hdr", nsmap={"w": WORD, "r": RELATIONSHIPS})
    root.append(content)
    name = posixpath.join(posixpath.dirname(case.opened.package.main), "header1.xml")
    link = case.opened.add(name, root, kind="header", content_type=_TYPE)
    reference = target.makeelement(f"{W}headerReference")
    reference.set(f"{W}type", kind)
    reference.set(f"{R}id", link)
    target.insert(0, reference)


def _shown(case: Case, element: _Element, kind: str, *names: str) -> list[str]:
    """Return the parts that a section has for a kind of page: headers and footers, or ``names``."""
    package = case.opened.package
    links = {one.id: one.target for one in package.relationships(package.main)}
    wanted = {
        one.get(f"{R}id")
        for name in names or ("header", "footer")
        for one in element.findall(f"{W}{name}Reference")
        if (one.get(f"{W}type") or "default") == kind
    }
    return [target for link, target in links.items() if link in wanted and target in package.parts]


def _blank(root: _Element) -> bool:
    """Say whether there is nothing to see in a header or footer."""
    return next(root.iter(*_VISIBLE), None) is None


def _number() -> _Element:
    """Return a centred paragraph with a page number in 14 pt."""
    paragraph = etree.Element(f"{W}p")
    setting.paragraph(paragraph, "jc", val="center")
    field = etree.SubElement(paragraph, f"{W}fldSimple")
    field.set(f"{W}instr", " PAGE ")
    run = etree.SubElement(field, f"{W}r")
    setting.run(run, "rFonts", ascii="Times New Roman", hAnsi="Times New Roman")
    setting.run(run, "sz", val="28")
    etree.SubElement(run, f"{W}t").text = "2"
    return paragraph


def _element(case: Case) -> _Element | None:
    at = case.violation.at
    return None if at is None else case.opened.paragraph(case.view.paragraphs[at])


def _numbers(case: Case) -> list[PageNumber]:
    return [one for one in case.view.numbers if one.paragraph == case.violation.at]


def _alone(case: Case, paragraph: ViewParagraph) -> bool:
    """Say whether a paragraph holds the page number and nothing else."""
    shown = "".join(run.text for one in _numbers(case) for run in one.runs)
    return paragraph.text.strip(_AROUND) == shown.strip(_AROUND) and "\t" not in paragraph.text


def _only_numbers(case: Case) -> bool:
    """Say whether headers and footers hold page numbers and nothing else."""
    known = {one.paragraph for one in case.view.numbers}
    held = [one for one in case.view.paragraphs if one.place.story in _MARGINS and one.words]
    return all(one.index in known for one in held)
