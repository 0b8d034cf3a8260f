"""Git repositories for one test: nobody's settings, an invented author, days that do not change."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

AUTHOR = "Nguyễn Thí Dụ"
DAY = "2024-01-15T08:30:00+07:00"

ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_NAME": AUTHOR for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "thi.du@example.invalid" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_DATE": DAY for who in ("AUTHOR", "COMMITTER")},
    "LC_ALL": "C.UTF-8",
}


def git(root: Path, *words: str, told: str = "") -> str:
    """Run git in ``root``, with something on its standard input, and return what it says."""
    return subprocess.run(
        ["git", "-c", "init.defaultBranch=main", *words],
        cwd=root,
        env={**os.environ, **ENVIRONMENT},
        input=told,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


def commit(root: Path, message: str) -> None:
    """Commit everything that is in ``root``, which becomes a repository if it is none."""
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


def made_tree(root: Path, lines: str) -> str:
    """Store a tree, told as ``git ls-tree`` lists it, and return its name."""
    return git(root, "mktree", told=lines).strip()
