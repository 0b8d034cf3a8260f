"""Every typed document of ours imported again, from what it was written as and saved anew."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from imports import ComeBack, documents, measured, table
from thidua.intake import converting
from thidua.render.formats import RENDERERS
from tools.libreoffice import convert

_ODD = "hostile"
"""The one that is full of markup: its words come back, not each of its labels."""


def _content(name: str, *, form: str) -> bytes:
    return RENDERERS[form](documents()[name])


def _sound(found: list[ComeBack]) -> list[ComeBack]:
    assert len(found) > 30
    return [one for one in found if one.name != _ODD]


def _share(found: list[ComeBack]) -> float:
    return sum(one.same for one in found) / sum(one.parts for one in found)


def test_from_our_word_file_everything_comes_back() -> None:
    found = measured(partial(_content, form="docx"))
    print(table(found))  # noqa: T201 - shown where it fails
    assert all(one.kept == one.words and not one.added for one in found)
    assert all(one.whole for one in _sound(found))


def test_from_our_pdf_nearly_everything_comes_back() -> None:
    found = _sound(measured(partial(_content, form="pdf"), file="ban-goc.pdf"))
    print(table(found))  # noqa: T201 - shown where it fails
    assert sum(one.kept for one in found) >= 0.995 * sum(one.words for one in found)
    assert _share(found) >= 0.99


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Path]]:
    """Return what LibreOffice made of our Word files, by form and name."""
    folder = tmp_path_factory.mktemp("saved")
    files = {}
    for name in documents():
        files[name] = folder / f"{name}.docx"
        files[name].write_bytes(_content(name, form="docx"))
    made: dict[str, dict[str, Path]] = {}
    for form in ("docx", "odt", "doc", "html"):
        into = folder / form
        into.mkdir()
        after = convert(list(files.values()), into, form=form)
        made[form] = {name: after[file] for name, file in files.items()}
    into = folder / "again"
    into.mkdir()
    again = convert(list(made["doc"].values()), into, form="docx")
    made["doc"] = {name: again[file] for name, file in made["doc"].items()}
    return made


@pytest.mark.parametrize(("form", "file"), [("docx", "docx"), ("doc", "docx"), ("odt", "odt")])
def test_saved_by_libreoffice_everything_comes_back(
    saved: dict[str, dict[str, Path]], form: str, file: str
) -> None:
    found = measured(lambda name: saved[form][name].read_bytes(), file=f"ban-goc.{file}")
    print(table(found))  # noqa: T201 - shown where it fails
    assert all(one.kept == one.words for one in found)
    assert all(one.whole for one in _sound(found))


@pytest.mark.parametrize("form", ["odt", "html"])
def test_by_pandoc_every_word_is_in_the_file(
    saved: dict[str, dict[str, Path]], form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converting, "office", lambda: None)
    found = measured(lambda name: saved[form][name].read_bytes(), file=f"ban-goc.{form}")
    print(table(found))  # noqa: T201 - shown where it fails
    assert sum(one.kept for one in found) >= 0.995 * sum(one.words for one in found)
    assert all(one.lost == () for one in found)
