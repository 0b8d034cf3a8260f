"""Giấy khen and bằng chứng nhận to print: a page for each who has one, behind a list of them.

Which lines a page has, and their order, is after Nghị định 98/2023/NĐ-CP, Điều 104 (read in
quotations; what the later decree says of the form is not known). The lines stand where practice
has them, or where the agency's own printed form wants them (``agency.certificate``). Titles that
come with money or a flag alone have no page, unless the decision asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import structs

from thidua.catalogue.kinds import Scope
from thidua.catalogue.style import house_style
from thidua.compose.grid import grid
from thidua.compose.honours import Nominee, accepted
from thidua.compose.nominations import grouped
from thidua.compose.occasions import about, awarding_paper, told
from thidua.compose.paper import Paper, assemble, head
from thidua.compose.papers import composed
from thidua.compose.sheets import sheet
from thidua.compose.wording import paragraphs
from thidua.compose.words import words
from thidua.model.awarding import Occasion
from thidua.model.campaign import Agency
from thidua.model.composed import Composed
from thidua.model.document import Appendix, Beside, Block, Drop, Facing
from thidua.model.items import Orientation
from thidua.model.sheet import SheetRow
from thidua.model.year import Selection, Year

KIND = "certificates"
SCOPE = Scope.CAMPAIGN
_NOTE = "certificate-note"
_PAGE = "parts/certificate.md.j2"
_PLACES = {
    "certificate-issuer": "issuer",
    "certificate-title": "title",
    "certificate-honour": "title",
    "certificate-recipient": "recipient",
    "certificate-post": "recipient",
    "certificate-merit": "merit",
    "certificate-note": "foot",
    "place-date": "foot",
    "signer-authority": "foot",
    "signer-position": "foot",
    "signer-name": "foot",
}
"""Which line of the form each style of the wording belongs to."""


def compose(year: Year) -> Iterator[Composed]:
    """Yield what is to be printed once something has been accepted: of each awarding.

    Raises:
        OwnFileError: a wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    for awarding in year.awardings:
        if listed := tuple(_with_page(year, awarding)):
            yield _composed(year, awarding, listed)


def _with_page(year: Year, awarding: Selection | Occasion) -> Iterator[Nominee]:
    wanted = awarding.decision.certificates if awarding.decision else ()
    for one in accepted(year, awarding):
        if one.rule.id in wanted if wanted else one.rule.certificate:
            yield one


def _composed(year: Year, awarding: Selection | Occasion, listed: tuple[Nominee, ...]) -> Composed:
    paper, decided = (awarding_paper(kind, year, awarding) for kind in (KIND, "commendation"))
    titles = {rule.id for rule in year.regime.titles}
    known = told(year, awarding, listed)
    first = awarding.decision.first_certificate if awarding.decision else 1
    placed = {one.proposal.id: n for n, one in enumerate(listed, start=first)}

    def row(one: Nominee) -> SheetRow:
        called = _called(one, titles)
        return SheetRow((one.name, one.rule.name, called, placed[one.proposal.id], ""))

    names = structs.replace(sheet(KIND, grouped(listed, row), **known), empty="")
    document = assemble(
        paper,
        "certificates.md.j2",
        title=f"{paper.name} {about(KIND, awarding, known)}",
        slots={"names": (grid(names),)},
        appendices=tuple(
            _certificate(
                decided,
                one,
                {
                    **known,
                    "titled": one.rule.id in titles,
                    "called": _called(one, titles),
                    "number": placed[one.proposal.id],
                },
            )
            for one in listed
        ),
        subject=about(KIND, awarding, known),
        decided=decided,
        many=len(listed),
        called=tuple(dict.fromkeys(_called(one, titles) for one in listed)),
        titled=any(one.rule.id in titles for one in listed),
        awarded=any(one.rule.id not in titles for one in listed),
        **known,
    )
    return composed(document, names, occasion=awarding)


def _called(one: Nominee, titles: set[str]) -> str:
    """Return what is printed: of an award what its own name begins with."""
    said = words().certificate
    if one.rule.id in titles:
        return said.title
    return next((each for each in said.awards if one.rule.name.startswith(each)), said.awards[0])


def _certificate(paper: Paper, one: Nominee, values: Mapping[str, Any]) -> Appendix:
    """Return the page of one: its lines at the places that the form has for them."""
    agency = paper.agencies[0]
    said = paragraphs(
        _PAGE,
        paper=paper,
        one=one,
        agency=agency,
        signer=paper.signers[0],
        **values,
    )
    shown: list[Block] = []
    for place, height in _heights(agency).items():
        lines = [each for each in said if _PLACES[each.style] == place]
        shown.append(Drop(height))
        if place == "nation":
            shown += head(paper).nation
        elif place == "foot":
            left = tuple(each for each in lines if each.style == _NOTE)
            right = tuple(each for each in lines if each.style != _NOTE)
            shown.append(Facing(left, right, Beside.END))
        else:
            shown += lines
    return Appendix(Orientation.LANDSCAPE, tuple(shown))


def _heights(agency: Agency) -> dict[str, float]:
    """Return where each line that is printed begins, in mm from the upper edge, from above."""
    usual = house_style().certificate
    own = structs.asdict(agency.certificate) if agency.certificate else usual
    placed = {place: own[place] for place in usual if own[place] is not None}
    return dict(sorted(placed.items(), key=lambda pair: pair[1]))
