"""Two sides joined to one comparison: what each kind of side says of its year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offices import example
from thidua.compose.directive import launch
from thidua.flows import comparison
from thidua.flows.comparison import compare, write
from thidua.model.campaign import PaperStatus
from thidua.model.change import Origin, Subject
from thidua.render import docx

if TYPE_CHECKING:
    import pytest

_YEARS = (2023, 2024)


def test_of_two_word_files_it_is_known_what_only_rolled_on(tmp_path: Path) -> None:
    names = [str(_printed(year, tmp_path)) for year in _YEARS]
    compared, _ = compare(*names, root=tmp_path)
    assert compared is not None
    told = compared.comparison
    assert (told.old_year, told.new_year) == _YEARS
    rolled = [change.new[0].text for change in told.changes if change.rolled]
    assert any("2024" in text for text in rolled)
    assert any(not change.rolled for change in told.changes)
    assert {one.origin for one in told.carried} == {Origin.LAST_YEAR}


def test_what_a_draft_has_yet_to_get_is_no_change(tmp_path: Path) -> None:
    campaign = example(_YEARS[0]).campaign
    given = campaign.directive
    issued = replace(given, status=PaperStatus.ISSUED, number=37, reference=None, date="2023-01-16")
    draft = replace(
        given, status=PaperStatus.DRAFT, number=None, reference=None, date="2023", symbol="X"
    )
    for at, symbol, changed in ((0, "X", []), (1, "Y", [Subject.NUMBER])):
        names = []
        for side, one in (("a", replace(issued, symbol=symbol)), ("b", draft)):
            file = tmp_path / f"{side}-{at}.docx"
            file.write_bytes(docx.render(launch(replace(campaign, directive=one))))
            names.append(str(file))
        for old, new in (names, names[::-1]):
            compared, _ = compare(old, new, root=tmp_path)
            assert compared is not None
            assert [change.subject for change in compared.comparison.changes] == changed


def _printed(year: int, folder: Path) -> Path:
    """Return a Word file of an example's directive, its name without the year."""
    file = folder / f"side-{_YEARS.index(year)}.docx"
    file.write_bytes(docx.render(launch(example(year).campaign)))
    return file


def test_a_comparison_too_long_for_a_page_layout_is_refused_as_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [str(_printed(year, tmp_path)) for year in _YEARS]
    compared, _ = compare(*names, root=tmp_path)
    assert compared is not None
    table = compared.table()
    assert list(write(tmp_path / "a.pdf", table, root=tmp_path)) == []
    monkeypatch.setattr(comparison, "MOST_OF_PDF", 10)
    (refused,) = write(tmp_path / "b.pdf", table, root=tmp_path)
    assert (refused.rule, refused.facts["limit"]) == ("pdf-too-long", 10)
    assert not (tmp_path / "b.pdf").exists()
    assert list(write(tmp_path / "b.docx", table, root=tmp_path)) == []
