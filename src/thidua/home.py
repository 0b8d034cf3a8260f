"""Where schemas and templates live: beside the code in a checkout, in the package in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_HOME = _PACKAGE / "share" if (_PACKAGE / "share").is_dir() else _PACKAGE.parents[1]

SCHEMAS = _HOME / "schemas"
TEMPLATES = _HOME / "templates"
FONTS = TEMPLATES / "fonts"
