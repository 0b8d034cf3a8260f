"""Stray: what lies in ``campaigns`` and belongs to no campaign, as it is told."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

from thidua.catalogue.reviews import review_list
from thidua.model.finding import Finding, Level, Place
from thidua.source.layout import AMONG_CAMPAIGNS, misspelt, placed

_ALIKE = re.compile(r"[0-9]{4}|\.ya?ml$", re.IGNORECASE)
"""What makes a name look like that of a campaign: a year, or the ending."""

_FORMS = frozenset({".xlsx", ".docx"})
"""Endings of forms that came back: no mistake in the data, and no hindrance."""
_DOCUMENTS = frozenset(
    {
        *(".doc", ".docx", ".docm", ".odt", ".rtf", ".pdf", ".xls", ".xlsx", ".ods", ".csv"),
        *(".jpg", ".jpeg", ".png", ".zip", ".rar", ".7z", ".ppt", ".pptx"),
    }
)
"""Endings of files that no other name makes data."""


def astray(path: PurePath) -> Finding:
    """Return what is said of a stray: an error, or a warning of what is plainly no campaign."""
    among = AMONG_CAMPAIGNS.search(path.as_posix())
    year = re.search("[0-9]{4}", path.name)
    near = path.with_name(f"{year[0] if year else '2024'}.yaml") if among else _respelt(path)
    message = "unknown-in-campaigns" if among else ""
    if path.suffix.lower() in _FORMS:
        place = Place(path.as_posix())
        return Finding(place, "unknown-file", Level.WARNING, "stray-form")
    if path.suffix.lower() in _DOCUMENTS:
        message = "stray-document"
    elif not among and placed(near.as_posix()):
        message = "stray-spelling"
    elif not among and (filed := _filed(near)) is not None:
        message, near = "stray-result", filed
    level = Level.WARNING if among and not _ALIKE.search(path.name) else Level.ERROR
    facts = {"near": near.name if near.parent.parent.name != "results" else _below(near)}
    return Finding(Place(path.as_posix()), "unknown-file", level, message, facts)


def _filed(path: PurePath) -> PurePath | None:
    """Return where a result belongs whose file names unit and review: ``results/UNIT-h1.yaml``."""
    usual = (one.id for one in (*review_list().year, *review_list().other))
    review = next((one for one in usual if path.stem.endswith(f"-{one}")), None)
    if path.parent.name != "results" or review is None:
        return None
    return path.parent / review / f"{path.stem.removesuffix(f'-{review}')}.yaml"


def _below(path: PurePath) -> str:
    """Return the end of a path, from the folder of results on."""
    return "/".join(path.parts[-3:])


def _respelt(path: PurePath) -> PurePath:
    """Return a path as ids are spelt: small letters without marks, digits, hyphens."""
    if misspelt(path):
        return path.with_name(f"{path.stem.lower()}.yaml")
    folder = path.parent
    if folder.parent.name.lower() == "results":
        return folder.parent.with_name("results") / _id(folder.name) / f"{_id(path.stem)}.yaml"
    return folder.with_name(folder.name.lower()) / f"{_id(path.stem)}.yaml"


def _id(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.lower().replace("đ", "d"))
    letters = "".join(one for one in bare if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
