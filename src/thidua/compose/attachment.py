"""Attachments: phụ lục, danh sách, quy chế, mẫu, each with its title and what connects it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from thidua.catalogue.labels import roman
from thidua.compose.numbers import PartialDate
from thidua.compose.outline import outline
from thidua.compose.paper import Paper, fill, head
from thidua.compose.runs import plain
from thidua.compose.wording import paragraphs
from thidua.compose.words import words
from thidua.model.campaign import Agency, Attachment, Confirmation, PaperStatus
from thidua.model.document import Appendix, Beside, Block, Facing, Paragraph
from thidua.model.frame import AttachmentKind, Lines
from thidua.model.items import Numbering, Orientation
from thidua.model.listing import PaperList

_TEMPLATE = "parts/attachment.md.j2"
_SLOTS = ("head", "opening", "items", "confirmations")
_NUMBERS: dict[str, Callable[[int], str]] = {"roman": roman, "arabic": "{:02}".format}


def attachments(
    given: Sequence[Attachment], paper: Paper, expand: Callable[[str], str]
) -> Iterator[Appendix]:
    """Yield the attachments of a document, numbered by kind (Mục III.1.a).

    ``expand`` writes out the citations in a text and is called in reading order.

    Raises:
        OwnFileError: the wording template is wrong.
    """
    for one, number in zip(given, numbers([one.kind for one in given]), strict=True):
        named = words().attachments[one.kind]
        said = paragraphs(
            _TEMPLATE,
            slots=_SLOTS,
            paper=paper,
            kind=one.kind,
            named=named,
            number=number,
            title=one.title,
            note=one.note,
            confirmations=one.confirmations,
        )
        numbering = one.numbering or Numbering.ROMAN
        slots: dict[str, Sequence[Block]] = {
            "head": tuple(_head(one, paper)) if named.head else (),
            "opening": tuple(plain(one.opening, expand)),
            "items": tuple(outline(one.items, numbering, expand)),
            "confirmations": tuple(_confirmed(one.confirmations)),
        }
        yield Appendix(one.orientation, tuple(fill(said, slots)), one.id)


def appendix(
    paper: Paper,
    title: Lines,
    number: str,
    *blocks: Block,
    orientation: Orientation = Orientation.LANDSCAPE,
    wanted: PaperList | None = None,
) -> Appendix:
    """Return an attachment of a derived document; ``number`` is empty when there is only one.

    What the data want of a list says of which kind it is, and what its note is.
    """
    wanted = wanted or PaperList()
    kind = AttachmentKind(wanted.kind)
    said = paragraphs(
        _TEMPLATE,
        slots=_SLOTS,
        paper=paper,
        kind=kind,
        named=words().attachments[kind],
        number=number,
        title=title,
        note=wanted.note,
        confirmations=(),
    )
    return Appendix(orientation, tuple(fill(said, {"head": (), "opening": (), "items": blocks})))


def numbers(kinds: Sequence[AttachmentKind]) -> Iterator[str]:
    """Yield the number of each attachment among those of its kind; empty where it needs none."""
    many, reached = Counter(kinds), Counter[AttachmentKind]()
    for kind in kinds:
        reached[kind] += 1
        style = words().attachments[kind].numbered
        alone = many[kind] == 1 and style != "arabic"
        yield _NUMBERS[style](reached[kind]) if style and not alone else ""


def _head(one: Attachment, paper: Paper) -> Iterator[Facing]:
    """Yield agency and Quốc hiệu over an attachment, of whoever fills in a form the dots."""
    form = one.kind is AttachmentKind.FORM
    top = head(_filled_in(one, paper) if form else paper)
    yield Facing(top.issuers, top.nation, Beside.HEAD)
    if form:
        yield Facing((), top.place_date, Beside.HEAD)


def _filled_in(one: Attachment, paper: Paper) -> Paper:
    """Return the frame of the document that a form becomes: who issues it and when is open."""
    agency = Agency(
        name=one.issuer or words().gaps.open("unit"),
        abbreviation="",
        place=one.place or words().gaps.open("town"),
        superior=one.superior,
    )
    return replace(
        paper,
        agencies=(agency,),
        date=PartialDate(),
        status=PaperStatus.ISSUED,
        subject="",
        form=True,
    )


def _confirmed(confirmations: Sequence[Confirmation]) -> Iterator[Facing]:
    """Yield the places to sign in pairs, a single one on the right."""
    given = [
        tuple(paragraphs("parts/confirmation.md.j2", confirmation=one)) for one in confirmations
    ]
    nobody: tuple[Paragraph, ...] = ()
    if len(given) % 2:
        given.insert(0, nobody)
    for left, right in zip(given[::2], given[1::2], strict=True):
        yield Facing(left, right, Beside.END)
