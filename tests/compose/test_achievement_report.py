"""Báo cáo thành tích: of everybody who is proposed, from what the files state; and blank."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from dossiers import dossier
from offices import by_name, example, raw, raw_pledges, raw_results, said, written
from thidua.compose.achievement_report import USES, compose
from thidua.compose.achievements import achievers
from thidua.model.document import Table
from thidua.model.year import Commended, Year
from thidua.system.home import SCHEMAS


def _regime(name: str) -> dict[str, object]:
    read = yaml.safe_load((SCHEMAS / "regimes" / f"{name}.yaml").read_text(encoding="utf-8"))
    return dict(read)


def _cells(texts: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in texts.rows]


def _tables(year: Year, name: str) -> list[list[list[str]]]:
    made = by_name(compose(year))[name]
    return [_cells(block) for block in made.document.body if isinstance(block, Table)]


@pytest.mark.parametrize("year", [2023, 2024])
def test_there_is_one_for_each_proposal(year: int) -> None:
    made = by_name(compose(example(year)))
    stated = {f"achievement-report-{one['id']}" for one in raw(f"{year}/selection")["proposals"]}
    blank = {f"forms/achievement-report-{use}" for use in USES}
    assert {name for name in made if "occasions/" not in name} == stated | blank
    assert {name for name, one in made.items() if one.public} == blank


@pytest.mark.parametrize("regime", ["2022-nd98", "2022-nd152", "2003"])
def test_a_blank_form_names_the_official_one(regime: str) -> None:
    made = by_name(compose(dossier(f'campaign: {{regime: "{regime}"}}').year))
    forms = {one["use"]: one for one in _regime(regime)["report_forms"]}  # type: ignore[attr-defined]
    for use in USES:
        texts = said(made[f"forms/achievement-report-{use}"])
        (named,) = [text for text in texts if text.startswith("(Mẫu số")]
        assert f"(Mẫu số {forms[use]['number']} ban hành kèm theo" in named
        assert forms[use]["decree"] in named
        sure = forms[use]["certainty"] == "full-text"
        assert ("cần đối chiếu" in named) is not sure


@pytest.mark.parametrize("year", [2023, 2024])
def test_targets_are_those_of_the_files(year: int) -> None:
    """The table of targets, reckoned again: last year's, planned, reached, how many were met."""
    pledges, results = raw_pledges(year), raw_results(year, "year")
    proposals = raw(f"{year}/selection")["proposals"]
    checked = 0
    for proposal in proposals:
        unit = proposal["unit"]
        targets = pledges[unit]["targets"]
        actual = {one["target"]: one["actual"] for one in results[unit]["targets"]}
        (table, *_) = _tables(example(year), f"achievement-report-{proposal['id']}")
        body = [row for row in table if row[0].isdigit()]
        assert len(body) == len(targets)
        met = 0
        for row, target in zip(body, targets, strict=True):
            assert row[1] == f"{target['text']} ({target['unit']})"
            figures = [text for text in row[2:5] if text != "–"]
            numbers = [float(text.replace(".", "").replace(",", ".")) for text in figures]
            known = (target.get("baseline"), target["value"], actual.get(target["id"]))
            assert numbers == [one for one in known if one is not None]
            reached, asked = actual[target["id"]], target["value"]
            met += reached <= asked if target.get("lower_is_better") else reached >= asked
        texts = said(by_name(compose(example(year)))[f"achievement-report-{proposal['id']}"])
        assert any(f"đạt {met:02}/{len(targets):02} chỉ tiêu" in text for text in texts)
        checked += 1
        if checked > 8:
            break
    assert checked > 5


