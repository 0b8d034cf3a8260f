"""The text of the document points to its appendices.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục III.1.a: where there are appendices, the text must refer
to them; otherwise nobody knows what they are for.

Fails::

    directive:
      items:
        - id: phan-cong
          text: Các đơn vị thực hiện theo phân công.
      appendices:
        - id: bang-phan-cong
          title: BẢNG PHÂN CÔNG

Passes::

    directive:
      items:
        - id: phan-cong
          text: Các đơn vị thực hiện theo phân công tại Phụ lục kèm theo.
      appendices:
        - id: bang-phan-cong
          title: BẢNG PHÂN CÔNG

Fix: say in the item that needs it "(tại Phụ lục kèm theo)".
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import text_of

ID = "appendix-mentioned"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1.a"

_BODY = ("opening", "items", "closing")
_WORD = "phụ lục"


def check(source: Source) -> Iterator[Finding]:
    """Yield the first appendix of a document whose text names none."""
    directive = source.root.get("directive")
    appendices = directive.each("appendices") if directive is not None else ()
    if directive is None or not appendices:
        return
    parts = (node for key in _BODY for node in directive.each(key))
    if not any(_WORD in text_of(node).casefold() for part in parts for node in part.walk()):
        title = appendices[0].text("title")
        facts = {"title": title or "…"}
        yield Finding(appendices[0].place, ID, LEVEL, "appendix-mentioned", facts)
