"""Tags of a Word frame as docxtpl compiles them, kept beside the frame.

docxtpl brings python-docx along, a tenth of a second that every start would pay. What it makes of
a frame is therefore written beside it by ``make frame``, with the frame's SHA-256 in the first
line; a frame that was changed since is compiled anew, more slowly and just as well.
"""

from __future__ import annotations

import zipfile
from hashlib import sha256
from pathlib import Path


def tagged(frame: Path) -> str:
    """Return the text of a frame's document with its tags as Jinja understands them.

    Raises:
        OSError: when the frame cannot be read.
    """
    kept = _beside(frame)
    if kept.is_file():
        digest, _, text = kept.read_text(encoding="utf-8").partition("\n")
        if digest == _digest(frame):
            return text
    return compile_tags(frame)


def keep(frame: Path) -> None:
    """Compile the tags of a frame and write them beside it."""
    text = f"{_digest(frame)}\n{compile_tags(frame)}"
    _beside(frame).write_text(text, encoding="utf-8", newline="\n")


def compile_tags(frame: Path) -> str:
    """Return what docxtpl makes of the tags of a frame."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - only for a frame that has changed

    with zipfile.ZipFile(frame) as archive:
        document = archive.read("word/document.xml").decode()
    text: str = DocxTemplate(frame).patch_xml(document)
    return text


def _beside(frame: Path) -> Path:
    return frame.with_suffix(".xml")


def _digest(frame: Path) -> str:
    return sha256(frame.read_bytes()).hexdigest()
