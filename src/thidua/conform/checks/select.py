"""Selectors: which parts of a document a check looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from thidua.recognise.copies import SURE, headed
from thidua.recognise.recognised import LEAST, Component, Part, Recognised

Select: TypeAlias = "Callable[[Recognised], Iterable[Part]]"
"""Chooses the parts of a document that a check looks at."""


def of(*components: Component, least: float = LEAST) -> Select:
    """Return what chooses the parts of these kinds."""
    return lambda found: found.of(*components, least=least)


def heads(*components: Component, least: float = SURE) -> Select:
    """Return what chooses the parts of these kinds that stand in heads."""
    return lambda found: headed(found, *components, least=least)
