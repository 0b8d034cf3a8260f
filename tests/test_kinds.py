"""The list of the kinds of document: its composers, and whatever follows from it."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from kinds import following
from referencing import Registry, Resource

from thidua.catalogue import kinds
from thidua.catalogue.own import OwnFileError
from thidua.compose.composers import composers, modules, office_composers
from thidua.system.home import TEMPLATES
from thidua.validate.outline import described
from thidua.validate.schema import load


def test_every_kind_has_its_composer_wording_and_test(root: Path) -> None:
    assert (*composers(), *office_composers()) == tuple(kinds.paper_kinds())
    for kind, module in modules().items():
        name = kind.replace("-", "_")
        assert inspect.getmodulename(inspect.getfile(module.compose)) == name
        given = "filed" if module.SCOPE is kinds.Scope.OFFICE else "year"
        assert list(inspect.signature(module.compose).parameters) == [given]
        assert (TEMPLATES / "documents" / f"{kind}.md.j2").is_file()
        assert (root / "tests" / "compose" / f"test_{name}.py").is_file()


MISTAKES = {
    "misspelt kind": ("\nminutes:\n", "\nminuts:\n", "own-not-listed-near", "minutes"),
    "a library's name": ("\nminutes:\n", "\nos:\n", "own-not-listed", ""),
    "a module that composes no kind": ("\nminutes:\n", "\nwording:\n", "own-not-listed", ""),
    "scope of another": ("  scope: review\n", "  scope: unit-review\n", "own-not-listed-near", ""),
    "unknown blank": ("thi đua {during}", "thi đua {durign}", "own-not-listed-near", "during"),
    "attribute of a blank": ("{during}", "{during.__class__}", "own-not-listed", ""),
    "open blank": ("{superior} (để b/c)", "{superior (để b/c)", "own-not-listed-near", "superior"),
    "no truth": ("  public: true\n", "  public: yep\n", "own-wrong-type", ""),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_the_list_is_a_finding_at_its_line(
    mistake: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new, message, near = MISTAKES[mistake]
    text = kinds.PAPERS.read_text(encoding="utf-8")
    begin = text.index(old)
    path = tmp_path / "papers.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    for module in ("thidua.catalogue.kinds", "thidua.compose.composers"):
        monkeypatch.setattr(f"{module}.PAPERS", path)
    with pytest.raises(OwnFileError) as caught:
        composers()
    found = caught.value.finding
    line = text.count("\n", 0, begin) + 1 + new.startswith("\n")
    assert (found.place.line, found.wording) == (line, message)
    assert near in str(found.facts.get("near", ""))


def test_a_composer_that_is_not_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = kinds.PAPERS.read_text(encoding="utf-8")
    path = tmp_path / "papers.yaml"
    entry = re.search(r"\nminutes:\n(?:  .*\n)+", text)[0].rstrip("\n")  # type: ignore[index]
    path.write_text(text.replace(entry, ""), encoding="utf-8")
    for module in ("thidua.catalogue.kinds", "thidua.compose.composers"):
        monkeypatch.setattr(f"{module}.PAPERS", path)
    with pytest.raises(OwnFileError) as caught:
        composers()
    found = caught.value.finding
    assert (found.wording, found.facts["key"]) == ("own-missing-key", "minutes")


def test_what_follows_the_list_is_fresh(root: Path) -> None:
    made = following(root)
    assert len(made) == 7
    for name, text in made.items():
        assert (root / name).read_text(encoding="utf-8") == text, f"{name}: run `make reference`"


def test_the_schemas_refer_to_the_enumeration_as_editors_resolve_it(root: Path) -> None:
    """An editor resolves a reference beside the schema's own address; so does the judge."""
    folder = root / "schemas"
    every = [
        (path.as_uri(), Resource.from_contents(json.loads(path.read_text(encoding="utf-8"))))
        for path in folder.glob("*.schema.json")
    ]
    known: Registry[Any] = Registry().with_resources(every)
    there = [one for one in kinds.paper_kinds() if one not in {"directive", "texts"}]
    for name in ("campaign", "pledge", "result", "selection"):
        entry = {"$ref": f"{folder.as_uri()}/{name}.schema.json#/$defs/paper"}
        judge = Draft202012Validator(entry, registry=known)
        assert [one for one in there if not judge.is_valid({"kind": one})] == []
        assert not judge.is_valid({"kind": "directive"})
        ours = load(folder / f"{name}.schema.json")
        assert described(ours, ("papers", 0, "kind"))["enum"] == there
        assert ".schema.json" not in json.dumps(ours["$defs"])
