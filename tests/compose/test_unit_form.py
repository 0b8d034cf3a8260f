"""The form of a unit: its own pledge in it, or last year's people and targets."""

from __future__ import annotations

from msgspec.structs import replace

from offices import demo, example
from thidua.catalogue.unit_forms import form_words
from thidua.compose.unit_form import unit_form
from thidua.model.unit_form import AnswerKind, AskedSheet, UnitForm
from thidua.model.year import Year
from thidua.review.reviews import reviews

TIP, TAB, TITLE = 255, 31, 32
"""How long a tip, the name of a sheet and the title of a tip may be in a workbook."""


def form(year: Year, unit: str = "van-phong") -> UnitForm:
    return unit_form(year, next(one for one in year.participants if one.id == unit))


def sheet(made: UnitForm, name: str) -> AskedSheet:
    return next(one for one in made.sheets if one.id == name)


def column(asked: AskedSheet, key: str) -> list[object]:
    at = next(at for at, one in enumerate(asked.columns) if one.key == key)
    return [row.values[at] for row in asked.rows]


def test_a_pledge_stands_in_the_form_as_it_is() -> None:
    year = example(2024)
    made, pledge = form(year), year.pledges["van-phong"]
    people = sheet(made, "people")
    assert [row.id for row in people.rows] == [one.id for one in pledge.people]
    assert column(people, "name") == [one.name for one in pledge.people]
    assert column(sheet(made, "targets"), "value") == [one.value for one in pledge.targets]


def test_a_new_year_begins_with_last_years_people_and_targets() -> None:
    year = example(2024)
    assert year.previous is not None
    before = year.previous.pledges["van-phong"]
    made = form(replace(year, pledges={}, results={}))
    people, targets = sheet(made, "people"), sheet(made, "targets")
    assert column(people, "name") == [one.name for one in before.people]
    assert set(column(people, "rating")) == {None}
    assert set(column(people, "titles")) == {None}
    assert [row.id for row in targets.rows] == [one.id for one in before.targets]
    assert set(column(targets, "value")) == {None}
    final = year.previous.results["van-phong", "year"]
    actual = {one.target: one.actual for one in final.targets}
    assert column(targets, "baseline") == [actual.get(one.id) for one in before.targets]


def test_who_was_honoured_since_finds_it_in_the_form() -> None:
    year = example(2024)
    given = {subject for subject, each in year.honoured.items() if any(one.number for one in each)}
    made = form(replace(year, pledges={}, results={}), "chi-cuc-quan-ly")
    assert given & {row.id for row in sheet(made, "history").rows}


def test_drop_downs_come_from_the_law_and_the_office() -> None:
    made = form(example(2024))
    titles = {one.label for one in made.lists["titles-person"]}
    assert "Chiến sĩ thi đua cơ sở" in titles
    assert "Tập thể lao động xuất sắc" not in titles
    assert {one.id for one in made.lists["criteria"]} >= {"chi-tieu", "dung-han"}
    assert "kWh" in {one.label for one in made.lists["measures"]}


def test_titles_that_this_kind_of_unit_cannot_have_are_not_offered() -> None:
    school, commune = demo("truong-thi-du")[-1], demo("xa-minh-hoa")[-1]
    theirs = {"xa-phuong-tieu-bieu", "thon-van-hoa", "gia-dinh-van-hoa"}
    offered = [
        {choice.id for choice in unit_form(year, unit).lists["titles-collective"]}
        for year in (school, commune)
        for unit in year.participants
        if unit.kind != "village"
    ]
    assert offered
    assert not any(theirs & each for each in offered)
    assert all("tap-the-lao-dong-tien-tien" in each for each in offered)
    village = next(one for one in commune.participants if one.kind == "village")
    titles = {choice.id for choice in unit_form(commune, village).lists["titles-collective"]}
    assert "thon-van-hoa" in titles
    assert "xa-phuong-tieu-bieu" not in titles


def test_a_title_that_was_pledged_all_the_same_is_said_by_its_name() -> None:
    year = example(2024)
    pledge = year.pledges["van-phong"]
    assert pledge.collective is not None
    odd = replace(pledge.collective, titles=("xa-phuong-tieu-bieu",))
    made = form(replace(year, pledges={"van-phong": replace(pledge, collective=odd)}))
    assert column(sheet(made, "unit"), "collective.titles") == ["Xã, phường, thị trấn tiêu biểu"]


def test_each_review_has_its_sheets_and_a_part_can_be_had_alone() -> None:
    year = example(2024)
    parts = ["pledge", *(one.id for one in reviews(year.campaign))]
    made = form(year)
    assert list(dict.fromkeys(one.part for one in made.sheets)) == parts
    unit = year.participants[0]
    assert {one.part for one in unit_form(year, unit, parts=("h1",)).sheets} == {"h1"}


def test_forms_fit_into_workbooks() -> None:
    years = [example(2023), example(2024), *demo("xa-minh-hoa"), *demo("truong-thi-du")]
    for year in years:
        for unit in year.participants:
            made = unit_form(year, unit)
            names = [one.name for one in made.sheets]
            assert len({name.casefold() for name in names}) == len(names)
            assert all(len(name) <= TAB for name in names)
            for one in made.sheets:
                heads = [column.head.casefold() for column in one.columns]
                assert len(set(heads)) == len(heads)
                assert all(len(row.values) == len(one.columns) for row in one.rows)
                for asked in one.columns:
                    assert len(asked.tip) <= TIP
                    assert asked.tip or asked.kind is AnswerKind.SHOWN
                    known = {*made.lists, *(each.id for each in made.sheets), ""}
                    assert asked.list in known


def test_a_code_tells_that_it_was_changed() -> None:
    first, second = form(example(2024)), form(example(2024), "thanh-tra")
    assert first.mark.code != second.mark.code
    assert first.mark.code.startswith(f"2024/van-phong/{form_words().version}/")
