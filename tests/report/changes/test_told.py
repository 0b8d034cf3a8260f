"""What every format says alike: counts, headings, and texts in which nothing is invisible."""

from __future__ import annotations

from thidua.model.change import Change, Comparison, Kind, Span, Subject, Version
from thidua.model.document import Mark
from thidua.report.changes.told import Entry, tell
from thidua.report.changes.wording import words

_SAY = words("vi")


def _entry(change: Change) -> Entry:
    (part,) = tell(Comparison("a", "b", None, None, (change,)), _SAY).parts
    (entry,) = part.entries
    return entry


def _moved(text: str, *labels: str) -> Change:
    old, new = (Version(text, label=label) for label in labels)
    return Change(Kind.MOVED, Subject.ITEM, (old,), (new,))


def test_labels_are_told_once_when_they_are_the_same() -> None:
    assert _entry(_moved("x", "1.", "1.")).told == "Chuyển chỗ nội dung 1."
    assert _entry(_moved("x", "1.", "b)")).told == "Chuyển chỗ nội dung 1. → b)"
    assert _entry(_moved("x", "", "")).told == "Chuyển chỗ nội dung"


def test_what_stayed_is_told_once() -> None:
    ((piece,),) = [passage.pieces for passage in _entry(_moved("Như cũ.", "1.", "2.")).passages]
    assert (piece.text, piece.mark) == ("Như cũ.", Mark.KEPT)


def test_a_value_that_was_empty_has_nothing_to_strike() -> None:
    versions = ((Version(""),), (Version("Giấy khen"),))
    (passage,) = _entry(Change(Kind.CHANGED, Subject.PERSON, *versions)).passages
    assert [piece.mark for piece in passage.pieces] == [Mark.INSERTED]


def test_blanks_that_changed_are_seen() -> None:
    spans = (Span("hai\u2002\u2002chữ", Mark.KEPT), Span("\u00a0 ", Mark.DELETED))
    change = Change(Kind.REWORDED, Subject.ITEM, (Version("x"),), (Version("y"),), spans=spans)
    (passage,) = _entry(change).passages
    assert [piece.text for piece in passage.pieces] == ["hai chữ", "␣␣"]


def test_an_unexplained_difference_is_told_by_its_whole_path() -> None:
    versions = ((Version("1"),), (Version("2"),))
    change = Change(Kind.UNEXPLAINED, Subject.FIELD, *versions, field="units[vp].headcount.workers")
    assert _entry(change).told.endswith(": units[vp].headcount.workers")


def test_the_place_is_that_of_the_new_side() -> None:
    old, new = Version("x", file="a.yaml", line=3), Version("y", file="b.yaml", line=4)
    assert _entry(Change(Kind.REWORDED, Subject.ITEM, (old,), (new,))).place == "b.yaml:4"
    assert _entry(Change(Kind.REMOVED, Subject.ITEM, (old,))).place == "a.yaml:3"
    assert _entry(Change(Kind.REMOVED, Subject.ITEM, (Version("x", file="a.docx"),))).place == (
        "a.docx"
    )


def test_the_year_and_labels_are_counted_apart() -> None:
    versions = ((Version("1"),), (Version("2"),))
    changes = (
        Change(Kind.REWORDED, Subject.ITEM, *versions, rolled=True),
        Change(Kind.RENUMBERED, Subject.ITEM, *versions),
        Change(Kind.RENUMBERED, Subject.ITEM, *versions, rolled=True),
        Change(Kind.ADDED, Subject.ITEM, new=versions[1]),
    )
    told = tell(Comparison("a", "b", 2023, 2024, changes, unchanged=5), _SAY)
    assert told.counts == ((Kind.ADDED, 1),)
    assert told.hidden == (("rolled", 2), ("renumbered", 1))
    assert told.apart == "Không kể: 2 chỉ đổi năm, 1 chỉ đổi số thứ tự, 5 giữ nguyên từng chữ."


def test_neighbours_of_one_place_stand_together() -> None:
    def added(*within: str, of: str = "") -> Change:
        return Change(Kind.ADDED, Subject.ITEM, new=(Version("x"),), within=within, of=of)

    unit = Change(Kind.ADDED, Subject.UNIT, new=(Version("x"),))
    changes = (added("A", "1."), added("A", "1."), added("A"), added("A", of="Đội"), added(), unit)
    told = tell(Comparison("a", "b", None, None, changes), _SAY)
    assert [(part.heading, len(part.entries)) for part in told.parts] == [
        ("A › 1.", 2),
        ("A", 1),
        ("Đội › A", 1),
        ("Mở đầu và kết thúc văn bản", 1),
        ("Thông tin chung", 1),
    ]
