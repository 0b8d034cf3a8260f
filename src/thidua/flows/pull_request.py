"""Proposed change: what a pull request changes in an office's campaigns, as one comment.

Each campaign is compared with the same one of the target branch, and where that differs with the
campaign before it. The comment begins with a mark by which the next run finds it and renews it.
Persons who sign nothing are in it by their ids only, as in any comparison.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from thidua import survey
from thidua.flows.comparison import Compared, compare
from thidua.model.finding import Finding, Level, Place
from thidua.report.changes import render
from thidua.report.changes.markdown import LIMIT, size
from thidua.sides.earlier import Earlier
from thidua.source.roster import campaigns, heads, order
from thidua.system.history import LostRevisionError, commit
from thidua.texts.gfm import escape

MARK = "<!-- thidua changes -->"
"""What the comment begins with; CI of an office looks for it."""
MOST = 20
"""How many campaigns are compared, the latest; a pull request that changes more is no such one."""
_RESERVE = 1_000


class ProposedPart(Struct, frozen=True):
    """A part of the comment: its words, and by which command it is to be had when it is long."""

    text: str
    command: str = ""


def proposal(
    root: Path, revision: str, *, language: str, say: Mapping[str, str]
) -> tuple[str, tuple[Finding, ...]]:
    """Return the comment about the work tree beside a revision, and what could not be compared."""
    try:
        earlier = Earlier(root, revision, commit(root, revision))
        before = earlier.campaigns()
    except LostRevisionError as error:
        place = Place(revision)
        lost = Finding(place, "side-readable", Level.ERROR, error.message, error.facts)
        return "", (lost,)
    there = sorted(campaigns(root), key=order, reverse=True)
    asked = _Comparing(root, language, say, [])
    parts: list[ProposedPart] = []
    for name in there[:MOST]:
        parts += _changed(asked, name, f"{revision}:{name}" if name in before else "")
    gone = sorted(before - {*there}, key=order)
    parts += [ProposedPart(say["changes-gone"].format(campaign=one)) for one in gone]
    if not parts:
        parts = [ProposedPart(say["changes-wrong" if asked.findings else "changes-none"])]
    return _comment(parts, say), tuple(asked.findings)


class _Comparing(Struct, frozen=True):
    """Where and in which language it is asked, and what was found on the way."""

    root: Path
    language: str
    say: Mapping[str, str]
    findings: list[Finding]

    def compared(self, old: str, new: str) -> Compared | None:
        made, told = compare(old, new, root=self.root)
        errors = (one for one in told if one.level is Level.ERROR)
        self.findings.extend(one for one in errors if one not in self.findings)
        return made

    def part(self, heading: str, made: Compared) -> ProposedPart:
        old, new = made.comparison.old, made.comparison.new
        told = render(made.comparison, format="markdown", language=self.language)
        return ProposedPart(f"## {heading}\n\n{told}", f"thidua diff {old} {new}")


def _changed(asked: _Comparing, name: str, target: str) -> Iterator[ProposedPart]:
    """Yield what is new in one campaign, then how it stands beside the campaign before it."""
    say = asked.say
    if target:
        made = asked.compared(target, name)
        if made is None or not made.comparison.changes:
            return
        yield asked.part(say["changes-of"].format(campaign=name), made)
    else:
        yield ProposedPart(f"## {say['changes-new'].format(campaign=name)}")
    previous, _ = survey.before(name, heads(asked.root))
    made = asked.compared(previous, name) if previous else None
    if made is not None:
        yield asked.part(say["changes-beside"].format(campaign=name, before=previous), made)


def _comment(parts: list[ProposedPart], say: Mapping[str, str]) -> str:
    """Return the parts as one comment; one that does not fit is named with the command for it."""
    text = f"{MARK}\n"
    for one in parts:
        added = f"\n{one.text.rstrip()}\n"
        if size(text + added) > LIMIT - _RESERVE:
            heading = one.text.partition("\n")[0]
            long = say["changes-long"].format(command=escape(one.command))
            added = f"\n{heading}\n\n{long}\n"
        if size(text + added) <= LIMIT:
            text += added
    return text
