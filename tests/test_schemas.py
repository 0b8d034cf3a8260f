"""The schemas: sound, closed, told in Vietnamese throughout, and at one with the model."""

from __future__ import annotations

import itertools
import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from thidua.home import SCHEMAS
from thidua.model.campaign import Campaign
from thidua.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
CAMPAIGNS = sorted([*ROOT.glob("campaigns/*.yaml"), *ROOT.glob("tests/shapes/*.yaml")])
REGIMES = sorted(SCHEMAS.glob("regimes/*.yaml"))
NAMES = ("campaign", "regime")


@cache
def _schema(name: str) -> dict[str, Any]:
    text = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def _validator(name: str, part: dict[str, Any] | None = None) -> Draft202012Validator:
    whole = _schema(name)
    schema = whole if part is None else part | {"$defs": whole["$defs"]}
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _objects(name: str) -> Iterator[dict[str, Any]]:
    """Yield every object schema: the root and those under ``$defs``."""
    parts = [_schema(name), *_schema(name)["$defs"].values()]
    yield from (part for part in parts if part.get("type") == "object")


def _properties(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for part in _objects(name):
        yield from part["properties"].items()


def _is_leaf(name: str, part: dict[str, Any]) -> bool:
    while "$ref" in part:
        part = _schema(name)["$defs"][part["$ref"].removeprefix("#/$defs/")]
    if part.get("type") == "array":
        return _is_leaf(name, part["items"])
    return part.get("type") != "object"


def _plain(file: Path) -> dict[str, Any]:
    source, findings = read(file, name=file.name)
    assert source is not None, findings
    plain = source.root.plain()
    assert isinstance(plain, dict)
    return plain


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_sound_and_closed(name: str) -> None:
    Draft202012Validator.check_schema(_schema(name))
    objects = list(_objects(name))
    assert len(objects) >= 2
    assert all(part["additionalProperties"] is False for part in objects)
    assert not {"oneOf", "anyOf"} & set(json.dumps(_schema(name)).replace('"', " ").split())


@pytest.mark.parametrize("name", NAMES)
def test_every_property_is_told(name: str) -> None:
    properties = list(_properties(name))
    assert len(properties) >= 10
    silent = [
        key for key, part in properties if not (part.get("title") and part.get("description"))
    ]
    assert silent == []
    definitions = _schema(name)["$defs"].items()
    assert [key for key, part in definitions if not (part["title"] and part["description"])] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_leaf_has_examples_that_are_valid(name: str) -> None:
    leaves = [(key, part) for key, part in _properties(name) if _is_leaf(name, part)]
    assert len(leaves) >= 10
    for key, part in leaves:
        resolved = part if "examples" in part else _target(name, part)
        assert resolved.get("examples"), key
        for example in resolved["examples"]:
            _validator(name, part).validate(example)


def _target(name: str, part: dict[str, Any]) -> dict[str, Any]:
    found = _schema(name)["$defs"][part["$ref"].removeprefix("#/$defs/")]
    return dict(found)


MODEL = {
    "Agency": "agency",
    "AppendixData": "appendix",
    "Basis": "basis",
    "CitedDocument": "citedDocument",
    "Column": "column",
    "Directive": "directive",
    "Item": "item",
    "Measure": "measure",
    "Milestone": "milestone",
    "Obligation": "obligation",
    "Recipient": "recipient",
    "Recipients": "recipients",
    "Signer": "signer",
    "TableData": "table",
    "TableRow": "row",
    "Unit": "unit",
}
ENUMS = {
    "Align": ("column", "align"),
    "DirectiveType": ("directive", "type"),
    "Division": ("item", "level"),
    "Orientation": ("appendix", "orientation"),
    "Status": ("directive", "status"),
}


def test_model_and_schema_have_the_same_fields() -> None:
    """The model's fields and the schema's properties; what the model needs, the schema requires."""
    ours, model = _schema("campaign"), msgspec.json.schema(Campaign)["$defs"]
    names = {"Campaign", "Numbering", *MODEL, *ENUMS}
    assert set(model) == names
    pairs = [(ours, model["Campaign"])]
    pairs += [(ours["$defs"][mine], model[theirs]) for theirs, mine in MODEL.items()]
    for mine, theirs in pairs:
        assert set(mine["properties"]) == set(theirs["properties"]), mine["title"]
        assert set(mine.get("required", ())) >= set(theirs["required"]), mine["title"]


def test_model_and_schema_have_the_same_words() -> None:
    ours, model = _schema("campaign")["$defs"], msgspec.json.schema(Campaign)["$defs"]
    pairs = [(ours[mine]["properties"][key], model[name]) for name, (mine, key) in ENUMS.items()]
    for mine, theirs in [(ours["numbering"], model["Numbering"]), *pairs]:
        assert sorted(mine["enum"]) == sorted(theirs["enum"])
        assert all(word in mine["description"] for word in mine["enum"])


@pytest.mark.parametrize("file", CAMPAIGNS, ids=lambda file: file.stem)
def test_campaigns_fit_the_schema_and_the_model(file: Path) -> None:
    data = _plain(file)
    _validator("campaign").validate(data)
    assert msgspec.convert(data, Campaign).year >= 2023


@pytest.mark.parametrize("file", REGIMES, ids=lambda file: file.stem)
def test_regimes_fit_their_schema(file: Path) -> None:
    data = _plain(file)
    _validator("regime").validate(data)
    assert data["id"] == file.stem


def test_regimes_follow_each_other() -> None:
    periods = sorted((data["valid_from"], data["valid_to"]) for data in map(_plain, REGIMES))
    assert len(periods) == 3
    for (_, end), (start, _) in itertools.pairwise(periods):
        assert date.fromisoformat(start) - date.fromisoformat(end) == timedelta(days=1)


BAD = {
    "basis with both": ("basis", {"relation": "Căn cứ", "document": "a", "text": "b"}),
    "basis with neither": ("basis", {"relation": "Căn cứ"}),
    "row with both": ("row", {"cells": ["a"], "section": "b"}),
    "row with neither": ("row", {}),
    "empty item": ("item", {"id": "a"}),
    "item without items": ("item", {"id": "a", "items": []}),
    "chapter without title": ("item", {"id": "a", "level": "chapter", "text": "b"}),
    "id that is a path": ("id", "../a"),
    "id with capital": ("id", "A"),
    "id with line break": ("id", "a\n"),
    "id too long": ("id", "a" * 61),
    "text of two lines": ("text", "a\nb"),
    "text with line break at its end": ("text", "a\n"),
    "empty text": ("text", ""),
    "no such day": ("date", "2023-02-30"),
    "no such day, partial": ("partialDate", "2023-02-30"),
    "no such month": ("partialDate", "2023-13"),
    "day without dashes": ("partialDate", "20230228"),
    "number for a date": ("partialDate", 2023),
    "signer's honour": ("signer", {"position": "GIÁM ĐỐC", "name": "Mẫu", "degree": "TS"}),
}


@pytest.mark.parametrize(("name", "data"), BAD.values(), ids=BAD)
def test_schema_refuses(name: str, data: object) -> None:
    assert not _validator("campaign", {"$ref": f"#/$defs/{name}"}).is_valid(data)


@pytest.mark.parametrize(("kind", "needed"), [("letter", "addressees"), ("decision", "authority")])
def test_what_a_type_of_document_needs(kind: str, needed: str) -> None:
    source = _plain(ROOT / "campaigns" / "2023.yaml")
    source["directive"]["type"] = kind
    (error,) = _validator("campaign").iter_errors(source)
    assert error.message == f"'{needed}' is a required property"
    assert list(error.absolute_path) == ["directive"]
