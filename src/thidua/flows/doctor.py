"""Doctor: what of all that the program needs or can use is on this machine.

Nothing is installed, changed or asked over the network; the folder is written to once, and the file
is gone again before anybody sees it.
"""

from __future__ import annotations

import codecs
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from thidua import fonts
from thidua.model.health import HealthCheck, HealthState

_PYTHONS = (3, 11), (3, 14)
_PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;]+)(?:\s*;\s*(?P<when>.*))?")
_SECONDS = 10
_FILES = 50_000
"""Most files of a folder of fonts that are looked at."""
_LIBERATION = "LiberationSerif-Regular.ttf"
_TIMES = ("times.ttf", "times new roman.ttf", "timesnewroman.ttf")
_OLDEST = 2.0
"""The version of Liberation from which on its lines break as those of Times New Roman do."""
_OFFICES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def examine(folder: Path, *, encoding: str, piped: bool) -> Iterator[HealthCheck]:
    """Yield how each thing stands on this machine, for somebody who works in ``folder``.

    ``encoding`` is that of what is printed, ``piped`` says that it goes to no terminal.
    """
    yield _python()
    yield _packages()
    yield _own_fonts()
    yield _writable(folder)
    yield _terminal(encoding, piped=piped)
    yield _git()
    office = _office()
    yield _program("soffice", office)
    there = dict(_fonts(office))
    yield _times(there)
    yield _liberation(there)
    yield _pandoc()


def _python() -> HealthCheck:
    first, last = _PYTHONS
    fits = first <= sys.version_info[:2] <= last
    state = HealthState.OK if fits else HealthState.WRONG
    return HealthCheck("python", state, sys.version.split()[0], needed=True)


def _packages() -> HealthCheck:
    """Compare what is installed with the exact versions that this version asks for."""
    try:
        asked = distribution("thidua").requires or []
    except PackageNotFoundError:
        return HealthCheck("packages", HealthState.MISSING, "thidua", needed=True)
    pins = [pin for one in asked if (pin := _PIN.fullmatch(one))]
    always = [pin for pin in pins if not pin["when"]]
    wrong = [told for pin in always if (told := _departing(pin["name"], pin["version"]))]
    if wrong:
        return HealthCheck("packages", HealthState.WRONG, ", ".join(wrong), needed=True)
    return HealthCheck("packages", HealthState.OK, str(len(always)), needed=True)


def _departing(name: str, pinned: str) -> str:
    try:
        there = version(name)
    except PackageNotFoundError:
        return f"{name} {pinned}: -"
    return "" if there == pinned else f"{name} {pinned}: {there}"


def _own_fonts() -> HealthCheck:
    gone = ", ".join(path.name for path in fonts.missing())
    state = HealthState.MISSING if gone else HealthState.OK
    return HealthCheck("fonts", state, gone or "Liberation Serif", needed=True)


def _writable(folder: Path) -> HealthCheck:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError as error:
        found = f"{folder.as_posix()}: {error.strerror}"
        return HealthCheck("folder", HealthState.WRONG, found, needed=True)
    return HealthCheck("folder", HealthState.OK, folder.absolute().as_posix(), needed=True)


def _terminal(encoding: str, *, piped: bool) -> HealthCheck:
    """Tell whether what is printed can be read: a file and a pipe get UTF-8, a terminal its own."""
    known = (_console() if piped else "") or encoding
    fits = codecs.lookup(known).name == "utf-8"
    return HealthCheck("terminal", HealthState.OK if fits else HealthState.WRONG, known)


def _console() -> str:
    """Return the code page of a Windows console whose output goes through a pipe; else nothing."""
    with suppress(ImportError, AttributeError, LookupError, OSError):
        import ctypes  # noqa: PLC0415 - only Windows has what is asked for

        number = ctypes.windll.kernel32.GetConsoleOutputCP()  # type: ignore[attr-defined]
        if number:
            return codecs.lookup("utf-8" if number == _UTF8 else f"cp{number}").name
    return ""


_UTF8 = 65001


def _git() -> HealthCheck:
    path = shutil.which("git")
    if path is None:
        return HealthCheck("git", HealthState.MISSING, "")
    with suppress(OSError, subprocess.SubprocessError):
        said = subprocess.run(  # noqa: S603 - a path that the system found, and one word
            [path, "--version"], capture_output=True, timeout=_SECONDS, check=True
        )
        return HealthCheck(
            "git", HealthState.OK, said.stdout[:100].decode(errors="replace").strip()
        )
    return HealthCheck("git", HealthState.WRONG, path)


def _office() -> str:
    """Return where LibreOffice is, on the path or where it is usually installed."""
    named = shutil.which("soffice") or shutil.which("libreoffice")
    return named or next((one for one in _OFFICES if Path(one).is_file()), "")


def _program(name: str, path: str) -> HealthCheck:
    return HealthCheck(name, HealthState.OK if path else HealthState.MISSING, path)


def _pandoc() -> HealthCheck:
    """Look for the pandoc that ``thidua[import]`` brings along, then for one of the system."""
    if find_spec("pypandoc") is not None:
        return HealthCheck("pandoc", HealthState.OK, "thidua[import]")
    return _program("pandoc", shutil.which("pandoc") or "")


def _fonts(office: str) -> Iterator[tuple[str, Path]]:
    """Yield the fonts that are looked for, by file name in small letters, where they are."""
    wanted = {*_TIMES, _LIBERATION.casefold()}
    for folder in _font_folders(office):
        walked = ((top, name) for top, _, names in os.walk(folder) for name in names)
        for top, name in islice(walked, _FILES):
            if name.casefold() in wanted:
                yield name.casefold(), Path(top) / name


def _font_folders(office: str) -> Iterator[Path]:
    home = Path.home()
    if office:
        yield Path(os.path.realpath(office)).parent.parent / "share" / "fonts"
    if os.name == "nt":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        yield home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
        yield from (home / ".local/share/fonts", home / ".fonts")


def _times(there: dict[str, Path]) -> HealthCheck:
    found = next((there[name] for name in _TIMES if name in there), None)
    return _program("times", found.as_posix() if found else "")


def _liberation(there: dict[str, Path]) -> HealthCheck:
    path = there.get(_LIBERATION.casefold())
    if path is None:
        return HealthCheck("liberation", HealthState.MISSING, "")
    revision = _revision(path)
    state = HealthState.OK if revision >= _OLDEST else HealthState.WRONG
    return HealthCheck("liberation", state, f"{revision:.2f} ({path.as_posix()})")


def _revision(path: Path) -> float:
    """Return the version that a font says, 0 of what is none."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - 50 ms

    with suppress(OSError, TTLibError, KeyError), path.open("rb") as file:
        return float(TTFont(file, lazy=True)["head"].fontRevision)
    return 0.0
