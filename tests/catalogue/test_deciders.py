"""Who decides, and what papers call it: by the level of the agency, never the catalogue's words."""

from __future__ import annotations

import pytest

from dossiers import dossier
from thidua.catalogue.deciders import award_words, deciders, power, standing
from thidua.catalogue.regimes import regime, regime_ids
from thidua.model.regime import AgencyLevel, Certainty, TitleRule

CATALOGUE = ("bộ, ban, ngành", "Bộ trưởng, Chủ tịch", "Giám đốc sở, người đứng đầu", "UBND")
BASE = {
    "lao-dong-tien-tien",
    "chien-si-thi-dua-co-so",
    "tap-the-lao-dong-tien-tien",
    "giay-khen",
}
HIGHER = {"chien-si-thi-dua-tinh", "co-thi-dua-tinh", "bang-khen-tinh", "tap-the-lao-dong-xuat-sac"}
_TITLES = ("chien-si-thi-dua-tinh", "co-thi-dua-tinh", "bang-khen-tinh", "giay-khen")
_PROVINCE = "Chủ tịch Ủy ban nhân dân tỉnh"

AGENCIES = {
    "commune": "name: Ủy ban nhân dân xã Minh Họa, superior: UBND tỉnh Minh Họa",
    "ward of a city": "name: UBND phường Thí Dụ, superior: UBND thành phố Minh Họa",
    "department": "name: Sở Thí dụ, superior: UBND tỉnh Minh Họa",
    "province": "name: Ủy ban nhân dân tỉnh Minh Họa",
    "ministry": "name: Bộ Thí dụ",
    "body of a ministry": "name: Cục Thí dụ, superior: Bộ Thí dụ",
    "school of a commune": "name: Trường Thí Dụ, superior: UBND xã Minh Họa",
    "hospital of a department": "name: Bệnh viện Thí Dụ, superior: Sở Thí dụ",
    "school of a ministry": "name: Trường Thí Dụ, superior: Cục Thí dụ, under: Bộ Thí dụ",
    "nobody's": "name: Hội Thí dụ",
    "by its level": "name: Ban Thí dụ, superior: UBND tỉnh Minh Họa, level: department",
}
NAMES = {
    "commune": (
        "Chiến sĩ thi đua tỉnh",
        "Cờ thi đua của Ủy ban nhân dân tỉnh",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Giấy khen của Chủ tịch Ủy ban nhân dân xã Minh Họa",
    ),
    "ward of a city": (
        "Chiến sĩ thi đua thành phố",
        "Cờ thi đua của Ủy ban nhân dân thành phố",
        "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố",
        "Giấy khen của Chủ tịch Ủy ban nhân dân phường Thí Dụ",
    ),
    "department": (
        "Chiến sĩ thi đua tỉnh",
        "Cờ thi đua của Ủy ban nhân dân tỉnh",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Giấy khen của Giám đốc Sở Thí dụ",
    ),
    "province": (
        "Chiến sĩ thi đua tỉnh",
        "Cờ thi đua của Ủy ban nhân dân tỉnh",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Giấy khen của Chủ tịch Ủy ban nhân dân tỉnh Minh Họa",
    ),
    "ministry": (
        "Chiến sĩ thi đua Bộ Thí dụ",
        "Cờ thi đua của Bộ Thí dụ",
        "Bằng khen của Bộ trưởng Bộ Thí dụ",
        "Giấy khen của Bộ trưởng Bộ Thí dụ",
    ),
    "body of a ministry": (
        "Chiến sĩ thi đua Bộ Thí dụ",
        "Cờ thi đua của Bộ Thí dụ",
        "Bằng khen của Bộ trưởng Bộ Thí dụ",
        "Giấy khen của Cục trưởng Cục Thí dụ",
    ),
    "school of a commune": (
        "Chiến sĩ thi đua tỉnh",
        "Cờ thi đua của Ủy ban nhân dân tỉnh",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Giấy khen của Chủ tịch Ủy ban nhân dân xã Minh Họa",
    ),
    "hospital of a department": (
        "Chiến sĩ thi đua tỉnh",
        "Cờ thi đua của Ủy ban nhân dân tỉnh",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Giấy khen của Giám đốc Sở Thí dụ",
    ),
    "school of a ministry": (
        "Chiến sĩ thi đua Bộ Thí dụ",
        "Cờ thi đua của Bộ Thí dụ",
        "Bằng khen của Bộ trưởng Bộ Thí dụ",
        "Giấy khen của Hiệu trưởng Trường Thí Dụ",
    ),
    "nobody's": (
        "Chiến sĩ thi đua tỉnh",
        "Cờ thi đua của Ủy ban nhân dân tỉnh",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Giấy khen của Thủ trưởng Hội Thí dụ",
    ),
    "by its level": (
        "Chiến sĩ thi đua tỉnh",
        "Cờ thi đua của Ủy ban nhân dân tỉnh",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Giấy khen của Thủ trưởng Ban Thí dụ",
    ),
}
"""What each prints for ``_TITLES``, written down by hand."""


