"""The house stays in order. Every guard first makes sure that it looked at something."""

from __future__ import annotations

import ast
import re
import subprocess
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import pytest

from tools import house
from tools.outside import ROOT

_Thing = TypeVar("_Thing")

_LONGEST = 400
_SAYS_NOTHING = {"utils", "util", "helpers", "common", "manager", "misc", "data", "info"}
_MAY_END_THE_PROGRAM = {"cli.py", "__main__.py"}
_PRINTING = {"print", "sys.stdout"}  # what the verbs of the command line may do besides
_MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home|Users|tmp)/\w|[A-Z]:\\+Users\b")
_REGISTRY = re.compile(r"(?:pypi|pythonhosted|npmjs|crates|debian)\.(?:org|io)\b")
_PINNED_ACTION = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


@pytest.fixture(scope="module")
def files() -> list[Path]:
    """Every file of the product: what git follows, and what it would follow if added."""
    data = ":(exclude)campaigns"
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", data]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    found = [ROOT / name for name in listed.decode().split("\0") if name]
    return _some(file for file in found if file.is_file())


@pytest.fixture(scope="module")
def texts(files: list[Path]) -> dict[Path, str]:
    """The text files among them. A bad case may be any bytes, and is no text of ours."""
    bad = ROOT / "tests" / "cases"
    ours = {file: file.read_bytes() for file in files if not file.is_relative_to(bad)}
    texts = {file: content.decode() for file, content in ours.items() if b"\0" not in content}
    assert {".py", ".yaml", ".md"} <= {file.suffix for file in texts}
    return texts


def test_no_source_file_is_too_long(files: list[Path]) -> None:
    sources = _some(file for file in files if file.suffix == ".py")
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in sources}
    assert [file for file, length in lengths.items() if length > _LONGEST] == []


def test_no_module_has_a_name_that_says_nothing(files: list[Path]) -> None:
    sources = _some(file for file in files if file.suffix == ".py")
    named = [file for file in sources if _SAYS_NOTHING & {file.stem, file.parent.name}]
    assert named == []


def test_every_package_has_its_tests(files: list[Path]) -> None:
    source = ROOT / "src" / "thidua"
    packages = _some(
        file.parent.relative_to(source)
        for file in files
        if file.is_relative_to(source) and file.name == "__init__.py" and file.parent != source
    )
    tested = {file.parent for file in files if file.name.startswith("test_")}
    assert [name for name in packages if ROOT / "tests" / name not in tested] == []


def test_every_document_type_has_its_compose_test(files: list[Path]) -> None:
    wording = ROOT / "templates" / "documents"
    kinds = _some(
        file.name.partition(".")[0].replace("-", "_")
        for file in files
        if file.parent == wording and not file.name.startswith("_")
    )
    tests = ROOT / "tests" / "compose"
    assert [kind for kind in kinds if tests / f"test_{kind}.py" not in files] == []


def test_no_text_names_a_machine_or_a_registry(texts: dict[Path, str]) -> None:
    named = {
        f"{file.relative_to(ROOT)}: {found.group()}"
        for file, text in texts.items()
        for pattern in (_MACHINE_PATH, _REGISTRY)
        for found in pattern.finditer(text)
    }
    assert named == set()


def test_every_text_is_nfc_with_plain_line_ends(texts: dict[Path, str]) -> None:
    assert [file for file, text in texts.items() if "\r" in text] == []
    mixed = [file for file, text in texts.items() if not unicodedata.is_normalized("NFC", text)]
    assert mixed == []


def test_only_the_command_line_prints_exits_and_catches_everything(files: list[Path]) -> None:
    source = ROOT / "src" / "thidua"
    modules = _some(
        file
        for file in files
        if file.is_relative_to(source)
        and file.suffix == ".py"
        and file.relative_to(source).as_posix() not in _MAY_END_THE_PROGRAM
    )
    forbidden = {
        f"{file.relative_to(ROOT)}:{line}: {what}"
        for file in modules
        for line, what in _endings(ast.parse(file.read_text(encoding="utf-8")))
        if file.parent.name != "verbs" or what not in _PRINTING
    }
    assert forbidden == set()


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        (
            {"glob", "rglob", "iterdir", "listdir", "scandir", "fwalk"},
            {
                *("publish/anchor.py", "source/listing.py"),  # the two ways into a user's folder
                *("catalogue/regimes.py", "compose/misworded.py"),
                *("flows/lending.py", "flows/upkeep.py"),  # our own files, as those above
            },
        ),
        (
            {"write_bytes", "write_text", "mkdir", "unlink", "rmdir", "rmtree", "rename"},
            {
                *("publish/anchor.py", "publish/folder.py", "publish/leftovers.py"),
                *("render/frame.py", "render/tags.py"),  # `make frame` writes our own templates
                "intake/converting.py",  # a folder of its own, gone with the run
            },
        ),
    ],
    ids=["listing", "writing"],
)
def test_users_folders_are_listed_and_written_in_one_place(
    files: list[Path], asked: set[str], there: set[str]
) -> None:
    source = ROOT / "src" / "thidua"
    modules = _some(f for f in files if f.is_relative_to(source) and f.suffix == ".py")
    found = {
        file.relative_to(source).as_posix(): node.func.attr
        for file in modules
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in asked
    }
    assert found
    assert found.keys() - there == set()


def test_every_hosted_action_is_pinned_to_a_commit(files: list[Path]) -> None:
    workflows = _some(file for file in files if file.parent == ROOT / ".github" / "workflows")
    lines = [line for file in workflows for line in file.read_text(encoding="utf-8").splitlines()]
    uses = _some(line.strip().removeprefix("- ") for line in lines if "uses:" in line)
    assert [line for line in uses if not _PINNED_ACTION.match(line)] == []


def _endings(tree: ast.AST) -> list[tuple[int, str]]:
    """Find what only the command line may do, whatever a `noqa` beside it says."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="print" | "exit" as name)):
                found.append((node.lineno, name))
            case ast.Attribute(value=ast.Name(id="sys"), attr="exit" | "stdout" as name):
                found.append((node.lineno, f"sys.{name}"))
            case ast.ExceptHandler(type=None | ast.Name(id="Exception" | "BaseException")):
                if not isinstance(node.body[-1], ast.Raise):
                    found.append((node.lineno, "catches everything"))
            case _:
                pass
    return found


def _some(things: Iterable[_Thing]) -> list[_Thing]:
    """Return the things as a list and make sure that there are some."""
    found = list(things)
    assert found, "this guard looked at nothing"
    return found


def test_no_import_goes_in_a_circle() -> None:
    assert len(house.modules()) > 300
    assert house.circles() == []


def test_a_class_name_has_one_meaning() -> None:
    assert house.shared_names() == {}


def test_functions_and_files_have_an_end() -> None:
    assert house.longest_function()[0] <= 45
    assert house.longest_file()[0] <= 400
