"""``thidua schema``: the schemas of the files, for an editor that helps while typing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from thidua.system.home import SCHEMAS
from thidua.verbs import targets
from thidua.verbs.exits import weighed
from thidua.verbs.telling import report, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

_MODELINE = "# yaml-language-server: $schema="


def arguments(parser: ArgumentParser, say: Mapping[str, str]) -> None:
    """Add the folder that is to have the schemas."""
    parser.add_argument(
        "schemas", type=_files, nargs="?", metavar=say["DIR"], help=say["schema-folder"]
    )
    targets.arguments(parser, say, {})
    parser.set_defaults(targets=("schemas",))


def run(options: Namespace, say: Mapping[str, str]) -> int:
    """Write the schemas, print how a file names its own; without a folder, say where they are."""
    from thidua.flows.lending import lend, mentions  # noqa: PLC0415 - `thidua --help` must answer at once

    if options.schemas is None:
        print(SCHEMAS)
        return weighed(())
    folder = options.schemas[0].parent
    written: list[Path] = []
    findings = list(lend(folder, root=options.root, written=written))
    report(findings, options)
    if not findings:
        for place, schema in mentions(folder, root=options.root):
            print(f"{place}\n    {_MODELINE}{schema}")
        if not options.quiet:
            tell(say["lent"].format(count=len(written), path=folder.as_posix()))
    return weighed(findings)


def _files(typed: str) -> list[Path]:
    """Return the files that will be written, for whoever asks what is there already."""
    from thidua.flows.lending import names  # noqa: PLC0415

    return [Path(typed) / name for name in names()]
