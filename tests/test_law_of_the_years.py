"""The example office and the school moved to the years of the newer law: papers cite what holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from thidua import survey
from thidua.catalogue.acts import acts, unreplaced
from thidua.compose.composers import composers
from thidua.model.composed import Composed
from thidua.model.finding import Finding, Level
from thidua.model.regime import Act
from tools.outside import ROOT


class Move(Struct, frozen=True):
    """An office by its folder, the campaign wanted, how many years it moves, and to what law."""

    office: str
    campaign: str
    years: int
    regime: str
    regime_before: str = ""


MOVES = {
    "2025": Move("examples", "2025", 1, "2022-nd152", "2022-nd98"),
    "2026": Move("examples", "2026", 2, "2026-luat06", "2022-nd152"),
    "2026-2027": Move("demos/truong-thi-du", "2026-2027", 1, "2026-luat06"),
}
_FORMS = {
    "2003": {"person": ("91/2017/NĐ-CP", "02"), "collective": ("91/2017/NĐ-CP", "01")},
    "2022-nd98": {"person": ("98/2023/NĐ-CP", "03"), "collective": ("98/2023/NĐ-CP", "02")},
    "2022-nd152": {"person": ("152/2025/NĐ-CP", "05"), "collective": ("152/2025/NĐ-CP", "04")},
}
_FORMS["2026-luat06"] = _FORMS["2022-nd152"]
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])(?!/(?:NĐ-CP|QH|TT-))")
_FORM = re.compile(r'decree: (?P<decree>\S+)\n(?P<pad>\s+)number: "(?P<number>\d\d)"')
_REGIME = re.compile(r"^regime: .*$", re.MULTILINE)
_GROUND = re.compile(r"(?:Căn cứ )(?P<kind>Luật|Nghị định|Thông tư)(?P<rest> .*)")
_DAY = re.compile(r", ngày (\d\d) tháng (\d\d?) năm (\d{4})$")
_USES = {form: use for forms in _FORMS.values() for use, form in forms.items()}
_OPEN = "…"


def moved(move: Move, root: Path) -> Path:
    """Copy an office below ``root`` with its years, its law and the forms of its files moved."""
    source = ROOT / move.office
    for file in sorted(source.rglob("*.yaml")):
        name = _later(file.relative_to(source).as_posix(), move.years)
        if move.office == "examples" and "-" in Path(name).parts[min(1, name.count("/"))]:
            continue
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        own = Path(*Path(name).parts[:2]).stem == move.campaign
        text = _later(file.read_text(encoding="utf-8"), move.years)
        target.write_text(_lawful(text, move.regime if own else move.regime_before), "utf-8")
    return root


def _later(text: str, years: int) -> str:
    return _YEAR.sub(lambda found: str(int(found[0]) + years), text)


def _lawful(text: str, regime: str) -> str:
    if not regime:
        return text

    def form(found: re.Match[str]) -> str:
        decree, number = _FORMS[regime][_USES[found["decree"], found["number"]]]
        return f'decree: {decree}\n{found["pad"]}number: "{number}"'

    return _FORM.sub(form, _REGIME.sub(f"regime: {regime}", text))


class Office(Struct, frozen=True):
    """A moved office: what is told of its campaign, its papers, and its last day."""

    findings: tuple[Finding, ...]
    papers: tuple[Composed, ...]
    end: str


@pytest.fixture(scope="module", params=MOVES)
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Office:
    move = MOVES[request.param]
    root = moved(move, tmp_path_factory.mktemp("moved"))
    (one,) = survey.survey(root, [move.campaign])
    assert one.year is not None, one.findings
    year = one.year
    made = tuple(each for compose in composers().values() for each in compose(year))
    return Office(one.findings, made, year.campaign.end)


def day_of(paper: Composed) -> str:
    """Return the day of a paper, or nothing for one without a day in its head."""
    days = (_DAY.search(text) for text in paper.document.texts())
    found = next((one for one in days if one), None)
    return f"{found[3]}-{int(found[2]):02}-{found[1]}" if found else ""


def grounds_of(paper: Composed) -> Iterator[str]:
    """Yield the grounds of law that a paper cites, without "Căn cứ"."""
    for text in paper.document.texts():
        if found := _GROUND.match(text):
            yield f"{found['kind']}{found['rest']}".rstrip(";.,")


def act_of(ground: str) -> Act | None:
    """Return the act that a ground begins with: a law by title and day, another by its number."""
    for act in acts():
        y, m, d = act.date.split("-")
        law = f"{act.title} ngày {d} tháng {m if int(m) < 3 else int(m)} năm {y}"
        if ground == law or ground.startswith(f"{act.kind} số {act.number} "):
            return act
    return None


def test_the_moved_office_has_no_error_and_hears_of_each_open_paper_once(office: Office) -> None:
    assert [one for one in office.findings if one.level is Level.ERROR] == []
    told = [one for one in office.findings if one.rule == "acts-known"]
    open_ = [one for one in office.papers if any(_OPEN in ground for ground in grounds_of(one))]
    assert len(told) == len(open_)


def test_no_paper_cites_what_does_not_hold_on_its_day(office: Office) -> None:
    seen = 0
    for paper in office.papers:
        day = day_of(paper)
        for ground in grounds_of(paper):
            act = act_of(ground)
            if act is None:
                assert _OPEN in ground, (paper.name, ground)
                assert day >= "2027-03-01", (paper.name, ground)
                continue
            seen += 1
            assert act.holds(day), (paper.name, day, ground)
            assert ground.endswith(act.title) or act.kind == "Luật", (paper.name, ground)
    assert seen > 5


def test_no_paper_speaks_of_an_act_after_its_end(office: Office) -> None:
    spoken = [
        (paper.name, act.number)
        for paper in office.papers
        for act in acts()
        if act.until and act.until < (day_of(paper) or office.end)
        for text in paper.document.texts()
        if f"số {act.number}" in text and not _GROUND.match(text)
    ]
    assert spoken == []


def test_the_money_goes_by_the_base_salary_of_the_day(office: Office) -> None:
    salaries = {"2026-01-10": "2.340.000", "2027-01-10": "2.530.000", "2027-05-29": "2.530.000"}
    (paper,) = (one for one in office.papers if one.name == "commendation")
    texts = "\n".join(paper.document.texts())
    assert f"mức lương cơ sở {salaries[day_of(paper)]} đồng" in texts
    ended = day_of(paper) >= "2027-03-01"
    assert ("quy định tại Điều 50, Điều 54 Nghị định số 152/2025/NĐ-CP" in texts) is not ended
    assert bool(re.search(r"quy định tại Điều …+ Nghị định số …+,", texts)) is ended


def test_no_paper_is_of_a_kind_that_the_decree_does_not_know(office: Office) -> None:
    for paper in office.papers:
        for text in paper.document.texts():
            assert not re.search(r"Số: .*/(?:BĐK|DS|BCĐ|BSS|BGƯ|GƯ)\b", text), (paper.name, text)
            assert "bộ, ban, ngành, tỉnh" not in text.lower(), (paper.name, text)


def test_after_the_end_a_paper_leaves_one_place_open_for_each_ended_act(office: Office) -> None:
    for paper in office.papers:
        grounds = list(grounds_of(paper))
        if not grounds:
            continue
        day = day_of(paper)
        assert day or _OPEN not in " ".join(grounds), paper.name
        blanks = Counter(one.split(" số ")[0] for one in grounds if _OPEN in one)
        assert blanks == Counter(one.kind for one in unreplaced(day)), (paper.name, grounds)
