"""Tables of the year's documents, as ``templates/sheets.yaml`` describes them.

The description holds everything that is wording or looks (name of the tab, title, column heads,
widths, kinds, the word for the row of sums); a composer gives the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.catalogue.labels import roman
from thidua.catalogue.own import own
from thidua.compose.listing import shaped
from thidua.compose.words import words
from thidua.model.listing import PaperList
from thidua.model.sheet import Sheet, SheetColumn, SheetGroup, SheetRow, Value
from thidua.system.home import TEMPLATES


class SheetKind(Struct, frozen=True, forbid_unknown_fields=True):
    """A table without its rows.

    ``each`` is a column that is repeated as the data ask for it, between ``columns`` and ``last``;
    ``groups`` are the heads above such columns; ``occasion`` is the title where a table that there
    is for the yearly selection is made for an occasion.
    """

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    each: SheetColumn | None = None
    groups: dict[str, str] = field(default_factory=dict)
    last: tuple[SheetColumn, ...] = ()
    total: str = ""
    numbered: bool = True
    occasion: str = ""


def sheet_kinds() -> Mapping[str, SheetKind]:
    """Read ``templates/sheets.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "sheets.yaml", dict[str, SheetKind])


def sheet(  # noqa: PLR0913 - all but two by keyword
    kind: str,
    rows: Iterable[SheetRow | SheetGroup],
    *,
    each: Iterable[tuple[str, str]] = (),
    known: Mapping[str, Value] = MappingProxyType({}),
    occasion: bool = False,
    wanted: PaperList | None = None,
    **values: object,
) -> Sheet:
    """Return the table of a kind with its rows, its groups numbered I, II, III.

    ``each`` gives the repeated columns as (key of their group head, title); ``known`` are totals
    that do not follow from the rows; ``wanted`` is how the data want it; what braces
    name in the name, the title and the column heads comes from ``values``.

    Raises:
        KeyError: when the kind, a group, or a value that the wording names, is not there.
    """
    described = sheet_kinds()[kind]
    first, last = (
        tuple(_named(column, values) for column in columns)
        for columns in (described.columns, described.last)
    )
    columns = (*first, *_repeated(described, each), *last)
    listed = tuple(_labelled(rows))
    told = tuple(_told(columns, listed, wanted))
    made = Sheet(
        name=described.name.format_map(values),
        title=(described.occasion if occasion else described.title).format_map(values),
        columns=tuple(columns[index] for index in told),
        rows=tuple(_chosen(row, told) for row in listed),
        total=described.total,
        numbered=described.numbered,
        empty=words().empty,
        known=known,
    )
    return shaped(made, wanted) if wanted else made


def _labelled(rows: Iterable[SheetRow | SheetGroup]) -> Iterator[SheetRow | SheetGroup]:
    places = count(1)
    for row in rows:
        if isinstance(row, SheetGroup) and row.level == 1:
            yield replace(row, label=roman(next(places)))
        else:
            yield row


def _told(
    columns: Sequence[SheetColumn],
    rows: Sequence[SheetRow | SheetGroup],
    wanted: PaperList | None,
) -> Iterator[int]:
    """Yield which columns there are: those that the data want, else all that have to be there."""
    if wanted and wanted.columns:
        keys = {column.key: index for index, column in enumerate(columns)}
        yield from (keys[one.id] for one in wanted.columns)
    else:
        yield from (at for at, column in enumerate(columns) if _stays(at, column, rows))


def _stays(index: int, column: SheetColumn, rows: Iterable[SheetRow | SheetGroup]) -> bool:
    """Say whether a column stays: an optional one needs a row that fills it, or one to fill in."""
    values = [row.values[index] for row in rows if isinstance(row, SheetRow) and not row.blank]
    return not (column.optional and values) or any(value not in {None, ""} for value in values)


def _chosen(row: SheetRow | SheetGroup, told: Sequence[int]) -> SheetRow | SheetGroup:
    return replace(row, values=tuple(row.values[index] for index in told)) if row.values else row


def _repeated(described: SheetKind, each: Iterable[tuple[str, str]]) -> Iterable[SheetColumn]:
    if described.each is None:
        return ()
    one = described.each
    return [replace(one, title=title, group=described.groups[key]) for key, title in each]


def _named(column: SheetColumn, values: Mapping[str, object]) -> SheetColumn:
    return replace(
        column, title=column.title.format_map(values), group=column.group.format_map(values)
    )
