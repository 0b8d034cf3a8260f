"""Head of a document that comes in: who issues it, number, day, type and trích yếu."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from thidua.catalogue.heads import STATE, HeadForm, head_forms
from thidua.catalogue.law import DocumentType, Layout, law
from thidua.catalogue.patterns import folded
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake import names
from thidua.intake.growing import Written
from thidua.intake.passages import IntakePassage
from thidua.recognise.dates import place_and_day

_LABEL = re.compile(r"(?i:số)\s*[:.]?\s*")
_OPEN = re.compile(r"[\s.…_]*")
_SOUND_NUMBER = re.compile(r"[0-9A-Za-zĐđ]+(?:[.-][0-9A-Za-zĐđ]+)*")
_SUBJECT = re.compile(r"[“\"(]?\s*(?i:v\s*/\s*v)\s*[:.]?\s*")
_QUOTED = re.compile(r"[“\"(].*[”\")]")
_LETTER = "letter"
_DRAWN = re.compile(r"\s*[-–—_=*]{3,}\s*$")
_JOINT = re.compile(r"\s*[-–—]$")
_LONGEST_NUMBER = 20


class Headed(Struct):
    """What the head says; ``left`` are passages of it that the form has no place for."""

    superiors: list[str]
    issuers: list[str]
    form: str = STATE
    number: int | str | None = None
    symbol: str = ""
    reference: str = ""
    place: str = ""
    date: str = ""
    subject: str = ""
    draft: bool = False


class Titled(Struct, frozen=True):
    """Type and trích yếu; ``heading`` is a tên loại that no type has."""

    type: str
    abstract: tuple[str, ...]
    heading: str = ""
    sure: bool = True


def headed(passages: Mapping[str, Sequence[IntakePassage]]) -> Headed:
    """Return what the head says; ``passages`` are those of the document by their style."""
    said = Headed(_joined(passages.get("superior", ())), _joined(_issuing(passages)))
    said.form = _form(passages)
    for one in passages.get("number", ()):
        _number(said, one.text, head_forms()[said.form])
    for one in passages.get("place-date", ()):
        _dated(said, one.text)
    subject = " ".join(one.text for one in passages.get("subject", ()))
    subject = subject.rstrip(' ”")') if _QUOTED.fullmatch(subject) else subject
    said.subject = _SUBJECT.sub("", subject, count=1)
    said.draft = any("dự thảo" in one.text.lower() for one in passages.get("mark", ()))
    return said


def titled(passages: Mapping[str, Sequence[IntakePassage]], subject: str) -> Titled:
    """Return type and trích yếu, of a letter what stands behind V/v."""
    titles = [one.text for one in passages.get("title", ())]
    abstract = tuple(one.text for one in passages.get("abstract", ()))
    if not titles:
        letter = subject or passages.get("addressee") or passages.get("addressee-label")
        said = ((subject,) if subject else ()) + abstract
        return Titled(_LETTER, said) if letter else Titled("plan", said, sure=False)
    printed = {folded(one.printed): key for key, one in law().types.items() if _titles(one)}
    first = titles[0].rstrip(" .:")
    if known := printed.get(folded(first)):
        return Titled(known, (*titles[1:], *abstract))
    begun = [name for name in printed if folded(first).startswith(f"{name} ")]
    if begun:
        name = max(begun, key=len)
        if titles[1:] or abstract:
            return Titled(printed[name], (*titles[1:], *abstract), heading=first)
        return Titled(printed[name], (first[len(name) :].strip(), *titles[1:], *abstract))
    return Titled("plan", (*titles[1:], *abstract), heading=first, sure=False)


def _titles(type_: DocumentType) -> bool:
    return type_.form is not Layout.LETTER


def agencies(head: Headed, texts: Sequence[str], type_: str) -> list[Written]:
    """Return the agencies of a head as the file has them: one, or two that issue it together."""
    short = _abbreviations(head, law().types[type_], len(head.issuers))
    made: list[Written] = []
    for at, name in enumerate(head.issuers or [vocabulary().blank]):
        said: Written = {}
        superior = head.superiors[min(at, len(head.superiors) - 1)] if head.superiors else ""
        if superior and (at == 0 or len(head.superiors) > at):
            said["superior"] = names.written(superior, texts)
        said["name"] = names.written(name, texts)
        said["abbreviation"] = short[at] if at < len(short) else vocabulary().blank
        said["place"] = head.place or vocabulary().blank
        if head.form != STATE:
            said["form"] = head.form
        made.append(said)
    return made


def _issuing(passages: Mapping[str, Sequence[IntakePassage]]) -> Iterable[IntakePassage]:
    return (*passages.get("issuer", ()), *passages.get("issuer-marked", ()))


def _joined(passages: Iterable[IntakePassage]) -> list[str]:
    """Return names of one line or several; a hyphen at the end of one says that two are joined."""
    names_: list[str] = []
    begun = False
    for one in passages:
        name = _DRAWN.sub("", one.text)
        text = _JOINT.sub("", name)
        if begun:
            names_[-1] = f"{names_[-1]} {text}"
        else:
            names_.append(text)
        begun = text == name
    return [one for one in names_ if one]


def _form(passages: Mapping[str, Sequence[IntakePassage]]) -> str:
    """Return the form of head by the words on its right, the State's where nothing says so."""
    right = [
        one.text for style in ("nation", "motto", "body-name") for one in passages.get(style, ())
    ]
    for name, form in head_forms().items():
        if name != STATE and right == [line.text for line in form.lines] and form.judged is False:
            return name
    return STATE


def _number(said: Headed, text: str, form: HeadForm) -> None:
    """Take number and symbol; what would be printed otherwise is kept as it was typed."""
    whole = _LABEL.sub("", text, count=1).strip()
    typed, joint, symbol = whole.partition(form.joint)
    whole = f"{typed.strip()}{joint}{symbol.strip()}"
    number, symbol = typed.strip(), symbol.strip()
    if joint and symbol and _OPEN.fullmatch(number):
        said.symbol = symbol
        return
    sound = len(number) <= _LONGEST_NUMBER and _SOUND_NUMBER.fullmatch(number)
    if not (joint and symbol and sound) or f"{number}{joint}{symbol}" != whole:
        said.reference = "" if _OPEN.fullmatch(whole) else whole
        return
    said.symbol = symbol
    figure = number.isdecimal() and f"{int(number):02}" == number and int(number) > 0
    said.number = int(number) if figure else number


def _dated(said: Headed, text: str) -> None:
    found = place_and_day(text)
    if found is None:
        return
    said.place = said.place or found["place"].strip(" ,.…")
    year, month, day = found["year"], found["month"], found["day"]
    parts = [year if len(year) == 4 else ""]  # noqa: PLR2004 - digits of a year
    parts += [f"{int(month):02}" if month else "", f"{int(day):02}" if day and month else ""]
    said.date = said.date or "-".join(_known(parts))


def _known(parts: Sequence[str]) -> Iterable[str]:
    for one in parts:
        if not one:
            return
        yield one


def _abbreviations(head: Headed, type_: DocumentType, count: int) -> list[str]:
    """Return the abbreviations of those who issue a document, from its symbol."""
    parts = (one.strip() for one in re.split(r"[-/]", head.symbol))
    groups = [one for one in parts if one and not one.isdecimal()]
    if type_.abbreviation and type_.abbreviation in groups:
        groups = groups[groups.index(type_.abbreviation) + 1 :]
    elif type_.form is Layout.LETTER:
        groups = groups[:1]
    if count > 1:
        return groups
    return ["-".join(groups)] if groups else []
