"""What every test may ask for: the repository, golden files, and readers of finished documents."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from tools import apart, openxml, pandoc, pdf
from tools import libreoffice as word_processor
from tools.outside import ROOT
from tools.pdf import Line

sys.addaudithook(apart.refuse)  # for good: a process cannot take it away


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `make golden`, `make words` and `make sweep` say to pytest."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")
    parser.addoption("--full", action="store_true", help="look at everything, draw no sample")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what tests measured (`record_property`), also where the tests run side by side."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text, whole, with a file of tests/golden/; `make golden` writes it instead."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(name: str, text: str) -> None:
        file = ROOT / "tests" / "golden" / name
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        assert file.is_file(), f"tests/golden/{name} is missing; run `make golden` and read it"
        assert text == file.read_bytes().decode(), f"tests/golden/{name}; if right: `make golden`"

    return compare


@pytest.fixture(scope="session")
def libreoffice(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Sequence[Path]], dict[Path, Path]]:
    """Convert Word files to PDF, all in one run of LibreOffice: DOCX path -> PDF path.

    A run costs seconds to start and little for each file: ask once for all.
    """
    return lambda files: word_processor.to_pdf(files, tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="session")
def openxml_errors() -> Callable[[Iterable[Path]], list[str]]:
    """List what Microsoft's Open XML SDK finds wrong in Word files."""
    return openxml.errors


@pytest.fixture(scope="session")
def pandoc_texts() -> Callable[[Path], list[str]]:
    """List the texts of the paragraphs and cells that pandoc reads in a Word file, in order."""
    return pandoc.texts


@pytest.fixture(scope="session")
def pdf_lines() -> Callable[[Path], list[Line]]:
    """List the lines of a PDF as (page, text), whoever made it."""
    return pdf.lines
