r"""From a file to characters that the YAML parser and every later stage can rely on.

UTF-8 only, no byte that is not, no invisible or private character; line ends become ``\\n`` and
letters are composed. What was wrong with the file as a whole is told once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from stat import S_ISREG

from thidua.model.finding import Finding, Level, Place
from thidua.model.trouble import OTHER, trouble
from thidua.source.foreign import foreign
from thidua.source.letters import composed, loose
from thidua.source.listing import opens
from thidua.texts.old_letters import Trace, traces

LIMIT = 5_000_000
"""Largest file in bytes; a campaign of 300 units takes a tenth of it."""

FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but not tab and line feed
    "\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"  # invisible
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0"  # joiners and blank letters
    "\ufe00-\ufe0f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # variants, signs of notations
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2"  # signs around the numbers of other scripts
    "\U000110bd\U000110cd\U00013430-\U0001343f"
    "\ud800-\udfff"  # halves of a surrogate pair
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use: the old Vietnamese fonts live here
    "\ufdd0-\ufdef\ufffd-\uffff"  # no characters, and the mark of a character lost before
    "\U000e0000-\U000e0fff"  # invisible tags
    "]"
)
"""Characters that no official text needs and that hide, reverse or lose words."""

_HIDDEN = {
    "\u00ad": "soft-hyphen",
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", "zero-width"),
}
"""Characters with a name that people know, and the message that says it."""

SHOWN = 20
"""How many forbidden characters of one text are told."""
LONGEST_WORD = 200
_NEAR = 30
"""As many characters to either side hold the word of a letter."""
_LINE_END = re.compile(r"\r+\n")
_BOM = b"\xef\xbb\xbf"


def load(path: Path, *, name: str, limit: int = LIMIT) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Return the bytes of a regular file of at most ``limit`` bytes, or the finding why not."""
    try:
        if path.is_symlink() or path.is_dir():
            return None, (_no_file(path, name),)
        with open(path, "rb", opener=_at_once) as stream:
            status = os.fstat(stream.fileno())
            if not S_ISREG(status.st_mode):
                return None, (_refused(name, "file-unreadable", "file-not-regular"),)
            content = stream.read(min(limit, status.st_size) + 1)  # room for what there is
            if len(content) > status.st_size:  # somebody is writing into it
                content += stream.read(limit + 1 - len(content))
    except (OSError, ValueError) as error:
        reason = trouble(error) if isinstance(error, OSError) else OTHER
        return None, (_refused(name, "file-unreadable", _reason(error), reason=reason),)
    if len(content) > limit:
        other = foreign(content) if limit == LIMIT else ""
        return None, (_other(name, other) if other else too_large(name, limit),)
    return content, ()


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting for whoever may hold the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _no_file(path: Path, name: str) -> Finding:
    locked = path.is_dir() and not path.is_symlink() and not opens(path)
    return _refused(name, "file-unreadable", "folder-locked" if locked else "file-not-regular")


def too_large(name: str, limit: int = LIMIT) -> Finding:
    """Return the error about a file of more than ``limit`` bytes."""
    return _refused(name, "file-too-large", "file-too-large", limit=limit // 10**6)


def decode(content: bytes, *, name: str) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the text of UTF-8 bytes without byte order mark, or what they are instead."""
    place = Place(name)
    if other := foreign(content):
        return None, (_other(name, other),)
    marked = content.startswith(_BOM)
    body = content.removeprefix(_BOM)
    warnings = (Finding(place, "byte-order-mark", Level.WARNING),) if marked else ()
    try:
        return body.decode("utf-8"), warnings
    except UnicodeDecodeError as error:
        before = body[: error.start].decode("utf-8")
        facts = {"byte": f"0x{body[error.start]:02X}"}
        found = Finding(_after(before, name), "not-utf8", Level.ERROR, "not-utf8", facts)
        return None, (*warnings, found)


def scan(text: str, *, name: str) -> tuple[str, tuple[Finding, ...]]:
    r"""Return the text in the form that all else relies on, and a finding for each thing wrong.

    Line ends are ``\\n``, letters are composed. Forbidden characters come back as U+FFFD, one for
    one, so that the rest of the file can still be checked in the same run; the first 20 are told.
    """
    lines, ends = _lines(text, name)
    letters = composed(lines)
    marks = () if letters == lines else (loose_marks(lines, name),)
    told = islice(FORBIDDEN.finditer(letters), SHOWN)
    findings = tuple(_once(_forbidden(letters, match, name) for match in told))
    readable = FORBIDDEN.sub("\ufffd", letters) if findings else letters
    return readable, (*ends, *marks, *findings)


def _lines(text: str, name: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the text with line feeds as line ends, and one finding where others stood."""
    lines = _LINE_END.sub("\n", text) if "\r" in text else text
    at = lines.find("\r")
    if at < 0:
        return lines, ()
    facts = {"count": lines.count("\r")}
    lines = lines.replace("\r", "\n")
    found = Finding(_after(lines[:at], name), "line-ends", Level.ERROR, "line-ends", facts)
    return lines, (found,)


def loose_marks(text: str, name: str, place: Place | None = None) -> Finding:
    """Return the one error about letters whose marks stand apart; at the first or at a place."""
    at = loose(text)
    start = max(text.rfind(blank, 0, at) for blank in " \t\n") + 1
    word = composed(text[start : start + LONGEST_WORD].split(maxsplit=1)[0])
    return Finding(
        place or _after(text[:at], name), "text-nfc", Level.ERROR, "text-nfc", {"excerpt": word}
    )


def _forbidden(text: str, match: re.Match[str], name: str) -> Finding:
    """Return the finding about a forbidden character; a soft hyphen may be a letter of TCVN3."""
    message, at = _HIDDEN.get(match[0], "forbidden-character"), match.start()
    facts = {"code": codepoint(match[0])}
    letter = _letter(text, at) if message == "soft-hyphen" else None
    if letter is not None:
        message = "soft-hyphen-letter"
        facts |= {"encoding": letter.encoding, "meant": letter.meant}
    return Finding(_after(text[:at], name), "forbidden-character", Level.ERROR, message, facts)


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, but of the letters of an old encoding only the first: the text is one."""
    told = False
    for finding in findings:
        letter = finding.message == "soft-hyphen-letter"
        if not (letter and told):
            yield finding
        told |= letter


def _letter(text: str, at: int) -> Trace | None:
    """Return the word of an old encoding in which the character at ``at`` is a letter, if any."""
    first = max(0, at - _NEAR)
    words = traces(text[first : at + _NEAR])
    return next((one for one in words if 0 <= at - first - one.start < len(one.typed)), None)


def codepoint(character: str) -> str:
    """Return the usual name of a character that cannot be shown, such as ``U+200B``."""
    return f"U+{ord(character):04X}"


def _reason(error: Exception) -> str:
    """Return the message for the everyday reasons, or the general one."""
    if isinstance(error, FileNotFoundError | ValueError):  # no file has a NUL in its name
        return "file-missing"
    return "file-locked" if isinstance(error, PermissionError) else "file-unreadable"


def _other(name: str, message: str) -> Finding:
    """Return the error about a file that is something else than text in UTF-8."""
    rule = "not-utf8" if message.startswith("not-utf8") else "file-is-other"
    return _refused(name, rule, message)


def _refused(name: str, rule: str, message: str, **facts: str | int) -> Finding:
    """Return an error about the file as a whole."""
    return Finding(Place(name), rule, Level.ERROR, message, facts)


def _after(before: str, name: str) -> Place:
    """Return the place of the character that follows ``before``."""
    return Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
