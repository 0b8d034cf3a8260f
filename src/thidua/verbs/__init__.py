"""Verbs of the command line, one a module: its arguments, and what it does with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from thidua.verbs import (
    build,
    changes,
    check,
    collect,
    conform,
    demo,
    diff,
    doctor,
    fmt,
    forms,
    history,
    import_document,
    init,
    list_campaigns,
    new,
    release,
    schema,
    status,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping


class Verb(Protocol):
    """What a module of this folder offers; ``say`` are the sentences of ``templates/cli.yaml``."""

    def arguments(self, parser: ArgumentParser, say: Mapping[str, str]) -> None:
        """Add the verb's own arguments."""

    def run(self, options: Namespace, say: Mapping[str, str]) -> int:
        """Do the work, print what came of it, and return the exit code."""


VERBS: Mapping[str, Verb] = {
    "init": init,
    "demo": demo,
    "check": check,
    "fmt": fmt,
    "build": build,
    "status": status,
    "history": history,
    "list": list_campaigns,
    "conform": conform,
    "diff": diff,
    "changes": changes,
    "import": import_document,
    "new": new,
    "forms": forms,
    "collect": collect,
    "release": release,
    "schema": schema,
    "doctor": doctor,
}
"""Name of a verb → its module, in the order of ``thidua --help``."""
