"""First document: the one that an office begins from, what it says of office and campaign."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from thidua.intake.bringing import NO_PERIOD, Brought, bring, fitted
from thidua.intake.growing import Written
from thidua.intake.predecessor import Predecessor, Sought, predecessor
from thidua.intake.stated_office import StatedOffice, leave_out, stated_office
from thidua.intake.transcript import Wish
from thidua.model.finding import Finding
from thidua.opc.archive import FILE_LIMIT
from thidua.source.decoding import load
from thidua.source.reader import read
from thidua.source.roster import campaigns, heads, order
from thidua.source.year import files


class OfferedDocument(Struct, frozen=True):
    """A document that was read, by the name that the user typed, of whichever campaign."""

    content: bytes
    name: str
    brought: Brought

    @property
    def office(self) -> StatedOffice:
        """What it says of its office."""
        return stated_office(self.brought.written)

    @property
    def time(self) -> str:
        """The year or school year of its campaign, empty where it says none."""
        said = self.brought.written
        return str(said.get("school_year") or said.get("year") or "")


class FirstDocument(Struct, frozen=True):
    """The document of a new office, without what the office says, as the campaign it is of."""

    found: Predecessor
    office: StatedOffice

    @property
    def days(self) -> tuple[str, str] | None:
        """First and last day of the campaign that is sought, None where the document is older."""
        said = self.found.brought.written
        return None if self.found.earlier else (str(said["start"]), str(said["end"]))


class LyingCampaign(Struct, frozen=True):
    """A campaign that was brought into a folder before there was an office, the latest of them."""

    id: str
    time: str
    days: tuple[str, str]
    office: StatedOffice


def lying(folder: Path) -> LyingCampaign | None:
    """Return the campaign that lies in a folder without an office, None where none can be read."""
    found = campaigns(folder)
    latest = max(found, key=order) if found else ""
    head = heads(folder).get(latest)
    path = files(folder, latest).campaign
    source, _ = read(path, name=path.as_posix()) if head else (None, ())
    if head is None or source is None:
        return None
    plain = source.root.plain()
    said: Written = {**plain} if isinstance(plain, dict) else {}
    time = str(said.get("school_year") or said.get("year") or "")
    return LyingCampaign(latest, time, (head.start, head.end), stated_office(said))


def offered(path: Path) -> tuple[OfferedDocument | None, tuple[Finding, ...]]:
    """Return a document that somebody begins from, or why it cannot be read."""
    name = path.as_posix()
    content, unreadable = load(path, name=name, limit=FILE_LIMIT)
    if content is None:
        return None, unreadable
    brought = bring(content, name=name, wish=Wish())
    if brought.text is None and [one.message for one in brought.findings][-1:] != [NO_PERIOD]:
        return None, brought.findings
    return OfferedDocument(content, name, brought), ()


def first_document(
    document: OfferedDocument, sought: Sought, *, called: str = "", answered: Collection[str] = ()
) -> tuple[FirstDocument | None, tuple[Finding, ...]]:
    """Return a document as the campaign it is of, and what somebody has to look at.

    ``called`` is the name of the campaign if the user says one; nothing is told of the keys that
    were ``answered``.
    """
    found = predecessor(document.content, document.brought, sought, name=document.name)
    office = stated_office(found.brought.written)
    whole = fitted(
        found.brought, lambda said: leave_out(said, office, name=called), name=document.name
    )
    told = tuple(one for one in whole.findings if one.facts.get("key") not in answered)
    if whole.text is None:
        return None, told
    return FirstDocument(replace(found, brought=whole), office), told
