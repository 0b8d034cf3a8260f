"""Frames of the year's documents, from ``templates/papers.yaml`` and the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.catalogue.heads import head_form
from thidua.catalogue.kinds import PaperKind, paper_kinds
from thidua.catalogue.law import Layout, law
from thidua.compose.numbers import PartialDate
from thidua.compose.paper import Paper
from thidua.compose.reviewed import review_words
from thidua.compose.signers import signing
from thidua.compose.times import told_time
from thidua.compose.words import capital, members, noun, people, words
from thidua.model.awarding import Occasion
from thidua.model.campaign import (
    Agency,
    Campaign,
    Directive,
    PaperData,
    Recipient,
    Recipients,
    Signer,
)
from thidua.model.composed import Composed
from thidua.model.document import Document
from thidua.model.office import Unit
from thidua.model.reviews import CampaignReview
from thidua.model.sheet import Sheet
from thidua.model.year import Selection, Year

_MINUTES = ("minutes", "initiative-minutes")
"""Kinds whose head has no place and date (Mẫu 1.9)."""


def launch_paper(campaign: Campaign) -> Paper:
    """Return the frame of the launch document, which the other documents of the year refer to."""
    return typed_paper(campaign, campaign.directive, kind="directive")


def typed_paper(campaign: Campaign, directive: Directive, *, kind: str) -> Paper:
    """Return the frame of a document whose text is typed into the campaign."""
    type_ = law().types[directive.type]
    letter = type_.form is Layout.LETTER
    return Paper(
        kind=kind,
        name=type_.printed,
        cited=type_.cited,
        agencies=(campaign.agency, *((directive.joint_with,) if directive.joint_with else ())),
        symbol=directive.symbol,
        date=PartialDate.parse(directive.date),
        status=directive.status,
        signers=directive.signers,
        recipients=directive.recipients,
        number=directive.number,
        reference=directive.reference,
        issued_by=directive.issued_by,
        head=head_form(campaign.agency, settled=directive.head_form),
        subject=" ".join(directive.abstract) if letter else "",
        dateless=type_.form is Layout.MINUTES,
    )


def agency_paper(kind: str, year: Year, papers: Iterable[PaperData] = (), *, of: str = "") -> Paper:
    """Return the frame of a document of the agency; ``papers`` come before the campaign's own.

    ``of`` is the id of whom it is made for, where there are several of the kind.
    """
    campaign = year.campaign
    directive = campaign.directive
    return _paper(
        kind,
        year,
        agency=campaign.agency,
        given=stated(kind, (*papers, *campaign.papers), of=of),
        signers=directive.signers,
        archive=directive.recipients.archive or "VT",
    )


def unit_paper(
    kind: str,
    year: Year,
    unit: Unit,
    *,
    papers: Iterable[PaperData] = (),
    signers: tuple[Signer, ...],
) -> Paper:
    """Return the frame of a document of a unit, which the agency is the superior of."""
    agency = Agency(
        name=unit.name,
        abbreviation=unit.abbreviation or "",
        place=year.campaign.agency.place,
        superior=year.campaign.agency.name,
        form=year.campaign.agency.form,
        name_lines=unit.name_lines,
        superior_lines=year.campaign.agency.name_lines,
    )
    given = stated(kind, papers, of=unit.id)
    return _paper(kind, year, agency=agency, given=given, signers=signers, archive="VT", unit=unit)


def stated(kind: str, papers: Iterable[PaperData], *, of: str = "") -> PaperData:
    """Return what the data state of a document: of this very one, or else of its kind."""
    ours = [one for one in papers if one.kind == kind]
    found = [one for one in ours if one.for_ == of] or [one for one in ours if one.for_ is None]
    return found[0] if found else PaperData(kind)


def _paper(  # noqa: PLR0913 - all but two by keyword
    kind: str,
    year: Year,
    *,
    agency: Agency,
    given: PaperData,
    signers: tuple[Signer, ...],
    archive: str,
    unit: Unit | None = None,
) -> Paper:
    described = paper_kinds()[kind]
    issued_by = given.issued_by or described.issuer(agency.name)
    addressee = next(_named(described.addressees, year), "")
    return Paper(
        kind=kind,
        name=described.name,
        agencies=(agency,),
        symbol=given.symbol or described.symbol(agency.abbreviation),
        date=PartialDate.parse(given.date) if given.date else _blank_date(year.campaign),
        status=given.status,
        signers=given.signers or signing(signers, agency, issued_by),
        recipients=given.recipients or _recipients(described, year, addressee, archive, unit),
        number=given.number,
        reference=given.reference,
        issued_by=issued_by,
        head=head_form(agency),
        addressee=addressee,
        subject=(" ".join(given.abstract) or subject(kind, year)) if described.letter else "",
        abstract=given.abstract,
        list=given.list_,
        dateless=kind in _MINUTES,
        numbered=described.numbered,
    )


def subject(kind: str, year: Year, review: CampaignReview | None = None) -> str:
    """Return the trích yếu of a kind of document; of one on a review it is the review's own."""
    if review is not None:
        return str(getattr(review_words(year, review), kind.replace("-", "_")))
    return paper_kinds()[kind].subject.format(**_blanks(year))


