"""Files of other formats made into Word files: by pandoc in its sandbox, or by LibreOffice.

Neither is trusted: each works on a copy in a folder of its own, has an end in time and memory, and
what it writes is read like any stranger's file. pandoc touches no file and no network but its
input (``--sandbox``); LibreOffice has a profile made for the one run, which runs no macro and
follows no link.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import pathname2url

from msgspec import Struct

from thidua.intake.nesting import DEEPEST, MOST, nested_too_deep
from thidua.opc.archive import FILE_LIMIT

SECONDS = 60
"""As long as a program may take for one file."""
INPUT_LIMIT = 16_000_000
"""Bytes of a file that is given to another program; as Word files these are hundreds of pages."""
_MEMORY = "768m"
"""For pandoc, which takes a fifth more."""
_DATA = 1_000_000_000
"""Bytes of memory that any program may write to; LibreOffice begins with a sixth of it."""
_ZIP = b"PK\x03\x04"
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_WITHIN = 1024
_UNSAID = ("title", "author", "date")
"""What pandoc would print over the text though no page of the file says it."""
_LOCAL = "http://127.0.0.1:9"
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
</oor:items>
"""


class OtherFormat(StrEnum):
    """A format that is read by way of a Word file, by the name that pandoc has for it."""

    ODT = "odt"
    RTF = "rtf"
    HTML = "html"
    DOC = "doc"


class Unconverted(StrEnum):
    """Why a file was not converted, by the message that says it."""

    TOO_LARGE = "import-too-large"
    TOO_NESTED = "import-too-nested"
    TOO_SLOW = "import-took-too-long"
    FAILED = "import-not-converted"
    NO_PANDOC = "import-no-pandoc"
    NO_OFFICE = "import-no-office"


class ConversionError(Exception):
    """A file could not be made into a Word file; ``message`` names the sentences that say why."""

    def __init__(self, message: Unconverted, **facts: str | int) -> None:
        """Carry the name of a message and what it says."""
        super().__init__(message)
        self.message, self.facts = message, facts


def format_of(content: bytes, *, name: str) -> OtherFormat | None:
    """Return which other format a file is, by what it begins with; HTML by its name as well."""
    begun = content[:_WITHIN]
    if begun.startswith(_ZIP) and _ODT in begun:
        return OtherFormat.ODT
    if begun.startswith(_OLE):
        return OtherFormat.DOC
    text = begun.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if text.startswith(_RTF):
        return OtherFormat.RTF
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    if text.startswith((b"<!doctype html", b"<html")) or (named and text.startswith(b"<")):
        return OtherFormat.HTML
    return None


class ConvertedFile(Struct, frozen=True):
    """A Word file made of another; ``by_pandoc`` has no lines of tables, and no way text is set."""

    content: bytes
    by_pandoc: bool


def converted(content: bytes, kind: OtherFormat) -> ConvertedFile:
    """Return a file of another format as a Word file.

    LibreOffice does it where it is installed, and alone for DOC; where it is not, or refuses the
    file (for a linked picture, say), pandoc. Always pandoc for HTML, whose pictures may lie
    anywhere in the net; it prints names of styles and labels what has no label.

    Raises:
        ConversionError: the program for it is missing, gave up, or took too long.
    """
    if len(content) > INPUT_LIMIT:
        raise ConversionError(Unconverted.TOO_LARGE, limit=INPUT_LIMIT // 1_000_000)
    if nested_too_deep(content, kind):
        facts = {"most": MOST, "deepest": DEEPEST}
        raise ConversionError(Unconverted.TOO_NESTED, format=kind.value.upper(), **facts)
    if kind is not OtherFormat.HTML and (kind is OtherFormat.DOC or office() is not None):
        try:
            return ConvertedFile(_made(_by_office, content, kind), by_pandoc=False)
        except ConversionError as error:
            if kind is OtherFormat.DOC or error.message is not Unconverted.FAILED:
                raise
    return ConvertedFile(_made(_by_pandoc, content, kind), by_pandoc=True)


def _made(
    make: Callable[[bytes, OtherFormat, Path], Path], content: bytes, kind: OtherFormat
) -> bytes:
    with TemporaryDirectory(prefix="thidua-") as folder:
        made = make(content, kind, Path(folder))
        try:
            if made.stat().st_size > FILE_LIMIT:
                raise ConversionError(Unconverted.FAILED, format=kind.value.upper())
            return made.read_bytes()
        except OSError as error:
            raise ConversionError(Unconverted.FAILED, format=kind.value.upper()) from error


def _by_pandoc(content: bytes, kind: OtherFormat, folder: Path) -> Path:
    try:
        from pypandoc import get_pandoc_path  # noqa: PLC0415 - an extra that few need

        pandoc = get_pandoc_path()
    except (ImportError, OSError) as error:
        raise ConversionError(Unconverted.NO_PANDOC, format=kind.value.upper()) from error
    made = folder / "made.docx"
    command = [pandoc, "+RTS", f"-M{_MEMORY}", "-RTS", "--sandbox", "-f", kind.value]
    command += [part for key in _UNSAID for part in ("-M", f"{key}=")]
    _run([*command, "-t", "docx", "-o", str(made)], kind, folder, content)
    return made


def office() -> str | None:
    """Return where LibreOffice is on this machine."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def _by_office(content: bytes, kind: OtherFormat, folder: Path) -> Path:
    program = office()
    if program is None:
        raise ConversionError(Unconverted.NO_OFFICE)
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    given = folder / f"given.{kind.value}"
    given.write_bytes(content)
    where = f"-env:UserInstallation=file:{pathname2url(str(profile.parent))}"
    command = [program, where, "--headless", "--norestore", "--nolockcheck", "--nodefault"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out")]
    _run([*command, str(given)], kind, folder, b"")
    return folder / "out" / "given.docx"


def _run(command: Sequence[str], kind: OtherFormat, folder: Path, given: bytes) -> None:
    """Run a program with an end in time; whatever it began ends with it."""
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), _LOCAL)
    with subprocess.Popen(  # noqa: S603 - a program that the user installed, arguments of ours
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={**os.environ, **proxies},
        start_new_session=True,
    ) as process:
        try:
            _bound(process.pid)
            process.communicate(given, timeout=SECONDS)
        except subprocess.TimeoutExpired as error:
            raise ConversionError(Unconverted.TOO_SLOW, seconds=SECONDS) from error
        finally:
            _end(process)
    if process.returncode:
        raise ConversionError(Unconverted.FAILED, format=kind.value.upper())


def _bound(number: int) -> None:
    """Bound memory, files and time of a process and of what it begins, where the system can.

    That holds even when nobody is left to end it.
    """
    with suppress(ImportError, AttributeError, OSError, ValueError):
        import resource  # noqa: PLC0415 - Windows has none

        most = {
            resource.RLIMIT_DATA: _DATA,
            resource.RLIMIT_FSIZE: 4 * FILE_LIMIT,
            resource.RLIMIT_CPU: 2 * SECONDS,
        }
        for kind, limit in most.items():
            resource.prlimit(number, kind, (limit, limit))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program and what it began, be it that it has ended and left something behind."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
