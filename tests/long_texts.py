"""Documents with a text of the greatest length in each field that the schemas have for texts.

The long text is Greek, which no other text of ours is: its letters can be counted on any page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import chain, cycle, islice
from random import Random
from typing import Any, NamedTuple

import generate
import msgspec
from msgspec import Struct
from msgspec.structs import replace

import offices
import whole_years
from thidua.catalogue.regimes import regime
from thidua.compose.composers import composers
from thidua.flows import comparison
from thidua.model.campaign import Campaign, PaperData
from thidua.model.composed import Composed
from thidua.model.document import Document
from thidua.model.side import Side
from thidua.model.year import Pledge, Result, Selection, Year
from thidua.source.reader import read_text
from thidua.validate.schema import load
from tools.outside import ROOT

LINE, TEXT, MOST = 1000, 2000, 20_000
"""Characters of a long line and of a long text, and the most that a text may have."""
ENTRIES = 80
"""Entries of a long list."""
MEASURED = (
    "result.scores.reason",
    "pledge.targets.text",
    "campaign.units.name",
    "campaign.directive.items.table.columns.title",
    "campaign.directive.items.table.rows.cells",
    "campaign.directive.items.table.rows.section",
)
"""Fields whose length once cost words of the PDF."""
_UNITS, _PEOPLE = 200, 15
_GREEK = re.compile("[\u03b1-\u03c9]", re.IGNORECASE)
_WORDS = ("αβγδε", "ζη", "θικλμνξ", "οπρ", "στυφ", "χψ", "ωαβγδεζηθ", "ικλ")
_LONG = {"line": LINE, "text": TEXT, "row": TEXT}
_FILES = ("campaign", "pledge", "result", "selection", "occasion")
_HOLDERS = {"pledges": "pledge", "results": "result", "occasions": "occasion"}
_ASKED_FOR = ("registration-guidance", "review-guidance")
"""Kinds that are made only where a campaign has a paper of them."""
_NESTED = re.compile(r"(\.items)+")


class Case(NamedTuple):
    """A document, the field of it that is long, and its characters or entries."""

    field: str
    length: int
    document: Document

    def __str__(self) -> str:
        """Return what to look for when the case fails."""
        return f"{self.field} × {self.length} in {self.document.kind}"


def cases(fields: Iterable[str]) -> Iterator[Case]:
    """Yield each kind of document that prints one of the fields, every text of the field long.

    The directive comes as a redline and a table of comparison against the year before, too.
    """
    for field in fields:
        seen = set()
        for base in _bases():
            for document in _documents(base, field, _LONG[schema_fields()[field]]):
                if document.kind not in seen:
                    seen.add(document.kind)
                    yield Case(field, _LONG[schema_fields()[field]], document)


def every_field(text: str) -> Iterator[Composed]:
    """Yield all that is composed of years that have a text in each field that is for texts."""
    fields = schema_fields()
    for base in _bases():
        year = _changed(base, "", lambda path, value: text if path in fields and value else value)
        yield from _built(year)


def longest(of_all: Iterable[Case]) -> Iterator[Case]:
    """Yield each kind once with the first of its texts as long as the schema allows."""
    seen = set()
    for case in of_all:
        if case.document.kind not in seen and schema_fields()[case.field] != "line":
            for base in _bases():
                for document in _documents(base, case.field, MOST):
                    if document.kind == case.document.kind and document.kind not in seen:
                        seen.add(document.kind)
                        yield Case(case.field, MOST, document)


def crowded(lists: Iterable[str]) -> Iterator[Case]:
    """Yield each kind of document that prints one of the lists, the list with eighty entries."""
    for name in lists:
        entries = min(schema_lists()[name], ENTRIES)
        base = _bases()[1]
        before = {one.name: one.document for one in _built(base)}
        for one in _built(_changed(base, "", partial(_repeated, name, entries))):
            known = before.get(one.name)
            if known is not None and [*one.document.texts()] != [*known.texts()]:
                yield Case(name, entries, one.document)


def ministry() -> Iterator[Case]:
    """Yield each kind of document of an office of two hundred units and three thousand people."""
    stated = dict(generate.office(_UNITS, _PEOPLE, Random(1)))  # noqa: S311 - the same each time
    campaign = msgspec.convert(stated["2024.yaml"], Campaign)
    results = [
        msgspec.convert(one, Result) for name, one in stated.items() if "2024/results" in name
    ]
    pledges = [
        msgspec.convert(one, Pledge) for name, one in stated.items() if "2024/pledges" in name
    ]
    year = Year(
        campaign,
        regime(campaign.regime),
        {one.unit: one for one in pledges},
        {(one.unit, one.review): one for one in results},
        msgspec.convert(stated["2024/selection.yaml"], Selection),
    )
    final = {key: one for key, one in year.results.items() if key[1] == "year"}
    for kind, compose in composers().items():
        reviewed = kind in {"unit-report", "report"}
        for part in (year, replace(year, results=final)) if reviewed else (year,):
            for one in islice(compose(part), 1):
                yield Case("ministry", _UNITS * _PEOPLE, one.document)


def greek(text: str) -> int:
    """Count the letters that only a long text has."""
    return len(_GREEK.findall(text))


@cache
def schema_fields() -> Mapping[str, str]:
    """Return every field of the schemas that is free text, and which sort: line, text or row."""
    return {path: sort for path, sort in _parts().items() if isinstance(sort, str)}


@cache
def schema_lists() -> Mapping[str, int]:
    """Return every list of the schemas, and the most entries; the cells of a row are as columns.

    Columns below a head, and beside cells that take several, cannot be repeated alone.
    """
    spanned = ("campaign.directive.items.table.columns[]", ".columns.columns[]", ".cells[]")
    return {
        path: most
        for path, most in _parts().items()
        if isinstance(most, int) and not path.endswith(spanned)
    }


@cache
def _parts() -> Mapping[str, str | int]:
    found: dict[str, str | int] = {}
    for name in _FILES:
        schema = load(ROOT / "schemas" / f"{name}.schema.json")
        found |= _within(schema, schema["$defs"], name, ())
    return found


def _within(
    schema: dict[str, Any], known: dict[str, Any], path: str, seen: tuple[str, ...]
) -> dict[str, str | int]:
    name = schema.get("$ref", "").rpartition("/")[2]
    if name in _LONG and known[name].get("type") == "string":
        return {path: name}
    if name:
        return {} if name in seen else _within(known[name], known, path, (*seen, name))
    if isinstance(schema.get("type"), list):  # one text, several, or a text with more about it
        each = ({**schema, "type": one} for one in schema["type"])
        return dict(chain(*(_within(one, known, path, seen).items() for one in each)))
    if schema.get("type") == "array":
        entries = _within(schema["items"], known, path, seen)
        return {f"{path}[]": schema.get("maxItems", ENTRIES), **entries}
    if schema.get("type") == "string" and schema.get("maxLength") == MOST:
        return {path: "row"}
    parts = schema.get("properties", {}).items()
    return dict(chain(*(_within(one, known, f"{path}.{key}", seen).items() for key, one in parts)))


@cache
def _bases() -> tuple[Year, ...]:
    """Return a whole office, and a year in which every field has a value and prints."""
    full = whole_years.full()
    (paper,) = full.campaign.papers

    def printing(*kinds: str) -> tuple[PaperData, ...]:
        return tuple(replace(paper, kind=kind, for_=None) for kind in kinds)

    return offices.example(2024), replace(
        full,
        campaign=replace(full.campaign, papers=printing("report", *_ASKED_FOR)),
        pledges={key: replace(one, papers=printing("pledge")) for key, one in full.pledges.items()},
        results={
            key: replace(one, papers=printing("unit-report")) for key, one in full.results.items()
        },
        selection=full.selection and replace(full.selection, papers=printing("minutes")),
        occasions={
            key: replace(one, papers=printing("minutes")) for key, one in full.occasions.items()
        },
    )


def _documents(base: Year, field: str, length: int) -> Iterator[Document]:
    """Yield the documents of a build, the redline and the comparison that print the long text."""
    text = " ".join(islice(cycle(_WORDS), length))[:length].strip()
    year = _changed(base, "", lambda path, value: text if path == field and value else value)
    if year == base:
        return
    made = [_labelled(one) for one in _built(year)]
    told = _compared(offices.example(2023).campaign, year.campaign)
    made += [replace(told.redline(author=None, date=None), kind="redline"), told.table()]
    unit, pledge = next(iter(year.pledges.items()))
    made.append(_compared(replace(base.pledges[unit], targets=(), works=()), pledge).table())
    yield from (one for one in made if any(map(greek, one.texts())))


def _labelled(one: Composed) -> Document:
    """Return a document whose kind tells a report on half a year from that on the year."""
    kind = one.document.kind
    return replace(one.document, kind=f"{kind}-h1" if one.name.endswith("-h1") else kind)


def _built(year: Year) -> Iterator[Composed]:
    return (one for compose in composers().values() for one in compose(year))


def _compared(old: Campaign | Pledge, new: Campaign | Pledge) -> comparison.Compared:
    sides = (_side("cũ", old), _side("mới", new))
    return comparison.Compared(comparison.compared(*sides, root=ROOT), *sides)


def _side(name: str, stated: Campaign | Pledge) -> Side:
    """Return a side with its source, where the comparison finds the editor's explanations."""
    kind = (
        "campaigns/2024.yaml" if isinstance(stated, Campaign) else "campaigns/2024/pledges/x.yaml"
    )
    source, findings = read_text(msgspec.json.encode(stated).decode(), name=kind)
    assert source is not None, findings
    return Side(name, stated, (source,))


