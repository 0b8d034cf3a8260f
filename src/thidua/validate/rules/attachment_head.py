"""Only a form has the head of somebody else.

Why: Decree 30/2020, Phụ lục III, Mẫu 1.3 and 2.1: what a document issues has the document's own
agency over it, an appendix none at all. Keys for a head that others fill in would be ignored there.

Fails::

    directive:
      attachments:
        - id: bieu-mau
          kind: appendix
          title: BẢN ĐĂNG KÝ
          issuer: PHÒNG ……

Passes::

    directive:
      attachments:
        - id: bieu-mau
          kind: form
          title: BẢN ĐĂNG KÝ
          issuer: PHÒNG ……

Fix: write ``kind: form``, or delete the key.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.frame import AttachmentKind
from thidua.model.source import Source
from thidua.validate.passages import typed_documents

ID = "attachment-head"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3, 2.1"

_KEYS = ("superior", "issuer", "place")


def check(source: Source) -> Iterator[Finding]:
    """Yield the keys of a form on what is none."""
    for document in typed_documents(source):
        for attachment in document.each("attachments"):
            if attachment.text("kind") == AttachmentKind.FORM:
                continue
            for key in _KEYS:
                node = attachment.get(key)
                if node is not None:
                    facts: dict[str, str | int] = {"key": key}
                    place = node.key_place or node.place
                    yield Finding(place, ID, LEVEL, "attachment-head", facts)
