"""The documents under test: the directive of 2023 and one fictional document of each shape.

Each is read, composed and rendered once a process, by the real code.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from thidua.catalogue.kinds import paper_kinds
from thidua.compose.directive import launch
from thidua.model.campaign import Campaign
from thidua.model.document import Document
from thidua.render.formats import RENDERERS
from thidua.source.campaign import campaign as stated
from thidua.source.reader import read
from tools.outside import ROOT

FILES = {
    "2023": ROOT / "tests" / "seed" / "2023.yaml",
    **{file.stem: file for file in sorted((ROOT / "tests" / "shapes").glob("*.yaml"))},
}

NAMES = tuple(FILES)
"""Every document, by the name of its file."""

DEPARTING: Mapping[str, frozenset[str]] = {
    # As real offices issue them: what departs is what they are there for, and is told.
    "as-issued": frozenset(
        {"II.3.c-blanks", "II.6.a-stop", "II.6.đ-departing", "II.9.d-filed"}
        | {"III.1.c-number", "III.1.c-text"}
    ),
    "guidance": frozenset({"II.3.a-padding"}),
    "items": frozenset({"II.6.đ-departing", "II.6.e-style", "PL3.1-end"}),
    "resolution": frozenset({"II.3.b-year"}),
    # The decree does not lay these heads down: they are none of its documents.
    "party": frozenset({"not-judged"}),
    "youth": frozenset({"not-judged"}),
}
"""Those with a number, a head or labels that the decree does not know: all that is told of them."""

PRINTED = tuple(name for name in NAMES if name != "hostile")
"""Those that an office could issue; ``hostile`` is full of markup that must stay plain text."""
SHAPES = tuple(name for name in PRINTED if name not in DEPARTING)
"""Those of them that are in due form."""


@cache
def campaign(name: str) -> Campaign:
    """Return the campaign of that name."""
    source, findings = read(FILES[name], name=name)
    assert source is not None, findings
    return stated(source)


@cache
def document(name: str) -> Document:
    """Return its launch document."""
    return launch(campaign(name))


@cache
def content(name: str, form: str) -> bytes:
    """Return its launch document in one of the forms ``docx``, ``pdf`` and ``md``."""
    return RENDERERS[form](document(name))


def write(folder: Path, form: str, names: tuple[str, ...] = NAMES) -> dict[str, Path]:
    """Write documents of one form into a folder and return where each is."""
    files = {name: folder / f"{name}.{form}" for name in names}
    for name, file in files.items():
        file.write_bytes(content(name, form))
    return files


def no_document(told: str) -> bool:
    """Say whether a line ``FILE: not-judged: …`` tells of what has no number: no document yet.

    A giao ước, a ballot, a báo cáo thành tích are no types of Phụ lục III.
    """
    file, _, rule = told.partition(": ")
    bare = {kind for kind, one in paper_kinds().items() if not one.numbered} | {"ballot"}
    name = Path(file).name
    return rule.startswith("not-judged") and any(kind in name for kind in bare)
