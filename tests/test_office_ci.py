"""CI that an office gets: what it runs can be typed, least permissions, one comment renewed."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from thidua.arguments import parse
from thidua.catalogue.beginnings import FIRST_FILES
from thidua.flows.pull_request import MARK

_PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")
_FIXED_IMAGE = re.compile(r"[\w./-]+:v?\d+(?:\.\d+)+[\w.-]*")
_OURS = re.compile(r"^ *thidua ([^|>&;\n]+)", re.MULTILINE)
_DEVELOPERS = re.compile(r"\b(?:pytest|make|mypy|ruff)\b")
_NAMES = {"github": "github.yml", "gitlab": "gitlab.yml"}
_RESERVED = {"workflow", "stages"}


def _text(host: str) -> str:
    return (FIRST_FILES / _NAMES[host]).read_text(encoding="utf-8")


def _jobs(host: str) -> dict[str, Any]:
    said = yaml.safe_load(_text(host))
    jobs: dict[str, Any] = said["jobs"] if host == "github" else said
    return {name: job for name, job in jobs.items() if name not in _RESERVED}


def _scripts(job: dict[str, Any]) -> Iterator[str]:
    yield from (step["run"] for step in job.get("steps", []) if "run" in step)
    yield from job.get("script", [])


@pytest.mark.parametrize("host", _NAMES)
def test_every_script_is_one_and_every_command_can_be_typed(host: str, tmp_path: Path) -> None:
    scripts = [one for job in _jobs(host).values() for one in _scripts(job)]
    assert len(scripts) > 8
    for script in scripts:
        subprocess.run(["bash", "-n", "-c", script], cwd=tmp_path, check=True)
        assert _DEVELOPERS.search(script) is None
    commands = [words for one in scripts for words in _OURS.findall(one)]
    verbs = [parse(shlex.split(one.replace("$", ""))).verb for one in commands]
    assert {*verbs} == {"changes", "check", "build", "release"}


@pytest.mark.parametrize("host", _NAMES)
def test_who_may_write_runs_nothing_of_the_pull_request(host: str) -> None:
    writing = {name: job for name, job in _jobs(host).items() if name != "documents"}
    assert {*writing} == {"comment", "release"}
    for job in writing.values():
        steps = job.get("steps", [])
        assert [one["uses"] for one in steps if "uses" in one] == []
        assert _OURS.search("\n".join(_scripts(job))) is None
        assert host == "github" or job["variables"]["GIT_STRATEGY"] == "none"


def test_github_gives_the_least_and_pins_what_it_uses() -> None:
    said = yaml.safe_load(_text("github"))
    assert said["permissions"] == {"contents": "read"}
    rights = {name: job.get("permissions", {}) for name, job in _jobs("github").items()}
    assert rights == {
        "documents": {},
        "comment": {"actions": "read", "pull-requests": "write"},
        "release": {"actions": "read", "contents": "write"},
    }
    steps = [step for job in _jobs("github").values() for step in job["steps"]]
    uses = [step["uses"] for step in steps if "uses" in step]
    assert uses
    assert [one for one in uses if not _PINNED.fullmatch(one)] == []
    (checkout,) = (one for one in steps if one.get("uses", "").startswith("actions/checkout@"))
    assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert "pull_request_target" not in _text("github")
    assert [one for job in _jobs("github").values() for one in _scripts(job) if "${{" in one] == []


def test_gitlab_takes_images_of_a_version() -> None:
    images = [job["image"] for job in _jobs("gitlab").values()]
    assert len(images) == 3
    assert [one for one in images if not _FIXED_IMAGE.fullmatch(one)] == []


def _comment_of(host: str, tmp_path: Path, tool: str, answer: str) -> list[str]:
    """Run the job that comments with a stand-in for its tool; return what that was called with."""
    (tmp_path / "changes").mkdir()
    (tmp_path / "changes" / "changes.md").write_text(f"{MARK}\n", encoding="utf-8")
    log = tmp_path / "log"
    stand_in = tmp_path / tool
    said = tmp_path / "answer"
    said.write_text(answer, encoding="utf-8")
    stand_in.write_text(f'#!/bin/sh\necho "$*" >> {log}\n{_ANSWERING[host]}\n', encoding="utf-8")
    stand_in.chmod(0o755)
    script = "\n".join(("set -e", *_scripts(_jobs(host)["comment"])))
    names = ("GH_REPO", "NUMBER", "RUN", "NOTES", "THIDUA_COMMENT_TOKEN", "GH_TOKEN")
    environment = {**os.environ, **{name: name.lower() for name in names}}
    environment["PATH"] = f"{tmp_path}:{environment['PATH']}"
    environment["ANSWER"] = str(said)
    subprocess.run(["sh", "-c", script], cwd=tmp_path, env=environment, check=True)
    return log.read_text(encoding="utf-8").splitlines()


_ANSWERING = {
    "github": 'case "$*" in *--paginate*) cat "$ANSWER";; esac',
    "gitlab": 'case "$*" in *per_page*) cat "$ANSWER";; esac',
}


@pytest.mark.parametrize(("earlier", "method"), [("", "POST"), ("17\n18\n", "PATCH")])
def test_github_has_one_comment_that_is_renewed(earlier: str, method: str, tmp_path: Path) -> None:
    *_, asked, written = _comment_of("github", tmp_path, "gh", earlier)
    assert MARK in asked
    assert f"--method {method} " in written
    assert written.endswith("--field body=@changes/changes.md")
    assert ("/17 " in written) == bool(earlier)


@pytest.mark.parametrize("begins", ["<", "\\u003c"])
def test_gitlab_has_one_comment_that_is_renewed(begins: str, tmp_path: Path) -> None:
    other = '{"id":3,"type":null,"body":"xem !-- thidua","author":{"id":9,"name":"a"}}'
    body = f"{begins}!-- thidua changes --\\u003e x"
    mine = f'{{"id":17,"type":null,"body":"{body}","author":{{"id":9}}}}'
    _, deleted, written = _comment_of("gitlab", tmp_path, "curl", f"[{other},{mine},{other}]")
    assert "--request DELETE" in deleted
    assert deleted.endswith("notes/17")
    assert "--request POST" in written


@pytest.mark.parametrize("host", _NAMES)
def test_the_comment_is_found_by_the_mark_that_it_begins_with(host: str) -> None:
    assert MARK.removeprefix("<").removesuffix(">") in _text(host)
