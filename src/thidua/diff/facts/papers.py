"""Papers: agencies, signers, recipients, days of the documents, the derived ones too."""

from __future__ import annotations

from msgspec import structs

from thidua.diff.facts.claims import Identity, Value, WordClaim
from thidua.diff.facts.dates import begun, readable
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.rules import FactRule
from thidua.diff.facts.side import FactSide
from thidua.diff.facts.values import (
    broken_lines,
    date,
    head_form_name,
    lines,
    plain,
    recipient,
    signer,
    truth,
    worded,
)
from thidua.diff.facts.wording import listed, paper, sentence, word
from thidua.model.campaign import (
    Agency,
    CertificateForm,
    FormerAgency,
    PaperData,
    PaperStatus,
    Recipient,
    Recipients,
    Signer,
)
from thidua.model.change import Subject
from thidua.model.frame import flat
from thidua.model.listing import ListColumn, PaperList


def drafted(_old: object, new: object, by: int) -> bool:
    """Tell that the new year's document is a draft so far."""
    return by != 0 and new is PaperStatus.DRAFT


def _replaced(old: Signer, new: Signer) -> bool:
    return old.name != new.name and old.position != new.position


def _all(recipients: Recipients, side: FactSide) -> str:
    return listed((recipient(one, side) for one in recipients.items), apart=True)


def _formers(formers: tuple[FormerAgency, ...], _side: FactSide) -> str:
    return listed(
        sentence(
            "former-agency",
            name=one.name,
            abbreviation=one.abbreviation or "",
            until=readable(one.until),
        )
        for one in formers
    )


def _places(value: CertificateForm | None, side: FactSide) -> str:
    told = structs.asdict(value).items() if value else ()
    return listed(sentence("place", line=key, at=plain(one, side)) for key, one in told if one)


def _decided(awards: tuple[str, ...] | None, side: FactSide) -> str:
    """Return what an agency says that its head decides; that it is nothing, too."""
    if awards is None:
        return ""
    named = listed((side.name("award", one) for one in awards), apart=True)
    return named or word("truth", "no")


def _named(names: dict[str, str], side: FactSide) -> str:
    return listed(f"{side.name('award', award)}: {name}" for award, name in names.items())


def _columns(columns: tuple[ListColumn, ...], _side: FactSide) -> str:
    return listed((one.title or one.id for one in columns), apart=True)


def _paper(one: PaperData, side: FactSide) -> str:
    of = side.name("unit", side.name("member", side.name("review", one.for_ or "")))
    return paper(one.kind, time=side.time, of=of)


NUMBER = Value(plain, blank=True, subject=Subject.NUMBER)
DAY = Value(date, moves=begun, subject=Subject.DATE)
STATUS = Value(worded("status"), moves=drafted, subject=Subject.NUMBER)
SYMBOL = Value(plain, subject=Subject.NUMBER)
ISSUED_BY = Value(worded("issuer"))
HEAD_FORM = Value(head_form_name)

AGENCY = FactRule(
    model=Agency,
    subject=Subject.AGENCY,
    name=lambda one, _side: one.name,
    key="",
    claims={
        "name": Value(plain),
        "abbreviation": Value(plain),
        "place": Value(plain),
        "superior": Value(plain),
        "head": Value(plain),
        "form": HEAD_FORM,
        "name_lines": Value(lines),
        "superior_lines": Value(lines),
        "formerly": Value(_formers),
        "certificate": Value(_places),
        "level": Value(worded("agency_level")),
        "under": Value(plain),
        "decides": Value(_decided),
        "award_names": Value(_named),
    },
)
SIGNER = FactRule(
    model=Signer,
    subject=Subject.SIGNER,
    name=signer,
    key="",
    alike=0,  # who signs now stands for who signed before, whatever they have in common
    replaced=_replaced,
    claims={
        "position": Value(broken_lines),
        "name": Value(plain),
        "authority": Value(lines),
        "group": Value(broken_lines),
    },
)
RECIPIENT = FactRule(
    model=Recipient,
    subject=Subject.RECIPIENT,
    name=lambda one, _side: one.text,
    named="text",
    key="",
    claims={"text": WordClaim(), "note": Value(plain), "lines": Value(lines)},
)
RECIPIENTS = FactRule(
    model=Recipients,
    subject=Subject.RECIPIENT,
    name=_all,
    key="",
    claims={
        "items": Many(RECIPIENT),
        "archive": Value(plain),
        "drafter": Value(plain),
        "copies": Value(plain),
        "note": Value(plain),
    },
)
LISTING = FactRule(
    model=PaperList,
    subject=Subject.APPENDIX,
    name=lambda one, _side: flat(one.title or ""),
    key="",
    claims={
        "kind": Value(worded("attachment")),
        "title": Value(broken_lines),
        "note": Value(plain),
        "numbering": Value(worded("list_numbering")),
        "dotted": Value(truth("dotted")),
        "parts": Value(worded("part_labels")),
        "ordinal": Value(plain),
        "columns": Value(_columns),
    },
)
PAPER = FactRule(
    model=PaperData,
    subject=Subject.FIELD,
    name=_paper,
    alike=2,
    claims={
        "kind": Identity(),
        "for_": Identity(),
        "status": STATUS,
        "number": NUMBER,
        "symbol": SYMBOL,
        "reference": NUMBER,
        "issued_by": ISSUED_BY,
        "abstract": Value(lines),
        "list_": One(LISTING, prefixed=True),
        "date": DAY,
        "signers": Many(SIGNER),
        "recipients": One(RECIPIENTS),
    },
)
PAPERS = Many(PAPER, field_told=True)