def _blanks(year: Year) -> dict[str, str]:
    """Return what the blanks of the list of kinds are filled with."""
    campaign = year.campaign
    agency, council = campaign.agency, campaign.council
    named = {
        "agency": agency.name,
        "superior": agency.superior or "",
        "council": council.name if council else f"{words().council} {agency.name}",
        "members": members(year.participants),
    }
    return {**named, **told_time(year).values}


def _blank_date(campaign: Campaign) -> PartialDate:
    """Return the date that a draft leaves open: of its year, where the campaign has only one."""
    year = campaign.year or (campaign.filed if campaign.start[:4] == campaign.end[:4] else 0)
    return PartialDate(year)


def composed(
    document: Document,
    *sheets: Sheet,
    unit: Unit | None = None,
    of: str = "",
    occasion: Selection | Occasion | None = None,
) -> Composed:
    """Return a document under the name of its kind, as public as that is.

    One of a ``unit`` or of an ``occasion`` stands below it, that of the yearly selection does not;
    ``of`` tells several of one kind apart, by a day or an id.
    """
    folder = f"units/{unit.id}/" if unit else ""
    if isinstance(occasion, Occasion):
        folder = f"occasions/{occasion.id}/"
    name = "-".join(filter(None, (document.kind, of)))
    return Composed(f"{folder}{name}", document, paper_kinds()[document.kind].public, sheets)


def form(document: Document, *sheets: Sheet, of: str = "") -> Composed:
    """Return a blank form, which names nobody; ``of`` tells several of one kind apart."""
    name = "-".join(filter(None, (document.kind, of)))
    return Composed(f"forms/{name}", document, public=True, sheets=sheets)


def _recipients(
    described: PaperKind, year: Year, addressee: str, archive: str, unit: Unit | None
) -> Recipients:
    """Return Nơi nhận; who is addressed is there already, by "Như trên" (Mục II.9.b)."""
    named = _named(described.recipients, year, unit)
    items = tuple(
        Recipient(text) for text in named if not addressee.startswith(text.partition(" (")[0])
    )
    return Recipients(items=items, archive=archive)


def _named(texts: Iterable[str], year: Year, unit: Unit | None = None) -> Iterator[str]:
    """Yield the texts with their names, without those that speak of a superior nobody has."""
    agency = year.campaign.agency
    moved = capital(people(unit, listed=True)) if unit else ""
    called = noun(unit.name) if unit else ""
    for text in texts:
        if agency.superior or "{superior}" not in text:
            yield text.format(**_blanks(year), People=moved, noun=called)
