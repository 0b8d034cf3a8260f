"""Schemes per block: caps, deductions, rates, counts and ties, each counted again from raw data."""

from __future__ import annotations

import re
from fractions import Fraction
from textwrap import dedent
from typing import Any

import pytest
import yaml

from dossiers import dossier
from offices import said
from thidua.compose.bodies import blocks_told
from thidua.compose.ranking import decided, standings
from thidua.compose.schemes import by_section, points
from thidua.compose.scores import compose
from thidua.model.composed import Composed
from thidua.model.sheet import SheetGroup, SheetRow
from thidua.model.year import Year
from thidua.render import docx, markdown, pdf
from thidua.review.reviews import closing
from tools.outside import ROOT

TEXT = (ROOT / "tests" / "compose" / "schemes.yaml").read_text(encoding="utf-8")
RAW: dict[str, Any] = yaml.safe_load(TEXT)
POINTED = ("tham-muu", "tong-hop", "phap-che", "van-thu")


@pytest.fixture(scope="module")
def year() -> Year:
    """A year of two blocks, one by points with everything there is, one by counts."""
    return dossier(TEXT).year


@pytest.fixture(scope="module")
def made(year: Year) -> Composed:
    """The document of scores."""
    (one,) = compose(year)
    return one


def _scheme(unit: str) -> dict[str, Any]:
    """The raw scheme of a unit: of the block that names it, or the common one."""
    block = next(one["block"] for one in RAW["campaign"]["units"] if one["id"] == unit)
    schemes = RAW["campaign"]["scoring_by_block"]
    common: dict[str, Any] = RAW["campaign"]["scoring"]
    return next((one for one in schemes if block in one["blocks"]), common)


def _given(unit: str, criterion: dict[str, Any], section: dict[str, Any]) -> Fraction:
    """The last score of a criterion, by hand: of a rate, whole steps up to the most."""
    scores = RAW["results"][f"{unit}-year"]["scores"]
    score = next((one for one in scores if one["criterion"] == criterion["id"]), None)
    if score is None:
        return Fraction(0)
    for stage in ("verified", "agreed", "own"):
        if stage in score:
            return Fraction(str(score[stage]))
    rate, steps = criterion["rate"], 0
    while Fraction(str(rate["per"])) * (steps + 1) <= Fraction(str(score["measured"])):
        steps += 1
    worth = min(Fraction(str(rate["each"])) * steps, Fraction(criterion["most"]))
    return -worth if section.get("deduction") else worth


def _recounted(unit: str) -> Fraction:
    """The total of a unit, by hand."""
    scheme, total, bonus, most = _scheme(unit), Fraction(0), Fraction(0), Fraction(0)
    for section in scheme["sections"]:
        came = sum((_given(unit, one, section) for one in section["criteria"]), Fraction(0))
        every = Fraction(sum(one["most"] for one in section["criteria"]))
        cap = Fraction(section.get("most", every))
        if section.get("deduction"):
            total += max(came, -cap)
        elif section.get("bonus"):
            bonus += min(came, cap)
        else:
            total += min(came, cap)
            most += min(cap, every)
    limit = most * scheme["bonus_limit_percent"] / 100
    earned: Fraction = min(total + min(bonus, limit), Fraction(scheme["most"]))
    return earned


def test_totals_are_those_counted_again(year: Year) -> None:
    found = {one.unit.id: Fraction(str(one.points.total)) for one in standings(year, closing(year))}
    assert len(POINTED) > 3
    assert {unit: found[unit] for unit in POINTED} == {unit: _recounted(unit) for unit in POINTED}


def test_every_cap_and_every_deduction_bites_somewhere(year: Year) -> None:
    found = {one.unit.id: one.points for one in standings(year, closing(year))}
    assert found["tham-muu"].capped
    assert found["tham-muu"].bonus < found["tham-muu"].bonus_given
    assert found["tong-hop"].deducted == -5
    assert not found["van-thu"].capped


