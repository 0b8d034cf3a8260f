"""Launch document of a campaign, of any type: Phát động, Kế hoạch, Công văn, Quyết định."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.catalogue.kinds import Scope
from thidua.catalogue.law import Layout, law
from thidua.compose.attachment import attachments
from thidua.compose.citations import Citations, references
from thidua.compose.outline import outline
from thidua.compose.paper import assemble
from thidua.compose.papers import composed, typed_paper
from thidua.compose.runs import plain
from thidua.model.campaign import Basis, Campaign, Directive
from thidua.model.composed import Composed
from thidua.model.document import Document
from thidua.model.year import Year

KIND = "directive"
SCOPE = Scope.CAMPAIGN


class _Ground(Struct, frozen=True):
    """A ground as it is printed; a mark at its end that is typed there is as issued."""

    relation: str
    text: str

    @property
    def closed(self) -> bool:
        """Whether its text brings the mark at its end along."""
        return self.text.endswith((",", ";", "."))


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
    return typed(campaign, campaign.directive, campaign.basis, kind=KIND)


def typed(
    campaign: Campaign, directive: Directive, basis: tuple[Basis, ...], *, kind: str
) -> Document:
    """Return a document whose text is typed into the campaign, with its grounds.

    Raises:
        OwnFileError: a wording template is wrong.
        KeyError: when a ground names a document that is not there.
    """
    paper = typed_paper(campaign, directive, kind=kind)
    type_ = law().types[directive.type]
    citations = Citations(campaign.documents)
    grounds = tuple(_grounds(directive, basis, citations))
    opening = tuple(plain(directive.opening, citations.expand))
    items = tuple(outline(directive.items, directive.numbering, citations.expand))
    closing = tuple(plain(directive.closing, citations.expand))
    heading = directive.heading or paper.name
    return assemble(
        paper,
        f"{kind}.md.j2",
        title=" ".join((heading, *directive.abstract)),
        slots={"opening": opening, "items": items, "closing": closing},
        appendices=tuple(attachments(directive.attachments, paper, citations.expand)),
        directive=directive,
        type=type_,
        authority=directive.authority or (paper.issuers if type_.form is Layout.DECREE else ()),
        heading=heading,
        grounds=grounds,
    )


def _grounds(
    directive: Directive, basis: tuple[Basis, ...], citations: Citations
) -> Iterator[_Ground]:
    cited = references(directive.opening)
    for one in basis:
        if one.document is None:
            yield _Ground(one.relation, citations.expand(one.text or ""))
        elif one.document not in cited:
            yield _Ground(one.relation, citations.cite(one.document, formal=True))
