"""The command line: what it answers, in which language, with which exit code."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from command import run
from thidua import __version__, arguments, survey
from thidua.cli import main
from thidua.verbs import VERBS
from tools.outside import ROOT

_BLANK = re.compile(r"\{\w+\}")
_HEAVY = {"docxtpl", "typst", "jinja2", "jsonschema", "jsonschema_rs", "fontTools", "rich", "lxml"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of one sound campaign that has warnings."""
    (tmp_path / "campaigns").mkdir()
    sound = (ROOT / "tests" / "seed" / "2023.yaml").read_bytes()
    (tmp_path / "campaigns" / "2023.yaml").write_bytes(sound)
    return tmp_path


@pytest.fixture
def broken(root: Path) -> Path:
    """The same with a file that is no campaign beside it."""
    (root / "campaigns" / "2024.yaml").write_text("year: 2024\n", encoding="utf-8")
    return root


def test_both_languages_have_the_same_sentences() -> None:
    vietnamese, english = (arguments.sentences(language) for language in arguments.LANGUAGES)
    assert vietnamese.keys() == english.keys()
    blanks = {key: _BLANK.findall(said) for key, said in vietnamese.items()}
    assert blanks == {key: _BLANK.findall(said) for key, said in english.items()}
    words = {key: _BLANK.sub("", said) for key, said in vietnamese.items()}
    untold = [key for key in words if vietnamese[key] == english[key] and words[key].strip(": .→")]
    assert untold == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check"], 0),
        (["--quiet", "check"], 0),
        (["check", "--strict"], 1),
        (["check", "campaigns/2023.yaml"], 0),
        (["check", "campaigns/1999.yaml"], 1),
        (["check", "campaigns"], 0),
        (["fmt", "--check"], 0),
        (["fmt"], 0),
        (["build"], 0),
        (["build", "2023", "--only", "directive"], 0),
        (["build", "1999"], 1),
        (["--version"], 0),
        (["--help"], 0),
        ([], 0),
        (["new"], 2),
        (["xem"], 2),
        (["check", "--khong-co"], 2),
        (["check", "--format", "xml"], 2),
        (["build", "Năm23"], 2),
        (["build", "20233"], 1),
        (["build", "../2023"], 2),
        (["build", "--only", "poster"], 2),
        (["--lang", "fr", "check"], 2),
        (["--root", "khong-co", "check"], 2),
    ],
)
def test_exit_codes(root: Path, words: list[str], code: int) -> None:
    answer = run(*words, at=root)
    assert answer.returncode == code, answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("words", [["check"], ["build"], ["fmt", "campaigns/2024.yaml"]])
def test_findings_are_exit_code_1(broken: Path, words: list[str]) -> None:
    (broken / "campaigns" / "2024.yaml").write_text("year: [", encoding="utf-8")
    assert run(*words, at=broken).returncode == 1


@pytest.mark.parametrize(
    ("words", "vietnamese", "english"),
    [
        (
            ["xem"],
            "“xem” không phải là lựa chọn hợp lệ",
            "“xem” is not a choice",
        ),
        (
            ["build", "Năm23"],
            "“Năm23” không phải là mã phong trào",
            "“Năm23” is not the id of a campaign",
        ),
        (["check", "--khong-co"], "không hiểu --khong-co", "do not understand --khong-co"),
        (["new"], "thiếu PHONG_TRÀO", "missing CAMPAIGN"),
        (
            ["--root", "D/Thi", "đua", "status"],
            "không có thư mục D/Thi; đường dẫn có dấu cách thì đặt trong ngoặc kép",
            "there is no folder D/Thi; put a path with blanks between quotation marks",
        ),
        (
            ["status", "--root=D/Thi", "đua"],
            "không có thư mục D/Thi; đường dẫn có dấu cách",
            "there is no folder D/Thi",
        ),
        (
            ["--root", "khong-co", "check"],
            "không có thư mục khong-co",
            "there is no folder khong-co",
        ),
        (["bulid"], "(có phải “build” không?)", "(is it “build”?)"),
        (["build", "--olny", "directive"], "(có phải “--only” không?)", "(is it “--only”?)"),
        (["check", "1999.yaml"], "1 lỗi, 0 cảnh báo", "1 error(s), 0 warning(s)"),
        (["build"], "tệp vào build/2023", "file(s) into build/2023"),
        (["build", "-v"], "đã ghi build/2023/directive.pdf", "wrote build/2023/directive.pdf"),
    ],
)
def test_answers_in_vietnamese_and_in_english(
    root: Path, words: list[str], vietnamese: str, english: str
) -> None:
    assert vietnamese in run(*words, at=root).stderr
    assert english in run("--lang", "en", *words, at=root).stderr


@pytest.mark.parametrize("words", [["xem"], ["build", "Năm23"], ["check", "--format"], ["--lang"]])
def test_a_wrong_command_line_is_answered_with_one_line_of_one_language(
    root: Path, words: list[str]
) -> None:
    answer = run(*words, at=root)
    assert answer.stdout == ""
    (line,) = answer.stderr.splitlines()
    assert line.startswith("thidua")
    assert line.endswith("--help")
    assert "argument" not in line


