"""Blocks and council: what khối thi đua and Hội đồng did in the year, for the reports."""

from __future__ import annotations

from msgspec import Struct

from thidua.compose.figures import PartOf
from thidua.compose.honours import nominees
from thidua.compose.ranking import standings
from thidua.model.office import ScoreOrder
from thidua.model.reviews import CampaignReview
from thidua.model.year import Year


class BlockTold(Struct, frozen=True):
    """A khối: who leads it, its size, who has the most points (all of them, if equal)."""

    name: str
    leader: str
    deputies: tuple[str, ...]
    size: int
    first: tuple[str, ...]
    points: float | None


class CouncilTold(Struct, frozen=True):
    """The council and its meeting; ``met`` is its day, None before there was one."""

    name: str
    members: int
    met: str | None
    present: PartOf
    voted: int
    failed: int
    apart: int
    """How often it met about an occasion."""


def blocks_told(year: Year, review: CampaignReview) -> tuple[BlockTold, ...]:
    """Return the khối in the order of the campaign, with who has most points in a review."""
    names = {unit.id: unit.name for unit in year.campaign.units}
    ranked = standings(year, review)
    told = []
    for block in year.campaign.blocks:
        best = [one for one in ranked if one.unit.block == block.id and one.in_block.place == 1]
        pointed = [one for one in best if one.scheme.order is ScoreOrder.POINTS]
        told.append(
            BlockTold(
                name=block.name,
                leader=names.get(block.leader, block.leader),
                deputies=tuple(names.get(one, one) for one in block.deputies),
                size=sum(unit.block == block.id for unit in year.participants),
                first=tuple(one.unit.name for one in best),
                points=pointed[0].points.total if pointed else None,
            )
        )
    return tuple(told)


def council_told(year: Year) -> CouncilTold | None:
    """Return the council, if the campaign names one."""
    council = year.campaign.council
    if council is None:
        return None
    meeting = year.selection.held if year.selection else None
    voted = [one for one in nominees(year, year.chosen) if one.vote is not None]
    return CouncilTold(
        name=council.name,
        members=len(council.members),
        met=meeting.date if meeting else None,
        present=PartOf(len(meeting.present) if meeting else 0, len(council.members)),
        voted=len(voted),
        failed=sum(one.passed is False for one in voted),
        apart=sum(one.held is not None for one in year.occasions.values()),
    )
