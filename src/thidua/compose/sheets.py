"""The tables of the year's documents, as ``templates/sheets.yaml`` describes them.

The description holds everything that is wording or looks (name of the tab, title, column heads,
widths, kinds, the word for the row of sums); a composer gives the rows.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec
import yaml
from msgspec import Struct, field
from msgspec.structs import replace

from thidua.home import TEMPLATES
from thidua.model.sheet import Sheet, SheetColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from thidua.model.sheet import SheetGroup, SheetRow


class SheetKind(Struct, frozen=True):
    """A table without its rows.

    ``each`` is a column that is repeated as the data ask for it, between ``columns`` and ``last``;
    ``groups`` are the heads above such columns.
    """

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    each: SheetColumn | None = None
    groups: dict[str, str] = field(default_factory=dict)
    last: tuple[SheetColumn, ...] = ()
    total: str = ""
    numbered: bool = True


@cache
def sheet_kinds() -> Mapping[str, SheetKind]:
    """Read ``templates/sheets.yaml`` once a process.

    Raises:
        msgspec.ValidationError: when the file does not have this shape.
    """
    raw = yaml.load((TEMPLATES / "sheets.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    return msgspec.convert(raw, dict[str, SheetKind])


def sheet(
    kind: str,
    rows: Iterable[SheetRow | SheetGroup],
    *,
    each: Iterable[tuple[str, str]] = (),
    **values: object,
) -> Sheet:
    """Return the table of a kind with its rows.

    ``each`` gives the repeated columns as (key of their group head, title); what braces name in
    the name, the title and the column heads comes from ``values``.

    Raises:
        KeyError: when the kind, a group, or a value that the wording names, is not there.
    """
    described = sheet_kinds()[kind]
    first, last = (
        tuple(_named(column, values) for column in columns)
        for columns in (described.columns, described.last)
    )
    return Sheet(
        name=described.name.format_map(values),
        title=described.title.format_map(values),
        columns=(*first, *_repeated(described, each), *last),
        rows=tuple(rows),
        total=described.total,
        numbered=described.numbered,
    )


def _repeated(described: SheetKind, each: Iterable[tuple[str, str]]) -> Iterable[SheetColumn]:
    if described.each is None:
        return ()
    one = described.each
    return [replace(one, title=title, group=described.groups[key]) for key, title in each]


def _named(column: SheetColumn, values: Mapping[str, object]) -> SheetColumn:
    return replace(
        column, title=column.title.format_map(values), group=column.group.format_map(values)
    )
