"""No list is endless, and a file that has one is told so before anybody grows old."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from thidua.model.source import Kind
from thidua.source.reader import read_text
from thidua.validate import check, guesses, schema
from thidua.validate.guesses import Guesses
from tools.outside import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE = (ROOT / "tests" / "cases" / "good" / "base.yaml").read_text(encoding="utf-8")


def lists(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any JSON
    """Yield every schema of a list, by its path."""
    if isinstance(part, dict):
        if part.get("type") == "array":
            yield path, part
        for key, value in part.items():
            yield from lists(value, f"{path}/{key}")


@pytest.mark.parametrize("kind", Kind)
def test_every_list_has_an_end(kind: Kind) -> None:
    found = dict(lists(schema.load(schema.PATHS[kind])))
    assert len(found) > 5
    assert [path for path, part in found.items() if "maxItems" not in part] == []


def test_thousands_of_units_and_of_owners_nobody_knows_are_told_quickly() -> None:
    unit = "  - id: u-{0}\n    name: Đơn vị\n    kind: group\n"
    units = "".join(map(unit.format, range(20_000)))
    owners = "".join(f"      - khong-co-{n}\n" for n in range(11_000))
    text = BASE.replace("units:\n", f"units:\n{units}", 1)
    text = text.replace("    owners: [van-phong, thanh-tra]\n", f"    owners:\n{owners}", 1)
    assert len(text.encode()) > 900_000
    source, _ = read_text(text, name="x.yaml")
    assert source is not None
    began = time.process_time()
    found = check(source)
    assert time.process_time() - began < 2
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
