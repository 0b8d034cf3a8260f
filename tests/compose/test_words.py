"""The words of the enumerations: all of them, each once."""

from __future__ import annotations

from enum import StrEnum

import pytest

from dossiers import dossier
from thidua.compose.words import honour, members, noun, within, words
from thidua.model.office import Counted, Headcount, Unit
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


@pytest.mark.parametrize(
    ("name", "called"),
    [("Thôn Mẫu Đông", "thôn"), ("Thôn 1", "thôn"), ("Lớp 6A", "lớp"), ("Tổ Văn phòng", "đơn vị")],
)
def test_a_participant_is_spoken_of_again_by_the_noun_of_its_name(name: str, called: str) -> None:
    assert noun(name) == called


@pytest.mark.parametrize(
    ("told", "called"),
    [
        (["office", "division", "branch"], "Các phòng, đơn vị trực thuộc"),
        (["branch", "centre"], "Các đơn vị trực thuộc"),
        (["department", "commune"], "Các sở, ban, ngành, xã, phường, đặc khu"),
        (["other:Tổ Văn phòng", "class:Lớp 6A"], "Các tổ, lớp"),
        (["union:Công đoàn cơ sở Mẫu"], "Các công đoàn, đoàn thể"),
        (["village:Thôn Mẫu"], "Các thôn, tổ dân phố"),
        (["office", "union:Đoàn xã", "village:Thôn Mẫu"], "Các đơn vị tham gia phong trào thi đua"),
        (["group:Nhóm Mẫu"], "Các đơn vị tham gia phong trào thi đua"),
    ],
)
def test_participants_are_called_by_their_kinds(told: list[str], called: str) -> None:
    assert members(_unit(*one.partition(":")[::2]) for one in told) == called


def _unit(kind: str, name: str) -> Unit:
    """Return one of the agency's own; what has a name and is no tổ is counted, and stands apart."""
    counted = Counted(3, "người") if name and kind != "other" else None
    return Unit(
        id="mot",
        name=name or "Đơn vị Mẫu",
        kind=kind,
        counted=counted,
        headcount=None if counted else Headcount(3),
    )
