"""What a renderer hands over: bytes and the name they want."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Artifact:
    """One finished file, not yet written; ``name`` is relative to the folder of its year.

    What is not ``public`` (a list of names) never leaves that folder.
    """

    name: str
    content: bytes = field(repr=False)
    public: bool = True
