"""Scope of the decree: which files are administrative documents, and what the others lack.

A contract, a thesis, a form of a private person may have a Quốc hiệu and a date; none of them has
an agency, a number, a type, those who receive it and one who signs for the agency. Documents of
the Party follow instructions of its own. Judged all the same, they would have a thousand errors.
"""

from __future__ import annotations

from collections.abc import Mapping

from thidua.catalogue import patterns
from thidua.catalogue.heads import head_forms
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import Story, View
from thidua.recognise.recognised import Component, Half, Part, Recognised
from thidua.recognise.scans import scans

RULE = "not-judged"
_SURE = 0.6
_LEAST = 3
"""How many of the marks of a document must be there; drafts and parts lack one or two."""
_MARKS: Mapping[Component, tuple[Component, ...]] = {
    Component.ISSUER: (Component.SUPERIOR, Component.ISSUER),
    Component.NUMBER: (Component.NUMBER,),
    Component.TITLE: (),
    Component.RECIPIENTS_LABEL: (Component.RECIPIENTS_LABEL,),
    Component.SIGNER_POSITION: (Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION),
}
"""What a document is known by → the parts that show it; its type is known otherwise."""
_PARTS = (Component.APPENDIX_LABEL, Component.APPENDIX_NOTE, Component.COPY_FORM)
"""Parts of documents that come as files of their own."""
_DEEPEST = 40
"""Among how many parts the name of the Party stands in its head."""
_TEXT = frozenset({Story.BODY, Story.BOX})


def outside(found: Recognised) -> Finding | None:
    """Return the finding that a file is no document of the decree; None for one that is."""
    view = found.view
    if not any(one.words for one in view.paragraphs if one.place.story in _TEXT):
        return None if any(scans(view)) else _told(view, "not-judged-empty")
    if not found.of(Component.NATION) and _of_party(found):
        return _told(view, "not-judged-party")
    if not found.of(Component.NATION) and (form := _other_form(found)):
        return _told(view, "not-judged-form", form=form)
    missing = [mark.value for mark in _MARKS if not _shown(found, mark)]
    if len(_MARKS) - len(missing) >= _LEAST or found.of(*_PARTS):
        return None
    return _told(view, RULE, missing=", ".join(missing))


def _of_party(found: Recognised) -> bool:
    head = (part.text for part in found.parts[:_DEEPEST])
    return any(patterns.fits(patterns.PARTY, text) for text in head)


def _other_form(found: Recognised) -> str:
    """Return whose form of head this is, if it is one that the decree does not speak of."""
    head = {patterns.folded(part.text) for part in found.parts[:_DEEPEST]}
    return next(
        (
            form.title.vi
            for form in head_forms().values()
            if not form.judged and head >= {patterns.folded(line.text) for line in form.lines}
        ),
        "",
    )


def _shown(found: Recognised, mark: Component) -> bool:
    if mark is Component.TITLE:
        return bool(found.kind)
    parts = found.of(*_MARKS[mark], least=_SURE)
    if mark is Component.NUMBER:
        return any("/" in part.text for part in parts)
    if mark is Component.ISSUER:
        return any(_beside(part, found) for part in parts)
    return bool(parts)


def _beside(part: Part, found: Recognised) -> bool:
    """Say whether the name of an agency stands where it should; below a Quốc hiệu is a title."""
    nation = found.first(Component.NATION)
    return part.piece.side is Half.LEFT or nation is None or part.order < nation.order


def _told(view: View, message: str, **facts: str) -> Finding:
    """Return the finding, about the document as a whole."""
    return Finding(Place(view.file), RULE, Level.ERROR, message, {"paragraph": 0, **facts})
