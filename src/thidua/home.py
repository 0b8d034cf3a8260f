"""Home of schemas and templates: beside the code in a checkout, in the package in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_HOME = _PACKAGE / "share" if (_PACKAGE / "share").is_dir() else _PACKAGE.parents[1]

EDITABLE = _HOME != _PACKAGE / "share"
"""Whether they are files that somebody may edit, and not those of an installed package."""

SCHEMAS = _HOME / "schemas"
TEMPLATES = _HOME / "templates"
FONTS = TEMPLATES / "fonts"


def named(path: Path) -> str:
    """Return a file of ours as messages name it: ``templates/papers.yaml``."""
    return path.relative_to(_HOME).as_posix() if path.is_relative_to(_HOME) else path.name
