"""The Markdown that reviewers read in a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import built

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("name", built.NAMES)
def test_the_whole_file(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.md", built.content(name, "md").decode())
