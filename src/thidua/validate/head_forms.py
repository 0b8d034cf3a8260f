"""Form of head of a document in the data: which it has, and whether the decree judges it."""

from __future__ import annotations

from thidua.catalogue.heads import STATE, HeadForm, head_forms
from thidua.model.source import Node


def form_of(root: Node, document: Node) -> HeadForm | None:
    """Return the form of head of a document; None where the word for it is unknown."""
    said = document.text("head_form") or root.text("agency", "form") or STATE
    return head_forms().get(said)


def judged(root: Node, document: Node) -> bool:
    """Tell whether a document is one of those that the decree speaks of."""
    form = form_of(root, document)
    return form is None or form.judged
