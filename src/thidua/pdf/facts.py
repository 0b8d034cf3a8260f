"""Facts of a PDF about itself: version, title, language, tags, a claim of PDF/A."""

from __future__ import annotations

import re
from typing import Any

import pikepdf

from thidua.model.metadata import Metadata

_XMP_LIMIT = 1_000_000  # bytes
_PART = re.compile(r"pdfaid:part(?:=[\"']|>)\s*(\d)")
_LEVEL = re.compile(r"pdfaid:conformance(?:=[\"']|>)\s*([ABUEFabuef])")
_SHOWN = 300  # characters of a title that are worth keeping


def facts(pdf: pikepdf.Pdf) -> Metadata:
    """Return what a PDF says of itself, all of it unchecked."""
    root, info = pdf.Root, pdf.trailer.get("/Info")
    marked = _entry(_entry(root, "/MarkInfo"), "/Marked")
    return Metadata(
        title=text(_entry(info, "/Title")),
        author=text(_entry(info, "/Author")),
        language=text(_entry(root, "/Lang")),
        created=text(_entry(info, "/CreationDate")),
        version=_version(pdf),
        standard=_standard(_entry(root, "/Metadata")),
        tagged=marked is True and _entry(root, "/StructTreeRoot") is not None,
    )


def text(value: Any) -> str:  # noqa: ANN401 - whatever a file holds
    """Return a string of a file, cut where it is too long; empty for anything else."""
    if not isinstance(value, pikepdf.String):
        return ""
    shown = "".join(char if char.isprintable() else " " for char in str(value))
    return " ".join(shown[: 4 * _SHOWN].split())[:_SHOWN]


def _entry(of: Any, key: str) -> Any:  # noqa: ANN401 - whatever a file holds
    return of.get(key) if isinstance(of, pikepdf.Dictionary) else None


def _version(pdf: pikepdf.Pdf) -> str:
    """Return the version; the catalogue's counts where it is the later one (7.2.2)."""
    declared = _entry(pdf.Root, "/Version")
    newer = str(declared).removeprefix("/") if isinstance(declared, pikepdf.Name) else ""
    return max(pdf.pdf_version, newer) if re.fullmatch(r"\d\.\d", newer) else pdf.pdf_version


def _standard(metadata: Any) -> str:  # noqa: ANN401 - whatever a file holds
    """Return the PDF/A that the XMP metadata claim, such as "PDF/A-2a".

    Two attributes are looked for and the XML is not parsed: a parser would be one more thing that a
    hostile file could reach.
    """
    if not isinstance(metadata, pikepdf.Stream):
        return ""
    try:
        xmp = metadata.read_bytes()[:_XMP_LIMIT].decode("utf-8", "replace")
    except (pikepdf.PdfError, NotImplementedError):
        return ""
    part, level = _PART.search(xmp), _LEVEL.search(xmp)
    return f"PDF/A-{part[1]}{level[1].lower() if level else ''}" if part else ""
