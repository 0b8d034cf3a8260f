"""The usual reviews and the words for reviews: a mistake in the file is a finding at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.catalogue import reviews
from thidua.catalogue.own import OwnFileError
from thidua.model.reviews import ReviewKind

MISTAKES = {
    "unknown blank": ("năm {year}\n", "năm {yaer}\n", "own-not-listed-near", "year"),
    "blank of another place": ("covered: năm {year}", "covered: năm {to}", "own-not-listed", ""),
    "blank of days": ("đến ngày {to}\n", "đến ngày {till}\n", "own-not-listed", ""),
    "unknown phrase": ("  plan: kế hoạch\n", "  plann: kế hoạch\n", "own-unknown-key-near", "plan"),
    "kind": ("kind: final", "kind: finale", "own-not-listed-near", "final"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_its_line(
    mistake: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new, message, near = MISTAKES[mistake]
    text = reviews.REVIEWS.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "reviews.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(reviews, "REVIEWS", path)
    with pytest.raises(OwnFileError) as caught:
        reviews.review_list()
    found = caught.value.finding
    assert (found.wording, found.facts.get("near", "")) == (message, near)
    assert found.place.line == text[: text.index(old)].count("\n") + 1


def test_every_phrase_is_said_of_every_kind() -> None:
    known = reviews.review_list()
    assert [one.id for one in known.year] == ["h1", "year"]
    assert [one.id for one in known.other] == ["final"]
    assert set(known.own) == set(ReviewKind)
