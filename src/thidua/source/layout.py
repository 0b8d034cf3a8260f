"""Where the files of a campaign year stand, and so of which kind each of them is.

::

    campaigns/2024.yaml                     the campaign
    campaigns/2024/pledges/UNIT.yaml        one pledge a unit
    campaigns/2024/results/UNIT-h1.yaml     one result a unit and period: h1, year
    campaigns/2024/selection.yaml           proposals, votes, decision

The same holds in an earlier revision, whose files are called ``REVISION:campaigns/2024.yaml``.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from thidua.model.source import Kind

if TYPE_CHECKING:
    from thidua.model.source import Node

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_PLACES = {
    Kind.PLEDGE: re.compile(rf"(?:^|[:/])[0-9]{{4}}/pledges/{_ID}\.yaml$"),
    Kind.RESULT: re.compile(rf"(?:^|[:/])[0-9]{{4}}/results/{_ID}-(?:h1|year)\.yaml$"),
    Kind.SELECTION: re.compile(r"(?:^|[:/])[0-9]{4}/selection\.yaml$"),
    Kind.CAMPAIGN: re.compile(r"(?:^|[:/])campaigns/[^/]+$"),
}
_IN_A_YEAR = re.compile(r"(?:^|[:/])campaigns/[0-9]{4}/")

_KEYS = {
    Kind.CAMPAIGN: {"agency", "directive", "regime"},
    Kind.SELECTION: {"proposals", "meeting", "decision"},
    Kind.RESULT: {"period"},
    Kind.PLEDGE: {"unit"},
}
"""Keys of which one is enough to know the kind of a file elsewhere, tried in this order."""


def kind(name: str, root: Node) -> Kind:
    """Return the kind of the file ``name``: by its place, or elsewhere by its keys.

    What fits nothing is taken for a campaign.
    """
    known = root.value.keys() if isinstance(root.value, dict) else set()
    keyed = (kind for kind, keys in _KEYS.items() if keys & known)
    return _placed(name) or next(keyed, Kind.CAMPAIGN)


def stray(path: PurePath) -> bool:
    """Tell whether a file stands in the folder of a year where none of its files belongs."""
    return bool(_IN_A_YEAR.search(path.as_posix())) and _placed(path.as_posix()) is None


def _placed(name: str) -> Kind | None:
    place = PurePath(name).as_posix()
    return next((kind for kind, pattern in _PLACES.items() if pattern.search(place)), None)
