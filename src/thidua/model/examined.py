"""What looking at one finished document came to."""

from __future__ import annotations

from msgspec import Struct

from thidua.model.finding import Finding


class Examined(Struct, frozen=True):
    """A document that was looked at: its findings, and which parts were found in it.

    ``components`` are named as in ``templates/conform.yaml``, each once, in the order of the
    document; empty where it could not be read. ``date`` is its day in ISO 8601, empty for a draft.
    ``waived`` counts the findings that a waiver took away.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    components: tuple[str, ...] = ()
    date: str = ""
    waived: int = 0
