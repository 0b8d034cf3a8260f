"""Grounds of a document that comes in: cited documents where they print as they were typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct, ValidationError, convert, field

from thidua.catalogue.vocabulary import vocabulary
from thidua.compose.citations import Citations
from thidua.intake.growing import Written
from thidua.intake.marking import clean, plainly
from thidua.intake.passages import IntakePassage
from thidua.model.campaign import CitedDocument
from thidua.texts.item_ids import free, slug

_DAY = (
    r"ngày (?P<day>\d{1,2})(?: tháng (?P<month>\d{1,2}) năm |[/.-](?P<m>\d{1,2})[/.-])"
    r"(?P<year>\d{4})"
)
_LAW = re.compile(
    rf"(?P<kind>Bộ luật|Luật|Pháp lệnh) (?P<abstract>.{{2,300}}?),? {_DAY}(?P<rest>.*)"
)
_ACT = re.compile(
    r"(?P<kind>[A-ZĐ]\w*(?: \w+){0,3}?) số:? ?(?P<number>\S{2,60}),? "
    rf"{_DAY} của (?P<issuer>.{{2,300}}?)(?P<abstract> (?:về|quy định|hướng dẫn|ban hành|phê duyệt"
    r"|sửa đổi|bổ sung|công bố|triển khai|thực hiện|tổ chức|phát động|khen|tặng|kiện toàn"
    r"|điều chỉnh|giao|thành lập)\b.*)"
)
_END = re.compile(r"\s*[;.,]?\s*$")


class Grounds(Struct):
    """The grounds and the documents that they cite, as the file has them."""

    documents: list[Written] = field(default_factory=list)
    basis: list[Written] = field(default_factory=list)


def grounds(passages: Sequence[IntakePassage]) -> Grounds:
    """Return the grounds of a document; one that would not print alike stays in its words."""
    told = Grounds()
    known: set[str] = set()
    for one in passages:
        text = clean(plainly(one.runs))
        relation, words = _begun(_END.sub("", text))
        cited = _cited(words, known)
        entry: Written = {"relation": relation}
        if cited is not None and _prints(cited, words, formal=True):
            known.add(str(cited["id"]))
            told.documents.append(cited)
            entry["document"] = cited["id"]
        elif cited is not None and _prints(cited, words, formal=False):
            known.add(str(cited["id"]))
            told.documents.append(cited)
            entry["text"] = f"[[{cited['id']}]]"
        else:
            entry["text"] = f"{words}," if text.endswith(",") else words
        told.basis.append(entry)
    return told


def _begun(text: str) -> tuple[str, str]:
    """Return the word that a ground begins with, and what follows."""
    for words in vocabulary().grounds:
        if text.lower().startswith(f"{words.lower()} "):
            return text[: len(words)], text[len(words) :].strip()
    first, _, rest = text.partition(" ")
    return (first, rest.strip()) if rest.strip() else (first, first)


def _cited(words: str, known: set[str]) -> Written | None:
    """Return the document that words cite in full."""
    found = _LAW.fullmatch(words)
    if found is not None and not found["rest"]:
        said = {"kind": found["kind"], "abstract": found["abstract"]}
        name = f"{found['kind']} {found['abstract']}"
    else:
        found = _ACT.fullmatch(words)
        if found is None:
            return None
        said = {
            "kind": found["kind"],
            "number": found["number"],
            "issuer": found["issuer"].strip(),
            "abstract": found["abstract"].strip(),
        }
        name = f"{found['kind']} {found['number']}"
    try:
        day = date(int(found["year"]), int(found["month"] or found["m"]), int(found["day"]))
    except ValueError:
        return None
    return {"id": free(slug(name) or "van-ban", known), "date": day.isoformat(), **said}


def _prints(cited: Written, words: str, *, formal: bool) -> bool:
    """Say whether a cited document reads as it was typed, as a ground or as in a text."""
    try:
        document = convert(cited, CitedDocument)
    except ValidationError:
        return False
    return Citations((document,)).cite(document.id, formal=formal) == words
