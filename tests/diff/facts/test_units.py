"""Units that came, went, changed, became one or several, or have a new name."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from changes import lines
from thidua.diff.facts import files
from thidua.model.campaign import Campaign
from thidua.model.office import Former, Headcount, Unit
from whole_years import full


def _unit(one: str, *formerly: str) -> Unit:
    formers = tuple(Former(former, former.upper(), 2023) for former in formerly)
    return Unit(one, one.upper(), "division", formerly=formers)


def _campaign(*units: Unit) -> Campaign:
    return replace(full().campaign, units=units)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (["a", "b"], ["b", "c"], ["removed unit: A [a] ->", "added unit:  -> C [c]"]),
        (["a", "b"], ["b", "a"], ["moved unit: B -> B [b]"]),
        (["a", "b", "x"], ["c<a<b", "x"], ["merged unit: A [a] + B [b] -> C [c]"]),
        (["a", "b"], ["a<b"], ["merged unit: A [a] + B [b] -> A [a]"]),
        (["a", "x"], ["b<a", "c<a", "x"], ["split unit: A [a] -> B [b] + C [c]"]),
        (["a"], ["a", "b<a"], ["split unit: A [a] -> A [a] + B [b]"]),
        (
            ["a"],
            ["b<a"],
            ["renumbered unit.id in B: a [a] -> b [b]", "changed unit.name: A [a] -> B [b]"],
        ),
        (["c<a<b"], ["c<a<b"], []),
        (["c<a"], ["c"], ["changed unit.formerly in C: A (đến năm 2023) -> ∅ [c]"]),
        (["c"], ["c<z"], ["changed unit.formerly in C: ∅ -> Z (đến năm 2023) [c]"]),
        (
            ["a", "b"],
            ["c<a<b", "d<b"],
            ["merged unit: A [a] + B [b] -> C [c]", "split unit: B [b] -> C [c] + D [d]"],
        ),
    ],
)
def test_what_became_of_units(old: list[str], new: list[str], told: list[str]) -> None:
    before, after = (_campaign(*(_unit(*one.split("<")) for one in units)) for units in (old, new))
    assert sorted(
        line.replace(":  ->", ": ->") for line in lines(files.compare(before, after))
    ) == sorted(line.replace(":  ->", ": ->") for line in told)


def test_a_heir_that_says_more_than_the_merger_says_it() -> None:
    heir = _unit("c", "a", "b", "z")
    told = lines(files.compare(_campaign(_unit("a"), _unit("b"), _unit("c")), _campaign(heir)))
    assert told == [
        "merged unit: C [c] + A [a] + B [b] -> C [c]",
        "changed unit.formerly in C: ∅ -> A (đến năm 2023), B (đến năm 2023), Z (đến năm 2023) [c]",
    ]


def test_values_of_a_unit_read_as_words() -> None:
    before = _unit("a")
    after = replace(
        before,
        kind="centre",
        head="Trần Thị Mẫu Chi",
        headcount=Headcount(5, 0, 1),
        block="khoi-mot",
    )
    assert lines(files.compare(_campaign(before), _campaign(after))) == [
        "changed unit.kind in A: Phòng -> Trung tâm [a]",
        "changed unit.head in A: ∅ -> Trần Thị Mẫu Chi [a]",
        "changed unit.headcount in A: ∅ -> 5 công chức, 1 người lao động [a]",
        "changed unit.block in A: ∅ -> Khối tham mưu [a]",
    ]


def test_what_a_merged_unit_does_not_have_from_its_parents_is_told() -> None:
    parents = [
        replace(_unit("a"), headcount=Headcount(4), head="Đinh Văn Mẫu A", block="mot"),
        replace(_unit("b"), headcount=Headcount(4), head="Đinh Văn Mẫu B", block="mot"),
    ]
    heir = replace(_unit("c", "a", "b"), headcount=Headcount(7, 0, 1), block="hai")
    heir = replace(heir, head="Đinh Văn Mẫu B")
    told = lines(files.compare(_campaign(*parents), _campaign(heir)))
    assert told[0] == "merged unit: A [a] + B [b] -> C [c]"
    assert [line.partition(":")[0] for line in told[1:]] == [
        "changed unit.headcount in C",
        "changed unit.block in C",
    ]
    assert "8 công chức" in told[1]
    assert "7 công chức, 1 người lao động" in told[1]


def test_a_merged_unit_that_has_it_all_from_its_parents_is_one_change() -> None:
    parents = [
        replace(_unit(one), headcount=Headcount(count), head=f"Đinh Văn Mẫu {one}")
        for one, count in (("a", 4), ("b", 3))
    ]
    heir = replace(_unit("c", "a", "b"), headcount=Headcount(7), head="Đinh Văn Mẫu a")
    told = lines(files.compare(_campaign(*parents), _campaign(heir)))
    assert told == ["merged unit: A [a] + B [b] -> C [c]"]


def test_a_unit_that_takes_part_no_longer_is_told_in_words() -> None:
    before = _unit("a")
    after = replace(before, inactive=True)
    assert lines(files.compare(_campaign(before), _campaign(after))) == [
        "changed unit.inactive in A: đang tham gia -> ngừng tham gia [a]"
    ]
