"""Changes as text: what it comes to first, words marked; coloured and wrapped on a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from comparisons import EVERY, NOTHING, TYPICAL, hostile, large
from thidua.model.change import Change, ChangeKind, Comparison, Subject, Version
from thidua.report.changes import render

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def _text(comparison: Comparison, **options: object) -> str:
    return render(comparison, format="text", **{"language": "vi", **options})  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_whole_text(language: str, golden: Callable[[str, str], None]) -> None:
    golden(f"changes/typical-{language}.txt", _text(TYPICAL, language=language))


def test_everything_is_shown_when_asked_for(golden: Callable[[str, str], None]) -> None:
    golden("changes/everything.txt", _text(TYPICAL, everything=True))


def test_what_changed_nothing_says_so() -> None:
    assert _text(NOTHING) == "Thay đổi từ 2023 sang 2024\n\nKhông có thay đổi nào.\n"


def test_every_change_is_told() -> None:
    shown = _text(EVERY, everything=True)
    heads = re.findall(r"^  (\S) \S", shown, flags=re.MULTILINE)
    told = [one for one in EVERY.changes if one.kind is not ChangeKind.AWAITED]
    assert len(heads) == len(told) > 0
    assert len(set(heads)) == len(ChangeKind) - 1
    assert shown.count("chưa có:") == 1


def test_people_of_the_units_are_shown_only_when_asked_for() -> None:
    version = (Version("Giấy khen"),)
    people = tuple(
        Change(
            ChangeKind.ADDED, Subject.PERSON, new=version, within=("Trần Thị Mẫu Chi",), of="Đội"
        )
        for _ in range(3)
    )
    comparison = replace(TYPICAL, changes=people)
    short, whole = _text(comparison), _text(comparison, everything=True)
    assert "Đội: 3 thay đổi: 3 người đăng ký" in short
    assert "--all" in short
    assert "Mẫu Chi" not in short
    assert whole.count("Mẫu Chi") == 3
    assert "--all" not in whole


@pytest.mark.parametrize("width", [40, 80, 137])
def test_a_terminal_gets_colours_within_its_width(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for comparison in (TYPICAL, hostile(), large(20)):
        shown = _text(comparison, width=width)
        bare = _COLOUR.sub("", shown)
        assert bare != shown
        assert "[-" not in bare.replace("[-…", "")
        assert max(cell_len(line) for line in bare.splitlines()) <= width
        assert bare.replace("\n", "").isprintable()


def test_a_terminal_shows_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    plain = re.sub(r"\[-|-\]|\{\+|\+\}", " ", _text(TYPICAL))
    drawn = _COLOUR.sub("", _text(TYPICAL, width=200))
    assert drawn.split() == plain.split()


def test_without_colours_words_are_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shown = _text(TYPICAL, width=60)
    assert "\x1b" not in shown
    assert "[-31/3/2023-]{+15/3/2024+}" in shown
    assert shown.split() == _text(TYPICAL).split()


def test_nothing_that_a_terminal_would_obey_comes_through() -> None:
    shown = _text(hostile(), everything=True)
    assert shown.replace("\n", "").isprintable()
    assert "U+001B[31mđỏ" in shown
    assert "U+009B31m" in shown
    assert "U+202Eđảo" in shown
    assert "U+D800" in shown
