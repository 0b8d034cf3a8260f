"""Campaigns as they are stated: taken without asking whether they are sound, or less what is not.

Forms go out, and come back, in a year whose data are not all there yet.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import ValidationError

from thidua.catalogue.regulation import regime_of
from thidua.model.campaign import Campaign
from thidua.model.year import Pledge, Result, Year
from thidua.source.layout import stray
from thidua.source.merging import Common, merged
from thidua.source.reader import read
from thidua.source.roster import heads
from thidua.source.year import YearFiles, files, persons
from thidua.survey import Checked, Surveyed, before, common, put_together, said_of, surveyed


def preceding(root: Path, name: str, beside: tuple[Checked, ...]) -> Surveyed | None:
    """Return the campaign before one, for what is compared with it; None where there is none.

    Whether it is sound is asked only where it cannot be taken as it stands: that takes twice as
    long.
    """
    told = heads(root)
    previous, _ = before(name, told)
    if not previous:
        return None
    year = None if before(previous, told)[1] else _unjudged(files(root, previous), beside)
    if year is not None:
        return Surveyed((), year, ())
    return surveyed(root, previous, told, beside=beside, alone=True)


def _unjudged(there: YearFiles, beside: tuple[Checked, ...]) -> Year | None:
    """Return what the files of a campaign state, nothing where they do not fit their schemas."""
    told = common(beside)
    found = [
        Checked(path, merged(source, told)[0], ())
        for path in there
        if not stray(path) and (source := read(path, name=path.as_posix())[0]) is not None
    ]
    if len(found) < len(tuple(there)):
        return None
    try:
        return put_together((*found, *beside), None, None, {}).year
    except (ValidationError, LookupError):
        return None


def unchecked(  # noqa: PLR0913 - all but three by keyword
    root: Path,
    name: str,
    beside: Common,
    *,
    earlier: Year | None = None,
    alone: bool = False,
    reports: bool = False,
) -> Year | None:
    """Return a campaign as stated, less what fits no schema, and the one before.

    Its pledges, and with ``reports`` its results. ``earlier`` is the one before where it is known.
    """
    there = files(root, name)
    campaign = said_of(there.campaign, beside)
    if not isinstance(campaign, Campaign):
        return None
    pledges = (one for path in there.pledges if isinstance(one := said_of(path, beside), Pledge))
    paths = there.results if reports else ()
    results = (one for path in paths if isinstance(one := said_of(path, beside), Result))
    previous = "" if alone or earlier else before(name, heads(root))[0]
    try:
        return Year(
            campaign=campaign,
            regime=regime_of(campaign),
            pledges={one.unit: one for one in pledges},
            results={(one.unit, one.review): one for one in results},
            previous=unchecked(root, previous, beside, alone=True, reports=reports)
            if previous
            else earlier,
            persons=persons(beside.persons),
        )
    except (ValidationError, LookupError):
        return None
