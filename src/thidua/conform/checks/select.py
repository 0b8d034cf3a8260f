"""Selectors: which parts of a document a check looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from thidua.recognise.headed import SURE, headed
from thidua.recognise.recognised import LEAST, Component

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from thidua.recognise.recognised import Part, Recognised

Select: TypeAlias = "Callable[[Recognised], Iterable[Part]]"
"""Chooses the parts of a document that a check looks at."""


def of(*components: Component, least: float = LEAST) -> Select:
    """Return what chooses the parts of these kinds."""
    return lambda found: found.of(*components, least=least)


def heads(*components: Component, least: float = SURE) -> Select:
    """Return what chooses the parts of these kinds that stand in heads."""
    return lambda found: headed(found, *components, least=least)
