"""LibreOffice as the judge: how a word processor lays out our DOCX, and settles its revisions."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools import macros
from tools.outside import ROOT, tool

_START = 90
"""Seconds allowed for the start of LibreOffice; a cold one takes 5 to 20."""
_AT_A_TIME = 100
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
    """Convert Word files to PDF by LibreOffice and return where each PDF is."""
    return convert(files, folder, form="pdf")


def convert(files: Sequence[Path], folder: Path, *, form: str) -> dict[Path, Path]:
    """Convert files to another form ("pdf", "odt", "doc", "docx") and return where each is.

    Each run has a profile of its own in ``folder`` (two runs on one profile end without a file and
    without a message) and sees the fonts of ``templates/fonts`` only. The files are copied under
    numbered names first, so that equal names from two folders do not overwrite each other. A run
    gets a hundred files: after two or three hundred LibreOffice stops and says nothing.
    """
    copies = {}
    for number, file in enumerate(files):
        copies[file] = _apart(folder, form) / f"{number}-{file.name}"
        shutil.copyfile(file, copies[file])
    waiting = list(map(str, copies.values()))
    for start in range(0, len(waiting), _AT_A_TIME):
        some = waiting[start : start + _AT_A_TIME]
        _run(["--convert-to", form, "--outdir", str(folder), *some], folder, files=len(some))
    made = {file: folder / f"{copy.stem}.{form}" for file, copy in copies.items()}
    _check(made.values(), folder)
    return made


def _apart(folder: Path, form: str) -> Path:
    """Return where copies are put: not where LibreOffice writes, or a copy would pass for that."""
    apart = folder / f"before-{form}"
    apart.mkdir(exist_ok=True)
    return apart


def settled(files: Sequence[Path], folder: Path) -> dict[Path, tuple[Path, Path]]:
    """Accept, and reject, all revisions of Word files; return where both Word files are of each.

    All in one run with a profile of its own in ``folder``. A file without revisions comes back
    twice as LibreOffice saves it.
    """
    made = {
        file: (folder / f"{number}-accepted.docx", folder / f"{number}-rejected.docx")
        for number, file in enumerate(files)
    }
    jobs = folder / "jobs.txt"
    lines = (
        f"{command}\t{file.resolve().as_uri()}\t{copy.as_uri()}\n"
        for file, copies in made.items()
        for command, copy in zip((macros.ACCEPT, macros.REJECT), copies, strict=True)
    )
    jobs.write_text("".join(lines), encoding="utf-8")
    _run(["--terminate_after_init"], folder, files=0)
    macro = macros.install(folder / "profile", jobs)
    _run(["--norestore", macro], folder, files=2 * len(files))
    _check((copy for copies in made.values() for copy in copies), folder)
    return made


def _check(made: Iterable[Path], folder: Path) -> None:
    missing = [file.name for file in made if not file.is_file()]
    if missing:
        message = f"LibreOffice did not write {missing[:9]}: {(folder / 'soffice.log').read_text()}"
        raise RuntimeError(message)


def _run(arguments: Sequence[str], folder: Path, *, files: int) -> None:
    """Run LibreOffice with profile, fonts and log in ``folder``.

    Past the time-out it is ended with everything that it started.
    """
    settings = folder / "fonts.conf"
    settings.write_text(
        _FONTCONFIG.format(fonts=ROOT / "templates" / "fonts", cache=folder / "cache"),
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(tool("soffice")), profile, "--headless", *arguments]
    with (
        (folder / "soffice.log").open("w") as output,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "FONTCONFIG_FILE": str(settings)},
            start_new_session=True,
        ) as process,
    ):
        try:
            process.wait(_START + _EACH * files)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