def _changed(value: Any, path: str, change: Callable[[str, Any], Any]) -> Any:  # noqa: ANN401
    """Return a part of a year with every text and list changed, by its path in the schema."""
    if isinstance(value, Struct):
        fields = (name for name in value.__struct_fields__ if name not in {"previous", "regime"})
        inner = {name: _HOLDERS.get(name, f"{path}.{name}" if path else name) for name in fields}
        changed = {name: _changed(getattr(value, name), at, change) for name, at in inner.items()}
        return replace(value, **changed)
    if isinstance(value, dict):
        return {key: _changed(one, path, change) for key, one in value.items()}
    at = _NESTED.sub(".items", path)
    if isinstance(value, tuple):
        entries = tuple(_changed(one, path, change) for one in value)
        return change(f"{at}[]", entries)
    return change(at, value) if isinstance(value, str) else value


def _repeated(name: str, entries: int, path: str, value: Any) -> Any:  # noqa: ANN401
    """Repeat the entries of a list, each with an id of its own; columns with their cells."""
    if path not in {name, name.replace(".columns[]", ".rows.cells[]")} or not value:
        return value
    many = islice(cycle(value), len(value), entries)
    return (*value, *(_renamed(one, number) for number, one in enumerate(many)))


def _renamed(entry: Any, number: int) -> Any:  # noqa: ANN401
    named = isinstance(entry, Struct) and "id" in entry.__struct_fields__
    return replace(entry, id=f"{entry.id}-{number}") if named else entry
