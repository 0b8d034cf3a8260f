"""Law of the day: every paper of the year, under every regime, on its first and its last day.

The acts are read from ``schemas/acts.yaml`` by plain Python, and looked for in what is printed:
each paper that rests on the law cites all that is in force on its day, with day and title and in
the order of rank, and no paper made by the program names an act that has ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from offices import demo, example, said
from thidua.catalogue.kinds import paper_kinds
from thidua.catalogue.regimes import regime, regimes
from thidua.compose.composers import composers
from thidua.model.campaign import CitedDocument, PaperData, PaperStatus
from thidua.model.composed import Composed
from thidua.model.regime import OPEN
from thidua.model.year import Year
from thidua.system.home import SCHEMAS

ACTS: list[dict[str, Any]] = yaml.safe_load((SCHEMAS / "acts.yaml").read_text("utf-8"))["acts"]
KINDS = ("Luật", "Nghị định", "Thông tư")
"""The kinds of acts in the order of their rank."""
TYPED = ("directive", "texts")
"""Whose words are the office's own; the rule acts-in-force looks at their grounds."""
END = "2027-02-28"
"""The last day on which a decree is known to be in force."""
_ROOM = f"{'…' * 4} ngày {'…' * 3} tháng {'…' * 3} năm {'…' * 4}"
DAYS = sorted(
    (one.id, day)
    for one in regimes()
    for day in (one.valid_from, END if one.valid_to == OPEN else one.valid_to)
)


def _dated(day: str, law: str, of: Year | None = None) -> Year:
    """Return a year, of the example, under another regime, every paper of it of one day."""
    year = of or example(2024)
    kinds = [kind for kind in paper_kinds() if kind not in TYPED]
    papers = tuple(
        PaperData(kind, PaperStatus.ISSUED, number=n, date=day) for n, kind in enumerate(kinds, 1)
    )
    return replace(
        year,
        regime=regime(law),
        campaign=replace(year.campaign, papers=papers, documents=()),
        selection=year.selection and replace(year.selection, papers=papers),
        occasions={key: replace(one, papers=papers) for key, one in year.occasions.items()},
    )


def _made(year: Year) -> Iterator[Composed]:
    for kind, compose in composers().items():
        if kind not in TYPED:
            yield from compose(year)


def _cited(act: dict[str, Any]) -> str:
    """Return how an act is cited, by our own words."""
    year, month, day = act["date"].split("-")
    month = month if int(month) < 3 else str(int(month))
    on = f"ngày {day} tháng {month} năm {year}"
    if act["kind"] == "Luật":
        return f"Căn cứ {act['title']} {on};"
    return f"Căn cứ {act['kind']} số {act['number']} {on} của {act['issuer']} {act['title']};"


def _in_force(day: str, topic: str = "") -> list[dict[str, Any]]:
    """Return the acts that a paper of a day cites, those of its topic among them."""
    there = [one for one in ACTS if one["in_force"] <= day <= one.get("until", OPEN)]
    there = [one for one in there if one.get("topic", "") in {"", topic}]
    return sorted(there, key=lambda one: (KINDS.index(one["kind"]), one["date"]))


def _grounds(composed: Composed) -> list[str]:
    """Return the lines of a paper that cite the law; the last of all grounds may end in a stop."""
    begins = tuple(f"Căn cứ {kind}" for kind in KINDS)
    found = [text for text in said(composed) if text.startswith("Căn cứ ")]
    if found and found[-1].endswith("."):
        found[-1] = f"{found[-1][:-1]};"
    return [text for text in found if text.startswith(begins)]


def _of_all(composed: Composed) -> list[str]:
    """Return the same without the acts of a topic."""
    apart = {_cited(act) for act in ACTS if "topic" in act}
    return [text for text in _grounds(composed) if text not in apart]


