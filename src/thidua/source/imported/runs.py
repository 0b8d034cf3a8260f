"""Runs of a document from those of a view: one line, without what cannot be seen, marks as signs.

What is raised, lowered or struck out says something else than the same text plain, so it is kept in
the text: 10³ by the characters that Unicode has, H^(đ) where it has none, and a line through each
letter of what is struck.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from thidua.model.document import Run
from thidua.model.view import WIDTHLESS
from thidua.source.imported.styles import Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from thidua.model import view

_ALIKE = str.maketrans("\t\n\u2011", "  -")
_STROKE = "\u0336"
_RAISED = str.maketrans(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyz",  # noqa: RUF001 - the minus, too
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
)
_LOWERED = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")  # noqa: RUF001 - the minus, too
_SIGNS = {1: (_RAISED, "^"), -1: (_LOWERED, "_")}


def runs(shown: Sequence[view.Run], look: Look | None = None) -> tuple[Run, ...]:
    """Return the runs of a paragraph; bold and italic are what its style (``look``) does not say.

    An automatic number is set as the text behind it.
    """
    style = look or Look()
    first = next((run for run in shown if not run.automatic), None)
    set_as = [first if run.automatic and first else run for run in shown]
    return joined(
        Run(_text(run), one.bold and not style.bold, one.italic and not style.italic)
        for run, one in zip(shown, set_as, strict=True)
    )


def joined(said: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs with neighbours that look alike put together."""
    found: list[Run] = []
    for run in said:
        if found and (found[-1].bold, found[-1].italic) == (run.bold, run.italic):
            found[-1] = Run(found[-1].text + run.text, run.bold, run.italic)
        elif run.text:
            found.append(run)
    return tuple(found)


def in_line(paragraphs: Iterable[Sequence[Run]]) -> Iterator[Run]:
    """Yield the runs of several paragraphs as one text, a space between each two."""
    begun = False
    for said in paragraphs:
        for index, run in enumerate(said):
            yield Run(f" {run.text}", run.bold, run.italic) if begun and not index else run
            begun = True


def _text(run: view.Run) -> str:
    text = run.text.translate(WIDTHLESS).translate(_ALIKE)
    if run.raised and text.strip():
        signs, mark = _SIGNS[run.raised]
        words = text.strip()
        known = words.translate(signs)
        sign = known if not any(map(words.__contains__, known)) else f"{mark}({words})"
        text = text.replace(words, sign)
    if run.struck:
        letters = unicodedata.normalize("NFC", text)
        text = "".join(one if one.isspace() else one + _STROKE for one in letters)
    return text
