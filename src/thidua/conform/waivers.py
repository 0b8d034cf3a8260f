"""Waivers: places that an office lets depart from a rule, each for a reason.

A waiver is as narrow as it is written: rule, file, component, words and the day of the document
must all fit. One that waives nothing is an error: it hides that somebody mended the document, or
mistyped the waiver.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase

from msgspec import Struct, convert
from msgspec.structs import replace

from thidua.conform.rules import RULES
from thidua.model.examined import Examined
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Source
from thidua.model.view import plain


class Waiver(Struct, frozen=True):
    """One entry of a file of waivers (``schemas/waivers.schema.json``); empty means any."""

    rule: str
    reason: str
    file: str = ""
    component: str = ""
    words: str = ""
    until: str = ""


class PlacedWaiver(Struct, frozen=True):
    """A waiver and where it was typed."""

    waiver: Waiver
    place: Place


def waivers(source: Source) -> tuple[tuple[PlacedWaiver, ...], tuple[Finding, ...]]:
    """Return the waivers of a checked file, and the findings about rules that there are not."""
    known = {rule.code for rule in RULES}
    placed = tuple(
        PlacedWaiver(convert(node.plain(), Waiver), node.at("rule").place)
        for node in source.root.each("waivers")
    )
    unknown = tuple(
        Finding(one.place, "waiver-of-no-rule", Level.ERROR, facts={"code": one.waiver.rule})
        for one in placed
        if one.waiver.rule not in known
    )
    return placed, unknown


def waive(
    examined: Sequence[Examined], placed: Sequence[PlacedWaiver]
) -> tuple[tuple[Examined, ...], tuple[Finding, ...]]:
    """Take away what is waived; besides, the findings about waivers that waived nothing.

    That is an error, or a warning where no file of this run is the one it is for.
    """
    used: set[PlacedWaiver] = set()
    spared = tuple(_spared(one, placed, used.add) for one in examined)
    unused = (_unused(one, examined) for one in placed if one not in used)
    return spared, tuple(unused)


def _spared(
    one: Examined, placed: Sequence[PlacedWaiver], use: Callable[[PlacedWaiver], None]
) -> Examined:
    kept = []
    for finding in one.findings:
        fitting = [by for by in placed if _waives(by.waiver, finding, one)]
        for by in fitting:
            use(by)
        if not fitting:
            kept.append(finding)
    return replace(one, findings=tuple(kept), waived=one.waived + len(one.findings) - len(kept))


def _waives(waiver: Waiver, finding: Finding, of: Examined) -> bool:
    return (
        waiver.rule == finding.rule
        and _for(waiver, of)
        and waiver.component in {"", finding.facts.get("component")}
        and plain(waiver.words) in str(finding.facts.get("words", ""))
        and (not waiver.until or "" < of.date <= waiver.until)
    )


def _for(waiver: Waiver, of: Examined) -> bool:
    """Say whether a file is one that a waiver is for; a pattern may leave the folders out."""
    pattern = waiver.file
    return not pattern or fnmatchcase(of.file, pattern) or fnmatchcase(of.file, f"*/{pattern}")


def _unused(one: PlacedWaiver, examined: Sequence[Examined]) -> Finding:
    met = any(_for(one.waiver, of) for of in examined)
    facts = {"code": one.waiver.rule, "pattern": one.waiver.file}
    if met:
        return Finding(one.place, "waiver-unused", Level.ERROR, facts=facts)
    return Finding(one.place, "waiver-unused", Level.WARNING, "waiver-without-file", facts)
