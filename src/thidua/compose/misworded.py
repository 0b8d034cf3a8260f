"""Mistakes in wording templates, told as findings: which line, what is known there, a guess.

Whoever edits ``templates/documents/`` knows Word and the decree, not Python: an unknown value,
style or slot, a forgotten brace, are no mistakes of the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from traceback import extract_tb
from typing import NoReturn

from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.utils import missing

from thidua.catalogue.own import OwnFileError, fault, unknown
from thidua.compose.protection import reveal
from thidua.system.home import TEMPLATES

DOCUMENTS = TEMPLATES / "documents"
_INCLUDE = re.compile(r'{%-?\s*include\s+"(?P<name>[^"]+)"')


class UnknownValueError(Exception):
    """A template asks for a value, or a part of one, that is not there."""

    def __init__(self, name: str, known: Iterable[str] | None) -> None:
        """Carry the name, and those there are; None where all values of the template are meant."""
        super().__init__(name)
        self.name, self.known = name, known


class Unknown(StrictUndefined):
    """What Jinja makes of a value that is not there: used in any way, it says what there is."""

    def __init__(self, *parts: object, **named: object) -> None:
        """Note what was asked for, and of what."""
        super().__init__(*parts, **named)  # type: ignore[arg-type]
        if self._undefined_exception is UndefinedError:  # else the sandbox forbids it
            self._undefined_exception = self._told  # type: ignore[assignment]

    def _told(self, _message: str) -> UnknownValueError:
        whose = self._undefined_obj
        known = None if whose is missing else _parts(whose)
        return UnknownValueError(str(self._undefined_name), known)


def misworded(template: str, error: Exception, values: Mapping[str, object]) -> OwnFileError:
    """Return what is to be raised when a template cannot be rendered with ``values``.

    Raises:
        Exception: the error itself, when it did not come from a template.
    """
    if isinstance(error, TemplateSyntaxError):
        path = DOCUMENTS / (error.name or template)
        return fault(path, error.lineno, "wording-syntax", {"problem": error.message or ""})
    path, line = _place(template, error)
    if isinstance(error, UnknownValueError):
        known = values if error.known is None else error.known
        return unknown(path, line, "wording-value", error.name, known)
    if isinstance(error, TemplateNotFound):
        return unknown(path, line, "wording-part", str(error.name), _templates())
    return fault(path, line, "wording-failed", {"problem": str(error)})


def misnamed(template: str, message: str, name: str, known: Iterable[str]) -> OwnFileError:
    """Return what is to be raised for a style or slot of a template that there is not."""
    before = r"{\.slot}\s*" if message == "wording-slot" else r"{\."
    sought = rf"{before}{re.escape(name)}\b"
    path, line = _found(template, sought)
    return unknown(path, line, message, name, known)


def misread(template: str, text: str) -> OwnFileError:
    """Return what is to be raised when Markdown finds more than paragraphs with a style."""
    words = " ".join(reveal(text).split()[:3])
    path, line = _found(template, re.escape(words))
    return fault(path, line, "wording-markdown", {"words": words})


def _parts(whose: object) -> list[str]:
    """Return what a value has: the keys of a mapping, else its public attributes."""
    if isinstance(whose, dict):
        return [str(key) for key in whose]
    names = (name for name in dir(whose) if not name.startswith("_"))
    return [name for name in names if not callable(getattr(type(whose), name, None))]


def _place(template: str, error: Exception) -> tuple[Path, int]:
    """Return the line of the innermost template in which an error came up."""
    frames = [one for one in extract_tb(error.__traceback__) if _is_ours(one.filename)]
    if not frames:
        _again(error)
    name = frames[-1].filename
    path = next(
        (one for one in DOCUMENTS.glob("**/*.j2") if str(one) == name), DOCUMENTS / template
    )
    return path, frames[-1].lineno or 1


def _again(error: Exception) -> NoReturn:
    raise error


def _is_ours(filename: str) -> bool:
    return filename.startswith(str(DOCUMENTS)) and filename.endswith(".j2")


def _found(template: str, pattern: str) -> tuple[Path, int]:
    """Return the first line of a template, or of one that it includes, with a pattern."""
    for name in _included(template, set()):
        text = (DOCUMENTS / name).read_text(encoding="utf-8")
        if match := re.search(pattern, text):
            return DOCUMENTS / name, text.count("\n", 0, match.start()) + 1
    return DOCUMENTS / template, 1


def _included(template: str, seen: set[str]) -> Iterator[str]:
    """Yield a template and all that it includes, itself or by another."""
    if template in seen or not (DOCUMENTS / template).is_file():
        return
    seen.add(template)
    yield template
    for match in _INCLUDE.finditer((DOCUMENTS / template).read_text(encoding="utf-8")):
        yield from _included(match["name"], seen)


def _templates() -> list[str]:
    return [one.relative_to(DOCUMENTS).as_posix() for one in DOCUMENTS.glob("**/*.j2")]
