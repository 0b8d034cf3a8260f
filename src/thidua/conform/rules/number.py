"""Number and symbol (Mục II.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.catalogue.law import law
from thidua.conform.checks.centring import centred_below
from thidua.conform.checks.letters import size, style
from thidua.conform.checks.ranges import pt
from thidua.conform.checks.select import heads
from thidua.conform.fixes import letters, paragraphs, wording
from thidua.conform.rule import Rule, Strength
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.recognise.copies import headed
from thidua.recognise.councils import council_bodies
from thidua.recognise.recognised import Component, Recognised
from thidua.recognise.symbols import hyphen, symbols

_ARABIC = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+")
_FIGURES = 2
_LETTER = "Công văn"
_NONE = "cv"
_LABEL = "Số:"
_NUMBER = heads(Component.NUMBER)


def _arabic(found: Recognised) -> Iterator[Violation]:
    """Yield each number that is more than figures."""
    for symbol in symbols(found):
        if symbol.number and not _ARABIC.fullmatch(symbol.number):
            yield Violation(symbol.number, part=symbol.part)


def _padding(found: Recognised) -> Iterator[Violation]:
    """Yield each number with more figures than it needs."""
    for symbol in symbols(found):
        needed = symbol.number.lstrip("0").zfill(_FIGURES)
        if symbol.number.isdecimal() and len(symbol.number) > len(needed):
            yield Violation(symbol.number, needed, symbol.part)


def _type(found: Recognised) -> Iterator[Violation]:
    """Yield the symbol of the main document that is of another type than its title."""
    abbreviation = law().abbreviations.get(found.kind)
    for symbol in symbols(found, main=True):
        if abbreviation and symbol.type and symbol.type.casefold() != abbreviation.casefold():
            yield Violation(symbol.type, abbreviation, symbol.part)


def _listed(found: Recognised) -> Iterator[Violation]:
    """Yield the symbol of a main document with a title whose first abbreviation is no type's.

    One that begins with the issuer is made as a letter's and claims no type.
    """
    known = {one.casefold() for one in (*law().abbreviations.values(), *law().copies.values())}
    names = (part.text for part in headed(found, Component.ISSUER) if not part.document)
    issuers = set(_initials(" ".join(names)))
    titled = any(not part.document for part in headed(found, Component.TITLE))
    for symbol in symbols(found, main=True) if titled and not found.kind else ():
        if symbol.type and symbol.type.casefold() not in known and symbol.type not in issuers:
            yield Violation(symbol.type, part=symbol.part)


def _initials(name: str) -> Iterator[str]:
    """Yield what a name may be abbreviated to: the first letters of its first words, of all."""
    words = [word for word in name.upper().split() if word[0].isalpha() and word != "VÀ"]
    yield from ("".join(word[0] for word in words[:count]) for count in range(2, len(words) + 1))


def _council(found: Recognised) -> Iterator[Violation]:
    """Yield each symbol on a paper of a council in which that does not occur."""
    bodies = council_bodies(found)
    for symbol in symbols(found):
        body = bodies.get(symbol.part.document)
        own = symbol.groups[1:] if symbol.type in law().abbreviations.values() else symbol.groups
        if body and own and not any(group.startswith(body.abbreviation) for group in own):
            yield Violation(symbol.symbol, body.abbreviation, symbol.part)


def _named(found: Recognised) -> Iterator[Violation]:
    """Yield the symbol of the main document that is its type alone."""
    abbreviation = law().abbreviations.get(found.kind, "")
    for symbol in symbols(found, main=True):
        groups = [group.casefold() for group in symbol.groups]
        if abbreviation and groups == [abbreviation.casefold()] and not symbol.open:
            yield Violation(symbol.symbol, part=symbol.part)


def _letter(found: Recognised) -> Iterator[Violation]:
    """Yield the symbol of a letter that claims a type, or has one abbreviation only."""
    if found.kind != _LETTER:
        return
    for symbol in symbols(found, main=True):
        single = len(symbol.groups) == 1 and not symbol.open
        if single or symbol.type.casefold() == _NONE:
            yield Violation(symbol.symbol, part=symbol.part)


def _year(found: Recognised) -> Iterator[Violation]:
    """Yield each symbol with a year in it."""
    for symbol in symbols(found):
        yield from (Violation(year, part=symbol.part) for year in symbol.years)


def _label(found: Recognised) -> Iterator[Violation]:
    """Yield each number that is announced otherwise."""
    for symbol in symbols(found):
        if symbol.label.replace(" ", "") != _LABEL:
            yield Violation(symbol.label.strip(), _LABEL, symbol.part)


def _zero(found: Recognised) -> Iterator[Violation]:
    """Yield each number of one figure."""
    for symbol in symbols(found):
        if len(symbol.number) == 1 and symbol.number.isdecimal():
            yield Violation(symbol.number, f"0{symbol.number}", symbol.part)


def _capitals(found: Recognised) -> Iterator[Violation]:
    """Yield each symbol with an abbreviation in small letters."""
    known = {*law().abbreviations.values(), *law().copies.values()}
    for symbol in symbols(found):
        small = (group for group in symbol.groups if group not in known and _small(group))
        yield from (Violation(group, group.upper(), symbol.part) for group in small)


def _small(group: str) -> bool:
    """Say whether an abbreviation begins with a small letter or has as many as capitals."""
    letters = [char for char in group if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return bool(letters) and (letters[0].islower() or 2 * capitals <= len(letters))


def _separators(found: Recognised) -> Iterator[Violation]:
    """Yield each number and symbol with something else between their parts."""
    for symbol in symbols(found):
        slashed = symbol.slash.strip() == "/" or not symbol.number
        if not slashed or not all(map(hyphen, symbol.separators)):
            yield Violation(symbol.part.text, part=symbol.part)


def _blanks(found: Recognised) -> Iterator[Violation]:
    """Yield each symbol with blanks around its slash or hyphens."""
    for symbol in symbols(found):
        marks = (symbol.slash, *symbol.separators)
        if any(" " in mark for mark in marks):
            yield Violation(symbol.part.text, part=symbol.part)


RULES = (
    Rule("II.3.a-arabic", _arabic),
    Rule(
        "II.3.a-padding", _padding, where="Phụ lục I, Phần I, Mục II.3.c", basis=Strength.INFERENCE
    ),
    Rule("II.3.b-type", _type, "Phụ lục III, Mục I"),
    Rule("II.3.b-listed", _listed, "Phụ lục III, Mục I", graded=Level.WARNING),
    Rule("II.3.b-named", _named),
    Rule("II.3.b-council", _council, "Mục II.3.a", graded=Level.WARNING),
    Rule("II.3.b-letter", _letter, "Phụ lục III, Mục I"),
    Rule("II.3.b-year", _year, basis=Strength.INFERENCE),
    Rule("II.3.c-label", _label),
    Rule("II.3.c-size", size(_NUMBER), "Mục V.3", permitted=pt(13, 13), fix=letters.set_size),
    Rule(
        "II.3.c-style", style(_NUMBER, bold=False, italic=False), "Mục V.3", fix=letters.set_style
    ),
    Rule("II.3.c-zero", _zero, fix=wording.write_figures(r"số\s*:?\s*")),
    Rule("II.3.c-capitals", _capitals, "Phụ lục III, Mục I"),
    Rule("II.3.c-separators", _separators),
    Rule("II.3.c-blanks", _blanks, fix=wording.close_blanks),
    Rule(
        "II.3.c-align",
        centred_below(Component.NUMBER, Component.ISSUER),
        fix=paragraphs.set_alignment,
    ),
)
