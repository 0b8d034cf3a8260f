"""Changes as one HTML page that needs nothing else: no network, no script to be read.

The page allows itself exactly its own style and script, by their hashes, so that nothing in a
compared text could run even if it came through the escaping.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from thidua.model.change import Comparison
from thidua.model.document import Mark
from thidua.report.changes.outline import tell
from thidua.report.changes.wording import ChangeWords
from thidua.system.home import TEMPLATES

if TYPE_CHECKING:
    from jinja2 import Template


def write(comparison: Comparison, say: ChangeWords, *, width: int | None, everything: bool) -> str:
    """Return the page; it holds everything, and shows what a reader chooses."""
    del width
    from markupsafe import Markup  # noqa: PLC0415 - only a page needs it

    style, script = (
        (TEMPLATES / f"comparison.{ending}").read_text(encoding="utf-8") for ending in ("css", "js")
    )
    return _template().render(
        told=tell(comparison, say),
        say=say,
        everything=everything,
        deleted=Mark.DELETED,
        inserted=Mark.INSERTED,
        style=Markup(style),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _hash(text: str) -> str:
    """Return the hash of an inline style or script as a Content-Security-Policy names it."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _template() -> Template:
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only a page needs it
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("comparison.html.j2")
