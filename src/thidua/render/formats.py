"""Formats that a document comes in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from thidua.model.document import Document
from thidua.render import docx, markdown, pdf

RENDERERS: Mapping[str, Callable[[Document], bytes]] = {
    "docx": docx.render,
    "pdf": pdf.render,
    "md": markdown.render,
}
"""Ending of a file → what makes it."""
