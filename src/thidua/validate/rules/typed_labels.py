"""What the program prints of itself is not typed.

Why: numbers, dashes, "Kính gửi:", "Lưu:", brackets around notes and the marks that end a line of
Nơi nhận are set by the program (Phụ lục I, Phần I, Mục II.6.đ, II.9.d); typed as well they stand
there twice. Where the numbering is ``none`` the program adds nothing, and a label is text.

Fails::

    directive:
      items:
        - id: noi-dung
          heading: I. NỘI DUNG
          items:
            - id: dang-ky
              text: a) Đăng ký giao ước thi đua.
      recipients:
        items:
          - text: "- UBND tỉnh;"
            note: (B/c)
        archive: "Lưu: VT."

Passes::

    directive:
      items:
        - id: noi-dung
          heading: NỘI DUNG
          items:
            - id: dang-ky
              text: Đăng ký giao ước thi đua.
      recipients:
        items:
          - text: UBND tỉnh
            note: B/c
        archive: VT

Fix: delete what the message quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.catalogue.kinds import paper_kinds
from thidua.model.finding import Finding, Level
from thidua.model.frame import AttachmentKind
from thidua.model.source import Node, Source
from thidua.validate.passages import (
    derived,
    papers,
    paragraphs,
    text_of,
    typed_documents,
    within,
)

ID = "typed-labels"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ; Phụ lục I, Phần I, Mục II.9.d"

_LABEL = re.compile(
    r"(?:[IVX]{1,5}|[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zđ])[.)]\s"
    r"|\([0-9]{1,2}\)\s"
    r"|[-–—+•*]\s"
    r"|(?i:Phần|Chương)\s+(?:[IVX]+|[0-9]+)\s*(?:[.:]|$)"
    r"|(?i:Tiểu mục|Mục|Điều)\s+[0-9]+\s*(?:[.:]|$)"
)
_ARCHIVE = re.compile(r"[-–—]?\s*Lưu\s*:?|.*[^.](?P<end>[.;])$", re.IGNORECASE)
_LINE = re.compile(r"[-–—+•]\s|.*[^.](?P<end>[;.])$")
_NOTE = re.compile(r"\(.*\)[;.]?$")
_ADDRESSEE = re.compile(r"Kính gửi\s*:?|[-–—+•]\s|.*[^.](?P<end>[;.])$", re.IGNORECASE)
_SUBJECT = re.compile(r"V/v\b", re.IGNORECASE)
_TITLE = re.compile(r"Phụ lục(?:\s+[IVX0-9]+)?\b", re.IGNORECASE)
_TITLES = {
    AttachmentKind.LIST.value: re.compile(r"Danh sách\b", re.IGNORECASE),
    AttachmentKind.PROVISIONS.value: re.compile(r"Quy định\b", re.IGNORECASE),
    AttachmentKind.REGULATION.value: re.compile(r"Quy chế\b", re.IGNORECASE),
    AttachmentKind.FORM.value: re.compile(r"Mẫu số\b", re.IGNORECASE),
}


def check(source: Source) -> Iterator[Finding]:
    """Yield every label, mark or word that would be printed twice."""
    for node, pattern in _typed(source):
        if node is not None and (match := pattern.match(text_of(node))):
            group = "end" if match.groupdict().get("end") else 0
            place = within(source, node, match.start(group))
            message = "typed-brackets" if pattern is _NOTE else "typed-labels"
            yield Finding(place, ID, LEVEL, message, {"label": match[group].strip()})
    for basis in source.root.each("basis"):
        relation, node = basis.text("relation"), basis.get("text")
        if node is not None and relation and _begins(text_of(node), relation):
            yield Finding(node.place, ID, LEVEL, "typed-labels", {"label": relation})


def _begins(text: str, word: str) -> bool:
    return f"{text} ".casefold().startswith(f"{word} ".casefold())


def _title(attachment: Node) -> tuple[Node | None, re.Pattern[str]]:
    """Return the first line of a title, with what is set before it."""
    lines = attachment.each("title")
    pattern = _TITLES.get(attachment.text("kind"), _TITLE)
    return (lines[0] if lines else attachment.get("title")), pattern


def _typed(source: Source) -> Iterator[tuple[Node | None, re.Pattern[str]]]:
    """Yield each text that has something set before or behind it, with what that looks like."""
    for paper in papers(source):
        recipients = paper.get("recipients")
        if recipients is not None:
            yield recipients.get("archive"), _ARCHIVE
            for line in recipients.each("items"):
                yield line.get("text"), _LINE
                yield line.get("note"), _NOTE
                yield from ((below, _LINE) for below in line.each("lines"))
    for paper in derived(source):
        kind, listed = paper_kinds().get(paper.text("kind")), paper.get("list")
        if kind is not None and kind.letter:
            yield from ((node, _SUBJECT) for node in paper.several("abstract")[:1])
        if listed is not None:
            yield _title(listed)
    for document in typed_documents(source):
        yield from ((node, _ADDRESSEE) for node in document.each("addressees"))
        yield from _of_items(document)
        if document.text("type") == "letter":
            yield from ((node, _SUBJECT) for node in document.several("abstract")[:1])
        for attachment in document.each("attachments"):
            yield _title(attachment)
            yield from _of_items(attachment)


def _of_items(above: Node) -> Iterator[tuple[Node | None, re.Pattern[str]]]:
    """Yield heading and text of the items that get a label, those below them included."""
    for item in above.each("items"):
        counted = above.text("numbering") != "none" and item.get("label") is None
        if counted or item.get("level") is not None:
            yield item.get("heading"), _LABEL
            yield item.get("lead"), _LABEL
            yield from ((node, _LABEL) for node in paragraphs(item)[:1])
        yield from _of_items(item)
