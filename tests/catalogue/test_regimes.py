"""The legal catalogue is whole: what it names it has, and the figures are those of the law."""

from __future__ import annotations

import pytest

from thidua.catalogue.acts import acts
from thidua.catalogue.regimes import regime
from thidua.model.regime import Certainty, Eligible, Regime
from thidua.system.home import SCHEMAS

NAMES = sorted(path.stem for path in (SCHEMAS / "regimes").glob("*.yaml"))


@pytest.fixture(params=NAMES)
def law(request: pytest.FixtureRequest) -> Regime:
    return regime(str(request.param))


def test_there_are_four_regimes() -> None:
    assert NAMES == ["2003", "2022-nd152", "2022-nd98", "2026-luat06"]


def test_titles_and_awards_are_two_lists_of_unique_ids(law: Regime) -> None:
    ids = [rule.id for rule in (*law.titles, *law.awards)]
    assert len(ids) > 10
    assert len(set(ids)) == len(ids)
    assert {rule.recipient for rule in law.titles} == {Eligible.PERSON, Eligible.COLLECTIVE}


def test_what_a_regime_refers_to_is_in_it(law: Regime) -> None:
    titles = {rule.id for rule in law.titles}
    needed = {title for rule in law.titles for title in (*rule.needs, *(rule.needs_before or {}))}
    shared = {title for share in law.shares for title in (share.title, share.of)}
    voted = {vote.title for vote in law.votes}
    assert needed
    assert shared
    assert bool(voted) is (law.id in {"2003", "2022-nd98"})  # of the others no clause was found
    assert needed | shared | voted <= titles


def test_forms_are_named_by_decree_and_number(law: Regime) -> None:
    forms = [(form.decree, form.number) for form in law.forms]
    assert forms
    assert len(set(forms)) == len(forms)
    assert {decree for decree, _ in forms} <= set(law.acts)


def test_a_regime_is_made_of_known_acts_in_force_on_its_first_day(law: Regime) -> None:
    known = {act.number: act for act in acts()}
    assert len(law.acts) > 2
    later = {number for number in law.acts if known[number].in_force > law.valid_from}
    assert len(later) < 2  # a circular follows its decree
    for number in law.acts:
        assert known[number].in_force <= law.valid_to
        assert (known[number].until or law.valid_from) >= law.valid_from


def test_whatever_has_an_article_says_how_certain_it_is(law: Regime) -> None:
    assert len(law.sources) == 4
    rules = [(rule.source, rule.certainty) for rule in (*law.titles, *law.awards)]
    shares = [(one.source, one.certainty) for one in law.shares]
    votes = [(one.source, one.certainty) for one in law.votes]
    single = [(one.source, one.certainty) for one in law.sources.values()]
    for source, certainty in (*rules, *shares, *votes, *single):
        assert source
        assert certainty in Certainty


@pytest.mark.parametrize(
    ("name", "required", "months", "shares", "votes", "forms"),
    [
        (
            "2003",
            True,
            10,
            [("at-most", 15), ("over", 50), ("at-least", 70), ("at-most", 20)],
            2,
            9,
        ),
        ("2022-nd98", False, 6, [("at-least", 70), ("at-least", 70), ("at-most", 20)], 5, 11),
        ("2022-nd152", False, 6, [("at-least", 70), ("at-least", 70), ("at-most", 20)], 0, 13),
    ],
)
def test_the_regimes_differ_as_the_laws_do(  # noqa: PLR0913 - one column a figure of the table
    name: str,
    *,
    required: bool,
    months: int,
    shares: list[tuple[str, float]],
    votes: int,
    forms: int,
) -> None:
    law = regime(name)
    assert law.registration_required is required
    assert law.months_of_service == months
    assert [(share.bound, share.percent) for share in law.shares] == shares
    assert (len(law.votes), len(law.forms)) == (votes, forms)
    assert law.round_reward_to == 10_000


def test_two_thirds_are_a_quorum_and_less_is_not(law: Regime) -> None:
    assert law.quorum_percent <= 100 * 4 / 6
    assert law.quorum_percent > 100 * 665 / 1000


def test_the_months_of_the_newest_circular_are_unverified() -> None:
    assert regime("2022-nd152").sources["months_of_service"].certainty is Certainty.UNVERIFIED


def test_one_number_names_different_forms() -> None:
    first = {form.name for name in NAMES for form in regime(name).forms if form.number == "01"}
    assert len(first) == 2


def test_the_factor_of_the_province_s_certificate_rose() -> None:
    factors = [
        (rule.factor, rule.factor_collective)
        for name in ("2003", "2022-nd98")
        for rule in regime(name).awards
        if rule.id == "bang-khen-tinh"
    ]
    assert factors == [(1.0, 2.0), (1.5, 3.0)]
