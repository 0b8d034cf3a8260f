"""The symbol of the directive is put together as the decree says.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.3: a named type begins with its abbreviation of Phụ
lục III (CT, KH, QĐ), a công văn with the agency's; groups are joined by "-" without spaces; there
is no year in the symbol of an administrative document; and the abbreviation of who issues it, of
either in a joint document, is one of the groups. A warning: the head of the agency settles the
rest.

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

ID = "symbol-form"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3; Phụ lục III, Mục I"

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def check(source: Source) -> Iterator[Finding]:
    """Yield what is unusual about the directive's symbol."""
    node, symbol = source.root.get("directive", "symbol"), source.root.text("directive", "symbol")
    if node is None or not symbol:
        return
    facts: dict[str, str | int] = {"symbol": symbol}
    if re.search(r"\s", symbol):
        yield Finding(node.place, ID, LEVEL, "symbol-with-space", facts)
    if _YEAR.search(symbol):
        yield Finding(node.place, ID, LEVEL, "symbol-with-year", facts)
    yield from _type(source, node, facts)
    issuers = tuple(_issuers(source.root))
    if issuers and not any(_names(symbol, one) for one in issuers):
        agency = {"abbreviation": " / ".join(issuers)}
        yield Finding(node.place, ID, LEVEL, "symbol-of-another", facts | agency)


def _type(source: Source, node: Node, facts: dict[str, str | int]) -> Iterator[Finding]:
    """Yield where a symbol is not that of the directive's type, if that is one."""
    type_ = source.root.text("directive", "type")
    if type_ not in law().types:
        return
    first = re.split(r"[-\s]", str(facts["symbol"]), maxsplit=1)[0]
    required = law().types[type_].abbreviation or None
    if required is not None and first != required:
        yield Finding(node.place, ID, LEVEL, "symbol-type", facts | {"required": required})
    elif required is None and first in law().abbreviations.values():
        yield Finding(node.place, ID, LEVEL, "symbol-without-type", facts | {"first": first})


def _issuers(root: Node) -> Iterator[str]:
    """Yield the abbreviations of the agencies that issue the document."""
    agencies = (root.get("agency"), root.get("directive", "joint_with"))
    shorts = (agency.text("abbreviation") for agency in agencies if agency is not None)
    return filter(None, shorts)


def _names(symbol: str, abbreviation: str) -> bool:
    """Tell whether an abbreviation is a group of ``symbol``, or several that follow each other."""
    ends = r"(?<![^\s-])", r"(?![^\s-])"
    return re.search(ends[0] + re.escape(abbreviation) + ends[1], symbol) is not None
