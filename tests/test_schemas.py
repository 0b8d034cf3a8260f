"""The schemas: sound, closed, told in Vietnamese throughout, and at one with the model."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from schema_models import ENUMS, MODEL
from thidua import survey
from thidua.model.campaign import Campaign
from thidua.model.regime import OPEN
from thidua.model.source import FileKind
from thidua.source.campaign import typed
from thidua.source.reader import read
from thidua.system.home import SCHEMAS
from thidua.validate.schema import load

ROOT = Path(__file__).parents[1]
_EXAMPLES = ROOT / "examples" / "campaigns"
PATTERNS = ("tests/seed/*.yaml", "examples/campaigns/*.yaml", "tests/shapes/*.yaml")
CAMPAIGNS = sorted(file for pattern in PATTERNS for file in ROOT.glob(pattern))
YEAR_FILES = sorted(ROOT.glob("examples/campaigns/*/**/*.yaml"))
REGIMES = sorted(SCHEMAS.glob("regimes/*.yaml"))
NAMES = ("campaign", "pledge", "result", "selection", "occasion", "initiatives", "regime")
ALL = (*NAMES, "office", "persons")
FROM_THE_NAME = {"occasion": {"id"}}
"""What a file's name says and nobody types."""
NOT_THERE = {"Phiên họp Hội đồng sáng kiến": {"votes", "tellers", "ballots", "publication"}}
"""What a thing has that is shared with another schema, by the title of the one without it."""
ELSEWHERE = {"initiatives": {"Vote", "BallotCount", "Publication"}}
"""Classes that are part of the model because of that."""


@cache
def _schema(name: str) -> dict[str, Any]:
    return load(SCHEMAS / f"{name}.schema.json")


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


@pytest.mark.parametrize("name", ALL)
def test_schema_is_sound_and_closed(name: str) -> None:
    Draft202012Validator.check_schema(_schema(name))
    objects = list(_objects(name))
    assert len(objects) >= 2
    assert all(part["additionalProperties"] is False for part in objects)
    assert not {"oneOf", "anyOf"} & set(json.dumps(_schema(name)).replace('"', " ").split())


@pytest.mark.parametrize("name", ALL)
def test_every_property_is_told(name: str) -> None:
    properties = list(_properties(name))
    assert len(properties) >= 10
    silent = [
        key for key, part in properties if not (part.get("title") and part.get("description"))
    ]
    assert silent == []
    definitions = _schema(name)["$defs"].items()
    assert [key for key, part in definitions if not (part["title"] and part["description"])] == []


@pytest.mark.parametrize("name", ALL)
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


def _model(name: str) -> dict[str, Any]:
    """Return the JSON Schemas that the classes of the model give by themselves."""
    return dict(msgspec.json.schema(MODEL[name][0])["$defs"])


@pytest.mark.parametrize("name", NAMES)
def test_model_and_schema_have_the_same_fields(name: str) -> None:
    """The model's fields and the schema's properties; what the model needs, the schema requires."""
    ours, model = _schema(name), _model(name)
    root, parts = MODEL[name]
    assert set(model) - ELSEWHERE.get(name, set()) == {root.__name__, *parts, *ENUMS[name]}
    pairs = [(ours, model[root.__name__])]
    pairs += [(ours["$defs"][mine], model[theirs]) for theirs, mine in parts.items()]
    model.get("Campaign", {}).get("properties", {}).pop("id", None)  # the name of the file
    for mine, theirs in pairs:
        fields = set(theirs["properties"])
        fields -= FROM_THE_NAME.get(name, set()) if mine is ours else set()
        fields -= NOT_THERE.get(mine["title"], set())
        assert set(mine["properties"]) == fields, mine["title"]
        assert set(mine.get("required", ())) >= set(theirs["required"]), mine["title"]


@pytest.mark.parametrize("name", NAMES)
def test_model_and_schema_have_the_same_words(name: str) -> None:
    ours, model = _schema(name), _model(name)
    assert ENUMS[name]
    for theirs, where in ENUMS[name].items():
        mine = ours["$defs"].get(where[0], ours) if where else ours["properties"]["kind"]
        for key in where[1:]:
            mine = mine["properties"][key]
        assert sorted(mine["enum"]) == sorted(model[theirs]["enum"])
        assert all(word in mine["description"] for word in mine["enum"])


def test_what_schemas_share_is_the_same_in_each() -> None:
    of_the_year = [_schema(name)["$defs"] for name in NAMES[:-1]]
    uses = Counter(key for defs in of_the_year for key in defs)
    shared = [key for key, count in uses.items() if count > 1]
    assert {"id", "line", "text", "date", "signer", "recipients", "paper"} <= set(shared)
    for key in shared:
        assert len({json.dumps(defs[key]) for defs in of_the_year if key in defs}) == 1, key


