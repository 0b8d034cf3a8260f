"""The words of changes: there in both languages, for every member of every enumeration."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import yaml

from thidua.model.change import ChangeKind, ComparisonPart, Origin
from thidua.report.changes.wording import ChangeWords, words
from thidua.system.home import TEMPLATES

_LANGUAGES = ("vi", "en")


def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load((TEMPLATES / "changes.yaml").read_text(encoding="utf-8"))
    return raw


def _sentences(node: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _sentences(value, f"{path}.{key}")
    else:
        assert isinstance(node, str)
        yield path, node


@pytest.mark.parametrize("language", _LANGUAGES)
def test_nothing_is_missing_and_nothing_left_over(language: str) -> None:
    said = words(language)
    assert said.language == language
    assert set(said.kinds) == set(ChangeKind)
    assert set(said.origins) == set(Origin)
    assert set(said.parts) == set(ComparisonPart)
    assert all(text for _, text in _sentences(msgspec.to_builtins(said)))


def test_both_languages_have_the_same_blanks() -> None:
    raw = _raw()
    assert list(raw) == list(_LANGUAGES)
    blanks = [
        {
            path: {name for _, name, _, _ in string.Formatter().parse(text) if name}
            for path, text in _sentences(raw[language])
        }
        for language in _LANGUAGES
    ]
    assert blanks[0] == blanks[1]
    assert any(blanks[0].values())


def test_a_key_too_many_is_refused() -> None:
    raw = _raw()["vi"]
    assert msgspec.convert(raw, ChangeWords) == words("vi")
    with pytest.raises(msgspec.ValidationError, match="more"):
        msgspec.convert(raw | {"more-words": "thừa"}, ChangeWords)


def test_signs_tell_the_kinds_apart() -> None:
    signs = [one.sign for one in words("vi").kinds.values()]
    assert len(set(signs)) == len(ChangeKind)
