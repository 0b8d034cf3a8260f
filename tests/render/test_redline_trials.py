"""Five hundred directives with planted edits: each redline is accepted and rejected exactly."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import planted
import redlines
from thidua.compose.directive import launch
from thidua.model.document import Document
from thidua.render import docx
from tools import libreoffice as word_processor
from tools import revisions
from tools.revisions import Reading

_TRIALS = 500
_FOR_LIBREOFFICE = range(0, _TRIALS, 20)


@cache
def _pair(seed: int) -> tuple[Document, Document]:
    trial = planted.trial(seed)
    return launch(trial.old), launch(trial.new)


def _read(document: Document) -> Reading:
    return revisions.plain(docx.render(document))


def test_through_the_xml_of_every_trial() -> None:
    marks = 0
    for seed in range(_TRIALS):
        old, new = _pair(seed)
        content = docx.render(redlines.marked((old, new)))
        assert (seed, revisions.accepted(content)) == (seed, _read(new))
        assert (seed, revisions.rejected(content)) == (seed, _read(old))
        marks += len(revisions.signatures(content))
    assert marks > 10 * _TRIALS


def test_through_libreoffice_for_a_sample(tmp_path: Path) -> None:
    files = {seed: tmp_path / f"{seed}.docx" for seed in _FOR_LIBREOFFICE}
    for seed, file in files.items():
        file.write_bytes(docx.render(redlines.marked(_pair(seed))))
    (tmp_path / "libreoffice").mkdir()
    made = word_processor.settled(list(files.values()), tmp_path / "libreoffice")
    assert len(made) == len(_FOR_LIBREOFFICE)
    for seed, file in files.items():
        old, new = _pair(seed)
        accepted, rejected = (revisions.plain(one.read_bytes()).texts() for one in made[file])
        assert (seed, accepted) == (seed, _read(new).texts())
        assert (seed, rejected) == (seed, _read(old).texts())
