"""Home of schemas and templates: beside the code in a checkout, in the package in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_HOME = _PACKAGE / "share" if (_PACKAGE / "share").is_dir() else _PACKAGE.parents[1]

_LOCK = "requirements.lock"

EDITABLE = _HOME != _PACKAGE / "share"
"""Whether they are files that somebody may edit, and not those of an installed package."""

SCHEMAS = _HOME / "schemas"
TEMPLATES = _HOME / "templates"
FONTS = TEMPLATES / "fonts"
DEMO = _HOME / "demos" / "xa-minh-hoa"
"""The office that does not exist, to be looked at and tried."""


def lock() -> str:
    """Return what is installed beside the program, by exact version and hash."""
    if EDITABLE:
        return (_HOME / _LOCK).read_text(encoding="utf-8")
    from importlib.metadata import distribution  # noqa: PLC0415 - hardly ever asked for

    return distribution("thidua").read_text(f"extra_metadata/{_LOCK}") or ""


def named(path: Path) -> str:
    """Return a file of ours as messages name it: ``templates/papers.yaml``."""
    return path.relative_to(_HOME).as_posix() if path.is_relative_to(_HOME) else path.name
