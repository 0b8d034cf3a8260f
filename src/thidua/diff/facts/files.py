"""Two files of a kind: two campaigns, pledges, results, selections, occasions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from thidua.diff.facts.campaign import CAMPAIGN
from thidua.diff.facts.here import Here
from thidua.diff.facts.own_year import CAMPAIGN_ID
from thidua.diff.facts.pledge import PLEDGE
from thidua.diff.facts.result import RESULT
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.selection import OCCASION, SELECTION
from thidua.diff.facts.side import FactSide, side
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.campaign_time import CampaignTime, TimeKind, named_time
from thidua.model.change import Carried, Change
from thidua.model.year import Pledge, Result, Selection

if TYPE_CHECKING:
    from msgspec import Struct

File: TypeAlias = Campaign | Pledge | Result | Selection | Occasion

RULES: Mapping[type[Struct], FactRule] = {
    Campaign: CAMPAIGN,
    Pledge: PLEDGE,
    Result: RESULT,
    Selection: SELECTION,
    Occasion: OCCASION,
}
"""The rule of each kind of file; the rules of what is in it hang below."""


def compare(old: File, new: File) -> Iterator[Change]:
    """Yield everything that differs between two files of one kind, but what is printed as text.

    In the order of the fields, lists in the order of the new side. What a file names by an id and
    another file describes (units, titles, people) keeps its id: see ``years`` for whole years.
    Closed by default: a field that no rule claims comes out as unexplained.

    Raises:
        TypeError: when the files are not of one kind.
    """
    here = _between(old, new)
    if isinstance(old, Campaign) or isinstance(new, Campaign):
        pass
    elif old.campaign != new.campaign:
        yield from CAMPAIGN_ID.changes(old.campaign, new.campaign, here.at("campaign"))
    yield from RULES[type(old)].changes(old, new, here)


def carried(old: File, new: File) -> Iterator[Carried]:
    """Yield the figures that somebody chose and that are the same in files of two years.

    Raises:
        TypeError: when the files are not of one kind.
    """
    yield from RULES[type(old)].figures(old, new, _between(old, new))


def _between(old: File, new: File) -> Here:
    if type(old) is not type(new):
        message = f"a {type(old).__name__} cannot be compared with a {type(new).__name__}"
        raise TypeError(message)
    return entered(old, new, Here(_side(old), _side(new)))


def entered(old: File, new: File, here: Here) -> Here:
    """Return the place that the fields of two files stand below."""
    return here.about(RULES[type(old)].subject).between(old, new)


def _side(file: File) -> FactSide:
    if isinstance(file, Campaign):
        return side(file)
    time = named_time(file.campaign) or CampaignTime(TimeKind.THEME, 0, 0, file.campaign)
    return FactSide(file.campaign, time)
