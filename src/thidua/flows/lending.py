"""Schemas lent to an editor: copies where an office's files can name them, also without network."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from thidua.model.composed import Artifact
from thidua.model.finding import Finding
from thidua.model.trouble import cannot_write
from thidua.publish.folder import lay
from thidua.system.home import SCHEMAS

_ENDING = ".schema.json"


def names() -> tuple[str, ...]:
    """Return the names of all schemas, as files, in order."""
    return tuple(sorted(path.name for path in SCHEMAS.glob(f"*{_ENDING}")))


def lend(folder: Path, *, root: Path, written: list[Path]) -> Iterator[Finding]:
    """Write every schema into a folder, and yield what the file system refused."""
    copies = [Artifact(name, (SCHEMAS / name).read_bytes()) for name in names()]
    try:
        written.extend(lay(copies, folder, root=root))
    except OSError as error:
        yield cannot_write(Path(error.filename or folder), error)


def mentions(folder: Path, *, root: Path) -> Sequence[tuple[str, str]]:
    """Return, for each kind of file that has its place, that place and the schema seen from it."""
    found = []
    for name in names():
        match = json.loads((SCHEMAS / name).read_bytes()).get("fileMatch")
        if match is not None:
            found.append((str(match), _seen_from(root / match, folder / name)))
    return found


def _seen_from(file: Path, schema: Path) -> str:
    """Return the path from a file to a schema, or the whole one where there is no way."""
    target = Path(os.path.abspath(schema))  # noqa: PTH100 - resolve() would follow links
    try:
        return Path(os.path.relpath(target, file.absolute().parent)).as_posix()
    except ValueError:  # on another drive
        return target.as_posix()
