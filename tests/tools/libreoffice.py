"""LibreOffice as the judge: how a word processor lays out our DOCX."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from typing import TYPE_CHECKING

from tools.outside import ROOT, tool

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_START = 90
"""Seconds allowed for the start of LibreOffice; a cold one takes 5 to 20."""
_EACH = 10
"""Seconds allowed for each document; a usual one takes 0.2."""

_FONTCONFIG = """<?xml version="1.0"?>
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <alias binding="same">
    <family>Times New Roman</family>
    <prefer><family>Liberation Serif</family></prefer>
  </alias>
</fontconfig>
"""


def to_pdf(files: Sequence[Path], folder: Path) -> dict[Path, Path]:
    """Convert Word files to PDF in one run of LibreOffice and return where each PDF is.

    The run has a profile of its own in ``folder`` (two runs on one profile end without a file and
    without a message) and sees the fonts of ``templates/fonts`` only. The files are copied under
    numbered names first, so that equal names from two folders do not overwrite each other.
    """
    soffice = tool("soffice")
    copies = {}
    for number, file in enumerate(files):
        copies[file] = folder / f"{number}-{file.stem}.docx"
        shutil.copyfile(file, copies[file])
    settings = folder / "fonts.conf"
    settings.write_text(
        _FONTCONFIG.format(fonts=ROOT / "templates" / "fonts", cache=folder / "cache"),
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(soffice), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    _run(
        [*command, *map(str, copies.values())],
        environment={**os.environ, "FONTCONFIG_FILE": str(settings)},
        log=folder / "soffice.log",
        timeout=_START + _EACH * len(files),
    )
    made = {file: copy.with_suffix(".pdf") for file, copy in copies.items()}
    missing = [str(file) for file, pdf in made.items() if not pdf.is_file()]
    if missing:
        message = f"LibreOffice wrote no PDF for {missing}: {(folder / 'soffice.log').read_text()}"
        raise RuntimeError(message)
    return made


def _run(command: list[str], *, environment: dict[str, str], log: Path, timeout: float) -> None:
    """Run a command; past the time-out end it with everything that it started."""
    with (
        log.open("w") as output,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
        ) as process,
    ):
        try:
            process.wait(timeout)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