def test_ratings_are_of_as_many_years_as_the_award_looks_back() -> None:
    year = example(2024)
    assert year.selection is not None
    years = {one["title"]: one["years"] for one in _regime("2022-nd98")["look_backs"]}  # type: ignore[attr-defined]
    seen = set()
    for who in achievers(year, year.selection):
        span = years.get(who.nominee.rule.id, 1)
        assert [at for at, _ in who.ratings] == list(range(2024 - span + 1, 2025))
        seen.add(span)
        for at, rating in who.ratings:
            told = raw_results(at, "year") if at in {2023, 2024} else {}
            rated = {
                one["person"]: one["rating"] for each in told.values() for one in each["ratings"]
            }
            rated |= {unit: each["rating"] for unit, each in told.items()}
            assert rating == rated.get(who.nominee.proposal.subject)
    assert len(seen) > 1


def test_earlier_awards_are_quoted_with_their_decisions() -> None:
    """What is typed and what the decision of the year before gave; nothing twice."""
    year = example(2024)
    assert year.selection is not None
    (who,) = (
        one
        for one in achievers(year, year.selection)
        if one.nominee.proposal.subject == "cb-040"
        and one.nominee.rule.id == "chien-si-thi-dua-tinh"
    )
    assert [(one.year, one.number) for one in who.titles] == [
        (2021, "07/QĐ-STD"),
        (2022, "06/QĐ-STD"),
        (2023, "05/QĐ-STD"),
    ]
    assert who.awards == (Commended(2023, "giay-khen", "05/QĐ-STD", "2024-01-12", "Sở Thí dụ"),)
    texts = said(by_name(compose(year))[f"achievement-report-{who.nominee.proposal.id}"])
    assert "Số 07/QĐ-STD ngày 11/01/2022 của Giám đốc Sở Thí dụ" in texts


def test_initiatives_are_those_of_the_person_each_once() -> None:
    year = example(2024)
    assert year.selection is not None
    for who in achievers(year, year.selection):
        names = [one.name for one in who.ideas]
        assert len(names) == len(set(names))
    found = {one.nominee.proposal.subject: one for one in achievers(year, year.selection)}
    assert [one.name for one in found["cb-003"].ideas] == ["Lịch họp không giấy"]
    assert found["cb-003"].ideas[0].share == 0.7
    assert found["cb-003"].ideas[0].decision == ("233/QĐ-STD", "2024-11-19", "Sở Thí dụ")


def test_who_is_of_an_occasion_alone_has_the_short_form() -> None:
    made = by_name(compose(example(2024)))
    short = [one for name, one in made.items() if name.startswith("occasions/")]
    assert len(short) > 1
    for one in short:
        texts = said(one)
        assert "I. THÔNG TIN CHUNG" in texts
        assert not any(text.startswith("III.") for text in texts)


def test_nothing_hostile_is_more_than_text() -> None:
    found = dossier(
        """
        campaign:
          units: [{id: van-phong, name: "{{ 7 * 7 }}", headcount: {civil_servants: 1}}]
        pledges:
          van-phong:
            people: [{id: an, name: "<b>An</b> {% raw %}", titles: [lao-dong-tien-tien]}]
        selection:
          proposals:
            - id: a
              unit: van-phong
              subject: an
              award: lao-dong-tien-tien
              grounds: ["# {{ x }}"]
        """
    )
    texts = said(by_name(compose(found.year))["achievement-report-a"])
    assert "- Họ và tên: <b>An</b> {% raw %}; giới tính: ………" in texts
    assert any("# {{ x }}" in text for text in texts)
    assert any("{{ 7 * 7 }}" in text for text in texts)


def test_the_example(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(example(2024)))
    proposals = raw("2024/selection")["proposals"]
    (person,) = (one["id"] for one in proposals if one["award"] == "chien-si-thi-dua-tinh")
    collective = next(one["id"] for one in proposals if one["subject"] == one["unit"])
    golden("example/achievement-report.md", written(made[f"achievement-report-{person}"]))
    golden(
        "example/achievement-report-collective.md",
        written(made[f"achievement-report-{collective}"]),
    )
    for use in USES:
        golden(
            f"example/achievement-report-form-{use}.md",
            written(made[f"forms/achievement-report-{use}"]),
        )
