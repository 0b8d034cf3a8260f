"""Campaign: from a checked YAML file to the typed campaign."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec import StructMeta

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
    stated = _listed(_named(source.root.plain()), model)
    return msgspec.convert(stated, model, strict=False)


def _listed(plain: Plain, wanted: object) -> Plain:
    """Return what a file states with a text that stands where a list of texts is wanted in one."""
    kinds = get_args(wanted) if isinstance(wanted, UnionType) else (wanted,)
    if isinstance(plain, dict):
        inner = next((_fields(one) for one in kinds if isinstance(one, StructMeta)), {})
        return {
            key: _listed(one, inner[key]) if key in inner else one for key, one in plain.items()
        }
    each = next((get_args(one)[0] for one in kinds if get_origin(one) is tuple), None)
    if each is None:
        return plain
    if isinstance(plain, list):
        return [_listed(one, each) for one in plain]
    return [plain] if isinstance(plain, str) and str not in kinds else plain


@cache
def _fields(model: type) -> dict[str, object]:
    """Return the types of a model's fields by the keys that a file has for them."""
    types = get_type_hints(model)
    return {one.encode_name: types[one.name] for one in msgspec.structs.fields(model)}


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
