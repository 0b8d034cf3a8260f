"""Styles: what the styles of ``templates/nd30.yaml`` say of the paragraphs set in them."""

from __future__ import annotations

from thidua.model.change import Subject
from thidua.model.view import Story

HEADINGS = frozenset(
    {"section", "division", "division-title", "article", "clause-heading", "appendix-title"}
)
"""Styles of nd30.yaml that head other places."""

FRAME = {
    "superior": Subject.AGENCY,
    "issuer": Subject.AGENCY,
    "nation": Subject.AGENCY,
    "motto": Subject.AGENCY,
    "number": Subject.NUMBER,
    "mark": Subject.NUMBER,
    "subject": Subject.TITLE,
    "place-date": Subject.DATE,
    "title": Subject.TITLE,
    "abstract": Subject.TITLE,
    "addressee": Subject.TITLE,
    "addressee-label": Subject.TITLE,
    "addressee-item": Subject.TITLE,
    "invited": Subject.TITLE,
    "invited-item": Subject.TITLE,
    "authority": Subject.TITLE,
    "operative": Subject.TITLE,
    "basis": Subject.BASIS,
    "signer-authority": Subject.SIGNER,
    "signer-position": Subject.SIGNER,
    "signer-name": Subject.SIGNER,
    "recipients-label": Subject.RECIPIENT,
    "recipient": Subject.RECIPIENT,
}
"""What stands around the text, by style; none of it has a place among the items."""

FACTS = frozenset({"basis", "appendix-note"})
"""Styles of the body whose words a campaign states as facts: grounds, number, date."""

OUTSIDE = {
    Story.BOX: Subject.BOX,
    Story.HEADER: Subject.HEADER,
    Story.FOOTER: Subject.FOOTER,
    Story.NOTE: Subject.NOTE,
}
"""What stands outside the running text of a Word file, by where."""
