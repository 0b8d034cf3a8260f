"""Teach git, in this clone only, to show Word files as text and to name the section of a hunk.

``.gitattributes`` says which files are meant; what to do with them is a setting of each clone, for
git runs no program that a repository brings along. Running this again does no harm.
"""

from __future__ import annotations

import shlex
import subprocess

import pypandoc

_AS_TEXT = "--sandbox --from docx --to plain --wrap none"
_GONE = "pandoc: make git-setup"
"""What is shown in place of the text once the environment is gone, so that git goes on."""

_SECTION = r"^[- ]*(id: .*)|^[a-z].*$"
"""A line that names what follows: the id of an item, or a key at the left margin."""


def main() -> None:
    """Write the settings of this clone."""
    pandoc = shlex.quote(pypandoc.get_pandoc_path())
    script = f'if [ -x {pandoc} ]; then {pandoc} {_AS_TEXT} -- "$1"; else echo "{_GONE}"; fi'
    settings = {
        "diff.docx.textconv": f"sh -c {shlex.quote(script)} --",
        "diff.thidua-yaml.xfuncname": _SECTION,
    }
    for name, value in settings.items():
        subprocess.run(["git", "config", "--local", name, value], check=True)  # noqa: S603, S607 - the user's git
        print(f"{name} = {value}")


if __name__ == "__main__":
    main()
