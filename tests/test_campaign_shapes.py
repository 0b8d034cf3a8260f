"""Campaigns of every shape beside each other: found, told, built, compared and begun from."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from campaign_shapes import HEADS, REVIEWS, office, write
from thidua import sides, survey
from thidua.compose.composers import composers
from thidua.flows import pipeline
from thidua.flows.renewal import Wanted, renew
from thidua.model.campaign_time import TimeKind
from thidua.model.finding import Level
from thidua.report.campaigns import render
from thidua.source.roster import ids, resolved

SELECTION = """campaign: 2023-bau-cu
proposals:
  - {id: dn-01, unit: van-phong, subject: cb-02, award: giay-khen, priority: 1}
  - {id: dn-02, unit: van-phong, subject: cb-99, award: giay-khen, priority: 1}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of them all."""
    return office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def found(root: Path) -> dict[str, survey.Surveyed]:
    return {one.files[0].path.stem: one for one in survey.survey(root)}


def test_all_are_sound(found: dict[str, survey.Surveyed]) -> None:
    assert set(found) == {"2023", *HEADS}
    told = [finding for one in found.values() for finding in one.findings]
    assert {one.level for one in told} == {Level.NOTICE}
    assert {one.rule for one in told} == {"regime-in-force"}


def test_they_are_listed_by_year_and_id(root: Path) -> None:
    told = json.loads(render(survey.listed(root), format="json", language="vi"))
    assert [one["id"] for one in told] == [
        "2021-2025",
        "2022-2023",
        "500-ngay-dem",
        "2023",
        "2023-bau-cu",
    ]
    assert told[-1] == {
        "id": "2023-bau-cu",
        "name": "Chào mừng bầu cử",
        "year": 2023,
        "start": "2023-10-01",
        "end": "2024-01-31",
        "phases": 2,
        "issued": False,
        "previous": "",
        "registration": "2023",
        "units": 2,
        "pledges": 0,
        "results": 0,
        "selection": False,
        "occasions": 0,
        "reviews": [{"id": "final", "name": "Tổng kết", "kind": "final", "due": None}],
    }
    lines = render(survey.listed(root), format="text", language="en").splitlines()
    below = [line for line in lines if line.startswith("  ")]
    lines = [line for line in lines if not line.startswith("  ")]
    assert below == [
        *["  Sơ kết: no day set; Tổng kết: no day set"] * 3,
        "  Sơ kết 6 tháng đầu năm: no day set; Tổng kết năm: no day set",
        "  Tổng kết: no day set",
    ]
    assert len(lines) == 6
    heads = ["Id", "Name", "Time", "Phases", "Directive", "Units", "There", "are"]
    assert lines[0].split() == heads
    assert lines[4].endswith("2 pledges, 3 results, selection")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("2023", ("2023",)),
        ("2022", ("2021-2025", "2022-2023", "500-ngay-dem")),
        ("2024", ("2021-2025", "2023-bau-cu")),
        ("2021-2025", ("2021-2025",)),
        ("1999", ()),
        ("bau-cu", ()),
    ],
)
def test_a_name_is_an_id_or_else_a_year(root: Path, name: str, meant: tuple[str, ...]) -> None:
    assert dict(resolved(root, [name])) == {name: meant}


def test_a_status_of_a_year_is_one_of_each_campaign(root: Path) -> None:
    told = [one for one, _ in pipeline.standing(root, "2024", "2023-12-31")]
    assert [one and one.campaign for one in told] == ["2021-2025", "2023-bau-cu"]
    ((nothing, findings),) = pipeline.standing(root, "1999", "2023-12-31")
    assert nothing is None
    assert [one.rule for one in findings] == ["campaign-unknown"]
    assert findings[0].facts["names"] == ", ".join(ids(root))


def test_of_a_year_of_several_a_side_is_the_one_that_belongs_there(root: Path) -> None:
    _, refused = sides.both("2023", "2022", root=root)
    assert [(one.wording, one.facts["names"]) for one in refused] == [
        ("several-campaigns", "2021-2025, 2022-2023, 500-ngay-dem")
    ]
    write(
        root,
        "2023-2024",
        'school_year: "2023-2024"\nprevious: 2022-2023\nname: Dạy tốt\n'
        'start: "2023-01-01"\nend: "2023-12-31"\n' + REVIEWS.format(end="2023-06-30"),
    )
    (root / "campaigns" / "2023-2024" / "selection.yaml").unlink()  # of the calendar year's end
    try:
        both, refused = sides.both("2022", "2023-2024", root=root)
        assert refused == ()
        assert both is not None
        assert both[0].stated.campaign.id == "2022-2023"  # type: ignore[union-attr]
    finally:
        (root / "campaigns" / "2023-2024.yaml").unlink()


@pytest.mark.parametrize(
    ("name", "kind", "subject", "table", "following"),
    [
        ("2023", TimeKind.YEAR, "năm 2023", "Kế hoạch năm 2023", "năm 2024"),
        (
            "2022-2023",
            TimeKind.SCHOOL_YEAR,
            "năm học 2022-2023",
            "Kế hoạch năm học 2022-2023",
            "năm học 2023-2024",
        ),
        (
            "2021-2025",
            TimeKind.YEARS,
            "giai đoạn 2021-2025",
            "Kế hoạch giai đoạn 2021-2025",
            "giai đoạn 2026-2030",
        ),
        ("500-ngay-dem", TimeKind.THEME, "“500 ngày đêm”", "Kế hoạch", "kịp thời"),
    ],
)
def test_each_is_called_by_its_time(  # noqa: PLR0913, PLR0917 - as pytest gives them
    found: dict[str, survey.Surveyed],
    name: str,
    kind: TimeKind,
    subject: str,
    table: str,
    following: str,
) -> None:
    year = found[name].year
    assert year is not None
    assert year.campaign.time.kind is kind
    made = {
        one.name: list(one.document.texts()) for each in composers().values() for one in each(year)
    }
    titles = {"Phát động và tổ chức", "Kết quả"}
    plan, result = made["units/van-phong/unit-plan"], made["units/van-phong/unit-report-year"]
    assert {f"{title} phong trào thi đua {subject}" for title in titles} <= {*plan, *result}
    assert table in plan
    assert any(text.endswith(f"{following}.") for text in made["report-year"])
    others = {"năm 2023", "năm 2024", "năm 2022"} if kind is not TimeKind.YEAR else set()
    told = [text for texts in made.values() for text in texts if "tháng" not in text]
    ours = [text for text in told if "phát động phong trào thi đua năm 2023" not in text.lower()]
    assert [text for text in ours if any(one in text for one in others)] == []


def test_registrations_of_another_campaign_count(tmp_path: Path) -> None:
    here = office(tmp_path / "office")
    folder = here / "campaigns" / "2023-bau-cu"
    folder.mkdir()
    (folder / "selection.yaml").write_text(SELECTION, encoding="utf-8")
    (one,) = survey.survey(here, ["2023-bau-cu"])
    told = [(finding.wording, finding.place.line) for finding in one.findings]
    assert told == [("regime-changes", 8), ("unknown-subject", 4)]
    (folder / "selection.yaml").write_text(SELECTION.rpartition("  - ")[0], encoding="utf-8")
    (one,) = survey.survey(here, ["2023-bau-cu"])
    assert one.year is not None
    made = {each.name for compose in composers().values() for each in compose(one.year)}
    assert not any("pledge" in name or "registration" in name for name in made)
    alone = here / "campaigns" / "2023-bau-cu.yaml"
    text = alone.read_text(encoding="utf-8")
    alone.write_text(text.replace("registration: 2023\n", ""), encoding="utf-8")
    (one,) = survey.survey(here, ["2023-bau-cu"])
    assert "unknown-subject" in {finding.wording for finding in one.findings}


@pytest.mark.parametrize(
    ("wanted", "lines"),
    [
        (Wanted("2024"), ["year: 2024", "previous: 2023", 'end: "2024-12-31"']),
        (
            Wanted("2023-2024"),
            ['school_year: "2023-2024"', 'previous: "2022-2023"', 'end: "2024-05-31"'],
        ),
        (Wanted("2026-2030", "2021-2025"), ['start: "2026-01-01"', 'end: "2030-12-31"']),
        (
            Wanted("2025-bau-cu"),
            [
                'end: "2026-01-31"',
                '    end: "2025-11-30"',
                '    start: "2025-12-01"',
                "registration: 2025",
            ],
        ),
        (Wanted("tet", "2023-bau-cu", "2025-10-01"), ['end: "2026-01-31"']),
    ],
)
def test_a_campaign_begins_from_one_of_its_kind(
    tmp_path: Path, wanted: Wanted, lines: list[str]
) -> None:
    here = office(tmp_path / "office")
    told = list(renew(here, wanted))
    assert Level.ERROR not in {one.level for one in told}
    made = (here / "campaigns" / f"{wanted.name}.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line not in made] == []


def test_what_is_no_number_of_years_away_has_its_days_moved_and_its_texts_named(
    tmp_path: Path,
) -> None:
    here = office(tmp_path / "office")
    told = list(renew(here, Wanted("tet", "2023-bau-cu", "2024-12-01", "2025-02-15")))
    assert [one.wording for one in told if one.level is Level.WARNING] == [
        "texts-not-moved",
        "moved-outside",
    ]
    made = (here / "campaigns" / "tet.yaml").read_text(encoding="utf-8")
    by = date(2024, 12, 1) - date(2023, 10, 1)
    assert f'    end: "{(date(2023, 11, 30) + by).isoformat()}"\n' in made
    assert "phong trào thi đua năm 2023 với" in made


def test_a_final_review_is_due_after_its_campaign(tmp_path: Path) -> None:
    here = office(tmp_path / "office")
    file = here / "campaigns" / "2023-bau-cu.yaml"
    due = '\nreviews: [{id: year, name: Tổng kết, kind: final, due: "2024-02-15"}]\n'
    file.write_text(file.read_text(encoding="utf-8") + due, encoding="utf-8")
    told = list(renew(here, Wanted("tet", "2023-bau-cu", "2024-12-01", "2025-04-10")))
    made = (here / "campaigns" / "tet.yaml").read_text(encoding="utf-8")
    assert 'due: "2025-04-17"' in made
    beyond = [one.facts["date"] for one in told if one.wording == "moved-outside"]
    assert beyond == []
