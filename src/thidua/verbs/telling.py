"""What a verb says beside its result, on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from thidua.legible import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from thidua.model.finding import Finding


def tell(sentence: str) -> None:
    """Say one sentence; a name in it, of a file for example, cannot command the terminal."""
    print(f"thidua: {visible(sentence)}", file=sys.stderr)


def report(findings: Sequence[Finding], options: Namespace) -> None:
    """Tell findings beside the work of another verb."""
    from thidua.report import render  # noqa: PLC0415 - only when there is something to tell

    if findings:
        print(render(findings, format="text", language=options.lang), end="", file=sys.stderr)
