"""Căn cứ, and how documents are cited (Mục II.6.a, II.6.b)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from thidua.catalogue.patterns import upper
from thidua.conform.checks.letters import size, style
from thidua.conform.checks.prose import running
from thidua.conform.checks.ranges import pt
from thidua.conform.checks.select import of
from thidua.conform.fixes import letters, wording
from thidua.conform.rule import DOCX, Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.recognise.citations import Citation, citations, dated_laws, laws
from thidua.recognise.recognised import Component, Part, Recognised

_SURE = 0.8
_MORE = re.compile(r"(?i);[^\S\n]*((?:căn cứ|theo đề nghị|xét đề nghị)\b)")
_END = 20
"""How much of the end is quoted, in characters."""
_TEXT = (Component.BODY, Component.DASH, Component.ARTICLE, Component.CLAUSE, Component.POINT)
_JUDGED = frozenset({Component.BODY, Component.ARTICLE, Component.CLAUSE, Component.POINT})
_CITING = (Component.BASIS, Component.DASH, *sorted(_JUDGED))


def _case(found: Recognised) -> Iterator[Violation]:
    """Yield each căn cứ in capitals."""
    for part in found.of(Component.BASIS):
        if upper(part.text):
            yield Violation("capitals", "small-letters", part)


def _lines(found: Recognised) -> Iterator[Violation]:
    """Yield each căn cứ with another one behind it."""
    for part in found.of(Component.BASIS, least=_SURE):
        more = _MORE.search(part.paragraph.text)
        if more:
            yield Violation(more[1], "", part)


def _semicolon(found: Recognised) -> Iterator[Violation]:
    """Yield each căn cứ before the last that ends otherwise."""
    for group in found.groups(Component.BASIS, least=_SURE):
        for part in group[:-1]:
            if not part.text.endswith(";"):
                yield Violation(part.text[-_END:], ";", part)


def _stop(found: Recognised) -> Iterator[Violation]:
    """Yield the last căn cứ of each list that ends otherwise."""
    for group in found.groups(Component.BASIS, least=_SURE):
        if not group[-1].text.endswith("."):
            yield Violation(group[-1].text[-_END:], ".", group[-1])


def _citation(found: Recognised) -> Iterator[Violation]:
    """Yield each căn cứ whose document lacks its date, issuer or abstract."""
    for part in found.of(Component.BASIS):
        for citation in citations(part.text)[:1]:
            yield from _lacking(part, citation)


def _law(*components: Component) -> Callable[[Recognised], Iterator[Violation]]:
    """Return the check that no law is cited with its number in parts of these kinds."""
    return lambda found: (
        Violation(cited, "", part) for part in found.of(*components) for cited in laws(part.text)
    )


def _law_in_text(found: Recognised) -> Iterator[Violation]:
    """Yield each law that the body cites with its number, or with its day."""
    yield from _law(*_TEXT)(found)
    for part in found.of(*_TEXT):
        yield from (Violation(cited, "", part, message="day") for cited in dated_laws(part.text))


def _first(found: Recognised) -> Iterator[Violation]:
    """Yield each document that is not cited in full where it is cited first."""
    cited: set[str] = set()
    for part in found.of(*_CITING):
        for citation in citations(part.text):
            first = citation.number not in cited
            cited.add(citation.number)
            if first and not citation.nested and part.component in _JUDGED:
                yield from _lacking(part, citation)


def _lacking(part: Part, citation: Citation) -> Iterator[Violation]:
    """Yield what a citation lacks first; its date is told in the rule's own sentences."""
    if citation.lacks:
        message = {"date": "", "issuer": "issuer"}.get(citation.lacks, "subject")
        yield Violation(citation.text, "full-citation", part, message=message)


def _next(found: Recognised) -> Iterator[Violation]:
    """Yield each later citation that gives the date once more."""
    dates: dict[tuple[int, str], str] = {}
    for part in found.of(*_CITING):
        for citation in citations(part.text):
            if citation.nested or not citation.date:
                continue
            known = dates.setdefault((part.document, citation.number), citation.date)
            if known is not citation.date and known == citation.date:
                yield Violation(citation.text, citation.number, part)


RULES = (
    Rule(
        "II.6.a-style",
        style(of(Component.BASIS, least=_SURE), bold=False, italic=True),
        fix=letters.set_style,
    ),
    Rule("II.6.a-size", size(running(Component.BASIS)), permitted=pt(13, 14), fix=letters.set_size),
    Rule("II.6.a-case", _case),
    Rule("II.6.a-lines", _lines, formats=DOCX),
    Rule("II.6.a-semicolon", _semicolon, fix=wording.put_stop),
    Rule("II.6.a-stop", _stop, "Phụ lục III, Mẫu 1.2", fix=wording.put_stop),
    Rule("II.6.a-citation", _citation, graded=Level.WARNING),
    Rule("II.6.a-law", _law(Component.BASIS), graded=Level.WARNING),
    Rule("II.6.b-law", _law_in_text, graded=Level.WARNING),
    Rule("II.6.b-first", _first, graded=Level.WARNING),
    Rule("II.6.b-next", _next, graded=Level.WARNING),
)