def test_sections_add_up_to_the_total_unless_the_whole_is_capped(year: Year) -> None:
    scheme = year.campaign.scoring
    assert scheme is not None
    for unit in POINTED:
        result = year.results[unit, "year"]
        whole, parts = points(scheme, result), by_section(scheme, result)
        came = sum(Fraction(str(one.counted)) for one in parts)
        assert min(came, Fraction(str(scheme.most))) == Fraction(str(whole.total))


def test_equals_go_by_the_rules_in_their_order_and_a_vote_is_the_last(year: Year) -> None:
    found = {one.unit.id: one for one in standings(year, closing(year))}
    assert found["phap-che"].points.total == found["van-thu"].points.total
    places = {unit: found[unit].in_block.place for unit in POINTED}
    assert sorted(places.values()) == [1, 2, 3, 4]
    assert places["van-thu"] < places["phap-che"]
    members = [found[unit] for unit in POINTED]
    assert [([unit.id for unit, _ in one.units], one.rules) for one in decided(members)] == [
        (["van-thu", "phap-che"], ("vote",))
    ]


def test_without_the_vote_they_stay_equal() -> None:
    silent = re.sub(r"\n +tie_votes: \d+", "", TEXT)
    year = dossier(silent).year
    found = {one.unit.id: one.in_block for one in standings(year, closing(year))}
    assert silent != TEXT
    assert found["van-thu"] == found["phap-che"]
    assert found["van-thu"].tied


def test_an_earlier_rule_comes_before_the_vote() -> None:
    earlier = TEXT.replace("ties: [nhiem-vu, full-marks, vote]", "ties: [ky-cuong, vote]")
    assert earlier != TEXT
    year = dossier(earlier).year
    found = {one.unit.id: one.in_block.place for one in standings(year, closing(year))}
    assert found["phap-che"] < found["van-thu"]


def test_counts_rank_by_the_first_then_by_the_next(year: Year) -> None:
    def counts(unit: str) -> list[int]:
        given = {one["criterion"]: one for one in RAW["results"][f"{unit}-year"]["scores"]}
        criteria = _scheme(unit)["sections"][0]["criteria"]
        return [given[one["id"]]["own"] for one in criteria]

    found = {one.unit.id: one for one in standings(year, closing(year))}
    units = sorted(set(found) - set(POINTED), key=counts, reverse=True)
    assert len(units) == 3
    places = [found[unit].in_block.place for unit in units]
    assert places == [1 + sum(counts(o) > counts(unit) for o in units) for unit in units]
    assert places == [1, 2, 3]
    assert all(one.overall is None for one in found.values())


def test_the_best_by_counts_has_no_points_to_tell(year: Year) -> None:
    told = {one.name: one.points for one in blocks_told(year, closing(year))}
    assert told["Khối trường học"] is None
    assert told["Khối tham mưu"] is not None


def test_the_document_says_how_and_shows_the_measures(made: Composed) -> None:
    texts = said(made)
    expected = (
        "- Điểm trừ: bị trừ không quá 5 điểm.",
        "- Tổng điểm, kể cả điểm thưởng, được tính không quá 105 điểm.",
        "- Xếp hạng theo số lượng, không tính điểm: bằng nhau ở cột trước thì xét cột sau.",
        "- Bằng nhau, xếp theo kết quả biểu quyết: Phòng Văn thư (4), Phòng Pháp chế (3).",
        "- Không có đơn vị đồng hạng.",
    )
    for text in expected:
        assert text in texts
    ranks, counts, details = made.sheets
    rows = [row.values for row in details.rows if isinstance(row, SheetRow)]
    assert any("7,6% vượt kế hoạch" in row for row in rows)
    heads = [row.title for row in counts.rows if isinstance(row, SheetGroup)]
    assert heads == ["Khối trường học"]
    assert [column.title for column in ranks.columns][-1] == "Trong khối"


def test_it_is_in_every_format(made: Composed) -> None:
    text = markdown.render(made.document).decode()
    for said_there in ("Giải nhất", "7,6% vượt kế hoạch", "Phòng Văn thư (4), Phòng"):
        assert said_there in text
    assert docx.render(made.document)[:2] == b"PK"
    assert pdf.render(made.document)[:4] == b"%PDF"


def test_the_year_is_as_it_should_be() -> None:
    assert dedent(TEXT) == TEXT
