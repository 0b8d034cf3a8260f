"""The campaign of 2023 as first typed has all the seed's words, in order, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

import msgspec
import pytest

import seed
from thidua.model.campaign import Campaign, CitedDocument, Directive, Recipients
from thidua.model.frame import flat
from thidua.source.reader import read

ROMAN = ("I.", "II.")


def _reading(campaign: Campaign) -> Iterator[str]:
    """Yield the texts in the order of the seed, with the labels and signs that are not typed."""
    directive = campaign.directive
    yield f"Số: /{directive.symbol}"
    yield f"{campaign.agency.place}, ngày tháng năm {directive.date}"
    yield from (directive.heading or "", *directive.abstract, *directive.opening)
    yield from _items(directive)
    yield from directive.closing
    yield from _recipients(directive.recipients)
    for signer in directive.signers:
        yield from (*signer.authority, flat(signer.position), signer.name)


def _items(directive: Directive) -> Iterator[str]:
    for roman, section in zip(ROMAN, directive.items, strict=True):
        yield f"{roman} {section.heading}"
        for arabic, item in enumerate(section.items, start=1):
            yield f"{arabic}. {item.text}"


def _recipients(recipients: Recipients) -> Iterator[str]:
    yield f"Nơi nhận: {recipients.note}"
    for item in recipients.items:
        yield f"- {item.text} ({item.note});" if item.note else f"- {item.text};"
    yield f"- Lưu: {recipients.archive}."


def _in_full(text: str, documents: tuple[CitedDocument, ...]) -> str:
    """Put every citation in words; the seed cites each document once."""
    for document in documents:
        year, month, day = document.date.split("-")
        month = month if int(month) < 3 or int(month) > 9 else str(int(month))
        full = f"{document.kind} số {document.number} ngày {day}/{month}/{year} của"
        full = f"{full} {document.issuer} {document.abstract}"
        assert text.count(f"[[{document.id}]]") == 1
        text = text.replace(f"[[{document.id}]]", full)
    return text


@pytest.fixture
def campaign() -> Campaign:
    source, findings = read(seed.CAMPAIGN, name="2023.yaml")
    assert source is not None, findings
    return msgspec.convert(source.root.plain(), Campaign)


def test_campaign_has_the_words_of_the_seed(campaign: Campaign) -> None:
    text = _in_full("\n".join(_reading(campaign)), campaign.documents)
    pairs = zip(count(1), text.split(), seed.words(), strict=False)
    assert [pair for pair in pairs if pair[1] != pair[2]] == []
    assert len(text.split()) == len(seed.words()) > 1200


def test_every_mend_is_a_real_one() -> None:
    assert len(seed.mends()) == 3
    assert all(before != after for before, after in seed.mends())


@pytest.mark.parametrize("before", ["không có trong bản gốc", "thi đua"])
def test_a_mend_that_fits_no_place_or_several_is_refused(before: str) -> None:
    with pytest.raises(ValueError, match=re.escape(repr(before))):
        seed.mended(seed.SEED.read_text(encoding="utf-8"), [(before, "x")])
