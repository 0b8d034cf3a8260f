"""The text of a document points to what is attached to it.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục III.1.a: where there are appendices, the text must refer
to them; otherwise nobody knows what they are for. So it is with lists, rules and forms.

Fails::

    directive:
      items:
        - id: phan-cong
          text: Các đơn vị thực hiện theo phân công.
      attachments:
        - id: bang-phan-cong
          title: BẢNG PHÂN CÔNG

Passes::

    directive:
      items:
        - id: phan-cong
          text: Các đơn vị thực hiện theo phân công tại Phụ lục kèm theo.
      attachments:
        - id: bang-phan-cong
          title: BẢNG PHÂN CÔNG

Fix: say in the item that needs it "(tại Phụ lục kèm theo)", "(có danh sách kèm theo)".
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.law import law
from thidua.model.finding import Finding, Level
from thidua.model.frame import AttachmentKind
from thidua.model.source import Node, Source
from thidua.validate.passages import text_of, typed_documents

ID = "appendix-mentioned"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a"

_BODY = ("opening", "items", "closing")


def check(source: Source) -> Iterator[Finding]:
    """Yield the first attachment of each kind that the text of its document does not speak of."""
    for document in typed_documents(source):
        attachments = document.each("attachments")
        kinds = [one.text("kind") or AttachmentKind.APPENDIX for one in attachments]
        if not attachments:
            continue
        said = _said(document)
        for kind in dict.fromkeys(kinds):
            words = law().mentions.get(kind, ())
            if words and not any(word in said for word in words):
                first = attachments[kinds.index(kind)]
                facts = {"title": _title(first), "word": words[0]}
                yield Finding(first.place, ID, LEVEL, "appendix-mentioned", facts)


def _said(document: Node) -> str:
    parts = (node for key in _BODY for node in document.several(key))
    return " ".join(text_of(node) for part in parts for node in part.walk()).casefold()


def _title(attachment: Node) -> str:
    return attachment.text("title") or " ".join(map(text_of, attachment.each("title"))) or "…"
