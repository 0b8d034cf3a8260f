"""A file in the folder of a campaign is named after what it states.

Why: everybody, and the program, finds a pledge or a result by its file's name; one that says
something else is overlooked, or taken for another unit's.

Fails::

    # campaigns/2024/pledges/van-phong.yaml
    unit: thanh-tra
    campaign: 2023

Passes::

    # campaigns/2024/pledges/van-phong.yaml
    unit: van-phong
    campaign: 2024

Fix: rename the file, or correct what it states.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from thidua.model.finding import Finding, Level
from thidua.model.source import FileKind, Source

ID = "file-name"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield what a file says about its unit, review and campaign that its place does not say."""
    for key, expected in _promised(source).items():
        node = source.root.get(key)
        if node is None or isinstance(node.value, dict | tuple):
            continue
        if key == "year" and type(node.value) is not int:
            continue  # told by the schema
        if str(node.value) != expected:
            facts = {"key": key, "found": str(node.value), "expected": expected}
            yield Finding(node.place, ID, LEVEL, "file-name", facts)


def _promised(source: Source) -> dict[str, str]:
    """Return what a file's name promises, by key, and its folder if it is a campaign's."""
    path = PurePath(source.file)
    above = [folder.name for folder in path.parents]
    at_home = above[0] in ("campaigns", "")  # or checked from inside the folder
    if source.kind is FileKind.CAMPAIGN and at_home and re.fullmatch("[0-9]{4}", path.stem):
        return {"year": path.stem}
    if source.kind is FileKind.SELECTION and above[1:2] == ["campaigns"]:
        return {"campaign": above[0]}
    if source.kind is FileKind.OCCASION and above[2:3] == ["campaigns"]:
        return {"campaign": above[1]}
    if source.kind is FileKind.PLEDGE and above[2:3] == ["campaigns"]:
        return {"campaign": above[1], "unit": path.stem}
    if source.kind is FileKind.RESULT and above[3:4] == ["campaigns"]:
        return {"campaign": above[2], "unit": path.stem, "review": above[0]}
    return {}
