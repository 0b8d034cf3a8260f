"""README tells the truth in both languages: the same commands, links that lead somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_CODE = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#:]+)\)")
_TARGET = re.compile(r"\bmake ([a-z]+)")
_SPAN = re.compile(r"`([^`\n]+)`")


@pytest.fixture(scope="module")
def languages(root: Path) -> tuple[str, str]:
    english, vietnamese = (root / name for name in ("README.md", "README.vi.md"))
    return english.read_text(encoding="utf-8"), vietnamese.read_text(encoding="utf-8")


def test_both_languages_have_the_same_parts_and_commands(languages: tuple[str, str]) -> None:
    for pattern in (_CODE, _HEADING):
        english, vietnamese = (pattern.findall(text) for text in languages)
        assert english
        assert english == vietnamese


def test_both_languages_name_the_same_files_and_options(languages: tuple[str, str]) -> None:
    english, vietnamese = ({*filter(str.isascii, _SPAN.findall(text))} for text in languages)
    assert "campaigns/2023.yaml" in english
    assert english ^ vietnamese <= {"file:line:column"}


@pytest.mark.parametrize("name", ["README.md", "README.vi.md", "docs/editors.md", "docs/design.md"])
def test_every_link_and_make_target_exists(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    links, targets = _LINK.findall(text), set(_TARGET.findall("\n".join(_SPAN.findall(text))))
    assert links
    assert [link for link in links if not ((root / name).parent / link).exists()] == []
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    assert [target for target in targets if f"\n{target}: " not in makefile] == []
