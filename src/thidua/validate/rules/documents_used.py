"""Every cited document is cited somewhere.

Why: ``documents`` holds what the directive rests on or quotes; an entry that no ground and no
text refers to is left over from last year, or its reference was forgotten. One that replaces an act
of the catalogue is a ground of what is submitted and decided.

Fails::

    documents:
      - id: chi-thi-02
        kind: Chỉ thị
    directive:
      opening:
        - Thực hiện chỉ đạo của UBND tỉnh.

Passes::

    documents:
      - id: chi-thi-02
        kind: Chỉ thị
    directive:
      opening:
        - Thực hiện [[chi-thi-02]].

Fix: refer to it with ``[[id]]`` in a text or with ``document: id`` in ``basis``, or delete the
entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.campaign import REFERENCE
from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import text_of, texts

ID = "documents-used"
LEVEL = Level.WARNING
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield the cited documents that nothing refers to."""
    used = {basis.text("document") for basis in source.root.each("basis")}
    used.update(str(one.value) for one in source.root.each("competence"))
    used.update(one.text("id") for one in source.root.each("documents") if one.each("replaces"))
    used.update(name for node in texts(source) for name in REFERENCE.findall(text_of(node)))
    for document in source.root.each("documents"):
        node = document.get("id")
        if node is not None and isinstance(node.value, str) and node.value not in used:
            yield Finding(node.place, ID, LEVEL, "documents-used", {"id": node.value})
