"""Spoilt files that can be read are marked and mended, or refused; nothing ends in a trace."""

from __future__ import annotations

from random import Random

import built
from conform import foreign
from fuzz.garbled_docx import garbled
from thidua.conform.checking import examine
from thidua.conform.marking import Note, mark
from thidua.conform.mending import mend
from thidua.conform.reading import read
from thidua.opc import RefusedPackageError

COUNT = 80
_LEAST = 0.3
"""The share of the files that must come as far as being mended, or nothing was tried."""


def test_spoilt_files_are_marked_and_mended_or_refused() -> None:
    sound = [
        *(built.content(name, "docx") for name in built.NAMES),
        *(foreign.written(head, foreign.table_end) for head in foreign.HEADS),
    ]
    outcomes = [_outcome(garbled(sound[at % len(sound)], Random(at))) for at in range(COUNT)]  # noqa: S311 - no secret
    assert outcomes.count("mended") > COUNT * _LEAST


def _outcome(content: bytes) -> str:
    document, findings = read(content, name="x")
    if document is None or document.package is None:
        assert findings
        return "refused"
    told = examine(document.view, {})
    notes = [Note(one.rule, int(one.facts["paragraph"]) - 1) for one in told.findings]
    notes = [one for one in notes if one.paragraph != -1]
    try:
        mark(document.package, document.view, notes, author="thidua", date="1980-01-01T00:00:00Z")
        done = mend(document.package, file="x", limits={}, wanted=lambda _: True)
    except RefusedPackageError:
        return "refused"
    return "mended" if done.mends else "same"
