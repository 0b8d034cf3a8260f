"""Xác nhận hiệu quả áp dụng, phạm vi ảnh hưởng của sáng kiến: of each recognised one; and blank."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from thidua.catalogue.kinds import Scope
from thidua.compose.grid import grid
from thidua.compose.initiative_request import authors_sheet
from thidua.compose.initiatives import NOBODY, makers, recognised_by, session_paper
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import composed, form, subject
from thidua.compose.sheets import sheet
from thidua.compose.unit_papers import form_paper, form_unit
from thidua.compose.words import words
from thidua.model.campaign import Signer
from thidua.model.composed import Composed
from thidua.model.document import Document
from thidua.model.initiatives import Initiative
from thidua.model.sheet import SheetRow
from thidua.model.year import Year

KIND = "initiative-confirmation"
SCOPE = Scope.CAMPAIGN
_OPEN = (SheetRow((None,) * 6),) * 4


def compose(year: Year) -> Iterator[Composed]:
    """Yield the blank form, then one for each initiative whose influence is told.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: an author is nobody that is known; check the year first.
    """
    open_ = form_paper(KIND, year, form_unit())
    head = Signer(words().form_signers[0], open_.signers[0].name)
    yield form(_document(year, None, replace(open_, signers=(head,))))
    for session in year.initiatives.of_campaign(year.campaign.id):
        for name in session.accepted:
            one = year.initiatives.find(name)
            if one is not None and one.influence:
                paper = session_paper(KIND, year, session, of=one.id)
                yield composed(_document(year, one, paper), of=one.id)


def _document(year: Year, one: Initiative | None, paper: Paper) -> Document:
    by = authors_sheet(makers(year, one)) if one else sheet("initiative-authors", _OPEN)
    about = subject(KIND, year)
    return assemble(
        paper,
        "initiative-confirmation.md.j2",
        title=f"{paper.name} {one.name}" if one else paper.name,
        slots={"authors": (grid(by),)},
        subject=about,
        agency=paper.agencies[0],
        one=one or NOBODY,
        blank=one is None,
        decision=recognised_by(year, one) if one else None,
        scopes=words().initiative_scope,
    )
