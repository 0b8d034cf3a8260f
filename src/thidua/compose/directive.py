"""The launch document of a campaign: Phát động, Chỉ thị, Kế hoạch, Công văn or Quyết định."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thidua.compose.citations import Citations, PartialDate, references
from thidua.compose.labels import roman
from thidua.compose.outline import outline
from thidua.compose.wording import SLOT, line, paragraphs
from thidua.model.campaign import Numbering
from thidua.model.document import Appendix, Document, Head, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from thidua.model.campaign import AppendixData, Campaign
    from thidua.model.document import Block

_HEAD = {
    "superior": "issuers",
    "issuer": "issuers",
    "nation": "nation",
    "motto": "nation",
    "number": "number",
    "subject": "number",
    "mark": "number",
    "place-date": "place_date",
}
_SIGNATURES = {"signer-authority", "signer-position", "signer-name"}
_RECIPIENTS = {"recipients-label", "recipient"}


@dataclass(frozen=True, slots=True)
class _Ground:
    relation: str
    text: str


def compose(campaign: Campaign) -> Document:
    """Return the launch document of a campaign.

    Expects a campaign that the checks have accepted. A ground (Căn cứ) whose document the opening
    text cites is not printed on a line of its own.

    Raises:
        jinja2.TemplateError: when a wording template is wrong.
        KeyError: when a ground names a document that is not there.
    """
    directive = campaign.directive
    citations = Citations(campaign.documents)
    values = _values(campaign)
    grounds = tuple(_grounds(campaign, citations))
    opening = [citations.expand(text) for text in directive.opening]
    body = tuple(outline(directive.items, directive.numbering, citations.expand))
    said = paragraphs(
        "directive.md.j2",
        **values,
        grounds=grounds,
        opening=opening,
        closing=[citations.expand(text) for text in directive.closing],
    )
    appendices = tuple(
        _appendix(appendix, number, values, citations)
        for number, appendix in _numbered(directive.appendices)
    )
    return Document(
        kind="directive",
        title=" ".join((str(values["heading"]), *directive.abstract)),
        author=campaign.agency.name,
        date=PartialDate.parse(directive.date).first_day(),
        head=_head(said),
        body=tuple(_body(said, body)),
        signatures=tuple(_signatures(said)),
        recipients=tuple(one for one in said if one.style in _RECIPIENTS),
        appendices=appendices,
    )


def _values(campaign: Campaign) -> Mapping[str, object]:
    """Return what every part of the wording may speak of."""
    directive = campaign.directive
    agencies = (campaign.agency, *((directive.joint_with,) if directive.joint_with else ()))
    kind = line("parts/kind.md.j2", directive=directive)
    return {
        "directive": directive,
        "agencies": agencies,
        "superiors": tuple(dict.fromkeys(one.superior for one in agencies if one.superior)),
        "date": PartialDate.parse(directive.date),
        "kind": kind,
        "heading": directive.heading or kind,
    }


def _grounds(campaign: Campaign, citations: Citations) -> Iterator[_Ground]:
    cited = references(campaign.directive.opening)
    for basis in campaign.basis:
        if basis.document is None:
            yield _Ground(basis.relation, citations.expand(basis.text or ""))
        elif basis.document not in cited:
            yield _Ground(basis.relation, citations.cite(basis.document, formal=True))


def _head(said: Sequence[Paragraph]) -> Head:
    sides: dict[str, tuple[Paragraph, ...]] = dict.fromkeys(_HEAD.values(), ())
    for paragraph in said:
        if paragraph.style in _HEAD:
            sides[_HEAD[paragraph.style]] += (paragraph,)
    return Head(**sides)


def _body(said: Iterable[Paragraph], items: tuple[Block, ...]) -> Iterator[Block]:
    elsewhere = _HEAD.keys() | _SIGNATURES | _RECIPIENTS
    for paragraph in said:
        if paragraph.style == SLOT:
            yield from items
        elif paragraph.style not in elsewhere:
            yield paragraph


def _signatures(said: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, ...]]:
    signer: tuple[Paragraph, ...] = ()
    for paragraph in said:
        if paragraph.style in _SIGNATURES:
            signer += (paragraph,)
        if paragraph.style == "signer-name":
            yield signer
            signer = ()


def _numbered(appendices: Sequence[AppendixData]) -> Iterator[tuple[str, AppendixData]]:
    """Number the appendices when there is more than one (Mục III.1.a)."""
    for index, appendix in enumerate(appendices, 1):
        yield roman(index) if len(appendices) > 1 else "", appendix


def _appendix(
    appendix: AppendixData, number: str, values: Mapping[str, object], citations: Citations
) -> Appendix:
    said = paragraphs("parts/appendix.md.j2", **values, appendix=appendix, number=number)
    numbering = appendix.numbering or Numbering.ROMAN
    items = tuple(outline(appendix.items, numbering, citations.expand))
    return Appendix(appendix.orientation, tuple(_body(said, items)), appendix.id)
