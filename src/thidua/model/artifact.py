"""What a renderer hands over: bytes and the name they want."""

from __future__ import annotations

from msgspec import Struct


class Artifact(Struct, frozen=True):
    """One finished file, not yet written; ``name`` is relative to the folder of its year.

    What is not ``public`` (a list of names) never leaves that folder.
    """

    name: str
    content: bytes
    public: bool = True