def test_the_values_with_a_source_are_those_of_the_regime() -> None:
    sources = _schema("regime")["$defs"]["sources"]["properties"]
    assert sources
    assert set(sources) <= set(_schema("regime")["properties"])


@pytest.mark.parametrize("file", YEAR_FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_files_of_the_year_fit_schema_and_model(file: Path) -> None:
    one = next(told for told in survey.check([file]) if told.path == file)
    assert one.source is not None, one.findings
    source = one.source
    assert source.kind is not FileKind.CAMPAIGN
    _validator(source.kind).validate(source.root.plain())
    stated = typed(source, MODEL[source.kind][0]).campaign
    assert stated in file.relative_to(_EXAMPLES).parts


@pytest.mark.parametrize("file", CAMPAIGNS, ids=lambda file: file.stem)
def test_campaigns_fit_the_schema_and_the_model(file: Path) -> None:
    one = next(told for told in survey.check([file]) if told.path == file)
    assert one.source is not None, one.findings
    _validator("campaign").validate(one.source.root.plain())
    assert typed(one.source, Campaign).filed >= 2021


@pytest.mark.parametrize("file", REGIMES, ids=lambda file: file.stem)
def test_regimes_fit_their_schema(file: Path) -> None:
    data = _plain(file)
    _validator("regime").validate(data)
    assert data["id"] == file.stem


def test_regimes_follow_each_other() -> None:
    read = list(map(_plain, REGIMES))
    periods = sorted((data["valid_from"], data.get("valid_to", OPEN)) for data in read)
    assert len(periods) == 4
    assert sum("valid_to" not in data for data in read) == 1
    for (_, end), (start, _) in itertools.pairwise(periods):
        assert date.fromisoformat(start) - date.fromisoformat(end) == timedelta(days=1)


BAD = {
    "basis with both": ("basis", {"relation": "Căn cứ", "document": "a", "text": "b"}),
    "basis with neither": ("basis", {"relation": "Căn cứ"}),
    "lead of nothing": ("item", {"lead": "a", "heading": "b"}),
    "cell of nothing": ("row", {"cells": [{}]}),
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


BAD_OF_THE_YEAR = {
    "negative headcount": ("campaign", "headcount", {"civil_servants": -1}),
    "empty headcount": ("campaign", "headcount", {}),
    "half a person": ("campaign", "headcount", {"workers": 0.5}),
    "unknown role": (
        "campaign",
        "member",
        {"id": "a", "name": "b", "position": "c", "role": "boss"},
    ),
    "threshold over 100": ("campaign", "threshold", {"rating": "good", "percent": 101}),
    "threshold to fail": ("campaign", "threshold", {"rating": "failed", "percent": 10}),
    "target without value": ("pledge", "target", {"id": "a", "text": "b", "unit": "%"}),
    "target in words": ("pledge", "target", {"id": "a", "text": "b", "unit": "%", "value": "98"}),
    "target beyond measure": (
        "pledge",
        "target",
        {"id": "a", "text": "b", "unit": "%", "value": 1e300},
    ),
    "empty titles": ("pledge", "collective", {"rating": "good", "titles": []}),
    "title twice": ("pledge", "collective", {"rating": "good", "titles": ["a", "a"]}),
    "award in titles": ("pledge", "collective", {"rating": "good", "titles": ["Giấy khen"]}),
    "result in words": ("result", "targetResult", {"target": "a", "actual": "nhiều"}),
    "unknown state": ("result", "workResult", {"work": "a", "state": "finished"}),
    "score without own": ("result", "score", {"criterion": "a", "verified": 3}),
    "no such hour": ("selection", "time", "24:00"),
    "hour without minutes": ("selection", "time", "8 giờ"),
    "negative vote": ("selection", "vote", {"proposal": "a", "in_favour": -1}),
    "form without decree": ("selection", "form", {"number": "02"}),
    "form number of one digit": ("selection", "form", {"decree": "a", "number": "2"}),
    "no salary": ("selection", "decision", {"accepted": [], "base_salary": 0, "paid_from": "a"}),
    "number of nothing": ("selection", "paper", {"kind": "decision", "number": 0}),
    "share of the unknown": ("regime", "sourced", {"source": "a", "certainty": "sure"}),
}


@pytest.mark.parametrize(("schema", "name", "data"), BAD_OF_THE_YEAR.values(), ids=BAD_OF_THE_YEAR)
def test_schemas_of_the_year_refuse(schema: str, name: str, data: object) -> None:
    assert not _validator(schema, {"$ref": f"#/$defs/{name}"}).is_valid(data)


@pytest.mark.parametrize("kind", ["letter", "invitation", "telegram"])
def test_what_a_type_of_document_needs(kind: str) -> None:
    source = _plain(ROOT / "tests" / "seed" / "2023.yaml")
    source["directive"]["type"] = kind
    (error,) = _validator("campaign").iter_errors(source)
    assert error.message == "'addressees' is a required property"
    assert list(error.absolute_path) == ["directive"]
