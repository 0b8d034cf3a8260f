"""The frames of the year's documents, from ``templates/papers.yaml`` and the data."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

import msgspec
import yaml
from msgspec import Struct

from thidua.compose.dates import PartialDate
from thidua.compose.paper import Paper
from thidua.compose.wording import line
from thidua.home import TEMPLATES
from thidua.model.campaign import Agency, DirectiveType, PaperData, Recipient, Recipients

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from thidua.model.campaign import Campaign, Signer
    from thidua.model.office import Unit
    from thidua.model.year import Year


class Of(StrEnum):
    """Whose document it is."""

    AGENCY = "agency"
    UNIT = "unit"


class PaperKind(Struct, frozen=True):
    """A kind of document: its name and abbreviation, whose it is, whether all may see it."""

    name: str
    abbreviation: str
    of: Of
    public: bool
    subject: str
    recipients: tuple[str, ...]


@cache
def paper_kinds() -> Mapping[str, PaperKind]:
    """Return the kinds of documents, in the order of the year.

    Raises:
        msgspec.ValidationError: when ``templates/papers.yaml`` does not have this shape.
    """
    raw = yaml.load((TEMPLATES / "papers.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    return msgspec.convert(raw, dict[str, PaperKind])


def launch_paper(campaign: Campaign) -> Paper:
    """Return the frame of the launch document, which the other documents of the year refer to."""
    directive = campaign.directive
    letter = directive.type is DirectiveType.LETTER
    return Paper(
        kind="directive",
        name=line("parts/kind.md.j2", directive=directive),
        agencies=(campaign.agency, *((directive.joint_with,) if directive.joint_with else ())),
        symbol=directive.symbol,
        date=PartialDate.parse(directive.date),
        status=directive.status,
        signers=directive.signers,
        recipients=directive.recipients,
        number=directive.number,
        subject=" ".join(directive.abstract) if letter else "",
    )


def agency_paper(kind: str, year: Year, papers: Iterable[PaperData] = ()) -> Paper:
    """Return the frame of a document of the agency; ``papers`` come before the campaign's own."""
    campaign = year.campaign
    directive = campaign.directive
    return _paper(
        kind,
        year,
        agency=campaign.agency,
        papers=(*papers, *campaign.papers),
        signers=directive.signers,
        archive=directive.recipients.archive,
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
        name_lines=unit.name_lines,
        superior_lines=year.campaign.agency.name_lines,
    )
    return _paper(kind, year, agency=agency, papers=papers, signers=signers, archive="VT")


def _paper(  # noqa: PLR0913 - all but two by keyword
    kind: str,
    year: Year,
    *,
    agency: Agency,
    papers: Iterable[PaperData],
    signers: tuple[Signer, ...],
    archive: str,
) -> Paper:
    described = paper_kinds()[kind]
    given = next((one for one in papers if one.kind == kind), PaperData(kind=kind))
    return Paper(
        kind=kind,
        name=described.name,
        agencies=(agency,),
        symbol=given.symbol or _symbol(described, agency),
        date=PartialDate.parse(given.date or str(year.campaign.year)),
        status=given.status,
        signers=given.signers or signers,
        recipients=given.recipients or _recipients(described, year, agency, archive),
        number=given.number,
        subject="" if described.abbreviation else subject(kind, year),
    )


def subject(kind: str, year: Year) -> str:
    """Return the trích yếu of a kind of document."""
    return paper_kinds()[kind].subject.format(year=year.campaign.year)


def _symbol(described: PaperKind, agency: Agency) -> str:
    """Return the symbol: type and agency, or for a công văn agency and field (Mục II.3.b)."""
    parts = (described.abbreviation, agency.abbreviation)
    if not described.abbreviation:
        parts = (agency.abbreviation, "TĐKT")
    return "-".join(filter(None, parts))


def _recipients(described: PaperKind, year: Year, agency: Agency, archive: str) -> Recipients:
    campaign = year.campaign
    words = {
        "agency": campaign.agency.name,
        "superior": campaign.agency.superior or campaign.agency.name,
        "unit": agency.name,
        "year": campaign.year,
    }
    items = tuple(Recipient(line.format_map(words)) for line in described.recipients)
    return Recipients(items=items, archive=archive)
