"""Regimes: the legal catalogues of ``schemas/regimes``, by id and by the days they are in force."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields, replace

from thidua.catalogue.own import own
from thidua.model.regime import Certainty, Regime
from thidua.system.home import SCHEMAS
from thidua.system.once import once

_FOLDER = SCHEMAS / "regimes"
_T = TypeVar("_T")
_ITS_OWN = frozenset({"valid_to", "acts", "transition", "note", "based_on", "kept"})
"""What no regime takes over from the one it is based on."""


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
        RecursionError: it is based on itself.
    """
    if name not in regime_ids():
        raise LookupError(name)
    stated = own(_FOLDER / f"{name}.yaml", Regime)
    return _completed(stated, regime(stated.based_on)) if stated.based_on else stated


def _completed(stated: Regime, base: Regime) -> Regime:
    """Return a regime with what it leaves out as the one it is based on has it."""
    taken = {}
    for one in fields(Regime):
        default = one.default if one.default_factory is NODEFAULT else one.default_factory()
        if one.name not in _ITS_OWN and getattr(stated, one.name) == default:
            taken[one.name] = _doubted(getattr(base, one.name), stated.kept)
    return replace(stated, **taken)


def _doubted(value: _T, kept: tuple[str, ...]) -> _T:
    """Return a part of the catalogue, unverified unless all that it rests on is ``kept``."""
    if isinstance(value, tuple):
        return type(value)(_doubted(one, kept) for one in value)
    if isinstance(value, dict):
        return type(value)((key, _doubted(one, kept)) for key, one in value.items())
    if not isinstance(value, Struct):
        return value
    changed = {name: _doubted(getattr(value, name), kept) for name in value.__struct_fields__}
    rests = str(changed.get("source") or changed.get("decree") or "").split(";")
    if "certainty" in changed and not all(any(one in part for one in kept) for part in rests):
        changed["certainty"] = Certainty.UNVERIFIED
    return replace(value, **changed)


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
