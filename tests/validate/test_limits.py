"""No list is endless, and a file that has one is told so before anybody grows old."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from steps import LINEAR, growth
from thidua.model.source import FileKind, Source
from thidua.source.reader import read_text
from thidua.validate import check, guesses, schema
from thidua.validate.guesses import Guesses
from tools.outside import ROOT

BASE = (ROOT / "tests" / "cases" / "good" / "base.yaml").read_text(encoding="utf-8")


def lists(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any JSON
    """Yield every schema of a list, by its path."""
    if isinstance(part, dict):
        if part.get("type") == "array":
            yield path, part
        for key, value in part.items():
            yield from lists(value, f"{path}/{key}")


@pytest.mark.parametrize("kind", FileKind)
def test_every_list_has_an_end(kind: FileKind) -> None:
    found = dict(lists(schema.load(schema.PATHS[kind])))
    assert len(found) >= 2
    assert [path for path, part in found.items() if "maxItems" not in part] == []


def _unknown_owners(units_: int, owners_: int) -> Source:
    unit = "  - id: u-{0}\n    name: Đơn vị\n    kind: group\n"
    units = "".join(map(unit.format, range(units_)))
    owners = "".join(f"      - khong-co-{n}\n" for n in range(owners_))
    text = BASE.replace("units:\n", f"units:\n{units}", 1)
    text = text.replace("    owners: [van-phong, thanh-tra]\n", f"    owners:\n{owners}", 1)
    source, _ = read_text(text, name="x.yaml")
    assert source is not None
    return source


def test_units_and_owners_nobody_knows_are_each_looked_up_once() -> None:
    assert growth(lambda size: partial(check, _unknown_owners(size, size // 2)), 100) < LINEAR


def test_thousands_of_units_and_of_owners_nobody_knows_are_told() -> None:
    found = check(_unknown_owners(4_000, 11_000))
    rules = {finding.rule for finding in found}
    assert rules == {"too-many", "references-resolve", "too-many-findings"}
    guessed = [one for one in found if one.rule == "references-resolve"]
    nearest = {str(one.facts["near"]) for one in guessed[guesses.MOST :]}
    assert len(nearest) == 1, "beyond the first few findings nothing is compared"


def test_the_first_words_are_guessed_and_no_more() -> None:
    budget = Guesses()
    near = [budget.near("nam", ("name", "year"), most=1, alike=0.7) for _ in range(12)]
    assert near == [["name"]] * guesses.MOST + [[]] * 2
    assert Guesses().near("x", ("a", "b"), most=1, alike=0.7) == []
