"""Runs that are killed at random moments: nothing torn, nothing lost, nothing left by the next run.

``make kills`` does a hundred of each verb; a test does a few.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from command import command, run
from tools.outside import ROOT

Files = dict[str, bytes]

_WORDS = {
    "build": ("--quiet", "build"),
    "new": ("--quiet", "new", "2025", "--from", "2024"),
    "fmt": ("--quiet", "fmt"),
}
VERBS = tuple(_WORDS)
_TIMEOUT = 60


def files(root: Path) -> Files:
    """Return every file below a folder, hidden ones included."""
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def office(root: Path) -> Path:
    """Make a repository of two campaigns, not in canonical form, so that fmt has work."""
    (root / "campaigns").mkdir(parents=True)
    short = (ROOT / "tests" / "shapes" / "short.yaml").read_text(encoding="utf-8")
    for year in ("2023", "2024"):
        text = short.replace("2024", year) + "\n\n"
        (root / "campaigns" / f"{year}.yaml").write_text(text, encoding="utf-8")
    return root


def _wait(process: subprocess.Popen[bytes], root: Path, seconds: float | None) -> None:
    """Wait some seconds, or until the run has begun to write and at most some moments longer."""
    if seconds is None:
        names = sorted(root.rglob("*"))
        while process.poll() is None and sorted(root.rglob("*")) == names:
            pass
        seconds = 0.005 * random.choice((0, 0, 1, 4))  # noqa: S311 - a moment, no secret
    time.sleep(seconds)


def trial(verb: str, before: Path, after: Files, *, seconds: float | None, at: Path) -> list[str]:
    """Kill one run after some ``seconds``, or while it writes; return what was wrong then."""
    root = at / "office"
    shutil.copytree(before, root)
    with subprocess.Popen(command(*_WORDS[verb]), cwd=root, stderr=subprocess.DEVNULL) as process:
        _wait(process, root, seconds)
        process.kill()
        process.wait(_TIMEOUT)
    whole = files(before)
    torn = [
        f"torn: {name}"
        for name, content in files(root).items()
        if not name.endswith(".thidua-tmp") and content not in (whole.get(name), after.get(name))
    ]
    lost = [f"lost: {name}" for name in whole.keys() - files(root).keys()]
    run(*_WORDS[verb], at=root)
    left = files(root)
    wrong = [
        f"after the next run: {name}"
        for name in sorted(left.keys() ^ after.keys() | left.keys() & after.keys())
        if left.get(name) != after.get(name)
    ]
    shutil.rmtree(root)
    return [*torn, *lost, *wrong]


def trials(verb: str, count: int) -> Mapping[int, list[str]]:
    """Return what was wrong in each of ``count`` trials in which anything was."""
    wrong: dict[int, list[str]] = {}
    with TemporaryDirectory() as folder:
        before, finished = Path(folder, "before"), Path(folder, "after")
        office(before)
        shutil.copytree(before, finished)
        began = time.monotonic()
        assert run(*_WORDS[verb], at=finished).returncode == 0
        seconds = (time.monotonic() - began) * 1.1
        after = files(finished)
        assert after != files(before)
        for number in range(count):
            moment = random.uniform(0, seconds) if number % 2 else None  # noqa: S311
            found = trial(verb, before, after, seconds=moment, at=Path(folder))
            if found:
                wrong[number] = found
    return wrong


def main() -> int:
    """Kill so many runs of each verb, and tell what was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--verb", action="append", choices=VERBS)
    options = parser.parse_args()
    random.seed(options.seed)
    bad = 0
    for verb in options.verb or VERBS:
        wrong = trials(verb, options.count)
        bad += len(wrong)
        print(f"{verb}: {options.count} killed, {len(wrong)} with something wrong", flush=True)  # noqa: T201
        for number, found in wrong.items():
            print(f"  {number}: {'; '.join(found[:5])}")  # noqa: T201
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
