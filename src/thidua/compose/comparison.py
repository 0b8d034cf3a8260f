"""Bản so sánh: the table "nội dung cũ, nội dung mới, thuyết minh" that drafting files carry.

It is made of a comparison, not of a year: ``thidua build`` does not know it.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from thidua.catalogue.times import said_time
from thidua.compose.comparison_rows import rows
from thidua.compose.grid import grid
from thidua.compose.numbers import PartialDate
from thidua.compose.paper import Paper, assemble
from thidua.compose.sheets import sheet
from thidua.compose.wording import line
from thidua.compose.words import words
from thidua.model.campaign import Agency, Campaign, PaperStatus, Recipient, Recipients, Signer
from thidua.model.change import Change, ChangeKind, Comparison, ComparisonPart
from thidua.model.document import Document, Table
from thidua.model.items import Orientation
from thidua.model.side import SideKind
from thidua.texts.legible import legible

KIND = "comparison"


class _Sides(Struct, frozen=True):
    """What the sides are called; ``years``: by their years."""

    old: str
    new: str
    years: bool


def compose(
    comparison: Comparison,
    campaign: Campaign | None,
    *,
    kind: SideKind = SideKind.YEAR,
    unit: str = "",
) -> Document:
    """Return the table of comparison of two sides of a ``kind``, a ``unit``'s files perhaps.

    Its frame is that of the campaign; without one, as for Word files, there are dots to be filled
    in. Changes of nothing but the year, a label or an id are counted below the table. Of whole
    years it tells the text and what the campaign states; what units pledged and reached and the
    selection, with the names of people, are for other reports, and counted, too.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    paper = _paper(campaign) if campaign else _form(comparison)
    known = [one for one in comparison.changes if one.kind is not ChangeKind.AWAITED]
    apart = Counter(one.part for one in known if not one.folded)
    own = [one for one in known if one.part in {ComparisonPart.TEXT, ComparisonPart.GENERAL}]
    told = [one for one in own if not one.folded]
    rolled = sum(one.rolled for one in own)
    sides, about = _sides(comparison), words().comparison.about[kind]
    subject = line("parts/compared.md.j2", sides=sides, about=about, unit=legible(unit))
    return assemble(
        paper,
        "comparison.md.j2",
        title=f"{paper.name} {subject}",
        slots={"table": (_table(told),)},
        orientation=Orientation.LANDSCAPE,
        subject=subject,
        total=len(told),
        counts=_counts(told),
        rolled=rolled,
        renamed=comparison.renamed,
        renumbered=len(own) - len(told) - rolled,
        unchanged=comparison.unchanged,
        units=apart[ComparisonPart.UNITS],
        selection=apart[ComparisonPart.SELECTION],
        sides=sides,
    )


def _sides(comparison: Comparison) -> _Sides:
    """Return what the sides are called: by their years where these tell them apart."""
    old, new = comparison.old_time, comparison.new_time
    if old is None or new is None or old == new:
        return _Sides(legible(comparison.old), legible(comparison.new), years=False)
    return _Sides(said_time(old).said.name, said_time(new).said.name, years=True)


def _counts(told: list[Change]) -> tuple[tuple[str, int], ...]:
    counted = Counter(one.kind for one in told)
    names = words().comparison.kinds
    return tuple((names[kind], counted[kind]) for kind in ChangeKind if counted[kind])


def _table(told: list[Change]) -> Table:
    head = grid(sheet(KIND, ()))
    return replace(head, rows=(*head.rows, *rows(told)))


def _paper(campaign: Campaign) -> Paper:
    """Return the frame of the agency, without a number: signed as the launch document."""
    directive, agency, said = campaign.directive, campaign.agency, words().comparison
    items = tuple(Recipient(text.format(agency=agency.name)) for text in said.recipients)
    return Paper(
        kind=KIND,
        name=said.name,
        agencies=(agency,),
        symbol="",
        numbered=False,
        date=PartialDate(PartialDate.parse(directive.date).year),
        status=PaperStatus.ISSUED,  # it goes with a draft and is none
        signers=directive.signers,
        recipients=Recipients(items=items, archive=directive.recipients.archive or "VT"),
    )


def _form(comparison: Comparison) -> Paper:
    """Return the frame of an agency that is not known."""
    said, open_ = words().comparison, words().gaps.open
    agency = Agency(name=open_("unit"), abbreviation="", place=open_("unit"))
    items = tuple(Recipient(text.format(agency=agency.name)) for text in said.recipients)
    return Paper(
        kind=KIND,
        name=said.name,
        agencies=(agency,),
        symbol="",
        numbered=False,
        date=PartialDate(comparison.new_year or 0),
        status=PaperStatus.ISSUED,
        signers=(Signer(words().form_signers[0], open_("name")),),
        recipients=Recipients(items=items, archive="VT"),
        form=True,
    )
