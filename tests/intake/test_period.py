"""The time of a campaign is what the document says plainly; of a school year its usual days."""

from __future__ import annotations

import pytest

from thidua.intake.bringing import bring
from thidua.intake.period import Period, period
from thidua.intake.transcript import Wish
from word_files import file, paragraph, run


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Phát động thi đua năm 2024", Period("2024-01-01", "2024-12-31", 2024)),
        ("giai đoạn 2021-2025", Period("2021-01-01", "2025-12-31")),
        ("từ ngày 01/03/2024 đến ngày 30/9/2024", Period("2024-03-01", "2024-09-30", 2024)),
        ("Thi đua năm học 2025 - 2026", Period("2025-09-01", "2026-05-31", None, "2025-2026")),
        (
            "năm học 2025-2026, từ 05/9/2025 đến hết ngày 15/6/2026",
            Period("2025-09-05", "2026-06-15", None, "2025-2026"),
        ),
        ("Thi đua hằng ngày", Period()),
    ],
)
def test_what_is_said_plainly_is_the_time(said: str, expected: Period) -> None:
    assert period(said, "", start=None, end=None) == expected


def test_the_usual_days_of_a_school_year_are_a_guess_that_is_told() -> None:
    body = paragraph(run("Phát động thi đua năm học 2025-2026."))
    made = bring(file(body), name="a.docx", wish=Wish())
    assert made.text is not None
    guessed = [one.facts["key"] for one in made.findings if one.message == "import-guessed"]
    assert "start" in guessed
    asked = bring(file(body), name="a.docx", wish=Wish("2025-09-05", "2026-05-25"))
    assert "start" not in [one.facts.get("key") for one in asked.findings]
