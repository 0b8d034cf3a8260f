"""How many may be rated highest: from its day on, of people and of units, with the higher limit."""

from __future__ import annotations

import pytest

from dossiers import dossier
from thidua.catalogue.rating_caps import rating_caps
from thidua.validate.years import rating_cap

_BEST, _GOOD = "excellent", "good"


def _people(best: int, good: int, *, end: str = "2026-12-31", kind: str = "civil_servants") -> str:
    ratings = "".join(
        f"          - {{person: p{n}, rating: {_BEST if n < best else _GOOD}}}\n"
        for n in range(best + good)
    )
    return f"""
    campaign:
      start: "{end[:4]}-01-01"
      end: "{end}"
      units: [{{id: van-phong, headcount: {{{kind}: 50}}}}]
    results:
      van-phong-year:
        ratings:
{ratings}"""


def _messages(text: str) -> list[str]:
    return [one.wording for one in rating_cap.check(dossier(text))]


@pytest.mark.parametrize(
    ("best", "good", "expected"),
    [
        (4, 20, []),
        (5, 20, ["rating-cap-outstanding-of-people"]),
        (6, 20, ["rating-cap-of-people"]),
        (1, 1, []),
        (2, 3, ["rating-cap-of-people"]),
        (1, 0, ["rating-cap-of-people"]),
    ],
)
def test_people_are_held_against_those_rated_good(
    best: int, good: int, expected: list[str]
) -> None:
    assert _messages(_people(best, good)) == expected


@pytest.mark.parametrize(
    ("end", "kind", "told"),
    [
        ("2025-12-31", "civil_servants", False),
        ("2026-01-01", "civil_servants", True),
        ("2026-06-30", "public_employees", False),
        ("2026-07-01", "public_employees", True),
        ("2026-12-31", "workers", False),
    ],
)
def test_each_limit_holds_from_its_day_for_its_people(end: str, kind: str, *, told: bool) -> None:
    assert bool(_messages(_people(5, 5, end=end, kind=kind))) is told


@pytest.mark.parametrize(("units", "told"), [(4, False), (5, True)])
def test_units_are_judged_from_five_on(units: int, *, told: bool) -> None:
    heads = ", ".join(f"{{id: u{n}, headcount: {{civil_servants: 2}}}}" for n in range(units))
    results = "".join(f"      u{n}-year: {{rating: excellent}}\n" for n in range(units))
    text = f"""
    campaign:
      start: "2026-01-01"
      end: "2026-12-31"
      units: [{heads}]
    results:
{results}"""
    assert _messages(text) == ["rating-cap-of-collectives"] * told


def test_no_limit_is_without_source_and_day() -> None:
    assert len(rating_caps()) == 3
    assert all(one.source and one.in_force >= "2026-01-01" for one in rating_caps())
