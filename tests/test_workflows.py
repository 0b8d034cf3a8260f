"""Workflows of this repository: every command in them can be typed, on every system."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import yaml

from thidua.arguments import parse
from tools.outside import ROOT

_OURS = re.compile(r"^\s*(?:[A-Z_]+=\S+ )*thidua (.+)$", re.MULTILINE)


def _jobs(name: str) -> dict[str, Any]:
    text = (ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8")
    jobs: dict[str, Any] = yaml.safe_load(text)["jobs"]
    return jobs


def test_other_systems_try_what_a_new_user_types() -> None:
    job = _jobs("pull-request.yml")["systems"]
    assert job["strategy"]["matrix"]["os"] == ["windows-latest", "macos-latest"]
    scripts = "\n".join(step.get("run", "") for step in job["steps"])
    verbs = [parse(shlex.split(one)).verb for one in _OURS.findall(scripts)]
    assert {*verbs} == {"doctor", "demo", "init", "build", "check", "list", "release"}
    assert re.search(r"\bmake\b", scripts) is None
    named = re.findall(r"tests/[\w/.]+", scripts)
    assert len(named) > 5
    assert [one for one in named if not (ROOT / Path(one)).exists()] == []


def test_a_release_carries_the_wheel_and_its_sums() -> None:
    steps = _jobs("release.yml")["documents"]["steps"]
    assert "make release" in [step.get("run") for step in steps]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\nrelease: all dist " in makefile
    assert "release --add dist/*.whl requirements.lock\n" in makefile