def _rules(
    agency: str, *, law: str = "2022-nd152", end: str = "2026-12-31"
) -> dict[str, TitleRule]:
    text = f"""
        campaign:
          regime: "{law}"
          end: "{end}"
          agency: {{{AGENCIES.get(agency, agency)}, abbreviation: A, place: Minh Họa}}
    """
    found = dossier(text).year.regime
    return {one.id: one for one in (*found.titles, *found.awards)}


def _mine(agency: str, **given: str) -> set[str]:
    return {one.id for one in _rules(agency, **given).values() if one.base_level}


@pytest.mark.parametrize("agency", AGENCIES)
def test_each_level_prints_its_own_names(agency: str) -> None:
    rules = _rules(agency)
    assert tuple(rules[award].name for award in _TITLES) == NAMES[agency]


@pytest.mark.parametrize("law", sorted(regime_ids()))
@pytest.mark.parametrize("agency", AGENCIES)
def test_no_name_and_no_decider_is_the_catalogue_s(agency: str, law: str) -> None:
    rules = _rules(agency, law=law).values()
    assert len(rules) > 10
    said = [words for one in rules for words in (one.name, one.decided_by)]
    assert [words for words in said for strange in CATALOGUE if strange in words] == []
    assert all(said)


def test_the_law_of_2003_has_its_own_name() -> None:
    assert _rules("department", law="2003")["chien-si-thi-dua-tinh"].name == (
        "Chiến sĩ thi đua cấp tỉnh"
    )


def test_what_the_head_decides_follows_from_the_level() -> None:
    assert {
        agency: _mine(agency) for agency in ("commune", "department", "body of a ministry")
    } == {
        "commune": BASE,
        "department": BASE,
        "body of a ministry": BASE,
    }
    assert _mine("school of a commune") == _mine("hospital of a department") == set()
    assert _mine("province") >= BASE | HIGHER
    assert _mine("ministry") >= BASE | HIGHER
    state = {one.id for one in _rules("ministry").values() if one.state_level}
    assert not state & _mine("ministry")


def test_before_july_2025_the_district_decided_for_a_commune() -> None:
    assert _mine("commune", end="2025-06-30") == {"lao-dong-tien-tien", "giay-khen"}
    assert _mine("commune", end="2025-07-01") == BASE


def test_who_decides_what_goes_up_is_the_next_above() -> None:
    school = _rules("school of a commune")
    assert school["chien-si-thi-dua-co-so"].decided_by == "Chủ tịch Ủy ban nhân dân xã Minh Họa"
    assert (
        _rules("hospital of a department")["lao-dong-tien-tien"].decided_by == "Giám đốc Sở Thí dụ"
    )
    assert {school[award].decided_by for award in HIGHER} == {_PROVINCE}


def test_a_delegated_award_is_the_head_s_own() -> None:
    agency = (
        "name: Trường Thí Dụ, superior: UBND xã Minh Họa, head: Hiệu trưởng, decides: [giay-khen]"
    )
    rules = _rules(agency)
    assert [one.id for one in rules.values() if one.base_level] == ["giay-khen"]
    assert rules["giay-khen"].name == "Giấy khen của Hiệu trưởng Trường Thí Dụ"


def test_the_office_s_own_name_is_printed_as_typed() -> None:
    agency = f"{AGENCIES['department']}, award_names: {{giay-khen: Giấy khen}}"
    rules = _rules(agency)
    assert rules["giay-khen"].name == "Giấy khen"
    assert rules["bang-khen-tinh"].name == f"Bằng khen của {_PROVINCE}"


def test_the_file_names_what_the_regimes_have_and_says_how_sure_it_is() -> None:
    known = {rule.id for rule in (*regime("2022-nd152").titles, *regime("2022-nd152").awards)}
    listed = deciders()
    assert set(listed.levels) == set(AgencyLevel)
    assert {award for one in listed.deciders for award in one.awards or ()} <= known
    assert set(award_words().names) <= known
    assert all(one.source and one.certainty in Certainty for one in listed.deciders)


def test_a_level_typed_by_hand_comes_before_the_name() -> None:
    text = """
        campaign:
          agency: {name: Sở Thí dụ, superior: Bộ Thí dụ, abbreviation: A, place: B, level: unit}
          end: "2026-12-31"
    """
    campaign = dossier(text).year.campaign
    assert standing(campaign.agency).level is AgencyLevel.UNIT
    lawful = power(campaign)
    assert lawful is not None
    assert lawful.of is AgencyLevel.MINISTRY
