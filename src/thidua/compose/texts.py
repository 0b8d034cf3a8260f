"""Documents that the campaign types besides its launch document: Hướng dẫn, Thông báo, Giấy mời."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from thidua.catalogue.kinds import Scope
from thidua.compose.directive import launch, typed
from thidua.compose.papers import composed
from thidua.model.campaign import Campaign
from thidua.model.composed import Composed
from thidua.model.document import Appendix, Document
from thidua.model.year import Year

KIND = "texts"
SCOPE = Scope.CAMPAIGN


def compose(year: Year) -> Iterator[Composed]:
    """Yield each of them.

    Raises:
        OwnFileError: a wording template is wrong.
    """
    for one in year.campaign.texts:
        yield composed(typed(year.campaign, one, (), kind=KIND), of=one.id)


def whole(campaign: Campaign) -> Document:
    """Return the launch document with the others behind it, for a comparison of all that is typed.

    Raises:
        OwnFileError: a wording template is wrong.
        KeyError: when a ground names a document that is not there.
    """
    document = launch(campaign)
    return replace(document, appendices=(*document.appendices, *_behind(campaign)))


def _behind(campaign: Campaign) -> Iterator[Appendix]:
    for one in campaign.texts:
        said = typed(campaign, one, (), kind=KIND)
        yield Appendix(said.orientation, said.body, one.id)
        yield from said.appendices
