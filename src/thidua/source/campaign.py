"""Campaign: from a checked YAML file to the typed campaign."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from thidua.model.campaign import Campaign
from thidua.model.source import Plain, Source
from thidua.source.layout import campaign_id

_Model = TypeVar("_Model")
_IDS = ("campaign", "previous", "registration")
"""Keys under which the id of a campaign may stand as a plain number: 2023."""

_EACH = "sessions"
"""Under which things stand that are each of a campaign."""


def campaign(source: Source) -> Campaign:
    """Return the campaign that a file states.

    Raises:
        msgspec.ValidationError: when the file does not fit the schema; check it first.
    """
    stated = typed(source, Campaign)
    named = campaign_id(source.file) or str(stated.filed)
    return msgspec.structs.replace(stated, id=named)


def typed(source: Source, model: type[_Model]) -> _Model:
    """Return what a file states as a value of ``model``.

    Raises:
        msgspec.ValidationError: when the file does not fit the schema; check it first.
    """
    # Not strict: to JSON Schema 2023.0 is an integer too.
    return msgspec.convert(_named(source.root.plain()), model, strict=False)


def _named(plain: Plain) -> Plain:
    """Return what a file states with every id of a campaign as a text."""
    if not isinstance(plain, dict):
        return plain
    named: dict[str, Plain] = {}
    if isinstance(each := plain.get(_EACH), list):
        named[_EACH] = [_named(one) for one in each]
    for key in _IDS:
        value = plain.get(key)
        if isinstance(value, int | float):
            named[key] = f"{int(value):04}"
    return {**plain, **named}
