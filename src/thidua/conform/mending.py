"""Mending what is safe and mechanical in a Word file, until nothing of it is found any more.

One thing mended may bring another to light: the document is read again after each round. What a
round could not settle is left as it was found. Words do not change but by the fixes that say so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from thidua import word as docx
from thidua.conform.checking import answers, asked, finding
from thidua.conform.checks.ranges import Range
from thidua.conform.fixes.case import Case
from thidua.conform.fixes.hindrance import joined
from thidua.conform.fixes.opened import Opened
from thidua.conform.fixes.stretch import typed
from thidua.model.examined import Examined
from thidua.model.finding import Finding
from thidua.opc import Package
from thidua.recognise.components import recognise
from thidua.word.markup import W

_STORIES = frozenset({"header", "footer", "footnotes", "endnotes"})
_ROUNDS = 6
_ATTEMPTS = 4


class Mend(Struct, frozen=True):
    """One finding that was mended; where words changed, the paragraph as it was and as it is.

    ``narrowed`` are the first words of the tables that had to become narrower for it.
    """

    finding: Finding
    old: str = ""
    new: str = ""
    narrowed: tuple[str, ...] = ()


class Mended(Struct, frozen=True):
    """A Word file after mending: its parts, what was mended, and what it says when read again.

    ``kept`` is what would have spoilt something else, each with the reason.
    """

    package: Package
    mends: tuple[Mend, ...]
    left: Examined
    kept: tuple[Finding, ...] = ()


def mend(
    package: Package,
    *,
    file: str,
    limits: Mapping[str, Range],
    wanted: Callable[[Finding], bool],
) -> Mended:
    """Mend what is ``wanted`` of the findings; ``file`` is what those that are left will call it.

    Raises:
        RefusedPackageError: a part that has to be changed is no good XML.
        AssertionError: words changed that no mend tells of, which is a mistake of ours.
    """
    barred: frozenset[tuple[str, ...]] = frozenset()
    for _ in range(_ATTEMPTS):
        done = _rounds(package, file, limits, wanted, barred)
        left = {_key(one) for one in done.left.findings}
        failed = {_key(one.finding) for one in done.mends} & left
        if not failed:
            break
        barred |= failed
    else:
        done = _rounds(package, file, limits, lambda _: False, barred)
    _same_words(package, done.package, done.mends)
    return done


def _rounds(
    package: Package,
    file: str,
    limits: Mapping[str, Range],
    wanted: Callable[[Finding], bool],
    barred: frozenset[tuple[str, ...]],
) -> Mended:
    """Mend round by round what is not ``barred``; what the last round read is what is left."""
    mends: list[Mend] = []
    kept: tuple[Finding, ...] = ()
    for number in range(_ROUNDS + 1):
        view = docx.read(package, file=file)
        found = recognise(view)
        opened = Opened(package)
        before, reasons = len(mends), []
        for answer in answers(found, limits) if number < _ROUNDS else ():
            told = finding(answer, found)
            fix = answer.rule.mends(answer.violation)
            if fix is None or _key(told) in barred or not wanted(told):
                continue
            sofar = len(opened.retyped)
            if fix(
                Case(
                    opened,
                    found,
                    answer.violation,
                    limits.get(answer.rule.code, answer.rule.permitted),
                )
            ):
                changed = opened.retyped[sofar:] or [("", "")]
                narrowed, opened.narrowed = tuple(opened.narrowed), []
                mends += [Mend(told, *words, narrowed) for words in changed]
            elif opened.hindered:
                reasons.append(replace(told, facts={**told.facts, **opened.hindered.pop()}))
        kept = tuple(joined(reasons)) if number < _ROUNDS else kept
        if len(mends) == before:
            break
        package = replace(package, parts=opened.parts())
    return Mended(package, tuple(mends), asked(found, limits), kept)


def _key(told: Finding) -> tuple[str, ...]:
    """Return what a finding is known by when paragraphs have moved."""
    return told.wording, *(str(told.facts.get(key, "")) for key in ("component", "words"))


def _same_words(before: Package, after: Package, mends: tuple[Mend, ...]) -> None:
    """Make sure that no words changed but those that are told."""
    words = Counter(_words(before))
    words.update(one.new for one in mends if one.new)
    words.subtract(one.old for one in mends if one.old)
    if {text: count for text, count in words.items() if count} != Counter(_words(after)):
        message = "mending changed words that it does not tell of"
        raise AssertionError(message)


def _words(package: Package) -> Iterator[str]:
    """Yield the words of every paragraph of a file, those without any aside."""
    links = package.relationships(package.main)
    names = [one.target for one in links if one.kind in _STORIES and one.target in package.parts]
    for name in dict.fromkeys((package.main, *names)):
        for paragraph in package.xml(name).iter(f"{W}p"):
            if words := typed(paragraph):
                yield words
