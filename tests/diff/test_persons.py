"""No form of a comparison names a person who signs nothing, unless somebody asks for the names."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec.structs import replace

from thidua.diff.persons import nameless
from thidua.diff.words import spans
from thidua.flows.comparison import compare
from thidua.model.change import Change, ChangeKind, Comparison, Subject, Version
from thidua.model.document import Mark
from thidua.model.side import Side
from thidua.model.year import Year
from thidua.report.changes import FORMATS, render
from thidua.sides import side
from thidua.survey import survey
from tools.outside import ROOT

OFFICE = ROOT / "examples"


@cache
def _compared(*, names: bool) -> Comparison:
    compared, findings = compare("2023", "2024", root=OFFICE, names=names)
    assert findings == ()
    assert compared is not None
    return compared.comparison


@cache
def _persons() -> frozenset[str]:
    years = [one.year for one in survey(OFFICE) if one.year is not None]
    people = [
        one.name for year in years for pledge in year.pledges.values() for one in pledge.people
    ]
    councils = [year.campaign.council for year in years]
    people += [one.name for council in councils if council for one in council.members]
    assert len(people) > 60
    return frozenset(people)


def _named(text: str) -> set[str]:
    return {name for name in _persons() if name in text}


@pytest.mark.parametrize("format_", FORMATS)
def test_no_form_names_a_person(format_: str) -> None:
    told = render(_compared(names=False), format=format_, language="vi", everything=True)
    assert _named(told) == set()
    assert "NỘI BỘ" not in told
    assert "[cb-0" in told.replace("\\", "")


@pytest.mark.parametrize(("format_", "said"), [*((one, "NỘI BỘ") for one in FORMATS)])
def test_whoever_asks_for_the_names_gets_an_internal_page(format_: str, said: str) -> None:
    told = render(_compared(names=True), format=format_, language="vi", everything=True)
    assert len(_named(told)) > 5
    assert (said if format_ != "json" else '"internal": true') in told


def _spoken(old: str, new: str, **more: object) -> Change:
    both = (Version(old),), (Version(new),)
    kind = ChangeKind.REWORDED
    one = Change(kind, Subject.PROPOSAL, *both, spans=spans(old, new))
    return _told(Change(**{**{f: getattr(one, f) for f in one.__struct_fields__}, **more}))


def _told(change: Change, year: Side | None = None) -> Change:
    comparison = Comparison("a", "b", 2023, 2024, changes=(change,))
    (told,) = nameless(comparison, year or _year()).changes
    return told


def _year() -> Side:
    year, _ = side("2024", root=OFFICE)
    assert year is not None
    return year


def test_a_name_is_found_in_words_of_any_case_and_across_marks() -> None:
    told = _spoken(
        "Ông Trần Thị Mẫu Chi,", "Ông TRẦN THỊ\u00a0MẪU BÌNH", explanation="trần thị mẫu chi"
    )
    assert told.old[0].text == "Ông [cb-001, thuong-truc],"
    assert told.explanation == "[cb-001, thuong-truc]"
    joined = "".join(one.text for one in told.spans if one.mark is not Mark.INSERTED)
    assert joined == "Ông [cb-001, thuong-truc],"


@pytest.mark.parametrize("text", ["Lê Mẫu", "Ông Lê Mẫu", "Lê Mẫu.", "Lê Mẫu, Lê Mẫu"])
def test_a_name_shorter_than_others_is_found_at_the_end_too(text: str) -> None:
    year = _year()
    assert isinstance(year.stated, Year)
    pledge = year.stated.pledges["van-phong"]
    short = replace(pledge, people=(replace(pledge.people[0], name="Lê Mẫu"), *pledge.people[1:]))
    stated = replace(year.stated, pledges={"van-phong": short})
    change = Change(ChangeKind.ADDED, Subject.ITEM, (), (Version(text),))
    told = _told(change, replace(year, stated=stated))
    assert told.new[0].text == text.replace("Lê Mẫu", "[cb-001]")


def test_a_part_of_a_name_and_a_longer_one_are_nobody() -> None:
    assert _spoken("Trần Thị Mẫu", "Thị Mẫu Chi").old[0].text == "Trần Thị Mẫu"


def test_a_signer_is_named() -> None:
    told = _spoken("Trần Thị Mẫu Chi", "Lê Văn Mẫu Bình", subject=Subject.SIGNER)
    assert told.old[0].text == "Trần Thị Mẫu Chi"
