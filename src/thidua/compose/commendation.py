"""Quyết định công nhận danh hiệu và khen thưởng, with its list and the rewards (Mẫu 1.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.catalogue.kinds import Scope
from thidua.compose.grounds import acts, council_name, day_of
from thidua.compose.honours import Nominee
from thidua.compose.listing import attached
from thidua.compose.nominations import by_award, grouped
from thidua.compose.occasions import about, awarding_paper, issued_paper, told
from thidua.compose.paper import assemble
from thidua.compose.papers import composed
from thidua.compose.rewards import Reward, laid_down, provisional, rewards, salary
from thidua.compose.sheets import sheet
from thidua.model.awarding import Occasion, Prize
from thidua.model.composed import Composed
from thidua.model.items import Orientation
from thidua.model.listing import PaperList
from thidua.model.sheet import SheetGroup, SheetRow
from thidua.model.year import Selection, Year

KIND = "commendation"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield the decision once something has been accepted: of the selection, of each occasion.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    for awarding in year.awardings:
        if paid := rewards(year, awarding):
            yield _composed(year, awarding, paid)


def _composed(year: Year, awarding: Selection | Occasion, paid: Sequence[Reward]) -> Composed:
    paper, apart = awarding_paper(KIND, year, awarding), isinstance(awarding, Occasion)
    titles = {rule.id for rule in year.regime.titles}
    listed = [one.nominee for one in paid]
    known = told(year, awarding, listed)
    rows = _rows(paid, named=_named_by_title(apart, listed, paper.list))
    names = sheet(KIND, rows, occasion=apart, wanted=paper.list, **known)
    document = assemble(
        paper,
        "commendation.md.j2",
        title=f"{paper.name} {about(KIND, awarding, known)}",
        slots={},
        appendices=(attached(paper, names, orientation=Orientation.PORTRAIT),),
        subject=about(KIND, awarding, known),
        occasion=apart,
        campaign=year.campaign,
        agency=year.campaign.agency,
        authority=year.campaign.directive.authority,
        signer=paper.signers[0],
        grounds=acts(year, paper),
        council=council_name(year),
        meeting=awarding.held,
        minutes=issued_paper("minutes", year, awarding),
        titles=by_award(one for one in listed if one.rule.id in titles),
        others=by_award(one for one in listed if one.rule.id not in titles),
        decision=awarding.decision,
        prizes=_prizes(awarding, listed),
        reckoned=any(one.factor is not None for one in paid),
        salary=salary(year, awarding),
        laid_down=laid_down(paid, year.campaign, day_of(year, paper)),
        provisional=provisional(
            (one.nominee.rule for one in paid if one.factor is not None), day_of(year, paper)
        ),
        total=sum(one.amount or 0 for one in paid),
        unpaid=sum(one.amount is None for one in paid),
        instead=sum(one.amount == 0 for one in paid),
        **known,
    )
    return composed(document, names, occasion=awarding)


def _prizes(awarding: Selection | Occasion, listed: Sequence[Nominee]) -> tuple[Prize, ...]:
    """Return the prizes that somebody gets."""
    given = {one.rule.id for one in listed}
    prizes = awarding.prizes if isinstance(awarding, Occasion) else ()
    return tuple(prize for prize in prizes if prize.id in given)


def _named_by_title(
    apart: bool,  # noqa: FBT001
    listed: Sequence[Nominee],
    wanted: PaperList | None,
) -> bool:
    """Say whether the title of the list names the one award of everybody: no row need repeat it."""
    asked = wanted is not None and any(one.id == "award" for one in wanted.columns)
    return apart and not asked and len({one.rule.name for one in listed}) == 1


def _rows(paid: Sequence[Reward], *, named: bool) -> Iterator[SheetRow | SheetGroup]:
    of = {one.nominee.proposal.id: one for one in paid}

    def row(one: Nominee) -> SheetRow:
        worth, award = of[one.proposal.id], None if named else one.rule.name
        return SheetRow((one.name, one.post, award, worth.factor, worth.amount))

    return grouped((one.nominee for one in paid), row)
