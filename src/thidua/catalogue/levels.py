"""Levels of administration that are no more, as ``schemas/former-levels.yaml`` lists them."""

from __future__ import annotations

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.model.regime import Sourced
from thidua.system.home import SCHEMAS


class FormerLevel(Sourced, frozen=True, forbid_unknown_fields=True):
    """Words for units of a level that was there ``until`` that day, and what stands for it now."""

    until: str
    words: tuple[str, ...]
    today: str


class FormerLevels(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    levels: tuple[FormerLevel, ...]


def former_levels() -> tuple[FormerLevel, ...]:
    """Return ``schemas/former-levels.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "former-levels.yaml", FormerLevels).levels
