"""What is installed is what is here: the locks say what pyproject.toml says, the wheel is whole."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tools.outside import ROOT

_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[a-z]+\])?==([^ ;\\]+)", re.MULTILINE)
_CARRIED = ("templates", "schemas", "demos/xa-minh-hoa")
_DAY = "SOURCE_DATE_EPOCH"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    (made,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    unpacked = folder / "unpacked"
    with zipfile.ZipFile(made) as archive:
        archive.extractall(unpacked)
    return unpacked


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    extra = project["project"]["optional-dependencies"]["import"]
    runtime = [*project["project"]["dependencies"], *extra, *groups["build"]]
    _assert_locked("requirements.lock", runtime)
    _assert_locked("requirements-dev.lock", [*runtime, *groups["dev"]])
    _assert_locked("requirements-bench.lock", [*runtime, *groups["bench"]])
    assert project["build-system"]["requires"] == groups["build"]


def test_the_locks_agree_with_each_other() -> None:
    runtime = _locked("requirements.lock")
    for lock in ("requirements-dev.lock", "requirements-bench.lock"):
        assert runtime.items() <= _locked(lock).items()


def test_the_project_asks_for_what_it_imports_and_no_more() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["import"]]
    asked = {_key(pin.group(1)) for line in lines if (pin := _PIN.match(line))}
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py")]
    foreign = {name for text in sources for name in _imported(text)} - {"thidua"}
    providers = packages_distributions()
    imported = {_key(providers[name][0]) for name in foreign - sys.stdlib_module_names}
    assert imported
    assert imported == asked


def test_the_wheel_carries_every_template_and_schema(wheel: Path) -> None:
    for folder in _CARRIED:
        here = {file.relative_to(ROOT) for file in (ROOT / folder).rglob("*") if file.is_file()}
        share = wheel / "thidua" / "share"
        there = {file.relative_to(share) for file in (share / folder).rglob("*") if file.is_file()}
        here = {file for file in here if "build" not in file.parts}
        assert here
        assert here == there
    lock = "requirements.lock"
    (there_too,) = wheel.glob(f"thidua-*.dist-info/extra_metadata/{lock}")
    assert there_too.read_bytes() == (ROOT / lock).read_bytes()


def test_a_wheel_has_the_same_bytes_every_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(_DAY, raising=False)
    made = []
    for at in ("a", "b"):
        (path,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path / at), versions=["standard"])
        made.append(Path(path).read_bytes())
    assert made[0] == made[1]
    assert len(made[0]) < 4_000_000


def test_an_installed_package_finds_them(wheel: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); "
        "from thidua.system import home; print(home.FONTS)"
    )
    command = [sys.executable, "-I", "-c", code, str(wheel)]
    found = subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
    assert found == str(wheel / "thidua" / "share" / "templates" / "fonts")


def _imported(source: str) -> Iterator[str]:
    """Yield the names of the packages that a module imports, wherever it does so."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (one.name.partition(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def _assert_locked(lock: str, wanted: list[str]) -> None:
    pins = [pin.groups() for line in wanted if (pin := _PIN.match(line))]
    assert len(pins) == len(wanted), "every dependency has one exact version"
    locked = _locked(lock)
    stale = [(name, version) for name, version in pins if locked.get(_key(name)) != version]
    assert stale == [], f"{lock} is stale; run `make lock`"


def _locked(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "--hash=sha256:" in text
    return {_key(name): version for name, version in _PIN.findall(text)}


def _key(name: str) -> str:
    """Return the name as indexes compare names."""
    return re.sub(r"[-_.]+", "-", name).lower()
