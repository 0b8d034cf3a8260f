"""The legal catalogue of a regime, read from ``schemas/regimes``."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from thidua.home import SCHEMAS
from thidua.model.regime import Regime
from thidua.source.reader import read


@lru_cache
def regime(name: str) -> Regime:
    """Return the regime with the id ``name``; its file is read once a process.

    Raises:
        LookupError: there is no such regime; the rule references-resolve tells users so before.
    """
    path = SCHEMAS / "regimes" / f"{name}.yaml"
    source, _ = read(path, name=path.name)
    if source is None:
        raise LookupError(name)
    return msgspec.convert(source.root.plain(), Regime, strict=False)


@lru_cache
def regimes() -> tuple[Regime, ...]:
    """Return every regime there is, by the day it came into force."""
    found = (regime(path.stem) for path in (SCHEMAS / "regimes").glob("*.yaml"))
    return tuple(sorted(found, key=lambda one: one.valid_from))
