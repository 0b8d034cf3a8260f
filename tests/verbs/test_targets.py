"""Every option that names a file to be written: what is not ours stays, and that is said."""

from __future__ import annotations

import shutil
import subprocess
from argparse import ArgumentParser
from pathlib import Path

import pytest

import built
from command import run
from offices import copied_office
from thidua.arguments import sentences
from thidua.verbs import VERBS
from tools.outside import ROOT

_RUNS = {
    "diff": ("diff", "2023", "other.yaml", "--superior", "above.docx"),
    "conform": ("conform", "bad.docx", "--waivers", "none.yaml", "--profile", "own.yaml"),
    "status": ("status", "2024"),
    "history": ("history",),
    "changes": ("changes", "HEAD"),
    "import": (
        "import",
        "bad.docx",
        "--output",
        "-",
        "--start",
        "01/01/2024",
        "--end",
        "31/12/2024",
    ),
}
"""A verb that writes what the user names → a run of it that reads something by each argument."""
_READ = {"none.yaml", "own.yaml", "2023", *("other.yaml", "above.docx", "bad.docx", "2024")}


def _parser(verb: str) -> ArgumentParser:
    parser = ArgumentParser()
    VERBS[verb].arguments(parser, sentences("vi"))
    return parser


def _targets() -> list[tuple[str, str]]:
    """Return every option that takes a file and is not known to be read."""
    found = []
    for verb in VERBS:
        parser = _parser(verb)
        for action in parser._actions:  # noqa: SLF001 - argparse has no list of its options
            takes_a_file = action.option_strings and action.metavar in {"TỆP", "TỆP.docx"}
            if takes_a_file and action.dest not in (parser.get_default("inputs") or ()):
                found.append((verb, action.option_strings[-1]))
    return found


TARGETS = _targets()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository, two documents, and files that are somebody's."""
    copied_office(tmp_path)
    shutil.copy(ROOT / "tests" / "seed" / "2023.yaml", tmp_path / "other.yaml")
    for name in ("above.docx", "bad.docx", "kept.docx"):
        (tmp_path / name).write_bytes(built.content("decision", "docx"))
    waiver = "waivers:\n- {rule: II.1.a-size, reason: Mẫu in sẵn}\n"
    (tmp_path / "none.yaml").write_text(waiver, encoding="utf-8")
    profile = "name: Sở Thí dụ\nlimits:\n- {rule: II.1.a-size, least: 12}\n"
    (tmp_path / "own.yaml").write_text(profile, encoding="utf-8")
    for name in ("README", "Makefile", "kept.xlsx", "kept.md"):
        (tmp_path / name).write_text("của người khác\n", encoding="utf-8")
    who = ("-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false")
    for words in (("init", "-q"), ("add", "campaigns"), ("commit", "-q", "-m", "a")):
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True)
    return tmp_path


def _files(root: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def _name(option: str) -> str:
    """Return a name that the option takes and that somebody's file has."""
    return {"--output": "Makefile", "--xlsx": "kept.xlsx", "--report": "kept.md"}.get(
        option, "kept.docx"
    )


def test_the_options_are_found_and_declared() -> None:
    assert {"--output", "--table", "--redline", "--fix", "--marked", "--xlsx", "--report"} == {
        option for _, option in TARGETS
    }
    for verb in dict.fromkeys(verb for verb, _ in TARGETS):
        declared = _parser(verb).get_default("targets")
        assert {f"--{name}" for name in declared} == {own for of, own in TARGETS if of == verb}


@pytest.mark.parametrize(("verb", "option"), TARGETS)
def test_what_is_somebodys_stays_until_force_is_asked_for(
    root: Path, verb: str, option: str
) -> None:
    name, before = _name(option), _files(root)
    said = run(*_RUNS[verb], option, name, at=root)
    assert (said.returncode, said.stdout, len(said.stderr.splitlines())) == (2, "", 1)
    assert name in said.stderr
    assert "--force" in said.stderr
    assert _files(root) == before
    forced = run(*_RUNS[verb], option, name, "--force", at=root)
    assert f"đã ghi {name}" in forced.stderr
    changed = {path for path, content in _files(root).items() if before.get(path) != content}
    assert changed == {(root / name).as_posix()}


@pytest.mark.parametrize(("verb", "option"), TARGETS)
def test_a_new_name_and_what_lies_in_build_are_written_each_time(
    root: Path, verb: str, option: str
) -> None:
    (root / "build").mkdir()
    name = f"build/{_name(option)}"
    for _ in range(2):
        assert f"đã ghi {name}" in run(*_RUNS[verb], option, name, at=root).stderr
    deeper = f"build/2024/{_name(option)}"
    (root / deeper).parent.mkdir()
    (root / deeper).write_bytes(b"listed")
    assert run(*_RUNS[verb], option, deeper, at=root).returncode == 2


@pytest.mark.parametrize(("verb", "option"), TARGETS)
def test_what_the_run_reads_is_never_replaced(root: Path, verb: str, option: str) -> None:
    ending = Path(_name(option)).suffix
    read = [name for name in _RUNS[verb] if name in _READ and (root / name).is_file()]
    data = [f"campaigns/{name}" for name in ("2023", "2024/pledges/van-phong", "new")]
    fitting = [name for name in read if ending in {"", Path(name).suffix}]
    fitting += [f"{name}{ending or '.yaml'}" for name in data]
    before = _files(root)
    (root / "build").mkdir()
    for name in fitting:
        for spelt in (f"./{name}", f"build/../{name}"):
            said = run(*_RUNS[verb], option, spelt, "--force", at=root)
            assert (said.returncode, len(said.stderr.splitlines())) == (2, 1), spelt
            assert "--force" not in said.stderr
    assert _files(root) == before


def test_a_document_of_a_folder_that_is_read_is_not_replaced(root: Path) -> None:
    (root / "one").mkdir()
    shutil.move(root / "bad.docx", root / "one" / "bad.docx")
    before = _files(root)
    said = run("conform", "one", "--fix", "one/bad.docx", "--force", at=root)
    assert said.returncode == 2
    assert _files(root) == before


def test_of_two_results_none_is_written_when_one_may_not(root: Path) -> None:
    before = _files(root)
    said = run(*_RUNS["diff"], "--table", "new.docx", "--redline", "kept.docx", at=root)
    assert (said.returncode, said.stderr.count("kept.docx")) == (2, 1)
    twice = run(*_RUNS["diff"], "--table", "new.docx", "--redline", "./new.docx", at=root)
    assert twice.returncode == 2
    assert _files(root) == before


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_loop_of_links_is_one_line(root: Path, language: str) -> None:
    (root / "loop.xlsx").symlink_to("loop.xlsx")
    said = run("--lang", language, "status", "2024", "--xlsx", "loop.xlsx", at=root)
    assert said.stderr.count("[cannot-write]") == 1
    assert "Traceback" not in said.stderr
