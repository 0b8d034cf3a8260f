"""One departure that is to be mended, and what is known around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from thidua.conform.checks import Range

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from thidua.conform.found import Found
    from thidua.conform.opened import Opened
    from thidua.conform.rule import Departure
    from thidua.conform.view import View

_STATED = re.compile(r"([0-9.]+)(?:–([0-9.]+))? ?(mm|pt|)")


class Case(Struct, frozen=True):
    """A departure of a Word file, as a fix gets it; what it changes is in ``opened``."""

    opened: Opened
    view: View
    found: Found
    departure: Departure

    @property
    def permitted(self) -> Range | None:
        """The amounts that the departure says are permitted ("12–13 pt"); None where it is none."""
        said = _STATED.fullmatch(self.departure.permitted)
        if said is None:
            return None
        least, most, unit = said.groups()
        return Range(float(least), float(most or least), unit)


if TYPE_CHECKING:
    Fix: TypeAlias = Callable[[Case], bool]
    """Mends one departure and says whether it could; what it did not mend it left as it was."""
