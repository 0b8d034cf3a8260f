"""Initiatives over the years, and chains of titles that rest on decisions of earlier campaigns."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dossiers import dossier, told
from thidua.model.dossier import Dossier
from thidua.model.year import Commended
from thidua.validate.years import initiative_sound, title_chain

_TWO_YEARS = """
    campaign:
      year: 2024
      regime: 2022-nd98
    pledges:
      van-phong:
        people:
          - {{id: an, name: An, titles: [chien-si-thi-dua-co-so], initiative: {now}}}
    previous:
      campaign:
        year: 2023
        regime: "2003"
      pledges:
        van-phong:
          people:
            - {{id: an, name: An, titles: [chien-si-thi-dua-co-so], initiative: {then}}}
      selection:
        proposals:
          - {{id: a, unit: van-phong, subject: an, award: {award}}}
        decision: {{accepted: [a]}}
"""


@pytest.mark.parametrize(
    ("now", "then", "award", "twice"),
    [
        ("Sổ hẹn chung", "Sổ hẹn chung", "chien-si-thi-dua-co-so", True),
        ("Sổ hẹn chung", "Sổ tay", "chien-si-thi-dua-co-so", False),
        ("Sổ hẹn chung", "Sổ hẹn chung", "giay-khen", False),
    ],
)
def test_one_counts_once_for_a_title(now: str, then: str, award: str, twice: bool) -> None:  # noqa: FBT001
    found = dossier(_TWO_YEARS.format(now=now, then=then, award=award))
    messages = [line.split()[-1] for line in told(initiative_sound.check(found))]
    assert messages == ["initiative-counted-twice"] * twice


_CHAIN = """
    campaign:
      year: 2026
      regime: 2022-nd152
    pledges:
      van-phong:
        people:
          - {id: an, name: An, titles: [chien-si-thi-dua-tinh], initiative: Sổ hẹn chung}
"""


def _having(found: Dossier, *years: int) -> Dossier:
    given = tuple(
        Commended(year, "chien-si-thi-dua-co-so", "", f"{year}-12-20", "Sở Thí dụ")
        for year in years
    )
    return replace(found, year=replace(found.year, honoured={"an": given}))


@pytest.mark.parametrize(
    ("years", "lacking"),
    [((2023, 2024, 2025), []), ((2023, 2025), ["2024"]), ((), ["2023, 2024, 2025"])],
)
def test_a_chain_rests_on_decisions_of_the_campaigns_before(
    years: tuple[int, ...], lacking: list[str]
) -> None:
    found = title_chain.check(_having(dossier(_CHAIN), *years))
    missing = [one.facts["years"] for one in found if one.message == "title-needs-before"]
    assert missing == lacking
