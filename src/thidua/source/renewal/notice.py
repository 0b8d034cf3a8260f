"""Notice: what an editor has to be told about a file that was made, before it has lines."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.source.renewal.tree import Path

RULE = "new-campaign"


class Notice(Struct, frozen=True):
    """A message about what stands at ``path``, in the new file or in the ``old`` one."""

    path: Path
    message: str
    level: Level = Level.NOTICE
    facts: Mapping[str, str | int] = field(default_factory=dict)
    old: bool = False

    def finding(self, *, old: Source, new: Source) -> Finding:
        """Return the finding, at the line where the thing is typed."""
        place = (old if self.old else new).root.at(*self.path).place
        return Finding(place, RULE, self.level, self.message, self.facts)
