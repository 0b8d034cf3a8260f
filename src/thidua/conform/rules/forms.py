"""Model forms: what only the model forms have (Phụ lục III)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from msgspec import structs

from thidua.catalogue import patterns
from thidua.catalogue.law import forms
from thidua.catalogue.patterns import TYPED_LINE, fits, folded
from thidua.conform.checks.letters import aligned, emphasised
from thidua.conform.checks.prose import misindented, prose
from thidua.conform.checks.ranges import Range, either
from thidua.conform.checks.strokes import under
from thidua.conform.rule import Rule, Strength
from thidua.conform.violation import Violation
from thidua.model.view import Alignment
from thidua.recognise.recipients import certain, received, unfilled
from thidua.recognise.recognised import Component, Recognised

_KINDS = frozenset({"Nghị quyết (cá biệt)", "Quyết định (cá biệt)"})
_ARTICLE = re.compile("[-–—] ?như (?:các )?điều", re.IGNORECASE)
_SHORT = 20
"""In characters: what is shorter is still to be filled in."""
_SIGN = "./."
_WITHIN = 2
"""In which of the last paragraphs the sign may stand."""
_QUOTED = 20
_ENDING = frozenset(
    {Component.RECIPIENTS_LABEL, Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION}
)
_JUDGED = frozenset(
    {
        *(Component.BODY, Component.DASH),
        *(Component.ARTICLE, Component.CLAUSE, Component.POINT),
    }
)


def _as_article(found: Recognised) -> Iterator[Violation]:
    """Yield the first recipient of such a document when it is another."""
    if found.kind not in _KINDS or not found.of(Component.ARTICLE):
        return
    for listing in received(found):
        if listing.label.document or not certain(listing):
            continue
        first = listing.items[0]
        if not patterns.begins(_ARTICLE, first.text) and not unfilled(first):
            yield Violation(first.text, "- Như Điều …;", first)


def _announced(component: Component) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check of a line before or after the căn cứ: how it is set, and that it is there.

    Only a decision with căn cứ has to have it.
    """

    def check(found: Recognised) -> Iterator[Violation]:
        parts = found.of(component)
        told = (*emphasised(parts, bold=True, italic=False), *aligned(parts, Alignment.CENTER))
        yield from (structs.replace(one, message="style") for one in told)
        basis = next((part for part in found.of(Component.BASIS) if part.document == 0), None)
        lacking = found.kind in _KINDS and not any(part.document == 0 for part in parts)
        if basis is not None and lacking:
            yield Violation("missing", "", basis)

    return check


def _indent(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield each căn cứ with another indent."""
    grounds = (part for part in prose(found, Component.BASIS) if len(part.text) > _SHORT)
    yield from misindented(found, grounds, permitted)


def _end(found: Recognised) -> Iterator[Violation]:
    """Yield the last paragraph of the main document's content without the sign."""
    main = [part for part in found.parts if part.document == 0]
    ends = next((at for at, part in enumerate(main) if part.component in _ENDING), None)
    content = main[:ends] if ends else []
    last = next((part for part in reversed(content) if part.component in _JUDGED), None)
    if last is None or last is not content[-1] or last.piece.columns:
        return
    if not any(_SIGN in part.text.replace(" ", "") for part in content[-_WITHIN:]):
        yield Violation(last.text[-_QUOTED:], _SIGN, last)


def _line(found: Recognised) -> Iterator[Violation]:
    """Yield each "(Kèm theo …)" without a line below."""
    for part, below in pairwise((*found.parts, None)):
        noted = part is not None and part.component is Component.APPENDIX_NOTE
        more = below is not None and below.component is Component.APPENDIX_NOTE
        if part is None or not noted or more or under(found.view, part):
            continue
        if below is None or not fits(TYPED_LINE, below.text):
            yield Violation("no-line", "", part)


def _lines(found: Recognised) -> Iterator[Violation]:
    """Yield the lines of the form that the first document has nowhere."""
    title = found.first(Component.TITLE)
    own = [folded(part.text) for part in found.parts if part.document == 0]
    for line in forms().lines.get(found.kind, ()):
        if title is not None and not any(folded(line) in text for text in own):
            yield Violation(title.text, line, title)


RULES = (
    Rule(
        "PL3.1-as-article", _as_article, where="Phụ lục III, Mẫu 1.1, 1.2, 1.3", basis=Strength.FORM
    ),
    Rule(
        "PL3.1-authority",
        _announced(Component.AUTHORITY),
        where="Phụ lục III, Mẫu 1.1, 1.2, 1.3",
        basis=Strength.FORM,
    ),
    Rule(
        "PL3.1-operative",
        _announced(Component.OPERATIVE),
        where="Phụ lục III, Mẫu 1.1, 1.2, 1.3",
        basis=Strength.FORM,
    ),
    Rule(
        "PL3.1-indent",
        _indent,
        permitted=either(10, 12.7, unit="mm"),
        where="Phụ lục III, Mẫu 1.2, 1.3; Phụ lục I, Phần I, Mục II.6.e",
        basis=Strength.FORM,
    ),
    Rule("PL3.1-end", _end, where="Phụ lục III, Mẫu 1.1–1.10", basis=Strength.FORM),
    Rule("PL3.2-line", _line, where="Phụ lục III, Mẫu 2.1, 2.2", basis=Strength.FORM),
    Rule("PL3.1-lines", _lines, where="Phụ lục III, Mẫu 1.6 đến 1.9", basis=Strength.FORM),
)
