"""From answers to a file of data: what the form asks is put in, all else in the file stays.

Entries that are there already keep their order and their comments; new ones stand behind the one
that they follow in the form.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from thidua.model.finding import Place
from thidua.model.source import Node, Source
from thidua.model.unit_form import AskedSheet, SheetShape
from thidua.source.canonical import drafted, verified
from thidua.source.comments import Comment, comments

_FAR = 100_000
"""A column that no comment stands in: a new entry takes none for its own."""


class AskedKeys(Struct, frozen=True):
    """What a form asks of a value: all of it, single ``keys``, or entries called by their ``id``.

    Entries of a list without ids are matched by ``id`` too, which then is a name.
    """

    keys: Mapping[str, AskedKeys] = {}
    id: str = ""

    @property
    def whole(self) -> bool:
        """Whether all of the value is asked."""
        return not self.keys


def asked(
    sheets: Sequence[AskedSheet], without: frozenset[tuple[str, str]] = frozenset()
) -> AskedKeys:
    """Return what the sheets of one part ask, by the keys of the data, in their order.

    ``without`` are columns that are not there, by the ids of their sheets and their keys.
    """
    keys: dict[str, Any] = {}
    for one in sheets:
        each = (column.key for column in one.columns)
        columns = [key for key in each if (one.id, key) not in without]
        if one.shape is SheetShape.ROWS:
            inner = {key: AskedKeys() for key in (*((one.key,) if one.key else ()), *columns)}
            keys[one.at] = AskedKeys(inner, one.key or "name")
        elif one.shape is SheetShape.HONOURS:
            for key in ("people", "collective"):
                there = keys.get(key, AskedKeys())
                keys[key] = replace(there, keys={**there.keys, "history": AskedKeys()})
        else:
            for key in columns:
                first, _, rest = key.partition(".")
                there = keys.get(first, AskedKeys())
                keys[first] = (
                    replace(there, keys={**there.keys, rest: AskedKeys()}) if rest else there
                )
    return AskedKeys(keys)


def begun(values: Mapping[str, Any], *, schema: str, name: str = "") -> Source:
    """Return a new file in canonical form, as it reads.

    Raises:
        CanonicalError: it would not read as the same data.
    """
    root, first = _fresh(values, "", 1), f"# yaml-language-server: $schema={schema}"
    lines = [first, ""]
    for line in drafted(Source("", "", root), ()).splitlines():
        begins = line.endswith(":") and not line.startswith((" ", "-"))
        lines += ["", line] if begins else [line]
    return verified("\n".join(lines) + "\n", root, comments(f"{first}\n"), name=name)


def changed(old: Source, values: Mapping[str, Any], wanted: AskedKeys) -> Source:
    """Return an existing file with the answers of a form in it, in canonical form, as it reads.

    Raises:
        CanonicalError: it cannot be written so that it reads as it should.
    """
    gone: list[Node] = []
    root = _merged(old.root, values, wanted, gone)
    remarks = tuple(one for one in comments(old.text) if not _within(one, gone))
    return verified(drafted(replace(old, root=root), remarks), root, remarks, name=old.file)


def _within(remark: Comment, gone: Sequence[Node]) -> bool:
    """Tell whether a comment stands inside of an entry that is gone."""
    return any(one.place.line <= remark.line <= one.end_line for one in gone)


def _merged(node: Node, value: Any, wanted: AskedKeys, gone: list[Node]) -> Node:  # noqa: ANN401 - plain data
    """Return a value of the file with what is asked of it replaced."""
    if isinstance(node.value, Mapping) and isinstance(value, Mapping) and wanted.keys:
        return replace(node, value=dict(_mapping(node, value, wanted, gone)))
    if isinstance(node.value, tuple) and isinstance(value, list) and wanted.id:
        return replace(node, value=tuple(_list(node, value, wanted, gone)))
    if json.dumps(_counted(node.plain())) == json.dumps(_counted(value)):
        return node
    if isinstance(node.value, Mapping | tuple):
        gone.append(node)
    made = _fresh(value, node.place.file, node.place.line)
    return replace(made, key_place=node.key_place)


def _mapping(
    node: Node, value: Mapping[str, Any], wanted: AskedKeys, gone: list[Node]
) -> Iterator[tuple[str, Node]]:
    """Yield the entries of a mapping, the new ones behind those that come before them."""
    there = node.value if isinstance(node.value, Mapping) else {}
    waiting = [key for key in value if key not in there]
    order = list(wanted.keys)
    line = node.place.line
    for key, child in there.items():
        for new in [one for one in waiting if _before(one, key, order)]:
            waiting.remove(new)
            yield new, _fresh(value[new], node.place.file, line, key=True)
        line = child.end_line + 1
        if key not in wanted.keys:
            yield key, child
        elif key in value:
            yield key, _merged(child, value[key], wanted.keys[key], gone)
        else:
            gone.append(child)
    for new in waiting:
        yield new, _fresh(value[new], node.place.file, line, key=True)


def _before(new: str, key: str, order: Sequence[str]) -> bool:
    return new in order and key in order and order.index(new) < order.index(key)


def _list(node: Node, value: Sequence[Any], wanted: AskedKeys, gone: list[Node]) -> Iterator[Node]:
    """Yield the entries of a list as the file orders them, new ones behind whom they follow."""
    there = node.value if isinstance(node.value, tuple) else ()
    named = {_name(one.plain(), wanted.id): one for one in there}
    new: dict[str, list[Any]] = {}
    last = ""
    for entry in value:
        name = _name(entry, wanted.id)
        if name in named:
            last = name
        else:
            new.setdefault(last, []).append(entry)
    told = {_name(entry, wanted.id): entry for entry in value}
    line = there[0].place.line if there else node.place.line
    yield from (_fresh(one, node.place.file, line) for one in new.get("", []))
    for name, entry in named.items():
        if name in told:
            yield _entry(entry, told[name], wanted, gone)
        else:
            gone.append(entry)
        line = entry.end_line + 1
        yield from (_fresh(one, node.place.file, line) for one in new.get(name, []))


def _entry(node: Node, value: Any, wanted: AskedKeys, gone: list[Node]) -> Node:  # noqa: ANN401 - as above
    """Return an entry; one that is named only stays so where the form says no more."""
    if isinstance(node.value, str) and value == {wanted.id: node.value}:
        return node
    return _merged(node, value, wanted, gone)


def _counted(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return plain data in which whole numbers are alike, however they were typed."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_counted(one) for one in value]
    if isinstance(value, dict):
        return {key: _counted(one) for key, one in value.items()}
    return value


def _name(entry: object, key: str) -> str:
    return str(entry.get(key, "")) if isinstance(entry, Mapping) else str(entry)


def _fresh(value: Any, file: str, line: int, *, key: bool = False) -> Node:  # noqa: ANN401 - as above
    """Return a value that no line of the file has yet, where it is to be written."""
    place = Place(file, line, _FAR)
    made: Any = value
    if isinstance(value, Mapping):
        made = {name: _fresh(one, file, line, key=True) for name, one in value.items()}
    elif isinstance(value, list):
        made = tuple(_fresh(one, file, line) for one in value)
    return Node(made, place, line, place if key else None)
