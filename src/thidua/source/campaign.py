"""Campaign: from a checked YAML file to the typed campaign."""

from __future__ import annotations

import msgspec

from thidua.model.campaign import Campaign
from thidua.model.source import Source


def campaign(source: Source) -> Campaign:
    """Return the campaign that a file states.

    Raises:
        msgspec.ValidationError: when the file does not fit the schema; check it first.
    """
    # Not strict: to JSON Schema 2023.0 is an integer too.
    return msgspec.convert(source.root.plain(), Campaign, strict=False)
