"""Regimes: the legal catalogues of ``schemas/regimes``, by id and by the days they are in force."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.home import SCHEMAS
from thidua.model.regime import Certainty, Regime
from thidua.once import once

_FOLDER = SCHEMAS / "regimes"


class Term(Struct, frozen=True):
    """From when to when a legal regime is in force; ``sure``: its catalogue has been verified."""

    id: str
    first: date
    last: date
    sure: bool


def regime(name: str) -> Regime:
    """Return the regime with the id ``name``.

    Raises:
        LookupError: there is no such regime; the rule references-resolve tells users so before.
        OwnFileError: its file is wrong.
    """
    if name not in regime_ids():
        raise LookupError(name)
    return own(_FOLDER / f"{name}.yaml", Regime)


@once
def regime_ids() -> frozenset[str]:
    """Return the ids of the regimes there are: the names of the files."""
    return frozenset(path.stem for path in _FOLDER.glob("*.yaml"))


@once
def regimes() -> tuple[Regime, ...]:
    """Return every regime there is, by the day it came into force."""
    return tuple(sorted(map(regime, regime_ids()), key=lambda one: one.valid_from))


@once
def terms() -> tuple[Term, ...]:
    """Return when each regime is in force, in the same order."""
    return tuple(
        Term(
            one.id,
            date.fromisoformat(one.valid_from),
            date.fromisoformat(one.valid_to),
            one.certainty != Certainty.UNVERIFIED,
        )
        for one in regimes()
    )
