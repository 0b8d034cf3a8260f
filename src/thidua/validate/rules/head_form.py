"""A document has one form of head, and one that is sure.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.1, lays down the head of the State's documents. The
Party and mass organisations have others: two agencies that issue a document together have to settle
on one, and what the program knows of other forms is not all verified.

Fails::

    agency:
      name: Sở Thí dụ
    directive:
      joint_with:
        name: Tỉnh đoàn Minh Họa
        form: youth

Passes::

    agency:
      name: Sở Thí dụ
    directive:
      head_form: state
      joint_with:
        name: Tỉnh đoàn Minh Họa
        form: youth

Fix: say ``head_form``; compare the built document with one that was issued before it goes out.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.heads import STATE, head_forms
from thidua.model.finding import Finding, Level
from thidua.model.regime import Certainty
from thidua.model.source import Node, Source
from thidua.validate.passages import typed_documents

ID = "head-form"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1"


def check(source: Source) -> Iterator[Finding]:
    """Yield what two agencies have not settled, and the forms that are not verified."""
    ours = source.root.get("agency", "form")
    yield from _unsure(ours)
    for document in typed_documents(source):
        partner = document.get("joint_with")
        yield from _unsure(document.get("head_form"))
        if partner is None or document.get("head_form") is not None:
            continue
        forms = (source.root.text("agency", "form") or STATE, partner.text("form") or STATE)
        if forms[0] != forms[1] and all(one in head_forms() for one in forms):
            names = [head_forms()[one].title.vi for one in forms]
            facts: dict[str, str | int] = {"ours": names[0], "theirs": names[1]}
            place = partner.key_place or partner.place
            yield Finding(place, ID, LEVEL, "head-form", facts | {"forms": ", ".join(forms)})


def _unsure(node: Node | None) -> Iterator[Finding]:
    form = head_forms().get(str(node.value)) if node is not None else None
    if node is not None and form is not None and form.sure is not Certainty.FULL_TEXT:
        facts: dict[str, str | int] = {"form": form.title.vi, "source": form.source}
        yield Finding(node.place, ID, Level.NOTICE, "head-form-unsure", facts)
