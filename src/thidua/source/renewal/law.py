"""Legal regime of a new year: which legal regime a new year begins with."""

from __future__ import annotations

from thidua.catalogue.regimes import regimes
from thidua.model.regime import Regime


def fitting(own: str, *, start: str, end: str) -> tuple[str, str]:
    """Return the regime for the days from ``start`` to ``end``, and the message to tell about it.

    The one of the year before stays if it is in force all along (then there is nothing to tell) or
    if no other one can be told for certain: the only one in force all along, or else on the first
    day.
    """
    known = {one.id: one for one in regimes()}
    whole = [one.id for one in known.values() if _in_force(one, start) and _in_force(one, end)]
    first = [one.id for one in known.values() if _in_force(one, start)]
    if own not in known or own in whole:
        return own, ""
    for candidates in (whole, first):
        if len(candidates) == 1 and own not in candidates:
            return candidates[0], "regime-replaced"
        if candidates:
            break
    return own, "regime-open"


def _in_force(regime: Regime, day: str) -> bool:
    return regime.valid_from <= day <= regime.valid_to
