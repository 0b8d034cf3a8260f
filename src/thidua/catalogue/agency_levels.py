"""Level of an agency by its name, as ``schemas/agency-levels.yaml`` knows the names."""

from __future__ import annotations

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.home import SCHEMAS
from thidua.model.campaign import Agency
from thidua.model.regime import CouncilLevel


class AgencyLevels(Struct, frozen=True, forbid_unknown_fields=True):
    """The first words of names, by level."""

    levels: dict[CouncilLevel, tuple[str, ...]]


def level_of(agency: Agency) -> CouncilLevel | None:
    """Return whether an agency is a ministry or the administration of a province; None if neither.

    Raises:
        OwnFileError: the file is wrong.
    """
    if agency.superior is not None:
        return None
    known = own(SCHEMAS / "agency-levels.yaml", AgencyLevels).levels
    for level, names in known.items():
        if any(f"{agency.name} ".startswith(f"{name} ") for name in names):
            return level
    return None
