"""The Markdown that reviewers read in a pull request."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

import built


@pytest.mark.parametrize("name", built.NAMES)
def test_the_whole_file(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.md", built.content(name, "md").decode())


@pytest.mark.parametrize("name", built.NAMES)
def test_nobody_is_mentioned(name: str) -> None:
    """GitHub would send a mail; no parser of Markdown knows of it."""
    text = built.content(name, "md").decode()
    assert ("@" in text) is (name == "hostile")
    assert re.findall(r"(?<!\\)@\w+", text) == []
