"""The example office that comes with the program, written where somebody wants to look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from thidua.flows.lending import names
from thidua.model.composed import Artifact
from thidua.model.finding import Finding, Level, Place
from thidua.model.trouble import cannot_write
from thidua.publish.folder import write
from thidua.source.listing import entries, listed
from thidua.system.home import DEMO, SCHEMAS

RULE = "demo"
_MODELINE = "$schema=../../"
"""How a file of the example names its schema, two folders deeper than where it is written."""
_BUILT = "build"


def show(folder: Path, *, wrote: Callable[[Path], object] = id) -> Iterator[Finding]:
    """Write the example office into a new or empty folder; ``wrote`` hears of each file.

    Yields an error where something is there already, and what the file system refused.
    """
    if folder.is_symlink() or folder.is_file() or (folder.is_dir() and entries(folder)):
        yield Finding(Place(folder.as_posix()), RULE, Level.ERROR, "folder-not-empty")
        return
    for one in _files():
        try:
            wrote(write(one, folder, below=folder, fresh=True))
        except OSError as error:
            yield cannot_write(folder / one.name, error)
            return


def _files() -> Iterator[Artifact]:
    """Yield the office's data and the schemas that its files name."""
    for path in listed(DEMO):
        name = path.relative_to(DEMO)
        if path.suffix == ".yaml" and name.parts[0] != _BUILT:
            text = path.read_text(encoding="utf-8").replace(_MODELINE, "$schema=", 1)
            yield Artifact(name.as_posix(), text.encode())
    for one in names():
        yield Artifact(f"schemas/{one}", (SCHEMAS / one).read_bytes())
