"""Unexplained values: what no rule claims: every value that differs, with its path in the data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from msgspec import Struct

from thidua.diff.facts.here import Here
from thidua.diff.facts.values import plain
from thidua.model.change import Change, ChangeKind


def unexplained(old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - any data
    """Yield one change for every value below this place that is not the same on both sides.

    Lists are compared position by position, from 0; what one side lacks is an empty text there.
    """
    if isinstance(old, Struct) and type(old) is type(new):
        for name in old.__struct_fields__:
            yield from unexplained(getattr(old, name), getattr(new, name), here.at(name))
    elif isinstance(old, tuple) and isinstance(new, tuple):
        for index, (before, after) in enumerate(zip_longest(old, new)):
            yield from unexplained(before, after, here.under(str(index)))
    elif old != new:
        yield here.changed(_shown(old, here), _shown(new, here), kind=ChangeKind.UNEXPLAINED)


def _shown(value: Any, here: Here) -> str:  # noqa: ANN401
    return repr(value) if isinstance(value, Struct | tuple) else plain(value, here.new)
