"""What every format says alike: counts, headings, and texts in which nothing is invisible."""

from __future__ import annotations

from msgspec.structs import replace

from thidua.model.change import (
    Carried,
    Change,
    ChangeKind,
    Comparison,
    Origin,
    Span,
    Subject,
    Version,
)
from thidua.model.document import Mark
from thidua.report.changes.entries import Entry
from thidua.report.changes.outline import tell
from thidua.report.changes.wording import words

_SAY = words("vi")


def _entry(change: Change) -> Entry:
    (part,) = tell(Comparison("a", "b", None, None, (change,)), _SAY).chapters
    (entry,) = part.entries
    return entry


def _moved(text: str, *labels: str) -> Change:
    old, new = (Version(text, label=label) for label in labels)
    return Change(ChangeKind.MOVED, Subject.ITEM, (old,), (new,))


def test_labels_are_told_once_when_they_are_the_same() -> None:
    assert _entry(_moved("x", "1.", "1.")).told == "Chuyển chỗ nội dung 1."
    assert _entry(_moved("x", "1.", "b)")).told == "Chuyển chỗ nội dung 1. → b)"
    assert _entry(_moved("x", "", "")).told == "Chuyển chỗ nội dung"


def test_what_stayed_is_told_once() -> None:
    ((piece,),) = [passage.pieces for passage in _entry(_moved("Như cũ.", "1.", "2.")).passages]
    assert (piece.text, piece.mark) == ("Như cũ.", Mark.KEPT)


def test_a_value_that_was_empty_has_nothing_to_strike() -> None:
    versions = ((Version(""),), (Version("Giấy khen"),))
    (passage,) = _entry(Change(ChangeKind.CHANGED, Subject.PERSON, *versions)).passages
    assert [piece.mark for piece in passage.pieces] == [Mark.INSERTED]


def test_blanks_that_changed_are_seen() -> None:
    spans = (Span("hai\u2002\u2002chữ", Mark.KEPT), Span("\u00a0 ", Mark.DELETED))
    change = Change(
        ChangeKind.REWORDED, Subject.ITEM, (Version("x"),), (Version("y"),), spans=spans
    )
    (passage,) = _entry(change).passages
    assert [piece.text for piece in passage.pieces] == ["hai chữ", "␣␣"]


def test_an_unexplained_difference_is_told_by_its_whole_path() -> None:
    versions = ((Version("1"),), (Version("2"),))
    change = Change(
        ChangeKind.UNEXPLAINED, Subject.FIELD, *versions, field="units[vp].headcount.workers"
    )
    assert _entry(change).told.endswith(": units[vp].headcount.workers")


def test_the_place_is_that_of_the_new_side() -> None:
    old, new = Version("x", file="a.yaml", line=3), Version("y", file="b.yaml", line=4)
    assert _entry(Change(ChangeKind.REWORDED, Subject.ITEM, (old,), (new,))).place == "b.yaml:4"
    assert _entry(Change(ChangeKind.REMOVED, Subject.ITEM, (old,))).place == "a.yaml:3"
    assert _entry(
        Change(ChangeKind.REMOVED, Subject.ITEM, (Version("x", file="a.docx"),))
    ).place == ("a.docx")


def test_the_year_and_labels_are_counted_apart() -> None:
    versions = ((Version("1"),), (Version("2"),))
    changes = (
        Change(ChangeKind.REWORDED, Subject.ITEM, *versions, rolled=True),
        Change(ChangeKind.RENUMBERED, Subject.ITEM, *versions),
        Change(ChangeKind.RENUMBERED, Subject.ITEM, *versions, rolled=True),
        Change(ChangeKind.ADDED, Subject.ITEM, new=versions[1]),
    )
    told = tell(Comparison("a", "b", 2023, 2024, changes, unchanged=5), _SAY)
    assert told.counts == ((ChangeKind.ADDED, 1),)
    assert told.hidden == (("rolled", 2), ("renumbered", 1))
    assert (
        told.apart
        == "Không kể: 2 chỉ đổi năm, 1 chỉ đổi số thứ tự hoặc mã, 5 mục, đoạn giữ nguyên từng chữ."
    )


def _added(*within: str, subject: Subject = Subject.ITEM, **more: object) -> Change:
    return Change(ChangeKind.ADDED, subject, new=(Version("x"),), within=within, **more)  # type: ignore[arg-type]


def test_the_text_comes_first_then_the_campaign_the_units_the_selection() -> None:
    changes = (
        _added("A", "1."),
        _added("A", "1."),
        _added("A"),
        _added(),
        _added(subject=Subject.UNIT),
        _added("Chỉ tiêu", subject=Subject.TARGET, of="Đội"),
        _added("Đơn", subject=Subject.PROPOSAL, selected=True),
        _added("cả năm", subject=Subject.RESULT, of="Đội"),
        _added("Mốc", subject=Subject.MILESTONE),
    )
    told = tell(Comparison("a", "b", None, None, changes), _SAY)
    assert [(one.heading, len(one.entries)) for one in told.chapters] == [
        ("A › 1.", 2),
        ("A", 1),
        ("Mở đầu và kết thúc văn bản", 1),
        ("Thông tin chung", 2),
        ("Đội", 2),
        ("Bình xét", 1),
    ]
    assert [one.told for one in told.chapters[3].entries] == [
        "Thêm đơn vị",
        "Thêm mốc thời gian – Mốc",
    ]
    assert told.spread == (
        "Trong đó: 4 ở nội dung văn bản, 2 ở thông tin chung, "
        "2 ở giao ước và kết quả của các đơn vị, 1 ở bình xét."
    )


