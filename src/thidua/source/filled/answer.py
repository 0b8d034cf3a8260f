"""Answer: what is in one cell as the value that the data have, however it was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct
from rapidfuzz import fuzz, process

from thidua.catalogue.unit_forms import form_words
from thidua.model.unit_form import AnswerKind, AskedColumn, FormChoice
from thidua.model.workbook import CellKind, WorkCell
from thidua.source.decoding import FORBIDDEN, codepoint

_EPOCH = date(1899, 12, 30)
_SERIALS = range(18_000, 75_000)
"""Serial numbers of days from 1949 to 2105: what a date is when its cell lost its format."""
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb]"
)
"""What pasting brings along and nobody sees."""
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_BETWEEN = re.compile(r"[^\w\u0300-\u036f]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"([+\-\u2212–]?)\s*([0-9][0-9.,\s]*)(%?)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,\s])[0-9]{3})(?:\1[0-9]{3})*(?:[.,][0-9]+)?")
_DAY = re.compile(
    r"(?:ngày\s*)?([0-9]{1,2})\s*(?:[/.\-]|tháng)\s*([0-9]{1,2})\s*(?:[/.\-]|năm)\s*([0-9]{4})"
)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]0{1,2}:00(?::00)?)?")
_LIST_MARK = re.compile(
    r"(?:[-–—+•*▪●○](?:\s+|(?=[^\W\d_]))"  # a dash, not the sign of a number
    r"|[0-9]{1,2}[.)](?:\s+(?![0-9]{3}(?![0-9%]))|(?=[^\W\d_]{2}))"  # not 1. 250, nor 1.250
    r"|[a-zđ]\)\s*)(?=\S)"
)
_NEAR = 72
_MARKED = frozenset({"x", "có", "co", "yes", "true", "1", "✓", "✔", "đúng"})
_UNMARKED = frozenset({"không", "khong", "no", "false", "0", "-", "sai"})
_PLACES = 9
_LARGEST = 1e15
"""As far as a number of a program of tables is the one that was typed."""
_KEPT = 4096
"""How many texts are remembered: heads, lists and names come again and again."""


class Unreadable(Struct, frozen=True):
    """Why a cell is no answer: the ``message`` and what fills its blanks."""

    message: str
    facts: Mapping[str, str | int] = {}


Answer: TypeAlias = str | int | float | bool | Unreadable | None


def answer(
    cell: WorkCell, column: AskedColumn, lists: Mapping[str, Sequence[FormChoice]]
) -> Answer:
    """Return what a cell says, None for nothing; of a reference the words as they stand there."""
    if cell.kind is CellKind.ERROR:
        return Unreadable("answer-error", {"value": str(cell.value)})
    if cell.kind is CellKind.UNCOMPUTED:
        return Unreadable("answer-uncomputed")
    if plain(cell) == "":
        return None
    if column.kind is AnswerKind.CHOICE:
        return _choice(plain(cell), lists.get(column.list, ()))
    readers: Mapping[AnswerKind, Callable[[WorkCell], Answer]] = {
        AnswerKind.NUMBER: _number,
        AnswerKind.WHOLE: _whole,
        AnswerKind.DATE: _day,
        AnswerKind.YES: _yes,
        AnswerKind.LINES: _lines,
    }
    return _legible(readers.get(column.kind, plain)(cell))


def _legible(value: Answer) -> Answer:
    """Return an answer, unless a character of it stands for nothing that can be read."""
    found = FORBIDDEN.search(value) if isinstance(value, str) else None
    if found is None:
        return value
    return Unreadable("answer-strange", {"value": str(value), "code": codepoint(found[0])})


def plain(cell: WorkCell) -> str:
    """Return what a cell shows as one line of text."""
    value = cell.value
    if isinstance(value, bool):
        return form_words().lists["marked"]["yes"] if value else form_words().unmarked
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    if cell.kind is CellKind.DATE:
        return "/".join(reversed(str(value).split("-")))
    return tidy(str(value if value is not None else ""))


@lru_cache(maxsize=_KEPT)
def tidy(text: str) -> str:
    """Return a text without what cannot be seen, with single blanks, its letters composed."""
    seen = _CONTROLS.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", text)))
    return _SPACES.sub(" ", seen).strip()


def unlisted(text: str) -> str:
    """Return a text without the one mark of a list that somebody typed in front of it."""
    found = _LIST_MARK.match(text)
    return text[found.end() :] if found else text


def nothing(text: str) -> bool:
    """Tell whether a remark says only that there is none: “Không”, “không có.”, “-”."""
    said = unlisted(text).casefold().strip(" .;,-–—+•*")
    return not said or said in form_words().nothing


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> str:
    """Return a text as it is compared: capitals or not, marks of a head left out."""
    return tidy(text).casefold().rstrip("*: ").strip()


@lru_cache(maxsize=_KEPT)
def spelling(text: str) -> str:
    """Return a text that is the same for all ways to spell it: sĩ and sỹ, hòa and hoà, - and –."""
    letters = unicodedata.normalize("NFD", folded(text)).replace("y", "i")
    syllables = _BETWEEN.sub(" ", letters).split()
    return " ".join(f"{_TONES.sub('', one)}{''.join(_TONES.findall(one))}" for one in syllables)


def _lines(cell: WorkCell) -> str | None:
    text = str(cell.value) if cell.kind is CellKind.TEXT else plain(cell)
    lines = [line for one in re.split(r"\r\n|[\r\n\v]", text) if (line := tidy(one))]
    return "\n".join(lines) or None


def _number(cell: WorkCell) -> int | float | Unreadable:
    typed = plain(cell)
    if cell.kind is CellKind.NUMBER and isinstance(cell.value, int | float):
        return _round(cell.value * 100 if "%" in cell.format else cell.value, typed)
    if cell.kind is CellKind.DATE:
        return Unreadable("answer-date-for-number", {"value": typed})
    found = _NUMBER.fullmatch(typed)
    if found is None:
        return Unreadable("answer-not-number", {"value": typed})
    sign, digits, _ = found.groups()
    number = _digits(digits.strip())
    if isinstance(number, str):
        return Unreadable("answer-number-unclear", {"value": typed, "other": number})
    if number is None:
        return Unreadable("answer-not-number", {"value": typed})
    return _round(-number if sign and sign != "+" else number, typed)


def _digits(text: str) -> float | str | None:
    """Return a number as Vietnamese write it: 1.250,5; as a text where it may be one of two."""
    if re.fullmatch(r"[0-9]+", text):
        return float(text)
    if re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", text) and not text.startswith("0"):
        return text.replace(".", "")
    if re.fullmatch(r"[0-9]+[.,][0-9]+", text):
        return float(text.replace(",", "."))
    if not _GROUPED.fullmatch(text):
        return None
    last = max(text.rfind("."), text.rfind(","))
    whole, fraction = text, ""
    if last >= 0 and text.count(text[last]) == 1 and len(re.sub("[0-9]", "", text)) > 1:
        whole, fraction = text[:last], text[last + 1 :]
    return float(f"{re.sub('[^0-9]', '', whole)}.{fraction or 0}")


def _round(value: float, typed: str) -> int | float | Unreadable:
    if abs(value) > _LARGEST:
        return Unreadable("answer-not-number", {"value": typed})
    number = round(value, _PLACES)
    return int(number) if number == int(number) else number


def _whole(cell: WorkCell) -> int | Unreadable:
    number = _number(cell)
    if isinstance(number, Unreadable):
        found = re.fullmatch(r"(?:năm\s*)?([0-9]{4})", plain(cell).casefold())
        return int(found[1]) if found else number
    if isinstance(number, float):
        return Unreadable("answer-not-whole", {"value": plain(cell)})
    return number


def _day(cell: WorkCell) -> str | Unreadable:
    typed = plain(cell)
    if cell.kind is CellKind.DATE:
        return str(cell.value)
    serial = re.fullmatch(r"([0-9]{5})(?:,[0-9]+)?", typed)
    if serial is not None and int(serial[1]) in _SERIALS:
        return (_EPOCH + timedelta(days=int(serial[1]))).isoformat()
    iso, written = _ISO.fullmatch(typed), _DAY.fullmatch(typed.casefold())
    if iso is None and written is None:
        return Unreadable("answer-not-date", {"value": typed})
    year, month, day = iso.groups() if iso else reversed(written.groups() if written else ())
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return Unreadable("answer-no-such-day", {"value": typed})


def _yes(cell: WorkCell) -> bool | Unreadable | None:
    word = folded(plain(cell))
    if word in _MARKED:
        return True
    return None if word in _UNMARKED else Unreadable("answer-not-yes", {"value": plain(cell)})


def _choice(text: str, choices: Sequence[FormChoice]) -> str | Unreadable:
    """Return the id of what was chosen, or typed nearly as it stands in the list."""
    word = folded(text)
    known = {folded(one.label): one.id for one in choices} | {one.id: one.id for one in choices}
    if word in known:
        return known[word]
    alike = {one.id for one in choices if spelling(one.label) == spelling(text)}
    if len(alike) == 1:
        return alike.pop()
    labels = [one.label for one in choices]
    near = process.extractOne(text, labels, scorer=fuzz.ratio, processor=folded, score_cutoff=_NEAR)
    if near is not None:
        return Unreadable("answer-not-listed-near", {"value": text, "near": near[0]})
    return Unreadable("answer-not-listed", {"value": text, "choices": "; ".join(labels)})
