"""Which member of a list became which."""

from __future__ import annotations

from thidua.diff.facts.pairing import ListMember, moved, paired


def _members(*ones: str) -> list[ListMember]:
    return [ListMember(*one.split("=", 1)) for one in ones]


def test_ids_come_before_words() -> None:
    old = _members("a=Báo cáo quý", "b=Báo cáo năm")
    new = _members("b=Báo cáo quý", "a=Báo cáo năm")
    assert paired(old, new) == ((1, 0), (0, 1))


def test_equal_words_make_up_for_another_id() -> None:
    assert paired(_members("a=Một", "b=Hai"), _members("c=Hai", "a=Một")) == ((1, 0), (0, 1))


def test_similar_words_are_matched_as_well_as_all_together_allow() -> None:
    old = _members("=gửi báo cáo quý một", "=gửi báo cáo quý hai")
    new = _members("=gửi báo cáo quý hai này", "=gửi báo cáo quý ba")
    assert paired(old, new) == ((1, 0), (0, 1))
    assert paired(old, new, alike=2) == ((0, None), (1, None), (None, 0), (None, 1))


def test_what_is_gone_stands_where_it_stood() -> None:
    old = _members("a=1", "x=gone", "b=2", "y=lost")
    new = _members("a=1", "n=new", "b=2")
    assert paired(old, new) == ((0, 0), (1, None), (None, 1), (2, 2), (3, None))


def test_members_of_one_id_are_matched_in_their_order() -> None:
    twice = _members("a=1", "a=2")
    assert paired(twice, twice) == ((0, 0), (1, 1))


def test_the_fewest_have_moved() -> None:
    old, new = _members("a=1", "b=2", "c=3", "d=4"), _members("d=4", "a=1", "b=2", "c=3")
    assert moved(paired(old, new)) == {(3, 0)}
    assert moved(paired(old, old)) == frozenset()
    assert paired([], []) == ()
