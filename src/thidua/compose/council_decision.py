"""Quyết định thành lập Hội đồng: its members with their titles in it, and its tasks (Mẫu 1.2)."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.kinds import Scope
from thidua.compose.grounds import acts
from thidua.compose.paper import assemble
from thidua.compose.papers import agency_paper, composed, subject
from thidua.compose.words import words
from thidua.model.composed import Composed
from thidua.model.year import Year

KIND = "council-decision"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield it where the tasks of the council are stated.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    council = year.campaign.council
    if council is None or not council.tasks:
        return
    paper, about = agency_paper(KIND, year), subject(KIND, year)
    standing = next((one for one in council.members if one.role == "standing"), None)
    document = assemble(
        paper,
        "council-decision.md.j2",
        title=f"{paper.name} {about}",
        slots={},
        subject=about,
        campaign=year.campaign,
        agency=year.campaign.agency,
        authority=year.campaign.directive.authority,
        signer=paper.signers[0],
        grounds=acts(year, paper),
        council=council,
        standing=standing,
        roles=words().council_role,
    )
    yield composed(document)
