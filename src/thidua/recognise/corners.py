"""Digital signatures that stand in the upper right corner of the first page (PDF).

So does an agency's on an attachment in a file of its own (II.8.b, III.1.d), and on the electronic
copy of a paper (Phần II, I.3). Those on a document itself stand where it is signed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thidua.catalogue import patterns
from thidua.recognise.recognised import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.model.view import Paragraph, Run, Signature, View
    from thidua.recognise.recognised import Recognised


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


def written(view: View, signature: Signature) -> Iterator[tuple[Paragraph, Run]]:
    """Yield the runs of what a signature shows, each with its paragraph."""
    for index in signature.paragraphs:
        paragraph = view.paragraphs[index]
        yield from ((paragraph, run) for run in paragraph.runs if run.text.strip())


def words(view: View, signature: Signature) -> str:
    """Return all that a signature shows, on one line."""
    return " ".join(view.paragraphs[index].words for index in signature.paragraphs)


def _copies(view: View, signature: Signature) -> bool:
    return patterns.begins(patterns.COPY_BEGUN, words(view, signature))
