"""Báo cáo thành tích of each who is proposed: from targets, ratings, initiatives, earlier awards.

And the blank forms: of a person, of a collective, for a theme, for what was not planned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from thidua.catalogue.acts import ended_act
from thidua.catalogue.kinds import Scope
from thidua.compose.achievements import (
    Achiever,
    Idea,
    achievers,
    award_name,
    decision_text,
    said_year,
)
from thidua.compose.figures import Outcome, PartOf
from thidua.compose.grid import grid
from thidua.compose.hands import Hand, hand
from thidua.compose.numbers import partial_day
from thidua.compose.occasions import awarding_paper, merited
from thidua.compose.paper import Paper, assemble
from thidua.compose.papers import composed, form, unit_paper
from thidua.compose.reviewed import review_words
from thidua.compose.sheets import sheet
from thidua.compose.times import time_values
from thidua.compose.unit_papers import form_paper, form_unit
from thidua.compose.unit_report import outcome_sheet, outcomes_of, works_of
from thidua.compose.words import words
from thidua.model.awarding import Occasion
from thidua.model.composed import Composed
from thidua.model.document import Block, Document
from thidua.model.regime import Certainty, ReportForm
from thidua.model.sheet import Sheet, SheetRow
from thidua.model.year import Commended, Rating, Selection, Year
from thidua.review.reviews import closing

KIND = "achievement-report"
SCOPE = Scope.CAMPAIGN
USES = ("person", "collective", "theme", "unplanned")
"""What the official forms are told apart by; each has a blank one."""
_GROUPS = {"person": "person", "collective": "collective"}
"""Whom a blank form is for; the others are for anybody."""
_TEMPLATE = "achievement-report.md.j2"


def compose(year: Year) -> Iterator[Composed]:
    """Yield the blank forms, then the report of everybody who is proposed, by proposal.

    Raises:
        OwnFileError: the wording template is wrong.
        KeyError: a proposal names something that is not there; check the year first.
    """
    for use in USES:
        yield form(_blank(year, use), of=use)
    for awarding in year.awardings:
        for one in achievers(year, awarding):
            document = _document(year, awarding, one)
            yield composed(document, of=one.nominee.proposal.id, occasion=awarding)


def _blank(year: Year, use: str) -> Document:
    paper = form_paper(KIND, year, form_unit())
    empty = {name: (grid(table),) for name, table in _open_sheets(year).items()}
    return assemble(
        paper,
        _TEMPLATE,
        title=paper.name,
        slots=empty,
        hands=_hands(use, _GROUPS.get(use, ""), None),
        use=use,
        who=None,
        group=_GROUPS.get(use, ""),
        official=_official(year, use),
        campaign=year.campaign,
        **_spoken(year, None, None),
    )


def _official(year: Year, use: str) -> ReportForm | None:
    """Return the form that is copied; left open where its decree ends before the campaign does."""
    official = year.regime.report_form(use)
    if official is None or ended_act(official.decree, year.campaign.end) is None:
        return official
    open_ = words().gaps.open("number")
    return replace(official, number=open_, decree=open_, certainty=Certainty.FULL_TEXT)


def _document(year: Year, awarding: Selection | Occasion, who: Achiever) -> Document:
    paper, one = _paper(year, awarding, who), who.nominee
    found = _outcomes(year, who)
    tables = _sheets(year, who, found)
    open_ = _open_sheets(year)
    slots: dict[str, Sequence[Block]] = {name: (grid(open_[name]),) for name in open_}
    slots |= {name: (grid(table),) for name, table in tables.items()}
    return assemble(
        paper,
        _TEMPLATE,
        title=f"{paper.name} {one.name}",
        slots=slots,
        hands=_hands(who.use, one.group, _signs(who)),
        use=who.use,
        who=who,
        group=one.group,
        official=None,
        campaign=year.campaign,
        **_spoken(year, awarding, who, found),
    )


def _paper(year: Year, awarding: Selection | Occasion, who: Achiever) -> Paper:
    """Return the frame: of the unit that one belongs to, else of the agency."""
    stated = awarding_paper(KIND, year, awarding, of=who.nominee.proposal.id)
    if who.unit is None:
        return stated
    own = unit_paper(KIND, year, who.unit, signers=stated.signers)
    return replace(stated, agencies=own.agencies, head=own.head)


def _hands(use: str, group: str, name: str | None) -> tuple[Hand, ...]:
    """Return who signs: of a collective its head, else the reporter and who confirms it."""
    if group == "collective":
        return hand("superior"), hand("head", name)
    above = (hand("superior"),) if use == "person" else ()
    return hand("confirmed"), hand("reporter", name), *above


def _signs(who: Achiever) -> str | None:
    """Return the name of who signs a report, if it is known; nobody signs with Ông, Bà."""
    one = who.nominee
    if one.group == "person":
        first, _, name = one.name.partition(" ")
        return name if first in words().honorifics else one.name
    return who.unit.head if who.unit and one.group == "collective" else None


def _outcomes(year: Year, who: Achiever) -> tuple[Outcome, ...]:
    """Return what became of the targets of the unit, nothing where it has not reported."""
    if who.unit is None or who.pledge is None or who.result is None:
        return ()
    review = closing(year)
    return tuple(outcomes_of(year, review, who.unit, pledge=who.pledge, result=who.result))


def _sheets(year: Year, who: Achiever, found: tuple[Outcome, ...]) -> dict[str, Sheet]:
    """Return the tables that a report has, by the slots of the wording."""
    review, tables = closing(year), dict[str, Sheet]()
    if found:
        tables["targets"] = outcome_sheet(review_words(year, review), review, found)
    tables["ratings"] = sheet("achievement-ratings", (_rating(year, *one) for one in who.ratings))
    tables["initiatives"] = sheet(
        "achievement-initiatives", (_idea(year, one) for one in who.ideas)
    )
    for key, earlier in (("titles", who.titles), ("awards", who.awards)):
        rows = (_honoured(year, one) for one in earlier)
        tables[key] = _honours_sheet(key, rows)
    return tables


def _open_sheets(year: Year) -> dict[str, Sheet]:
    """Return the tables of a blank form."""
    say = review_words(year, closing(year))

    def rows(columns: int, many: int) -> Iterable[SheetRow]:
        return (SheetRow((None,) * columns),) * many

    return {
        "targets": sheet(
            "achievements",
            rows(7, 2),
            whole=say.whole,
            before=say.before,
            Before=say.before[:1].upper() + say.before[1:],
            planned=say.planned_short,
        ),
        "ratings": sheet("achievement-ratings", rows(3, 2)),
        "initiatives": sheet("achievement-initiatives", rows(5, 2)),
        "titles": _honours_sheet("titles", rows(3, 2)),
        "awards": _honours_sheet("awards", rows(3, 2)),
    }


def _honours_sheet(key: str, rows: Iterable[SheetRow]) -> Sheet:
    what = words().honoured[key]
    return sheet("achievement-honours", rows, title=what, what=what)


def _rating(year: Year, at: int, rating: Rating | None) -> SheetRow:
    open_ = words().gaps.open("place")
    return SheetRow((said_year(year, at), words().rating[rating] if rating else open_, open_))


def _idea(year: Year, one: Idea) -> SheetRow:
    scope = words().initiative_scope[one.scope] if one.scope else None
    decision = decision_text(*one.decision) if one.decision else words().gaps.open("place")
    return SheetRow((said_year(year, one.year), one.name, one.share, scope, decision))


def _honoured(year: Year, one: Commended) -> SheetRow:
    decision = decision_text(one.number, one.date, one.issuer)
    return SheetRow((said_year(year, one.year), award_name(year, one.award), decision))


def _spoken(
    year: Year,
    awarding: Selection | Occasion | None,
    who: Achiever | None,
    found: tuple[Outcome, ...] = (),
) -> Mapping[str, Any]:
    """Return what the wording speaks of besides."""
    said: dict[str, Any] = {
        "merit": merited(year, awarding) if awarding else "",
        "titled": who is not None and who.nominee.rule.id in {one.id for one in year.regime.titles},
        "facts": _facts(who),
        "met": None,
        "works": (),
        "time": time_values(year)["during"],
    }
    if found:
        said["met"] = PartOf(sum(one.met for one in found), len(found))
    if who and who.pledge is not None and who.result is not None:
        said["works"] = tuple(works_of(who.pledge, who.result))
    return said


def _facts(who: Achiever | None) -> Mapping[str, Any]:
    """Return what is told of somebody line by line; None where nobody stated it."""
    entry = who.entry if who else None
    return {
        "name": who.nominee.name if who else None,
        "post": who.nominee.post if who else None,
        "position": who.position if who else None,
        "unit": who.unit.name if who and who.unit else None,
        "grounds": who.nominee.proposal.grounds if who else (),
        "strengths": who.result.strengths if who and who.result else (),
        "sex": words().sex[entry.sex] if entry and entry.sex else None,
        "born": partial_day(entry.born) if entry and entry.born else None,
        "hometown": entry.hometown if entry else None,
        "residence": entry.residence if entry else None,
        "qualification": entry.qualification if entry else None,
        "academic": entry.academic if entry else None,
        "duties": entry.duties if entry else None,
    }
