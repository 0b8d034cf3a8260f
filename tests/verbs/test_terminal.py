"""What somebody sees at a terminal: help that holds together, a last line that sums up, pipes."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pytest

from command import command, run
from offices import copied_office
from thidua.catalogue.kinds import paper_kinds
from thidua.verbs import VERBS
from thidua.verbs.telling import show

LANGUAGES = ("vi", "en")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The first year of the example, in a folder of its own."""
    copied_office(tmp_path)
    return tmp_path


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_help_is_too_long_or_breaks_a_word(
    tmp_path: Path, width: int, language: str
) -> None:
    for verb in ("", *VERBS):
        words = [*verb.split(), "--lang", language, "--help"]
        wide = run(*words, at=tmp_path, environment={"COLUMNS": "1000"}).stdout
        told = run(*words, at=tmp_path, environment={"COLUMNS": str(width)}).stdout
        assert max(map(len, told.splitlines())) <= width
        assert told.split() == wide.split()
        usage = told.split("\n\n")[0]
        assert all(line.count("[") == line.count("]") for line in usage.splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_shown_to_whoever_asks_and_to_whoever_knows_nothing(
    tmp_path: Path, language: str
) -> None:
    own = ("--lang", language)
    known = run(*own, "--help", at=tmp_path)
    for words in ((), ("help",)):
        assert run(*own, *words, at=tmp_path).stdout == known.stdout
        assert run(*own, *words, at=tmp_path).returncode == 0
    for verb in VERBS:
        told = run(*own, "help", verb, at=tmp_path)
        assert told.stdout == run(*own, verb, "--help", at=tmp_path).stdout
    assert run(*own, "help", "nothing", at=tmp_path).returncode == 2


def test_names_of_values_are_vietnamese_and_the_kinds_are_listed(tmp_path: Path) -> None:
    for verb in VERBS:
        usage = run(verb, "--help", at=tmp_path, environment={"COLUMNS": "500"}).stdout
        named = set(re.findall(r"\b[A-Z][A-Z_]+\b", usage.split("\n\n")[0]))
        assert named.isdisjoint({"YEAR", "FILE", "PATH", "DIR", "DATE", "KIND", "OLD", "NEW"})
    told = run("build", "--help", at=tmp_path).stdout.split()
    assert paper_kinds().keys() <= {word.strip(":") for word in told}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_build_ends_with_its_warnings_and_a_line_that_sums_up(
    office: Path, language: str
) -> None:
    ran = run("build", "-v", "--lang", language, "--only", "pledge", at=office)
    *lines, last = ran.stderr.splitlines()
    wrote = [at for at, line in enumerate(lines) if "build/" in line]
    warned = [at for at, line in enumerate(lines) if "[" in line]
    assert warned
    assert max(wrote) < min(warned)
    numbers = re.findall("[0-9]+", last)
    made = len(wrote)
    assert numbers == [str(made), "0", str(len(warned))]
    again = run("build", "-v", "--lang", language, "--only", "pledge", at=office)
    assert again.stderr == ran.stderr  # nothing of a clock
    short = run("build", "--lang", language, "--only", "pledge", at=office)
    folders = sum(one.is_dir() for one in (office / "build").iterdir())
    summed, rest = short.stderr.splitlines()[:folders], short.stderr.splitlines()[folders:]
    assert rest == [*(line for line in lines if "build/" not in line), last]
    assert sum(int(re.findall("[0-9]+", line)[0]) for line in summed) == made
    assert run("build", "--quiet", "--only", "pledge", at=office).stderr.count("thidua: ") == 0


def test_a_new_year_ends_with_a_line_that_says_what_is_next(office: Path) -> None:
    last = run("new", "2025", at=office).stderr.splitlines()[-1]
    assert "campaigns/2025.yaml" in last
    assert "thidua check" in last


def test_a_dash_is_standard_output(office: Path) -> None:
    there = run("diff", "2023", "2024", at=office)
    dashed = run("diff", "2023", "2024", "--output", "-", at=office)
    assert dashed.stdout == there.stdout != ""
    assert not (office / "-").exists()


@pytest.mark.parametrize(
    "words", [["diff", "2023", "2024", "--all"], ["--help"], ["status", "2024"], ["check"]]
)
def test_whoever_stops_reading_is_no_bug(office: Path, words: list[str]) -> None:
    for shell in ("{} | true", "{} | head -1 >/dev/null", "{} >&-"):
        line = shell.format(" ".join(command(*words)))
        ran = subprocess.run(["bash", "-c", line], cwd=office, capture_output=True, check=False)
        said = ran.stderr.decode()
        assert "Traceback" not in said
        assert "Exception" not in said
        assert "BrokenPipe" not in said


class _Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("width", [40, 80])
def test_findings_end_their_lines_between_words_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    copied = "          - {id: a, text: " + "một dòng để chép nguyên văn " * 5 + "}"
    words = "lỗi: " + "từng chữ-một của câu " * 9 + "[rule]"
    text = f"campaigns/2024.yaml:1:1: {words}\n    Cần: {words}\n{copied}\n"
    terminal, file = _Terminal(), io.StringIO()
    show(text, terminal)
    show(text, file)
    assert file.getvalue() == text
    lines = terminal.getvalue().split("\n")
    assert copied in lines
    assert all(len(line) <= width for line in lines if line != copied)
    assert terminal.getvalue().split() == text.split()
    assert sum(not line.startswith("    ") for line in lines if line) == 1
