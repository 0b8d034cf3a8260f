"""What all papers have in common: Kính gửi and Nơi nhận, room left open, small numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

import pytest
from msgspec.structs import replace

from offices import demo, example
from recount.year import Recount
from thidua.catalogue.kinds import paper_kinds
from thidua.compose.composers import composers
from thidua.compose.papers import stated
from thidua.compose.words import words
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign, PaperData
from thidua.model.composed import Composed
from thidua.model.document import Document, Paragraph
from thidua.model.initiatives import InitiativeSession
from thidua.model.year import Pledge, Result, Selection, Year
from thidua.system.home import TEMPLATES

Holder = TypeVar("Holder", Campaign, Pledge, Result, Selection, Occasion, InitiativeSession)
DEMOS = ("xa-minh-hoa", "truong-thi-du")
_COUNTED = (
    "đơn vị|cá nhân|tập thể|người|công chức|chỉ tiêu|mô hình|công trình|đề nghị|thành viên|phiếu"
    "|nội dung|thay đổi|trường hợp|ngày"
)
_SINGLE = re.compile(rf"(?<![\d,./])[1-9](?= (?:{_COUNTED})\b|/\d+ (?:{_COUNTED})\b)")
_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})/\d{4}\b")
_MONTH = re.compile(r"\bngày (\d+) tháng (\d+) năm")


@cache
def _made(year: int, *, superior: bool = True) -> tuple[Composed, ...]:
    """Return every document of a year of the example and of the demos, which make the other kinds.

    If asked, each office has no superior.
    """
    made = tuple(one for office in _offices(year) for one in _composed(office, superior=superior))
    assert {one.document.kind for one in made} >= composers().keys() - {"reminder", "texts"}
    return made


def _offices(year: int) -> tuple[Year, ...]:
    return (example(year), *(one for name in DEMOS for one in demo(name)))


def _composed(office: Year, *, superior: bool = True) -> Iterator[Composed]:
    if not superior:
        alone = replace(office.campaign.agency, superior=None)
        office = replace(office, campaign=replace(office.campaign, agency=alone))
    for compose in composers().values():
        yield from compose(office)


@pytest.mark.parametrize("superior", [True, False])
@pytest.mark.parametrize("year", [2023, 2024])
def test_nobody_is_addressed_and_named_again(year: int, superior: bool) -> None:  # noqa: FBT001
    papers = _made(year, superior=superior)
    addressed = [one for one in papers if _addressees(one.document) and one.document.recipients]
    assert len({one.document.kind for one in addressed}) > 3
    for one in addressed:
        names, received = _addressees(one.document), list(_received(one.document))
        assert received[0] == "Như trên", one.name
        assert [
            (one.name, got)
            for got in received[1:]
            for name in names
            if name.startswith(got) or got.startswith(name)
        ] == []


@pytest.mark.parametrize("year", [2023, 2024])
def test_nobody_reports_to_himself(year: int) -> None:
    for office in _offices(year):
        agency = office.campaign.agency
        for one in _composed(office, superior=False):
            if one.document.kind == "directive":
                continue  # whoever gets it is named by the office itself
            told = {*_addressees(one.document), *_received(one.document)}
            assert not told & {agency.superior, "None", ""}, one.name
            by_council = any(line.text.startswith("HỘI ĐỒNG") for line in one.document.head.issuers)
            if not (by_council or one.name.startswith(("units/", "forms/"))):
                assert agency.name not in told, one.name


def test_a_paper_of_its_own_comes_before_that_of_its_kind() -> None:
    common = PaperData("unit-plan", number=1)
    own, other = (replace(common, number=n, for_=unit) for n, unit in ((2, "vp"), (3, "tt")))
    minutes = PaperData("minutes", number=4)
    for papers in ((common, own, other, minutes), (minutes, other, own, common)):
        assert stated("unit-plan", papers, of="vp") is own
        assert stated("unit-plan", papers, of="cd") is common
        assert stated("unit-plan", papers) is common
        assert stated("unit-plan", (own, other), of="cd") == PaperData("unit-plan")
    assert stated("unit-plan", (common, replace(common, number=9))) is common


def test_a_name_is_that_of_the_scope() -> None:
    for one in _made(2024):
        kind = paper_kinds()[one.document.kind]
        below = "units/" if kind.scope.of_units else one.document.kind
        apart = ("occasions/",) if kind.occasion else ()
        assert one.name.startswith((below, "forms/", *apart)), one.name


def test_what_is_left_open_has_one_sign() -> None:
    dot, gap = words().gaps.form, words().gaps.draft
    forms = [one for one in _made(2024) if one.name.startswith("forms/")]
    assert len({one.name for one in forms}) == 8
    assert len(forms) == 8 * len(_offices(2024))
    for one in forms:
        texts = list(one.document.texts())
        assert sum(dot in text for text in texts) > 5
        assert not any(".." in text or gap in text or f"{dot}." in text[:-2] for text in texts)
    for file in (TEMPLATES / "documents").rglob("*.j2"):
        said = re.sub(r"\{#.*?#\}", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(rf"\.\.|{dot}", said), file.name


@pytest.mark.parametrize("year", [2023, 2024])
def test_numbers_below_ten_are_written_alike(year: int) -> None:
    stated = sorted(Recount(year).stated, key=len, reverse=True)
    found, said = [], ""
    for one in _made(year):
        for text in _sentences(one.document):
            said += text
            own = _without(text, stated)
            found += [(one.name, own) for _ in _SINGLE.finditer(own)]
            for day, month in (*_DAY.findall(text), *_MONTH.findall(text)):
                assert len(day) == 2
                assert (len(month) == 2) is (int(month) in {1, 2, 10, 11, 12}), text
    assert re.search(r"\b0\d/0\d đơn vị", said)
    assert found == []


def _without(text: str, stated: Iterable[str]) -> str:
    """Return a text without what the files state word for word."""
    for one in stated:
        if any(map(str.isdigit, one)) and " " in one:
            text = text.replace(one, " ")
    return text


def _sentences(document: Document) -> Iterator[str]:
    for one in document.body:
        if isinstance(one, Paragraph):
            yield one.text


def _addressees(document: Document) -> list[str]:
    """Return who stands behind or below Kính gửi."""
    return [
        re.sub(r"^(Kính gửi:|-) |[.;]$", "", one.text)
        for one in document.body
        if isinstance(one, Paragraph) and one.style in {"addressee", "addressee-item"}
    ]


def _received(document: Document) -> Iterator[str]:
    """Yield who stands in Nơi nhận, without what he gets it for."""
    for one in document.recipients:
        if one.style == "recipient" and not one.text.startswith("- Lưu"):
            yield one.text.removeprefix("- ").partition(" (")[0].rstrip(";.")


_TYPED = ("Trích yếu riêng của một văn bản", "in hai dòng")


def test_every_kind_that_has_a_subject_prints_the_typed_one() -> None:
    kinds = {kind for kind, one in paper_kinds().items() if one.has_abstract}
    printed, forgotten = set(), []
    for office in _offices(2024):
        for kind in sorted(kinds & composers().keys() - {"directive", "texts"}):
            for one in composers()[kind](_typed(office, kind)):
                if one.name.startswith("forms/"):
                    continue
                texts = tuple(one.document.texts())
                letter = f"V/v {' '.join(_TYPED)}" in texts
                if letter or set(_TYPED) <= set(texts):
                    printed.add(kind)
                elif kind != "reminder":  # an open one is of no paper: papers are found by day
                    forgotten.append(one.name)
    assert forgotten == []
    assert printed == kinds & composers().keys()


def _typed(office: Year, kind: str) -> Year:
    """Return an office in which every paper of a kind has a trích yếu of its own."""

    def papers(given: tuple[PaperData, ...]) -> tuple[PaperData, ...]:
        own = (replace(one, abstract=_TYPED) if one.kind == kind else one for one in given)
        return (*own, PaperData(kind, abstract=_TYPED, date="2024-04-02"))

    def of(holder: Holder) -> Holder:
        return replace(holder, papers=papers(holder.papers))

    sessions = tuple(map(of, office.initiatives.sessions))
    return replace(
        office,
        campaign=of(office.campaign),
        pledges={key: of(one) for key, one in office.pledges.items()},
        results={key: of(one) for key, one in office.results.items()},
        selection=of(office.selection) if office.selection else None,
        occasions={key: of(one) for key, one in office.occasions.items()},
        initiatives=replace(office.initiatives, sessions=sessions),
    )


@pytest.mark.parametrize(
    ("kind", "called"),
    [
        ("division", "Các phòng, đơn vị trực thuộc"),
        ("department", "Các đơn vị tham gia phong trào thi đua"),
        ("commune", "Các đơn vị tham gia phong trào thi đua"),
    ],
)
def test_agencies_below_are_no_rooms_of_the_one_that_calls_them(kind: str, called: str) -> None:
    office = example(2024)
    units = tuple(replace(one, kind=kind) for one in office.campaign.units)
    moved = replace(office, campaign=replace(office.campaign, units=units, papers=()))
    told = [text for one in composers()["report"](moved) for text in one.document.texts()]
    assert any(one.startswith(f"- {called}") for one in told)
