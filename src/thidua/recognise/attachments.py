"""Attachments behind the signatures: lists, tables, forms that come with a document (III.1).

Not every one is called "Phụ lục". What stands behind the signatures belongs to nobody who signed
once a page or a section begins, a list is headed, "(Kèm theo …)" stands below a title, or a table
is drawn: the persons of a list are no signers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.catalogue import patterns
from thidua.recognise.endings import names, signs
from thidua.recognise.judging import capital, centred, headline
from thidua.recognise.notes import noted
from thidua.recognise.recognised import Piece

_AHEAD = 4
_NEAR = 8
"""How many pieces below the post of a signer the name stands at the most."""


def attachments(cut: Sequence[Piece]) -> Iterator[int]:
    """Yield where attachments begin; ``cut`` are the pieces of a file, in order."""
    labelled, signed, named = False, -1, False
    attached = False
    last = -1
    for index, piece in enumerate(cut):
        attached = attached or patterns.fits(patterns.APPENDIX_LABEL, piece.text)
        label = not piece.ruled and patterns.fits(patterns.RECIPIENTS_LABEL, piece.text)
        post = signs(piece)
        name = signed >= 0 and index - signed <= _NEAR and not piece.ruled and names(piece.text)
        name = name and not (named and _turned(piece, cut[last]))
        behind = (labelled and signed >= 0) or named
        if behind and not (label or post or name) and _begins(cut, index, last):
            yield index
            labelled, signed, named = False, -1, False
            attached = True
            continue
        turned = bool(index) and _turned(piece, cut[index - 1]) and _headed(cut, index)
        if attached and (turned or _labels(cut, index)):
            yield index
            labelled, signed, named = False, -1, False
            continue
        labelled, named = labelled or label, named or name
        signed = index if post else signed
        if patterns.fits(patterns.BASIS, piece.text) or patterns.fits(
            patterns.OPERATIVE, piece.text
        ):
            signed = -1  # the post above was that of who decides
        last = index if label or post or name else last


def _begins(cut: Sequence[Piece], index: int, last: int) -> bool:
    """Say whether an attachment begins at a piece behind the signatures, the ``last`` of which."""
    piece = cut[index]
    table = piece.paragraph.place.table
    if table is not None and table == cut[last].paragraph.place.table:
        return False
    if piece.ruled or _turned(piece, cut[index - 1]):
        return not patterns.fits(patterns.LISTED, piece.text)
    ahead = cut[index + 1 : index + 1 + _AHEAD]
    if noted(piece) or patterns.fits(patterns.FORM_LABEL, piece.text):
        return True
    if not headline(piece) or not (capital(piece) or centred(piece)):
        return False
    over = bool(ahead) and ahead[0].ruled
    return any(map(noted, ahead)) or over or patterns.fits(patterns.LIST_TITLE, piece.text)


def _labels(cut: Sequence[Piece], index: int) -> bool:
    """Say whether the label of a form stands here, its head or its title right below it."""
    if cut[index].ruled or not patterns.fits(patterns.FORM_LABEL, cut[index].text):
        return False
    below = [one for one in cut[index + 1 : index + 1 + _NEAR] if not one.ruled]
    titled = bool(below) and headline(below[0]) and capital(below[0])
    return titled or any(patterns.resembles(one.text, patterns.NATION) for one in below)


def _headed(cut: Sequence[Piece], index: int) -> bool:
    """Say whether a form or the title of a list stands here, "(Kèm theo …)" soon below it."""
    piece = cut[index]
    if patterns.fits(patterns.FORM_LABEL, piece.text):
        return not piece.ruled
    ahead = cut[index + 1 : index + 1 + _AHEAD]
    return not piece.ruled and headline(piece) and capital(piece) and any(map(noted, ahead))


def _turned(piece: Piece, before: Piece) -> bool:
    """Say whether a page or a section begins at a piece."""
    here, there = piece.paragraph.place, before.paragraph.place
    return (here.section, here.sheet, here.page) != (there.section, there.sheet, there.page)
