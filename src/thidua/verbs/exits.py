"""Exit codes."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from thidua.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thidua.model.finding import Finding


class Exit(IntEnum):
    """What the shell is told."""

    CLEAN = 0
    FINDINGS = 1
    COMMAND = 2
    BUG = 3
    INTERRUPTED = 130
    TERMINATED = 143


def weighed(findings: Iterable[Finding], *, strict: bool = False) -> Exit:
    """Return what findings come to; warnings weigh when ``strict``."""
    weighing = {Level.ERROR, Level.WARNING} if strict else {Level.ERROR}
    return Exit.FINDINGS if any(one.level in weighing for one in findings) else Exit.CLEAN
