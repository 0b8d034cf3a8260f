"""Đơn yêu cầu công nhận sáng kiến: one an initiative that is looked at; the blank form is open."""

from __future__ import annotations

from collections.abc import Callable

from offices import by_name, example, register, rows, said, written
from thidua.compose.initiative_request import authors_sheet, compose
from thidua.compose.initiatives import makers


def test_there_is_one_for_each_that_a_session_looks_at() -> None:
    made = by_name(compose(example(2024)))
    (session,) = (one for one in register()["sessions"] if one["campaign"] == 2024)
    asked = {f"initiative-request-{one}" for one in session["initiatives"]}
    assert set(made) == {"forms/initiative-request", *asked}
    assert {name for name, one in made.items() if one.public} == {"forms/initiative-request"}


def test_authors_and_shares_are_those_of_the_register() -> None:
    year = example(2024)
    people = {one.id: one.name for each in year.registers.values() for one in each.people}
    for stated in register()["initiatives"]:
        one = year.initiatives.find(stated["id"])
        assert one is not None
        if not {author["person"] for author in stated["authors"]} <= people.keys():
            continue
        expected = [(people[by["person"]], by["share"] / 100) for by in stated["authors"]]
        found = rows(authors_sheet(makers(year, one)))
        assert [(row[0], row[5]) for row in found] == expected


def test_who_writes_alone_says_i() -> None:
    made = by_name(compose(example(2024)))
    alone, together = (
        said(made[f"initiative-request-{one}"])
        for one in ("ban-do-diem-kiem-tra", "lich-hop-khong-giay")
    )
    assert "Tôi ghi tên dưới đây:" in alone
    assert alone[-1] == "Đặng Văn Mẫu Bình"
    assert "Chúng tôi ghi tên dưới đây:" in together


def test_it_is_a_letter_of_nobody_s_office() -> None:
    for one in compose(example(2024)):
        assert one.document.head.issuers == ()
        assert one.document.head.number == ()
        assert one.document.recipients == ()


def test_the_example(golden: Callable[[str, str], None]) -> None:
    made = by_name(compose(example(2024)))
    golden("example/initiative-request.md", written(made["initiative-request-lich-hop-khong-giay"]))
    golden("example/initiative-request-form.md", written(made["forms/initiative-request"]))