@pytest.mark.parametrize("language", arguments.LANGUAGES)
@pytest.mark.parametrize("verb", [None, *VERBS])
def test_help_is_in_the_users_language(root: Path, verb: str | None, language: str) -> None:
    words = [] if verb is None else [verb]
    answer = run("--lang", language, *words, "--help", at=root, environment={"COLUMNS": "200"})
    said = arguments.sentences(language)
    assert answer.returncode == 0
    assert answer.stderr == ""
    assert answer.stdout.startswith(said["usage"])
    for sentence in (said["help"], said["description" if verb is None else verb]):
        assert sentence in answer.stdout
    other = arguments.sentences("en" if language == "vi" else "vi")
    assert other["help"] not in answer.stdout


def test_help_names_every_verb(root: Path) -> None:
    said = run("--help", at=root).stdout
    listed = re.findall(r"^ {4}(\w+) {2,}\w", said, re.MULTILINE)
    assert listed == [*VERBS, "help"]
    assert run("--version", at=root).stdout == f"{__version__}\n"


def test_findings_go_to_standard_output_and_the_summary_does_not(broken: Path) -> None:
    answer = run("check", at=broken)
    assert "campaigns/2024.yaml:1:1: lỗi: " in answer.stdout
    assert "campaigns/2023.yaml:" in answer.stdout
    assert answer.stderr.startswith("thidua: 2 tệp: ")
    assert run("--quiet", "check", at=broken).stderr == ""


def test_json_is_one_object(broken: Path) -> None:
    answer = json.loads(run("check", "--format", "json", at=broken).stdout)
    assert list(answer) == ["findings"]
    errors = [one for one in answer["findings"] if one["level"] == "error"]
    assert {one["file"] for one in errors} == {"campaigns/2024.yaml"}
    keys = ("file", "line", "column", "level", "rule", "message", "expected", "hint")
    assert {tuple(one)[:8] for one in answer["findings"]} == {keys}
    places = [one["where"] for one in answer["findings"] if tuple(one)[8:] == ("where",)]
    assert places
    assert all(one.startswith("mục ") for one in places)


def test_json_of_nothing_found_is_an_object_too(root: Path) -> None:
    (root / "campaigns" / "2023.yaml").rename(root / "campaigns" / "2024.yaml")
    (root / "campaigns" / "2024.yaml").write_bytes(
        (ROOT / "tests" / "shapes" / "short.yaml").read_bytes()
    )
    assert json.loads(run("check", "--format", "json", at=root).stdout) == {"findings": []}


def test_sarif_places_every_result_and_describes_its_rule(broken: Path) -> None:
    log = json.loads(run("check", "--format", "sarif", at=broken).stdout)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (run_,) = log["runs"]
    rules = run_["tool"]["driver"]["rules"]
    assert run_["results"]
    for result in run_["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert min(region["startLine"], region["startColumn"]) >= 1


def test_github_gets_one_command_a_finding(broken: Path) -> None:
    lines = run("check", "--format", "github", at=broken).stdout.splitlines()
    found = json.loads(run("check", "--format", "json", at=broken).stdout)["findings"]
    places = [f"::{one['level']} file={one['file']},line={one['line']}," for one in found]
    assert [line for line, place in zip(lines, places, strict=True) if place not in line] == []


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["build", "Năm23"]])
def test_an_answer_that_needs_no_document_loads_nothing_heavy(root: Path, words: list[str]) -> None:
    code = (
        f"import sys; from thidua.cli import main\nmain({words!r})\nprint('loaded:', *sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, check=True, encoding="utf-8"
    )
    loaded = answer.stdout.rpartition("loaded:")[2].split()
    assert "thidua.arguments" in loaded
    assert _HEAVY & set(loaded) == set()


@pytest.fixture
def _same_signals() -> Iterator[None]:
    """Undo what the command sets for its own process."""
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def _failing(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run a command in which something is raised and return its exit code."""

    def fail(_paths: object) -> NoReturn:
        raise error

    monkeypatch.setattr(survey, "check", fail)
    return main(["check", "x.yaml"])


@pytest.mark.usefixtures("_same_signals")
def test_an_interruption_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _failing(KeyboardInterrupt(), monkeypatch) == 130
    sentence = arguments.sentences("vi")["interrupted"]
    assert capsys.readouterr() == ("", f"thidua: {sentence}\n")


@pytest.mark.usefixtures("_same_signals")
def test_a_bug_of_ours_shows_what_to_send_to_the_maintainers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _failing(RuntimeError("lạ"), monkeypatch) == 3
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"thidua: {arguments.sentences('vi')['bug']}"
    assert said[1].startswith("Traceback")
    assert said[-1] == "RuntimeError: lạ"


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252:strict"},
    ],
)
def test_vietnamese_is_utf_8_whatever_the_locale(root: Path, environment: dict[str, str]) -> None:
    answer = run("check", "campaigns/1999.yaml", at=root, environment=environment)
    assert answer.stdout == run("check", "campaigns/1999.yaml", at=root).stdout
    assert "Không có tệp này" in answer.stdout
