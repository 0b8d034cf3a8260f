"""What a verb says beside its result, on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from thidua.legible import visible
from thidua.model.finding import Level

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from thidua.model.finding import Finding


def tell(sentence: str) -> None:
    """Say one sentence; a name in it, of a file for example, cannot command the terminal."""
    print(f"thidua: {visible(sentence)}", file=sys.stderr)


def withhold(options: Namespace, say: Mapping[str, str]) -> None:
    """Say that the result is missing, below the findings that are in its way."""
    if not options.quiet:
        tell(say["withheld"])


def report(findings: Sequence[Finding], options: Namespace) -> None:
    """Tell findings beside the work of another verb; to whoever wants quiet, no notices."""
    from thidua.report import render  # noqa: PLC0415 - only when there is something to tell

    told = [one for one in findings if not (options.quiet and one.level is Level.NOTICE)]
    if told:
        print(render(told, format="text", language=options.lang), end="", file=sys.stderr)
