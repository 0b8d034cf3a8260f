"""One departure that is to be mended, and what is known around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from thidua.conform.checks import Range
    from thidua.conform.found import Found
    from thidua.conform.opened import Opened
    from thidua.conform.rule import Departure, Rule
    from thidua.conform.view import View


class Case(Struct, frozen=True):
    """A departure of a Word file, as a fix gets it; what it changes is in ``opened``."""

    opened: Opened
    view: View
    found: Found
    rule: Rule
    departure: Departure

    @property
    def permitted(self) -> Range | None:
        """The range that the rule permits here, by the limits of the house; None without one."""
        stated: Range | None = getattr(self.rule, "PERMITTED", None)
        return None if stated is None else self.found.permitted(self.rule.CODE, stated)


if TYPE_CHECKING:
    Fix: TypeAlias = Callable[[Case], bool]
    """Mends one departure and says whether it could; what it did not mend it left as it was."""
