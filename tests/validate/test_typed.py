"""What may be typed: the schemas as editors read them, before anything is put together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from thidua.model.source import FileKind
from thidua.source.reader import read
from thidua.system.home import SCHEMAS
from thidua.validate import schema
from thidua.validate.schema import load
from tools.outside import ROOT

ALL = tuple(FileKind)
TYPED = sorted(
    file
    for root in (ROOT / "examples", *ROOT.glob("demos/*"), ROOT / "tests/cases/good-office")
    for file in (*root.glob("*.yaml"), *root.glob("campaigns/**/*.yaml"))
)


@pytest.mark.parametrize("name", ALL)
def test_what_is_typed_may_lack_what_an_office_gives_and_nothing_else(name: FileKind) -> None:
    typed, whole = (
        load(SCHEMAS / f"{name}.schema.json", typed=True),
        load(SCHEMAS / f"{name}.schema.json"),
    )
    Draft202012Validator.check_schema(typed)
    for part in (typed, *typed["$defs"].values()):
        if "complete" in part:
            assert set(part["required"]) <= set(part["complete"])
            assert set(part["complete"]) <= set(part["properties"]) - set(part.get("lasting", ()))
        assert set(part.get("lasting", ())) <= set(part.get("properties", ()))
    assert "complete" not in json.dumps(whole)
    assert "lasting" not in json.dumps(whole)


@pytest.mark.parametrize("file", TYPED, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_an_editor_accepts_what_is_typed(file: Path) -> None:
    source, findings = read(file, name=file.as_posix())
    assert source is not None, findings
    assert list(schema.check(source, typed=True)) == []
