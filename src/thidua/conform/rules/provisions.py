"""Divisions of a text: Phần, Chương, Mục, Điều, khoản, điểm (Mục II.6.d, II.6.đ, V.6.b)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from thidua.catalogue.patterns import BLANKS, upper
from thidua.conform.checks.centring import centred
from thidua.conform.checks.letters import capital, capitals, emphasised, size, sized, style
from thidua.conform.checks.prose import SMALLEST, indent, lengthy, prose, running
from thidua.conform.checks.ranges import Range, either, pt
from thidua.conform.checks.select import of
from thidua.conform.fixes import letters, paragraphs
from thidua.conform.rule import Rule, Strength
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import ViewRun
from thidua.recognise.copies import appendix_documents
from thidua.recognise.judging import bold, headline, italic
from thidua.recognise.labels import (
    ALPHABET,
    MARKED,
    article,
    clause,
    division,
    letter,
    roman,
    section,
)
from thidua.recognise.levels import titled_articles
from thidua.recognise.recognised import Component, Part, Recognised

_SURE = 0.9
_LABELLED = frozenset(
    {
        *(Component.DIVISION, Component.ARTICLE, Component.SECTION),
        *(Component.CLAUSE, Component.POINT, Component.DASH),
    }
)
_ROMAN = frozenset({"phần", "chương"})
_LABEL = re.compile(r"(?i:điều) \d{1,3}[a-zđ]? ?[.:]?")
_ARTICLE_RIGHT = re.compile(r"Điều \d{1,3}[a-zđ]?\.")
_LEVELS = (Component.ARTICLE, Component.CLAUSE, Component.POINT)
_TEXT = (Component.BODY, Component.DASH)
_CLAUSE_LABEL = re.compile(r"(\d{1,2}) ?/")
_BELOW = frozenset({Component.BODY, Component.POINT})
_POINT_LABEL = re.compile(r"[^\W\d_] ?\.| [)]")
_ANEW = frozenset(
    {
        *(Component.DIVISION, Component.SECTION, Component.ARTICLE, Component.CLAUSE),
        *(Component.TABLE_CELL, Component.APPENDIX_LABEL, Component.TITLE, Component.BODY),
    }
)
_DOCUMENTS = frozenset({Component.NATION, Component.TITLE, Component.APPENDIX_LABEL})
_LOWER = {
    "phần": ("mục", "tiểu mục", "section", "clause"),
    "chương": ("mục", "tiểu mục", "section", "clause"),
    "mục": ("tiểu mục", "section", "clause"),
    "tiểu mục": ("clause",),
    "article": ("clause",),
    "section": ("clause",),
}
_SHOWN = 20
"""How much of a label is quoted, in characters."""
_SECTION_LABEL = re.compile(r"([IVXLC]{1,8}) ?(?:[)/-]|(?<= )\.)")
_DIVISION = of(Component.DIVISION, least=0.9)
_DIVISION_TITLE = of(Component.DIVISION_TITLE)


def _title(found: Recognised) -> Iterator[Violation]:
    """Yield each division with another label right below it."""
    for part, below in pairwise(found.parts):
        labelled = part.component is Component.DIVISION and part.sureness >= _SURE
        if labelled and part.document == below.document and below.component in _LABELLED:
            yield Violation(part.text, "", part)


def _division_numeral(found: Recognised) -> Iterator[Violation]:
    """Yield each division whose number is of the other kind."""
    for part in found.of(Component.DIVISION, least=_SURE):
        word, number = division(part)
        if word in _ROMAN and roman(number) is None:
            yield Violation(part.text, "roman", part)
        elif word and word not in _ROMAN and not number.isdecimal():
            yield Violation(part.text, "arabic", part)


def _division_case(found: Recognised) -> Iterator[Violation]:
    """Yield each division whose word is in capitals, or all small."""
    for part in found.of(Component.DIVISION, least=_SURE):
        word, _ = division(part)
        if word and not part.text.startswith(word.capitalize()):
            yield Violation(part.text, word.capitalize(), part)


def _division_line(found: Recognised) -> Iterator[Violation]:
    """Yield each division with its title on the same line."""
    for part in found.of(Component.DIVISION):
        _, number = division(part)
        title = part.text.partition(number)[2] if number else ""
        if part.sureness < _SURE and upper(title):
            yield Violation(part.text, "", part)


def _article_form(found: Recognised) -> Iterator[Violation]:
    """Yield each article whose label is written otherwise."""
    for part in found.of(Component.ARTICLE):
        label = _LABEL.match(part.text)
        if label and not _ARTICLE_RIGHT.fullmatch(label[0]):
            yield Violation(label[0], f"Điều {article(part)}.", part)


def _article_style(found: Recognised) -> Iterator[Violation]:
    """Yield each article whose label, or label and title, is not bold or not upright."""
    titled = titled_articles(found)
    for part in found.of(Component.ARTICLE):
        runs = part.runs if part.order in titled else _label(part.runs)
        wrong = next((run for run in runs if not run.bold or run.italic), None)
        if wrong is not None:
            told = ("regular", "bold") if not wrong.bold else ("italic", "upright")
            yield Violation(*told, part)


def _label(runs: tuple[ViewRun, ...]) -> tuple[ViewRun, ...]:
    """Return the runs up to the one with the number in it."""
    held = []
    for run in runs:
        held.append(run)
        if any(map(str.isdigit, run.text)):
            break
    return tuple(held)


def _size(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield each Điều, khoản or điểm in another size."""
    added = appendix_documents(found)
    stated = permitted
    parts, bodies = (_by_document(prose(found, *kinds)) for kinds in (_LEVELS, _TEXT))
    for document in sorted(parts):
        least = min(SMALLEST, stated.least) if document in added else stated.least
        permitted = Range(least, stated.most, "pt")
        yield from sized(parts[document], _body(bodies.get(document, ()), permitted))


