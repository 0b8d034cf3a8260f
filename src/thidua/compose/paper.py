"""Frame of a document: what stands around every body, and how its parts are put together.

A composer says which wording it uses and what stands in its slots; head, title, signatures and
Nơi nhận come from the ``Paper`` through ``templates/documents/parts/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from thidua.catalogue.heads import STATE, HeadForm, head_forms
from thidua.catalogue.law import FOR_ALL, law
from thidua.compose.blanks import fitted
from thidua.compose.numbers import PartialDate
from thidua.compose.wording import SLOT, paragraphs
from thidua.model.campaign import Agency, PaperStatus, Recipients, Signer
from thidua.model.document import Appendix, Block, Document, Head, Paragraph, Run
from thidua.model.frame import Issuer, flat
from thidua.model.items import Orientation
from thidua.model.listing import PaperList

_HEAD = {
    "superior": "issuers",
    "issuer": "issuers",
    "issuer-marked": "issuers",
    "star": "issuers",
    "nation": "nation",
    "number": "number",
    "subject": "number",
    "mark": "number",
    "place-date": "place_date",
}
_SIGNATURES = {"signer-authority", "signer-position", "signer-name"}
_RECIPIENTS = {"recipients-label", "recipient"}
_ELSEWHERE = _HEAD.keys() | _SIGNATURES | _RECIPIENTS


class Paper(Struct, frozen=True):
    """The frame of a document (Điều 8.2): its issuer, number and date, who signs and who gets it.

    ``name`` is the tên loại ("Kế hoạch"), ``cited`` what other documents call it, if not so;
    ``reference`` all that stands for number and symbol; ``head`` the form of its head; ``dateless``
    heads have no place and date, those that are not ``numbered`` no number, and what somebody
    writes who is no agency (``private``) names none. ``addressee`` the one behind Kính gửi, if any;
    ``subject`` the V/v lines of a công văn, which has no printed tên loại; ``abstract`` the lines
    of a trích yếu and ``list`` the looks of a list that are not as the program makes them. A draft
    leaves number and day blank, a ``form`` has dots there.
    """

    kind: str
    name: str
    agencies: tuple[Agency, ...]
    symbol: str
    date: PartialDate
    status: PaperStatus
    signers: tuple[Signer, ...]
    recipients: Recipients
    number: int | str | None = None
    reference: str | None = None
    issued_by: Issuer = Issuer.AGENCY
    head: HeadForm = field(default_factory=lambda: head_forms()[STATE])
    cited: str = ""
    addressee: str = ""
    subject: str = ""
    abstract: tuple[str, ...] = ()
    list: PaperList | None = None
    dateless: bool = False
    numbered: bool = True
    private: bool = False
    form: bool = False

    @property
    def issuers(self) -> tuple[str, ...]:
        """Who issues it, as a text names them: the agencies, or their heads."""
        return tuple(_named(one, self.issued_by) for one in self.agencies)

    @property
    def decider(self) -> str:
        """Who decides: whoever a body is signed for (TM.), or the post that the signer acts for."""
        signer = self.signers[0]
        sign, _, post = signer.authority[0].partition(" ") if signer.authority else ("", "", "")
        if sign == FOR_ALL:
            return self.issuers[0]
        return f"{post or flat(signer.position)} {self.agencies[0].name}"

    @property
    def called(self) -> str:
        """What another document calls it."""
        return self.cited or self.name

    @property
    def superiors(self) -> tuple[tuple[str, ...], ...]:
        """The lines of the bodies that the agencies belong to, each body once."""
        bodies = {
            one.superior: one.superior_lines or (one.superior,)
            for one in reversed(self.agencies)
            if one.superior
        }
        return tuple(reversed(bodies.values()))


def _named(agency: Agency, issued_by: Issuer) -> str:
    if issued_by is Issuer.AGENCY:
        return agency.name
    return f"{agency.head or law().head_of(agency.name)} {agency.name}".strip()


def assemble(  # noqa: PLR0913 - all but two by keyword
    paper: Paper,
    template: str,
    *,
    title: str,
    slots: Mapping[str, Sequence[Block]],
    appendices: tuple[Appendix, ...] = (),
    orientation: Orientation = Orientation.PORTRAIT,
    **values: object,
) -> Document:
    """Return the document that a wording template makes of a paper.

    ``slots`` are the blocks for the template's ``{.slot}`` paragraphs, by their names; ``values``
    are what the wording speaks of, besides ``paper``; ``title`` is for the files' metadata.

    Raises:
        OwnFileError: the template is wrong, or asks for a value, style or slot that is not there.
    """
    worded = paragraphs(template, slots=slots.keys(), paper=paper, **values)
    said = [fitted(one) for one in worded]
    return Document(
        kind=paper.kind,
        title=" ".join((paper.name, *paper.abstract)) if paper.abstract else title,
        author=paper.agencies[0].name,
        date=paper.date.first_day(),
        head=_head(said, paper),
        body=tuple(fill(said, slots)),
        signatures=tuple(_signatures(said, paper.signers)),
        recipients=tuple(one for one in said if one.style in _RECIPIENTS),
        appendices=appendices,
        orientation=orientation,
    )


def fill(said: Iterable[Paragraph], slots: Mapping[str, Sequence[Block]]) -> Iterator[Block]:
    """Yield the body of what was said, each slot replaced by its blocks."""
    for paragraph in said:
        if paragraph.style == SLOT:
            yield from slots[paragraph.text]
        elif paragraph.style not in _ELSEWHERE:
            yield paragraph


def head(paper: Paper) -> Head:
    """Return the head of a paper alone.

    Raises:
        OwnFileError: the template is wrong.
    """
    return _head(paragraphs("parts/head.md.j2", paper=paper), paper)


def _head(said: Sequence[Paragraph], paper: Paper) -> Head:
    sides: dict[str, tuple[Paragraph, ...]] = dict.fromkeys(_HEAD.values(), ())
    for paragraph in said:
        if paragraph.style in _HEAD:
            sides[_HEAD[paragraph.style]] += (paragraph,)
    nation = (Paragraph(line.style, (Run(line.text),)) for line in paper.head.lines)
    return Head(**sides | {"nation": tuple(nation)})


def _signatures(
    said: Iterable[Paragraph], signers: Sequence[Signer]
) -> Iterator[tuple[Paragraph, ...]]:
    """Yield the lines of each signer; what stands over several comes before them, by itself."""
    signer: tuple[Paragraph, ...] = ()
    grouped = [len(signers) > 1 and one.group is not None for one in signers]
    count = 0
    for paragraph in said:
        if paragraph.style not in _SIGNATURES:
            continue
        signer += (paragraph,)
        if paragraph.style == "signer-name":
            yield signer
            signer, count = (), count + 1
        elif len(signer) == 1 and any(grouped[count : count + 1]):
            yield signer
            signer, grouped[count] = (), False
