"""Stamps: marks of urgency and circulation, digital signatures in the corner (III.2, II.8.b).

What stamps of secrecy look like is for the law on state secrets to say, and so is "TÀI LIỆU THU
HỒI": of these the decree only says where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.catalogue import patterns
from thidua.catalogue.patterns import folded
from thidua.model.view import Signature, View, ViewFrame, ViewParagraph, ViewRun
from thidua.recognise.recognised import Component, Part, Recognised

_OTHER_LAW = "tài liệu thu hồi"


def marks(found: Recognised) -> tuple[Part, ...]:
    """Return the marks whose looks the decree states."""
    parts = found.of(Component.URGENCY, Component.CIRCULATION)
    return tuple(part for part in parts if not folded(part.text).startswith(_OTHER_LAW))


def framed(view: View) -> Mapping[int, ViewFrame]:
    """Return the rectangle drawn around each paragraph that has one, by its index."""
    return {index: frame for frame in view.frames for index in frame.paragraphs}


def copying(view: View) -> tuple[Signature, ...]:
    """Return the signatures whose text begins with a form of copy."""
    return tuple(one for one in view.signatures if one.page is not None and _copies(view, one))


def attached(view: View, found: Recognised) -> tuple[Signature, ...]:
    """Return the signatures that are shown in a file which is an attachment and nothing else."""
    if not found.parts or found.parts[0].component is not Component.APPENDIX_LABEL:
        return ()
    shown = (one for one in view.signatures if one.page is not None)
    return tuple(one for one in shown if not _copies(view, one))


def in_corner(view: View, found: Recognised) -> tuple[Signature, ...]:
    """Return the signatures of both kinds."""
    return (*attached(view, found), *copying(view))


def written(view: View, signature: Signature) -> Iterator[tuple[ViewParagraph, ViewRun]]:
    """Yield the runs of what a signature shows, each with its paragraph."""
    for index in signature.paragraphs:
        paragraph = view.paragraphs[index]
        yield from ((paragraph, run) for run in paragraph.runs if run.text.strip())


def words(view: View, signature: Signature) -> str:
    """Return all that a signature shows, on one line."""
    return " ".join(view.paragraphs[index].words for index in signature.paragraphs)


def _copies(view: View, signature: Signature) -> bool:
    return patterns.begins(patterns.COPY_BEGUN, words(view, signature))
