"""One violation that is to be mended, and what is known around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from thidua.conform.checks.ranges import Range
from thidua.conform.fixes.opened import Opened
from thidua.conform.violation import Violation
from thidua.model.view import View
from thidua.recognise.recognised import Recognised


class Case(Struct, frozen=True):
    """A violation of a Word file, as a fix gets it; what it changes is in ``opened``.

    ``limit`` is what its rule permits, by the profile of a house.
    """

    opened: Opened
    found: Recognised
    violation: Violation
    limit: Range | None = None

    @property
    def view(self) -> View:
        """The document as it was read."""
        return self.found.view

    @property
    def permitted(self) -> Range | None:
        """The amounts that are permitted here; None where the rule is about none."""
        stated = self.violation.permitted
        return self.limit if isinstance(stated, str) else stated

    @property
    def wanted(self) -> str:
        """What the violation says is permitted: a term, or text."""
        return str(self.violation.permitted)


Fix: TypeAlias = Callable[[Case], bool]
"""Mends one violation and says whether it could; what it did not mend it left as it was."""
