"""Examined document: what looking at one finished document came to."""

from __future__ import annotations

from msgspec import Struct

from thidua.model.finding import Finding


class Examined(Struct, frozen=True):
    """A document that was looked at: its findings, and which parts were found in it.

    ``components`` are named as in ``templates/conform.yaml``, each once, in the order of the
    document; empty where it could not be read. ``date`` is its day in ISO 8601, empty for a draft.
    ``waived`` counts the findings that a waiver took away. ``kind`` is the name of its type, empty
    where it has none; ``pages`` are known of a PDF, of a Word file as the last program counted
    them. ``judged`` is False for what is no document of the decree, or could not be read.
    """

    file: str
    findings: tuple[Finding, ...] = ()
    components: tuple[str, ...] = ()
    date: str = ""
    waived: int = 0
    kind: str = ""
    pages: int | None = None
    judged: bool = True
