"""Articles of the decree itself: what a document consists of, and who signs it (Điều 5, 8, 13)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue import patterns
from thidua.catalogue.law import forms
from thidua.catalogue.patterns import APPENDIX_NOTE, fits
from thidua.conform.rule import PDF, Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.recognise.recognised import Component, Recognised
from thidua.recognise.signers import blocks, read_mark
from thidua.recognise.stamps import in_corner

_HEADS = frozenset({Component.NATION, Component.NUMBER})
_CONTENT = frozenset(
    {
        *(Component.BODY, Component.DASH, Component.TABLE_CELL),
        *(Component.ARTICLE, Component.SECTION, Component.CLAUSE, Component.POINT),
    }
)
_SIGNER = frozenset({Component.SIGNER_AUTHORITY, Component.SIGNER_NAME})
_SUBJECT = frozenset({Component.SUBJECT})
_STANDING_FOR = {
    Component.SIGNER_POSITION: _SIGNER,
    Component.TITLE: _SUBJECT,
    Component.ABSTRACT: _SUBJECT,
}
_BY_ORDER = "TL."


def _signatures(found: Recognised) -> Iterator[Violation]:
    """Yield the document when it carries one signature alone."""
    alone = len(found.view.signatures) == 1 and not in_corner(found.view, found)
    if alone and found.first(Component.NUMBER) is not None:
        yield Violation("1", "2", page=found.view.signatures[0].page)


def _components(found: Recognised) -> Iterator[Violation]:
    """Yield each part that the first document lacks."""
    main = [part for part in found.parts if part.document == 0]
    present = {part.component for part in main}
    parts = forms().parts
    attached = any(fits(APPENDIX_NOTE, part.text) for part in main)
    if attached or not present & _HEADS or found.kind in parts.formless:
        return
    lacking = parts.lacking.get(found.kind, ())
    title = found.first(Component.TITLE)
    if title is not None and title.text.casefold().startswith(_folded(parts.unnumbered)):
        lacking += (Component.NUMBER.value,)
    wanted = [Component(name) for name in parts.usual if name not in lacking]
    for component in wanted:
        enough = {component} | _STANDING_FOR.get(component, frozenset())
        if not present & enough and not _open(component, found):
            yield Violation("missing", component.value)
    if not present & _CONTENT:
        yield Violation("missing", Component.BODY.value)


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.casefold() for one in words)


def _open(component: Component, found: Recognised) -> bool:
    """Say whether a draft may still be without it."""
    return found.draft and component is Component.SIGNER_NAME


def _deputy(found: Recognised) -> Iterator[Violation]:
    """Yield the posts of deputies right under "TL."."""
    for block in blocks(found):
        marks = [read_mark(one.text)[0] for one in block.authorities]
        if marks != [_BY_ORDER] or not block.positions:
            continue
        if patterns.begins(patterns.DEPUTY, block.positions[0].text):
            yield Violation(block.positions[0].text, "KT.", block.positions[0])


RULES = (
    Rule("Đ5.1-signatures", _signatures, where="Điều 5 khoản 1", graded=Level.WARNING, formats=PDF),
    Rule("Đ8.2-components", _components, where="Điều 8.2; Phụ lục III", graded=Level.WARNING),
    Rule(
        "Đ13.4-deputy",
        _deputy,
        where="Điều 13 khoản 4; Phụ lục I, Phần I, Mục II.7.b",
        graded=Level.WARNING,
    ),
)
