"""Places are written as terminals and editors expect them, and sort as a reader goes."""

from __future__ import annotations

from thidua.model.finding import Finding, Level, Place


def test_a_place_is_written_for_terminals() -> None:
    assert str(Place("campaigns/2023.yaml", 12, 3)) == "campaigns/2023.yaml:12:3"


def test_places_sort_by_file_then_line_then_column() -> None:
    places = [Place("b.yaml"), Place("a.yaml", 10), Place("a.yaml", 9, 2), Place("a.yaml", 9, 1)]
    assert sorted(places) == places[::-1]


def test_the_wording_is_that_of_the_rule_unless_it_has_several() -> None:
    place = Place("a.yaml")
    assert Finding(place, "dates", Level.ERROR).wording == "dates"
    assert Finding(place, "dates", Level.ERROR, message="dates-order").wording == "dates-order"
