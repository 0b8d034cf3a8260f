"""The symbol of the directive is put together as the decree says.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.3: a named type begins with its abbreviation of Phụ
lục III (CT, KH, QĐ), a công văn with the agency's; groups are joined by "-" without spaces; there
is no year in the symbol of an administrative document; and the abbreviation of who issues it, of
either in a joint document, is one of the groups. A warning: the head of the agency settles the
rest. A number or symbol of another form that was issued so is printed as it was, and told by a
notice, and so is a number with its year, which a legal normative document has; documents whose form
of head is not the State's are not judged.

Fails::

    agency:
      abbreviation: STNMT
    directive:
      type: directive
      symbol: UBND-2023

Passes::

    agency:
      abbreviation: STNMT
    directive:
      type: directive
      symbol: CT-STNMT

Fix: write the abbreviations only, joined by "-".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.catalogue.law import law
from thidua.model.finding import Finding, Level
from thidua.model.source import Node, Source
from thidua.validate.head_forms import judged
from thidua.validate.passages import text_of, typed_documents

ID = "symbol-form"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3; Phụ lục III, Mục I"

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_LED_BY_YEAR = re.compile(r"^(?:19|20)[0-9]{2}/")
_TYPED = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*+")
_NUMBER = re.compile(r"0[1-9]|[1-9][0-9]+")
_REFERENCE = re.compile(r"(?P<number>[0-9]+)/(?P<symbol>\S+)")
_STATUTE = re.compile(r"[0-9]+/(?:19|20)[0-9]{2}/[^\W\d_]\S*")


def check(source: Source) -> Iterator[Finding]:
    """Yield what is unusual about number and symbol of the documents typed into the campaign.

    Documents whose form of head the decree says nothing of are not judged by it.
    """
    for document in typed_documents(source):
        if judged(source.root, document):
            yield from _number(document)
            yield from _symbol(source.root, document)


def _number(document: Node) -> Iterator[Finding]:
    """Yield a number, or all that is printed for number and symbol, that is not as II.3 has it."""
    number, reference = document.get("number"), document.get("reference")
    typed = text_of(number) if number is not None else ""
    known = number is not None and _TYPED.fullmatch(typed)
    told: dict[str, str | int]
    if number is not None and known and not _NUMBER.fullmatch(typed):
        facts: dict[str, str | int] = {"number": typed}
        yield Finding(number.place, ID, Level.NOTICE, "number-form", facts)
    if reference is not None and _statute(document):
        told = {"reference": text_of(reference)}
        yield Finding(reference.place, ID, Level.NOTICE, "reference-statute", told)
    elif reference is not None and not _REFERENCE.fullmatch(text_of(reference)):
        told = {"reference": text_of(reference)}
        yield Finding(reference.place, ID, Level.NOTICE, "reference-form", told)


def _statute(document: Node) -> bool:
    """Tell whether a document was numbered as legal normative documents are, by year."""
    reference = document.get("reference")
    return reference is not None and _STATUTE.fullmatch(text_of(reference)) is not None


def _symbol(root: Node, document: Node) -> Iterator[Finding]:
    """Yield what is unusual about the symbol of a document."""
    node = document.get("reference") or document.get("symbol")
    symbol = text_of(node) if node is not None else ""
    if document.get("reference") is not None:
        match = _REFERENCE.fullmatch(symbol)
        symbol = match["symbol"] if match else ""
    if node is None or not symbol:
        return
    facts: dict[str, str | int] = {"symbol": symbol}
    if re.search(r"\s", symbol):
        yield Finding(node.place, ID, LEVEL, "symbol-with-space", facts)
    if _YEAR.search(symbol) and not _statute(document):
        yield Finding(node.place, ID, LEVEL, "symbol-with-year", facts)
    yield from _type(document, node, facts)
    issuers = tuple(_issuers(root, document))
    if issuers and not any(_names(_LED_BY_YEAR.sub("", symbol), one) for one in issuers):
        agency = {"abbreviation": " / ".join(issuers)}
        yield Finding(node.place, ID, LEVEL, "symbol-of-another", facts | agency)


def _type(document: Node, node: Node, facts: dict[str, str | int]) -> Iterator[Finding]:
    """Yield where a symbol is not that of the document's type, if that is one."""
    type_ = document.text("type")
    if type_ not in law().types:
        return
    symbol = _LED_BY_YEAR.sub("", str(facts["symbol"]))
    first = re.split(r"[-\s]", symbol, maxsplit=1)[0]
    required = law().types[type_].abbreviation
    if required and first != required:
        yield Finding(node.place, ID, LEVEL, "symbol-type", facts | {"required": required})
    elif not required and first in law().abbreviations.values():
        yield Finding(node.place, ID, LEVEL, "symbol-without-type", facts | {"first": first})


def _issuers(root: Node, document: Node) -> Iterator[str]:
    """Yield the abbreviations of the agencies that issue the document."""
    agencies = (root.get("agency"), document.get("joint_with"))
    shorts = (agency.text("abbreviation") for agency in agencies if agency is not None)
    return filter(None, shorts)


def _names(symbol: str, abbreviation: str) -> bool:
    """Tell whether an abbreviation is a group of ``symbol``, or several that follow each other."""
    ends = r"(?<![^\s-])", r"(?![^\s-])"
    return re.search(ends[0] + re.escape(abbreviation) + ends[1], symbol) is not None
