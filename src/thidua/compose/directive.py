"""Launch document of a campaign: Phát động, Chỉ thị, Kế hoạch, Công văn or Quyết định."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from thidua.catalogue.kinds import Scope
from thidua.compose.citations import Citations, references
from thidua.compose.labels import roman
from thidua.compose.outline import outline
from thidua.compose.paper import Paper, assemble, fill
from thidua.compose.papers import composed, launch_paper
from thidua.compose.runs import joined, runs
from thidua.compose.wording import paragraphs
from thidua.model.campaign import AppendixData, Campaign, Numbering
from thidua.model.composed import Composed
from thidua.model.document import Appendix, Document, Paragraph
from thidua.model.year import Year

KIND = "directive"
SCOPE = Scope.CAMPAIGN


class _Ground(Struct, frozen=True):
    relation: str
    text: str


def compose(year: Year) -> Iterator[Composed]:
    """Yield the launch document of a year, which is public."""
    yield composed(launch(year.campaign))


def launch(campaign: Campaign) -> Document:
    """Return the launch document of a campaign.

    Expects a campaign that the checks have accepted. A ground (Căn cứ) whose document the opening
    text cites is not printed on a line of its own.

    Raises:
        OwnFileError: a wording template is wrong.
        KeyError: when a ground names a document that is not there.
    """
    directive = campaign.directive
    paper = launch_paper(campaign)
    citations = Citations(campaign.documents)
    grounds = tuple(_grounds(campaign, citations))
    opening = tuple(_plain(directive.opening, citations))
    items = tuple(outline(directive.items, directive.numbering, citations.expand))
    closing = tuple(_plain(directive.closing, citations))
    heading = directive.heading or paper.name
    return assemble(
        paper,
        "directive.md.j2",
        title=" ".join((heading, *directive.abstract)),
        slots={"opening": opening, "items": items, "closing": closing},
        appendices=tuple(
            _appendix(appendix, number, paper, citations)
            for number, appendix in _numbered(directive.appendices)
        ),
        directive=directive,
        heading=heading,
        grounds=grounds,
    )


def _plain(texts: Iterable[str], citations: Citations) -> Iterator[Paragraph]:
    """Yield paragraphs that are no items."""
    for text in texts:
        yield Paragraph("body", joined(runs(text, citations.expand)))


def _grounds(campaign: Campaign, citations: Citations) -> Iterator[_Ground]:
    cited = references(campaign.directive.opening)
    for basis in campaign.basis:
        if basis.document is None:
            yield _Ground(basis.relation, citations.expand(basis.text or ""))
        elif basis.document not in cited:
            yield _Ground(basis.relation, citations.cite(basis.document, formal=True))


def _numbered(appendices: Sequence[AppendixData]) -> Iterator[tuple[str, AppendixData]]:
    """Number the appendices when there is more than one (Mục III.1.a)."""
    for index, appendix in enumerate(appendices, 1):
        yield roman(index) if len(appendices) > 1 else "", appendix


def _appendix(appendix: AppendixData, number: str, paper: Paper, citations: Citations) -> Appendix:
    said = paragraphs(
        "parts/appendix.md.j2", slots=("items",), paper=paper, title=appendix.title, number=number
    )
    numbering = appendix.numbering or Numbering.ROMAN
    items = tuple(outline(appendix.items, numbering, citations.expand))
    return Appendix(appendix.orientation, tuple(fill(said, {"items": items})), appendix.id)
