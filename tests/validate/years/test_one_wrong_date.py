"""One wrong date is one finding, at that date, however many others are compared with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from offices import copied_office
from thidua import survey
from thidua.model.finding import Level

_CAMPAIGN, _SELECTION = "2024.yaml", "2024/selection.yaml"
_START = r'^start: ("2024-01-01")$'
_END = r'^end: ("2024-12-31")$'
_ISSUED = r'^directive:\n(?:.*\n)*?  date: ("[0-9-]+")$'
_MEETING = r'^meeting:\n(?:.*\n)*?  date: ("[0-9-]+")$'
_WRONG = [
    (_CAMPAIGN, r"^year: (2024)$", "2042"),
    *((_CAMPAIGN, _START, f'"{day}"') for day in ("2025-01-01", "2042-01-01", "2024-11-01")),
    *((_CAMPAIGN, _END, f'"{day}"') for day in ("2023-12-31", "2042-12-31")),
    *((_CAMPAIGN, _ISSUED, f'"{day}"') for day in ("2014-02-11", "2024-04-19", "2025-02-11")),
    (_CAMPAIGN, _ISSUED, '"2024-12-20"'),
    *((_SELECTION, _MEETING, f'"{day}"') for day in ("2024-01-10", "2023-12-19", "2025-12-19")),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    copied_office(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("file", "place", "wrong"), _WRONG)
def test_a_wrong_date_is_told_at_its_place_and_nowhere_else(
    root: Path, file: str, place: str, wrong: str
) -> None:
    sound = {one.place for one in survey.surveyed(root, "2024").findings}
    path = root / "campaigns" / file
    text = path.read_text(encoding="utf-8")
    match = re.search(place, text, re.MULTILINE)
    assert match is not None
    path.write_text(text[: match.start(1)] + wrong + text[match.end(1) :], encoding="utf-8")
    found = [
        one
        for one in survey.surveyed(root, "2024").findings
        if one.place not in sound and one.level is not Level.NOTICE
    ]
    line = text[: match.start(1)].count("\n") + 1
    assert {(one.place.file, one.place.line) for one in found} == {(path.as_posix(), line)}
    assert len({one.rule for one in found}) == len(found)


def test_two_wrong_dates_of_many_are_told_where_they_are(root: Path) -> None:
    results = sorted((root / "campaigns" / "2024" / "results" / "year").glob("*.yaml"))[:2]
    for path in results:
        text = path.read_text(encoding="utf-8")
        wrong = re.sub(r"^received: .*$", 'received: "2024-12-25"', text, flags=re.MULTILINE)
        assert wrong != text
        path.write_text(wrong, encoding="utf-8")
    errors = [one for one in survey.surveyed(root, "2024").findings if one.level is Level.ERROR]
    assert {one.place.file for one in errors} == {path.as_posix() for path in results}
