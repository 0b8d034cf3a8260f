"""``thidua schema``: an editor has the schemas from an installed package, too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import run
from thidua.flows import lending
from thidua.system.home import SCHEMAS
from tools.outside import ROOT

_OWN = "# yaml-language-server: $schema="


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An office that has its data and nothing of the product."""
    (tmp_path / "office" / "campaigns").mkdir(parents=True)
    return tmp_path / "office"


def _there(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_without_a_folder_it_says_where_they_are(root: Path) -> None:
    said = run("schema", at=root)
    assert (said.returncode, said.stderr) == (0, "")
    assert Path(said.stdout.rstrip("\n")) == SCHEMAS


@pytest.mark.parametrize("folder", ["schemas", "a/b", ".", "../beside"])
def test_every_schema_is_written_and_named_by_a_way_that_leads_there(
    root: Path, folder: str
) -> None:
    said = run("schema", folder, at=root)
    assert said.returncode == 0, said.stderr
    assert _there(root / folder) == {
        path.name: path.read_bytes() for path in SCHEMAS.glob("*.schema.json")
    }
    lines = said.stdout.splitlines()
    assert len(lines) >= 10
    for place, line in zip(lines[::2], lines[1::2], strict=True):
        seen = (root / place.replace("*", "x")).parent / line.strip().removeprefix(_OWN)
        assert seen.resolve().parent == (root / folder).resolve()
        assert json.loads(seen.resolve().read_bytes())["fileMatch"] == place


def test_what_a_schema_refers_to_lies_beside_it(root: Path) -> None:
    run("--quiet", "schema", "s", at=root)
    for name, content in _there(root / "s").items():
        refers = {one for one in lending.names() if f'"$ref": "{one}"' in content.decode()}
        assert refers <= set(_there(root / "s")), name


def test_what_is_there_stays_until_force_is_asked_for(root: Path) -> None:
    (root / "schemas").mkdir()
    (root / "schemas" / "result.schema.json").write_text("của người khác", encoding="utf-8")
    before = _there(root / "schemas")
    said = run("schema", "schemas", at=root)
    assert (said.returncode, said.stdout, len(said.stderr.splitlines())) == (2, "", 1)
    assert "schemas/result.schema.json" in said.stderr
    assert _there(root / "schemas") == before
    assert run("schema", "schemas", "--force", at=root).returncode == 0
    assert len(_there(root / "schemas")) == len(lending.names())


@pytest.mark.parametrize("link", ["schemas", "schemas/result.schema.json"])
def test_no_link_is_followed(root: Path, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").write_bytes(b"kept")
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).symlink_to(outside if link == "schemas" else outside / "kept")
    said = run("schema", "schemas", "--force", at=root)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.count("[cannot-write]") == 1
    assert _there(outside) == {"kept": b"kept"}


def test_the_data_are_no_place_for_schemas(root: Path) -> None:
    said = run("schema", "campaigns/schemas", "--force", at=root)
    assert said.returncode == 2
    assert list((root / "campaigns").iterdir()) == []


_WITHOUT_PLACE = {
    f"{one}.schema.json"
    for one in ("document-types", "head-forms", "paper-kinds", "profile", "regime")
}


@pytest.mark.parametrize("name", lending.names())
def test_every_file_of_the_example_has_the_schema_of_its_place(name: str) -> None:
    match = json.loads((SCHEMAS / name).read_bytes()).get("fileMatch")
    if match is None:
        assert name in _WITHOUT_PLACE
    roots = (ROOT / "examples", *ROOT.glob("demos/*"))
    for path in (path for root in roots for path in root.glob(match or "none")):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert (path.parent / first.removeprefix(_OWN)).resolve() == SCHEMAS / name
    assert match in {None, "waivers.yaml"} or [one for root in roots for one in root.glob(match)]


def test_vs_code_is_told_the_same_once_for_the_repository() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_bytes())["yaml.schemas"]
    for name in lending.names():
        match = json.loads((SCHEMAS / name).read_bytes()).get("fileMatch")
        assert match is None or f"**/{match}" in settings[f"schemas/{name}"]


def test_a_key_that_names_a_schema_is_answered_with_the_comment(root: Path) -> None:
    (root / "campaigns" / "2024.yaml").write_text("$schema: a.json\nyear: 2024\n", encoding="utf-8")
    said = run("check", "campaigns/2024.yaml", at=root).stdout
    assert "campaigns/2024.yaml:1:1: lỗi: Tệp YAML không nhận khóa “$schema”" in said
    assert "# yaml-language-server: $schema=" in said
