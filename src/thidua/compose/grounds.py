"""Căn cứ of what is submitted and decided: the law of the regime, and papers of the same year."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.compose.citations import Citations
from thidua.compose.paper import Paper
from thidua.compose.wording import line
from thidua.compose.words import words
from thidua.model.campaign import CitedDocument
from thidua.model.year import Year


def acts(year: Year, paper: Paper) -> tuple[str, ...]:
    """Return the acts in force on the day of a paper, the superior's regulation last, as cited.

    A draft without a day is taken to be of the last day of the campaign.
    An act that the campaign's own documents describe is cited in full from there; of the others,
    as much as the catalogue knows. An act without title and issuer cannot be cited.
    """
    day = paper.date.first_day() if paper.date.day else year.campaign.end
    return tuple(_acts(year, day))


def council_name(year: Year) -> str:
    """Return what the council is called."""
    council = year.campaign.council
    return council.name if council else words().council


def _acts(year: Year, day: str) -> Iterator[str]:
    described = {one.number: one for one in year.campaign.documents if one.number}
    for act in year.regime.acts:
        if (act.in_force or day) > day or (act.until or day) < day:
            continue
        if act.number in described:
            yield _cited(described[act.number])
        elif act.title or (act.kind not in {"Luật", "Pháp lệnh"} and act.issuer):
            yield line("parts/act.md.j2", act=act)
    regulation = year.campaign.regulation
    if regulation is not None and regulation.date <= day:
        yield _cited(regulation)


def _cited(document: CitedDocument) -> str:
    return Citations((document,)).cite(document.id, formal=True)
