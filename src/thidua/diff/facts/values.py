"""Values: how single values read: Version.text for each kind of value in the data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from thidua.catalogue.heads import head_forms
from thidua.catalogue.law import law
from thidua.diff.facts.dates import readable
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.wording import listed, sentence, word
from thidua.model.campaign import CitedDocument, Measure, Recipient, Signer
from thidua.model.frame import Lines, broken, flat
from thidua.model.source import Scalar


def plain(value: Scalar, _side: FactSide) -> str:
    """Return a value of the data as it stands; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return word("truth", "yes" if value else "no")
    return value if isinstance(value, str) else number(value)


def truth(kind: str) -> Callable[[bool | None, FactSide], str]:
    """Return what shows that something is so, or is not, by its words."""
    return lambda value, _side: "" if value is None else word(kind, "yes" if value else "no")


def number(value: float) -> str:
    """Return a number to its last digit, with dots between thousands and a comma: 1.234,5."""
    whole = Decimal(repr(value)).normalize()
    return f"{whole:,f}".translate(str.maketrans(",.", ".,"))


def percent(value: float | None, _side: FactSide) -> str:
    """Return so many percent."""
    return "" if value is None else sentence("percent", value=number(value))


def money(value: float | None, _side: FactSide) -> str:
    """Return so many đồng."""
    return "" if value is None else sentence("money", value=number(value))


def year(value: int, _side: FactSide) -> str:
    """Return a year, which has no dot between its thousands."""
    return str(value)


def date(value: str | None, _side: FactSide) -> str:
    """Return a date, or the part of it that is known, as dd/mm/yyyy."""
    return readable(value or "")


def called(kind: str) -> Callable[[str | None, FactSide], str]:
    """Return what shows ids of things of a kind by their names."""
    return lambda value, side: side.name(kind, value) if value else ""


def all_called(kind: str) -> Callable[[Iterable[str], FactSide], str]:
    """Return what shows a list of ids by their names."""
    return lambda values, side: listed((side.name(kind, one) for one in values), apart=True)


def worded(kind: str) -> Callable[[str | None, FactSide], str]:
    """Return what shows the values of an enumeration by their words."""
    return lambda value, _side: word(kind, value) if value else ""


def broken_lines(value: Lines | None, _side: FactSide) -> str:
    """Return a text, the lines in which it is set apart where there are several."""
    return " / ".join(broken(value)) if value else ""


def type_name(value: str, _side: FactSide) -> str:
    """Return the tên loại of a type of document."""
    return law().types[value].printed


def head_form_name(value: str | None, _side: FactSide) -> str:
    """Return whose form of head it is."""
    return head_forms()[value].title.vi if value else ""


def lines(values: Iterable[str], _side: FactSide) -> str:
    """Return short texts in one line."""
    return listed(values)


def amount(value: Measure | None, _side: FactSide) -> str:
    """Return how much an obligation asks for: 100 %."""
    if value is None:
        return ""
    return sentence("amount", value=number(value.value), unit=value.unit)


def document(one: CitedDocument, _side: FactSide) -> str:
    """Return a document with all that identifies it."""
    return sentence(
        "document" if one.number else "law",
        kind=one.kind,
        number=one.number or "",
        date=readable(one.date),
        issuer=one.issuer or "",
        abstract=one.abstract,
    )


def signer(one: Signer, _side: FactSide) -> str:
    """Return who signs, the lines above the post first."""
    return sentence(
        "signer",
        authority=" ".join((flat(one.group or ""), *one.authority)).strip(),
        position=flat(one.position),
        name=one.name,
    )


def recipient(one: Recipient, _side: FactSide) -> str:
    """Return one line of Nơi nhận."""
    return sentence("recipient", text=one.text, note=one.note or "")
