"""What breaks the rules about the block of a paper copy: Phần II, Mục II."""

from __future__ import annotations

from conform.additions import at_end, copy, paragraph
from conform.mutations import Mutation


def _copied(rule: str, what: str, markup: str) -> Mutation:
    return Mutation(rule, what, at_end(markup), on="issued")


MUTATIONS = (
    _copied("P2.II.1.a-form", "the old wording", copy(form="SAO Y BẢN CHÍNH")),
    _copied("P2.II.1.c-symbol", "another form", copy(number="Số: 01/SL-STD")),
    _copied("P2.II.1.c-symbol", "TRÍCH SAO", copy(form="TRÍCH SAO")),
    _copied("P2.II.1-parts", "no date", copy(dated=False)),
    _copied("P2.II.2.a-line", "no line", copy(ruled="")),
    _copied("P2.II.2.a-line", "dashed", copy(ruled="dashed")),
    _copied("P2.II.2.b-capitals", "small letters", copy(form="Sao y")),
    _copied("P2.II.2.b-size", "12 pt", copy(form=paragraph("SAO Y", 12, bold=True))),
    _copied("P2.II.2.b-style", "not bold", copy(form=paragraph("SAO Y", 14))),
    _copied("P2.II.3-place", "at the left", copy(swapped=True)),
)