def test_units_and_the_selection_are_summed_up_unless_everything_is_asked_for() -> None:
    changes = (
        _added(subject=Subject.MILESTONE),
        *(_added(subject=Subject.TARGET, of="Đội"),) * 2,
        _added(subject=Subject.FIELD, field="received", of="Đội"),
        _added(subject=Subject.TARGET, of="Đội", rolled=True),
        _added(subject=Subject.TARGET, of="Ban", rolled=True),
        _added(subject=Subject.PROPOSAL, selected=True),
    )
    told = tell(Comparison("a", "b", None, None, changes), _SAY)
    assert [(one.heading, one.lines) for one in told.summaries] == [
        (
            "Giao ước và kết quả của các đơn vị",
            (("Đội", "3 thay đổi: 2 chỉ tiêu; 1 ngày nhận"),),
        ),
        ("Bình xét", (("", "1 thay đổi: 1 đề nghị khen thưởng"),)),
    ]
    assert told.hints == (_SAY.summed, _SAY.more)
    assert [heading for heading, _ in told.listed(everything=False)] == ["Thông tin chung"]
    listed = {heading: len(entries) for heading, entries in told.listed(everything=True)}
    assert listed == {"Thông tin chung": 1, "Đội": 4, "Ban": 1, "Bình xét": 1}


def test_a_document_alone_has_nothing_to_sum_up() -> None:
    told = tell(Comparison("a", "b", None, None, (_added("A"),)), _SAY)
    assert (told.summaries, told.hints, told.spread) == ((), (), "")


def test_what_is_awaited_is_one_note_and_no_change() -> None:
    awaited = tuple(
        Change(ChangeKind.AWAITED, Subject.FIELD, (Version("Đội"),), field=field, within=within)
        for field, within in (("pledge", ()), ("result", ("cả năm",)), ("selection", ()))
    )
    told = tell(Comparison("2024", "2025", 2024, 2025, awaited), _SAY)
    assert (told.total, told.chapters) == (_SAY.none, ())
    assert told.awaited == (
        "Ở 2025 chưa có: bản giao ước thi đua; kết quả thực hiện giao ước (cả năm); "
        "bình xét, khen thưởng."
    )


def test_a_move_says_from_where() -> None:
    change = _moved("x", "1.", "5.")
    told = [_entry(replace(change, was_within=was)).told for was in (("II. VIỆC", "1."), (), None)]
    assert told == [
        "Chuyển chỗ nội dung 1. → 5., từ II. VIỆC › 1.",
        "Chuyển chỗ nội dung 1. → 5., từ ngoài các mục",
        "Chuyển chỗ nội dung 1. → 5.",
    ]


def test_the_words_of_what_moved_and_was_reworded_are_told_once() -> None:
    old, new = (Version("lời cũ", label="1."),), (Version("lời mới", label="2."),)
    spans = (
        Span("lời ", Mark.KEPT),
        Span("cũ", Mark.DELETED),
        Span("mới", Mark.INSERTED),
    )
    moved = Change(ChangeKind.MOVED, Subject.ITEM, old, new)
    for rolled in (False, True):
        words_ = Change(ChangeKind.REWORDED, Subject.ITEM, old, new, spans=spans, rolled=rolled)
        (part,) = tell(Comparison("a", "b", None, None, (moved, words_)), _SAY).chapters
        assert [len(one.passages) for one in part.entries] == [int(rolled), 1]
    assert len(_entry(moved).passages) == 1


def test_labels_of_rows_and_labels_that_say_nothing() -> None:
    versions = ((Version("x", label="5"),), (Version("y", label="2"),))
    assert _entry(Change(ChangeKind.MOVED, Subject.ROW, *versions)).told == (
        "Chuyển chỗ dòng 5 → 2 của bảng"
    )
    assert _entry(_moved("x", "-", "-")).told == "Chuyển chỗ nội dung"
    assert _entry(_moved("x", "-", "3.")).told == "Chuyển chỗ nội dung 3."


def test_a_field_that_the_subject_says_is_not_said_again() -> None:
    versions = ((Version("1"),), (Version("2"),))
    for subject, field, expected in (
        (Subject.REGIME, "regime", "Đổi chế độ pháp lý"),
        (Subject.NAME, "name", "Đổi tên phong trào"),
        (Subject.DATE, "start", "Đổi thời gian: bắt đầu"),
    ):
        assert _entry(Change(ChangeKind.CHANGED, subject, *versions, field=field)).told == expected


def test_what_was_copied_to_the_letter_is_not_what_only_the_year_moved() -> None:
    def kept(old: str, new: str, origin: Origin = Origin.LAST_YEAR, **more: str) -> Carried:
        return Carried(origin, Subject.ITEM, Version(new), Version(old), **more)  # type: ignore[arg-type]

    carried = (
        kept("Năm 2023.", "Năm 2024."),
        kept("Như cũ.", "Như cũ."),
        kept("Của trên.", "Của trên.", Origin.SUPERIOR),
        kept("10%", "10%", Origin.FIGURE, field="scoring.bonus_limit_percent"),
    )
    told = tell(Comparison("a", "b", 2023, 2024, (), carried), _SAY)
    assert [(one.name, one.texts) for one in told.carried] == [
        ("Mang sang từ năm trước, giữ nguyên từng chữ", (("", "Như cũ."),)),
        ("Mang sang từ năm trước, chỉ đổi năm", (("", "Năm 2024."),)),
        ("Chép nguyên văn của cấp trên", (("", "Của trên."),)),
        ("Số liệu hai năm liền như nhau", (("giới hạn điểm thưởng", "10%"),)),
    ]