@pytest.mark.parametrize(("law", "day"), DAYS)
def test_every_paper_rests_on_what_is_in_force(law: str, day: str) -> None:
    years = (example(2024), *demo("xa-minh-hoa"), *demo("truong-thi-du"))
    made = [one for year in years for one in _made(_dated(day, law, year))]
    kinds = paper_kinds()
    resting = [one for one in made if kinds[one.document.kind].grounds]
    assert {one.document.kind for one in resting} == {k for k, v in kinds.items() if v.grounds}
    assert len(made) > len(resting) > 2
    assert sum(one.document.date == day for one in resting) > 2
    assert {one["kind"] for one in _in_force(day)} >= {"Luật", "Nghị định"}
    topics = {str(act.get("topic", "")) for act in ACTS}
    for one in resting:  # some are dated elsewhere
        there = [_in_force(one.document.date, topic) for topic in topics]
        assert _grounds(one) in [list(map(_cited, acts)) for acts in there], one.name
    gone = [act["number"] for act in ACTS if act.get("until", OPEN) < day]
    for one in made:
        if one in resting and one.document.date != day:
            continue
        assert kinds[one.document.kind].grounds == bool(_grounds(one)), one.name
        words = "\n".join(text for text in said(one) if f"{text[:-1]};" not in map(_cited, ACTS))
        assert not [number for number in gone if number in words], one.name


def test_every_regime_is_looked_at_twice() -> None:
    assert len(DAYS) == 2 * len(regimes()) > 6


def _resting(year: Year, day: str) -> list[Composed]:
    """Return the papers of a day that rest on the law."""
    made = [one for one in _made(year) if paper_kinds()[one.document.kind].grounds]
    return [one for one in made if one.document.date == day]


def test_from_the_first_day_without_a_decree_its_place_is_open() -> None:
    resting = _resting(_dated("2027-03-01", "2026-luat06"), "2027-03-01")
    assert len(resting) > 2
    for one in resting:
        assert _of_all(one) == [
            *(_cited(act) for act in ACTS if act["number"] in {"06/2022/QH15", "06/2026/QH16"}),
            f"Căn cứ Nghị định số {_ROOM} của Chính phủ {'…' * 10};",
            f"Căn cứ Thông tư số {_ROOM} của Bộ trưởng Bộ Nội vụ {'…' * 10};",
        ]


def test_no_paper_of_that_day_names_what_has_ended() -> None:
    made = list(_made(_dated("2027-03-01", "2026-luat06")))
    ended = [one["number"] for one in ACTS if one.get("until", OPEN) < "2027-03-01"]
    assert len(ended) > 5
    named = {
        one.document.kind: number
        for one in made
        for number in ended
        if one.document.date == "2027-03-01" and number in "\n".join(said(one))
    }
    assert named == {}


def test_who_knows_the_successor_has_it_in_its_place() -> None:
    year = _dated("2027-03-01", "2026-luat06")
    by = "Bộ trưởng Bộ Nội vụ"
    circular = CitedDocument("tt", "Thông tư", "2027-02-26", "mới", "9/2027/TT-BNV", by)
    circular = replace(circular, replaces=("15/2025/TT-BNV",))
    decree = CitedDocument("nd", "Nghị định", "2027-02-20", "mới", "8/2027/NĐ-CP", "Chính phủ")
    decree = replace(decree, replaces=("152/2025/NĐ-CP",))
    whole = replace(year, campaign=replace(year.campaign, documents=(circular, decree)))
    (first, *_) = _resting(whole, "2027-03-01")
    assert _of_all(first)[2:] == [
        "Căn cứ Nghị định số 8/2027/NĐ-CP ngày 20 tháng 02 năm 2027 của Chính phủ mới;",
        "Căn cứ Thông tư số 9/2027/TT-BNV ngày 26 tháng 02 năm 2027 của Bộ trưởng Bộ Nội vụ mới;",
    ]


def test_what_the_agency_may_do_stands_behind_the_law_while_it_is_in_force() -> None:
    year = _dated("2026-01-15", "2022-nd152")
    own = CitedDocument("cn", "Quyết định", "2025-07-05", "cũ", "12/QĐ-UBND", "UBND tỉnh Minh Họa")
    other = replace(own, id="cn-2", number="3/QĐ-UBND", date="2026-01-01", abstract="mới")
    documents = (replace(own, until="2025-12-31"), other)
    named = replace(year.campaign, documents=documents, competence=("cn", "cn-2"))
    (first, *_) = _resting(replace(year, campaign=named), "2026-01-15")
    texts = said(first)
    at = texts.index(_grounds(first)[-1]) + 1
    assert texts[at].startswith("Căn cứ Quyết định số 12/2024/QĐ-UBND ngày 09 tháng 5 năm 2024 ")
    assert texts[at + 1] == (
        "Căn cứ Quyết định số 3/QĐ-UBND ngày 01 tháng 01 năm 2026 của UBND tỉnh Minh Họa mới;"
    )
    assert not any("12/QĐ-UBND" in one for one in texts)
