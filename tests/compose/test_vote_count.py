"""Biên bản kiểm phiếu: papers, votes and shares, counted again from the files of the school."""

from __future__ import annotations

from msgspec.structs import replace

from offices import rows, said
from school import raw_school, school
from thidua.compose.vote_count import compose
from thidua.model.year import Year


def _without(**fields: object) -> Year:
    year = school()
    assert year.selection is not None
    assert year.selection.meeting is not None
    meeting = replace(year.selection.meeting, **fields)
    return replace(year, selection=replace(year.selection, meeting=meeting))


def test_every_vote_and_share_is_counted_again() -> None:
    (made,) = compose(school())
    meeting = raw_school("campaigns/2025-2026/selection")["meeting"]
    members = len(raw_school("office")["councils"][0]["members"])
    (sheet,) = made.sheets
    votes = {vote["proposal"]: vote for vote in meeting["votes"]}
    expected = sorted(
        (one["in_favour"], one.get("against", 0), one.get("blank", 0)) for one in votes.values()
    )
    found = rows(sheet)
    assert sorted((row[2], row[3], row[4]) for row in found) == expected
    assert all(abs(float(row[5] or 0) - int(row[2] or 0) / members) < 1e-9 for row in found)
    texts = said(made)
    count = meeting["ballots"]
    valid = count["returned"] - count.get("invalid", 0)
    assert f"- Tổng số thành viên Hội đồng: {members:02};" in texts
    assert f"- Số thành viên bỏ phiếu: {len(meeting['present']):02};" in texts
    assert f"- Số phiếu phát ra: {count['handed_out']:02};" in texts
    assert f"- Số phiếu thu về: {count['returned']:02};" in texts
    assert f"- Số phiếu hợp lệ: {valid:02};" in texts
    assert "- Số phiếu không hợp lệ: 0." in texts


def test_the_tellers_sign_and_the_first_of_them_leads() -> None:
    (made,) = compose(school())
    names = {one["id"]: one["name"] for one in raw_school("office")["councils"][0]["members"]}
    tellers = raw_school("campaigns/2025-2026/selection")["meeting"]["tellers"]
    signed = [line.text for one in made.document.signatures for line in one]
    head, *others = (names[one] for one in tellers)
    expected = [part for name in others for part in ("THÀNH VIÊN", name)]
    assert signed == [*expected, "TỔ TRƯỞNG", head]
    assert "Số: 02/BB-HĐTĐKT" in said(made)
    assert not made.document.head.place_date
    assert not made.public


def test_without_a_count_of_the_papers_its_places_stay_open() -> None:
    (made,) = compose(_without(ballots=None))
    (line,) = [one for one in said(made) if "phát ra" in one]
    assert not any(one.isdigit() for one in line)


def test_who_did_not_vote_is_counted_apart() -> None:
    year = school()
    assert year.selection is not None
    assert year.selection.meeting is not None
    present = year.selection.meeting.present
    (everybody,) = compose(year)
    (fewer,) = compose(_without(present=present[1:], absent=()))
    assert not any("không bỏ phiếu" in text for text in said(everybody))
    assert "- Số thành viên không bỏ phiếu: 01;" in said(fewer)


def test_without_tellers_there_is_none() -> None:
    assert list(compose(_without(tellers=()))) == []
    assert list(compose(_without(present=()))) == []
