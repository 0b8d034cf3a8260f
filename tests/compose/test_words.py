"""The words of the enumerations: all of them, each once."""

from __future__ import annotations

from enum import StrEnum

import pytest

from dossiers import dossier
from thidua.compose.words import honour, within, words
from thidua.model.year import Discipline, Rank, Rating, WorkKind, WorkState


@pytest.mark.parametrize(
    ("told", "values"),
    [
        (words().rating, Rating),
        (words().rank, Rank),
        (words().work_kind, WorkKind),
        (words().work_state, WorkState),
        (words().discipline, Discipline),
    ],
)
def test_every_value_has_its_word(told: dict[StrEnum, str], values: type[StrEnum]) -> None:
    assert set(told) == set(values)
    assert len(set(told.values())) == len(told)


def test_titles_and_awards_have_the_names_that_the_agency_prints() -> None:
    regime = dossier("campaign: {}").year.regime
    assert honour(regime, "lao-dong-tien-tien") == "Lao động tiên tiến"
    assert honour(regime, "giay-khen") == "Giấy khen của Giám đốc Sở Thí dụ"
    with pytest.raises(KeyError):
        honour(regime, "khong-co")


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Thôn Mẫu Đông", "thôn Mẫu Đông"),
        ("Thôn 1", "Thôn 1"),
        ("Tổ dân phố Thí Dụ", "tổ dân phố Thí Dụ"),
        ("Tổ dân phố số 2", "tổ dân phố số 2"),
        ("Lớp 6A", "lớp 6A"),
        ("Văn phòng Sở", "Văn phòng Sở"),
        ("Tổ Văn phòng", "Tổ Văn phòng"),
        ("Bảo hiểm xã hội", "Bảo hiểm xã hội"),
        ("Thôn", "Thôn"),
    ],
)
def test_a_small_noun_has_its_capital_only_where_a_number_makes_the_name(
    name: str, inside: str
) -> None:
    assert within(name) == inside
