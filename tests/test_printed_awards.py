"""No paper of any office prints a name that only the catalogue has, or a type there is none of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from dossiers import dossier
from thidua import survey
from thidua.catalogue.deciders import award_words
from thidua.catalogue.law import law
from thidua.catalogue.regimes import regime, regime_ids
from thidua.compose.composers import composers, office_composers
from thidua.flows.pipeline import filed
from thidua.model.composed import Composed
from thidua.model.regime import Eligible
from thidua.model.year import Year
from thidua.system.home import SCHEMAS
from tools.outside import ROOT


def texts_of(value: Any) -> Iterator[str]:  # noqa: ANN401 - plain YAML
    """Yield every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_of(one)


OFFICES = ("examples", "demos/xa-minh-hoa", "demos/truong-thi-du")
CATALOGUE = re.compile(r"bộ, ban, ngành|Bộ trưởng, Chủ tịch|Giám đốc sở, người đứng đầu|cấp tỉnh\b")
OLD = "Chiến sĩ thi đua cấp tỉnh"
"""What the law of 2003 calls it, and so the campaign of 2023."""
FORMS = set(texts_of(yaml.safe_load((SCHEMAS / "statistics.yaml").read_text("utf-8"))["forms"]))
"""Every text of the forms of the statistics."""
SYMBOL = re.compile(r"^Số:.*?/(?P<type>[^-/\s]+)-")

LEVELS = {
    "commune": "name: Ủy ban nhân dân xã Minh Họa, superior: UBND tỉnh Minh Họa",
    "department": "name: Sở Thí dụ, superior: UBND tỉnh Minh Họa",
    "province": "name: Ủy ban nhân dân tỉnh Minh Họa",
    "ministry": "name: Bộ Thí dụ",
    "unit": "name: Trường Thí Dụ, superior: UBND xã Minh Họa",
}


def _made(year: Year) -> Iterator[Composed]:
    return (one for compose in composers().values() for one in compose(year))


def _office(name: str) -> Iterator[Composed]:
    """Yield every document of an office, those of a calendar year, too."""
    surveyed = list(survey.survey(ROOT / name))
    for one in surveyed:
        assert one.year is not None
        yield from _made(one.year)
    for whole in filed(surveyed):
        for compose in office_composers().values():
            yield from compose(whole)


def _shape(agency: str, law_: str) -> Year:
    """Return a campaign of an agency that registers for, proposes and grants whatever there is."""
    rules = regime(law_)
    every = [(one, one.recipient) for one in (*rules.titles, *rules.awards)]
    titles = [one.id for one in rules.titles if one.recipient is Eligible.PERSON]
    awards = [
        one.id for one, who in every if one in rules.awards and who is not Eligible.COLLECTIVE
    ]
    whom = {Eligible.COLLECTIVE: "van-phong"}
    proposals = [
        f"{{id: dn-{n}, award: {one.id}, subject: {whom.get(who, 'an')}}}"
        for n, (one, who) in enumerate(every)
    ]
    own = [f"dn-{n}" for n, (one, _) in enumerate(every) if not one.state_level]
    listed = "[" + ", ".join(proposals) + "]"
    return dossier(f"""
        campaign:
          regime: "{law_}"
          agency: {{{agency}, abbreviation: A, place: Minh Họa}}
          directive: {{signers: [{{position: GIÁM ĐỐC, name: Ai}}]}}
          units: [{{id: van-phong, name: Văn phòng, headcount: {{workers: 3}}}}]
        pledges:
          van-phong:
            received: "2023-03-01"
            people: [{{id: an, titles: [{", ".join(titles)}], awards: [{", ".join(awards)}]}}]
        selection:
          proposals: {listed}
          decision: {{accepted: [{", ".join(own)}]}}
    """).year


def _catalogue_s(made: Composed) -> list[str]:
    return [text for text in made.document.texts() if CATALOGUE.search(_without_forms(made, text))]


def _without_forms(made: Composed, text: str) -> str:
    """Return a text without what a form has word for word, and without how far a measure reaches.

    The forms of the statistics name every level of the country, whoever fills them in.
    """
    if made.document.kind == "statistics" and text in FORMS:
        return ""
    if made.document.kind == "initiative-confirmation":
        text = text.replace("Phạm vi ảnh hưởng (cấp tỉnh)", "")
    return text.replace(OLD, "")


@pytest.mark.parametrize("office", OFFICES)
def test_no_paper_prints_the_catalogue_s_words(office: str) -> None:
    made = list(_office(office))
    assert len(made) > 20
    assert {one.name: found for one in made if (found := _catalogue_s(one))} == {}


@pytest.mark.parametrize("law_", sorted(regime_ids()))
@pytest.mark.parametrize("level", LEVELS)
def test_no_paper_of_any_level_prints_them(level: str, law_: str) -> None:
    made = list(_made(_shape(LEVELS[level], law_)))
    assert {one.document.kind for one in made} >= {"registration", "submission", "commendation"}
    assert {one.name: found for one in made if (found := _catalogue_s(one))} == {}
    said = [text for one in made for text in one.document.texts()]
    assert any("Bằng khen của " in text for text in said)
    assert len(award_words().names) == 4


@pytest.mark.parametrize("office", OFFICES)
def test_every_type_in_a_symbol_is_one_of_the_decree(office: str) -> None:
    heads = [one.document.head.number for one in _office(office)]
    symbols = [SYMBOL.match(head[0].text) for head in heads if head]
    types = {one["type"] for one in symbols if one}
    assert {"KH", "BC", "TB", "BB", "GM", "TTr", "QĐ"} & types
    units = {one["type"] for one in symbols if one and one.string.endswith("-TĐKT")}
    assert types - units <= set(law().abbreviations.values())
