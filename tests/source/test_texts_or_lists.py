"""Where a list of texts may stand, one text may stand alone, and says the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from schema_models import MODEL
from thidua.model.source import FileKind
from thidua.source.campaign import typed
from thidua.source.reader import read_text
from thidua.validate.passages import emphasised, passages
from thidua.validate.schema import check
from whole_years import FULL

_KEYS = {"abstract", "opening", "closing", "authority"}
"""What an office types as one text far oftener than as several."""


def _lists(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401
    """Yield where such a list stands."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in entries:
        if key in _KEYS and isinstance(one, list) and (key != "authority" or "signers" in path):
            yield (*path, key)
        elif isinstance(one, dict | list):
            yield from _lists(one, (*path, key))


def _with(whole: Any, path: tuple[str | int, ...], value: Any) -> str:  # noqa: ANN401
    copied = json.loads(json.dumps(whole))
    inner = copied
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return yaml.safe_dump(copied, allow_unicode=True, sort_keys=False)


_WHOLE = yaml.safe_load(FULL.read_text(encoding="utf-8"))
_PLACES = [
    (kind, path) for kind in ("campaign", "pledge", "result", "selection", "occasion")
    for path in _lists(_WHOLE[kind])
]  # fmt: skip


def test_every_key_is_tried_in_every_file() -> None:
    assert {str(path[-1]) for _, path in _PLACES} == _KEYS
    assert {kind for kind, _ in _PLACES} == {
        "campaign",
        "pledge",
        "result",
        "selection",
        "occasion",
    }


@pytest.mark.parametrize(("kind", "path"), _PLACES, ids=str)
def test_a_text_alone_says_what_a_list_of_one_says(kind: str, path: tuple[str | int, ...]) -> None:
    read = []
    for value in ("[i]Lời[/i] thử", ["[i]Lời[/i] thử"]):
        source, _ = read_text(_with(_WHOLE[kind], path, value), name="campaigns/2026.yaml")
        assert source is not None
        source = replace(source, kind=FileKind(kind))
        wrong = [one for one in check(source) if one.place == source.root.at(*path).place]
        assert wrong == []
        words = [
            one for nodes in passages(source) for one in nodes if one.value == "[i]Lời[/i] thử"
        ]
        bold = [one for one in emphasised(source) if one.value == "[i]Lời[/i] thử"]
        read.append((typed(source, MODEL[kind][0]), len(words), len(bold)))
    assert read[0] == read[1]
    assert read[0][1] == 1
