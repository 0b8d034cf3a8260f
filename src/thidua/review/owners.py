"""Owners of milestones and obligations: which units a thing is asked of."""

from __future__ import annotations

from collections.abc import Collection

from thidua.model.year import Year


def asked_of(year: Year, unit: str, owners: Collection[str]) -> bool:
    """Tell whether what has these ``owners`` is a matter of a unit.

    It is, unless all its owners are other units that take part. A group of units, whose members the
    data do not list, or a council that has to gather the reports, speaks for all.
    """
    taking_part = {one.id for one in year.participants}
    return not owners or unit in owners or not taking_part.issuperset(owners)