def _by_document(parts: Iterable[Part]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = {}
    for part in parts:
        found.setdefault(part.document, []).append(part)
    return found


def _body(parts: Iterable[Part], permitted: Range) -> Range:
    """Return the size that most of the body has, if it is permitted."""
    letters: dict[float, int] = {}
    for run in (run for part in parts for run in part.runs):
        size = round((run.size_pt or 0.0) * 2) / 2
        letters[size] = letters.get(size, 0) + len(run.text)
    most = max(letters, key=lambda size: (letters[size], size), default=0.0)
    return Range(most, most, "pt") if permitted.holds(most) else permitted


def _clause_form(found: Recognised) -> Iterator[Violation]:
    """Yield each khoản with another sign behind its number."""
    for part in found.of(Component.CLAUSE):
        label = _CLAUSE_LABEL.match(part.text)
        if label:
            yield Violation(label[0], f"{label[1]}.", part)


def _clause_style(found: Recognised) -> Iterator[Violation]:
    """Yield each khoản that is a sentence most of which is bold or italic."""
    for part in prose(found, Component.CLAUSE):
        if not part.text.endswith((".", ";")):
            continue
        if italic(part.piece):
            yield Violation("italic", "upright", part)
        elif bold(part.piece) and lengthy(part):
            yield Violation("bold", "regular", part)


def _clause_title(found: Recognised) -> Iterator[Violation]:
    """Yield each title of a khoản most of which is not bold, or italic.

    What somebody is to write at the end of makes a sentence, and no title.
    """
    for part, below in pairwise(found.parts):
        titled = part.component is Component.CLAUSE and below.component in _BELOW
        if not titled or part.piece.columns or lengthy(part) or not headline(part.piece):
            continue
        if BLANKS.search(part.text):
            continue
        if not bold(part.piece):
            yield Violation("regular", "bold", part)
        elif italic(part.piece):
            yield Violation("italic", "upright", part)


def _point_form(found: Recognised) -> Iterator[Violation]:
    """Yield each điểm with a full stop behind its letter."""
    for part in found.of(Component.POINT):
        label = _POINT_LABEL.match(part.text)
        if label:
            yield Violation(label[0], f"{letter(part)})", part)


def _point_style(found: Recognised) -> Iterator[Violation]:
    """Yield each điểm that is a sentence most of which is bold or italic."""
    for part in prose(found, Component.POINT):
        if not part.text.endswith((".", ";")):
            continue
        if italic(part.piece):
            yield Violation("italic", "upright", part)
        elif bold(part.piece):
            yield Violation("bold", "regular", part)


def _point_letter(found: Recognised) -> Iterator[Violation]:
    """Yield each điểm with a letter of another alphabet."""
    for part in found.of(Component.POINT):
        found_letter = letter(part)
        if found_letter and found_letter not in ALPHABET:
            yield Violation(f"{found_letter})", "", part)


def _point_order(found: Recognised) -> Iterator[Violation]:
    """Yield each điểm whose letter does not come next."""
    last = ""
    for part in found.parts:
        if part.component in _ANEW:
            last = ""
        if part.component is not Component.POINT:
            continue
        new = letter(part)
        if not new:  # (1), aa): of another row
            continue
        wanted = _next_letters(last)
        again = new == "a" != last
        if last and new in ALPHABET and not again and new not in wanted:
            yield Violation(f"{new})", f"{wanted[-1]})" if wanted else "a)", part)
        last = new if new in ALPHABET else ""


def _next_letters(last: str) -> list[str]:
    """Return the letters that may follow: passed over are only those with a mark of their own."""
    following = ALPHABET[ALPHABET.find(last) + 1 :]
    plain = next((place for place, one in enumerate(following) if one not in MARKED), None)
    return list(following if plain is None else following[: plain + 1])


def _point_marks(found: Recognised) -> Iterator[Violation]:
    """Yield each điểm with such a letter."""
    for part in found.of(Component.POINT):
        if letter(part) in MARKED:
            yield Violation(f"{letter(part)})", "", part)


def _sequence(found: Recognised) -> Iterator[Violation]:
    """Yield each number that does not follow the one before it of its kind."""
    last: dict[str, tuple[int, ...]] = {}
    for part in found.parts:
        if part.component in _DOCUMENTS:
            last.clear()
        for kind, number in _numbered(part):
            wrong = number not in _following(last.get(kind, ())) and not _anew(kind, number, last)
            if wrong and kind in last:
                yield Violation(_shown(kind, part), "", part)
            last[kind] = number
            for below in _LOWER.get(kind, ()):
                last.pop(below, None)


def _numbered(part: Part) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield which row a part belongs to, and its place there."""
    if part.component is Component.CLAUSE and clause(part):
        yield "clause", clause(part)
    number = None
    kind = part.component.value
    if part.component is Component.ARTICLE:
        number = article(part)
    elif part.component is Component.SECTION:
        number = section(part)
    elif part.component is Component.DIVISION:
        kind, said = division(part)
        number = int(said) if said.isdecimal() else roman(said)
    if number is not None:
        yield kind, (number,)


def _following(last: tuple[int, ...]) -> set[tuple[int, ...]]:
    """Return what may follow: the next of each level, or the first below."""
    steps = {(*last[:level], last[level] + 1) for level in range(len(last))}
    return steps | {(*last, 1)}


def _anew(kind: str, number: tuple[int, ...], last: dict[str, tuple[int, ...]]) -> bool:
    """Say whether a row begins anew where nothing shows that it may."""
    return number == (1,) and last.get(kind) != (1,) and kind != "article"


def _shown(kind: str, part: Part) -> str:
    return part.text.partition(" ")[0] if kind in {"clause", "section"} else part.text[:_SHOWN]


def _form(found: Recognised) -> Iterator[Violation]:
    """Yield each mục with another sign behind its number."""
    for part in found.of(Component.SECTION):
        label = _SECTION_LABEL.match(part.text)
        if label and roman(label[1]):
            yield Violation(label[0], f"{label[1]}.", part)


def _case(found: Recognised) -> Iterator[Violation]:
    """Yield each bold title in small letters."""
    parts = (part for part in found.of(Component.SECTION) if section(part))
    titles = (part for part in parts if bold(part.piece) and not part.piece.columns)
    yield from capital(part for part in titles if not _heads_table(found, part))


def _heads_table(found: Recognised, part: Part) -> bool:
    """Say whether a title stands over a table of what is attached: no title of a text."""
    below = found.after(part)
    return bool(part.document) and below is not None and below.component is Component.TABLE_CELL


def _style(found: Recognised) -> Iterator[Violation]:
    """Yield each title in capitals that is not bold, or italic."""
    titles = (part for part in found.of(Component.SECTION) if upper(part.text))
    inside = (part for part in titles if not part.piece.columns)
    yield from emphasised(inside, bold=True, italic=False)


RULES = (
    Rule("II.6.d-title", _title),
    Rule("II.6.đ-division-numeral", _division_numeral),
    Rule("II.6.đ-division-case", _division_case),
    Rule("II.6.đ-division-size", size(_DIVISION), permitted=pt(13, 14), fix=letters.set_size),
    Rule("II.6.đ-division-style", style(_DIVISION, bold=True, italic=False), fix=letters.set_style),
    Rule("II.6.đ-division-align", centred(_DIVISION), fix=paragraphs.set_alignment),
    Rule("II.6.đ-division-line", _division_line, graded=Level.WARNING),
    Rule("II.6.đ-title-case", capitals(_DIVISION_TITLE), fix=letters.set_capitals),
    Rule("II.6.đ-title-size", size(_DIVISION_TITLE), permitted=pt(13, 14), fix=letters.set_size),
    Rule(
        "II.6.đ-title-style", style(_DIVISION_TITLE, bold=True, italic=False), fix=letters.set_style
    ),
    Rule("II.6.đ-title-align", centred(_DIVISION_TITLE), fix=paragraphs.set_alignment),
    Rule("II.6.đ-article-form", _article_form),
    Rule("II.6.đ-article-style", _article_style, fix=letters.set_label_style),
    Rule(
        "II.6.đ-article-indent",
        indent(running(Component.ARTICLE)),
        permitted=either(10, 12.7, unit="mm"),
        fix=paragraphs.set_indent,
    ),
    Rule("II.6.đ-size", _size, permitted=pt(13, 14), fix=letters.set_size),
    Rule("II.6.đ-clause-form", _clause_form, graded=Level.WARNING),
    Rule("II.6.đ-clause-style", _clause_style, "Mục V.6", graded=Level.WARNING),
    Rule("II.6.đ-clause-title", _clause_title, "Mục V.6.b", graded=Level.WARNING),
    Rule("II.6.đ-point-form", _point_form),
    Rule("II.6.đ-point-style", _point_style, "Mục V.6", graded=Level.WARNING),
    Rule("II.6.đ-point-letter", _point_letter),
    Rule("II.6.đ-point-order", _point_order, "Mục V.6"),
    Rule("II.6.đ-point-marks", _point_marks, basis=Strength.INFERENCE),
    Rule("II.6.đ-sequence", _sequence, basis=Strength.INFERENCE),
    Rule("V.6.b-form", _form, basis=Strength.TABLE, graded=Level.WARNING),
    Rule("V.6.b-case", _case, basis=Strength.TABLE, graded=Level.WARNING),
    Rule(
        "V.6.b-size",
        size(of(Component.SECTION)),
        basis=Strength.TABLE,
        permitted=pt(13, 14),
        fix=letters.set_size,
    ),
    Rule("V.6.b-style", _style, basis=Strength.TABLE, fix=letters.set_style),
)
