"""Vocabulary of an import: ``templates/import.yaml``."""

from __future__ import annotations

import re

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.system.home import TEMPLATES
from thidua.system.once import once


class Vocabulary(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything of ``import.yaml``; the keys are told there."""

    blank: str
    kept: str
    grounds: tuple[str, ...]
    ends: tuple[str, ...]
    names: tuple[str, ...]
    small: frozenset[str]
    lists: dict[str, dict[str, tuple[str, ...]]]
    order: frozenset[str]
    ticks: frozenset[str]
    ranks: dict[str, tuple[str, ...]]
    kinds: dict[str, tuple[str, ...]]


def vocabulary() -> Vocabulary:
    """Read ``templates/import.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "import.yaml", Vocabulary)


@once
def ends() -> re.Pattern[str]:
    """Return how the paragraphs begin that close a document."""
    return re.compile(rf"(?:{'|'.join(vocabulary().ends)})")
