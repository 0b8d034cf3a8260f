"""The formats that a document comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.render import docx, markdown, pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from thidua.model.document import Document

RENDERERS: Mapping[str, Callable[[Document], bytes]] = {
    "docx": docx.render,
    "pdf": pdf.render,
    "md": markdown.render,
}
"""Ending of a file → what makes it."""
