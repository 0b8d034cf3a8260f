"""What a check finds, one line a finding, for tests that compare the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.source.reader import read
from thidua.validate import check
from thidua.validate.causes import alone

if TYPE_CHECKING:
    from pathlib import Path

    from thidua.model.finding import Finding


def findings(path: Path) -> tuple[Finding, ...]:
    """Read and check the file at ``path`` as the command does."""
    source, found = read(path, name=path.name)
    return alone(found + (check(source) if source else ()))


def listed(found: tuple[Finding, ...]) -> list[str]:
    """Return ``line:column level rule message`` of each finding."""
    return [f"{f.place.line}:{f.place.column} {f.level} {f.rule} {f.wording}" for f in found]
