"""Digital signatures of a PDF, as their fields state them (12.7.4.5 of ISO 32000-1).

Nothing is verified: which keys to trust is the office's to know, and what is shown is what the
decree has rules for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from msgspec import Struct

from thidua.pdf.facts import text

FIELDS_LIMIT = 2_000
"""Most fields that are looked at."""
_LEAST = 1.0  # pt: a field that is smaller is not shown


class Signed(Struct, frozen=True):
    """A signature, with its page (from 1), its box (in the page's own pt) and its look if shown."""

    name: str
    signed_at: str
    reason: str
    location: str
    filter: str
    page: int | None
    box: tuple[float, float, float, float] | None
    shown: pikepdf.Stream | None


def signatures(pdf: pikepdf.Pdf) -> list[Signed]:
    """Return the signatures of a PDF, in the order of its fields."""
    pages = {
        one.objgen: number
        for number, page in enumerate(pdf.pages, 1)
        for one in _items(page.obj.get("/Annots"))
        if isinstance(one, pikepdf.Dictionary) and one.is_indirect
    }
    form = pdf.Root.get("/AcroForm")
    fields = _fields(form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None)
    return [
        _signed(field, value, pages)
        for field, kind, value in fields
        if kind == "/Sig" and isinstance(value, pikepdf.Dictionary)
    ]


def _fields(roots: Any) -> Iterator[tuple[pikepdf.Object, Any, Any]]:  # noqa: ANN401 - any object
    """Yield every field without fields below it, with its type and value, its own or inherited."""
    waiting: list[tuple[Any, Any, Any]] = [(one, None, None) for one in reversed(_items(roots))]
    for _ in range(FIELDS_LIMIT):
        if not waiting:
            return
        field, kind, value = waiting.pop()
        if not isinstance(field, pikepdf.Dictionary):
            continue
        kind, value = field.get("/FT", kind), field.get("/V", value)
        below = _items(field.get("/Kids"))
        if below:
            waiting += [(one, kind, value) for one in reversed(below)]
        else:
            yield field, kind, value


def _signed(
    field: pikepdf.Object, value: pikepdf.Object, pages: dict[tuple[int, int], int]
) -> Signed:
    box = _box(field.get("/Rect"))
    page = pages.get(field.objgen) if field.is_indirect and box is not None else None
    looks = field.get("/AP")
    shown = looks.get("/N") if isinstance(looks, pikepdf.Dictionary) else None
    kind = value.get("/SubFilter")
    return Signed(
        name=text(value.get("/Name")),
        signed_at=text(value.get("/M")),
        reason=text(value.get("/Reason")),
        location=text(value.get("/Location")),
        filter=str(kind).removeprefix("/") if isinstance(kind, pikepdf.Name) else "",
        page=page,
        box=box if page is not None else None,
        shown=shown if page is not None and isinstance(shown, pikepdf.Stream) else None,
    )


def _box(rectangle: Any) -> tuple[float, float, float, float] | None:  # noqa: ANN401 - any object
    """Return left, bottom, right, top of a rectangle that can be seen."""
    corners = numbers(rectangle)
    if corners is None:
        return None
    left, right = sorted(corners[::2])
    bottom, top = sorted(corners[1::2])
    seen = right - left > _LEAST and top - bottom > _LEAST
    return (left, bottom, right, top) if seen else None


def numbers(array: Any) -> tuple[float, float, float, float] | None:  # noqa: ANN401 - any object
    """Return the four numbers of a rectangle, or None where there is no such thing."""
    try:
        one, two, three, four = (float(number) for number in _items(array))
    except (ValueError, TypeError):
        return None
    return one, two, three, four


def _items(array: Any) -> list[Any]:  # noqa: ANN401 - any object
    if not isinstance(array, pikepdf.Array):
        return []
    return [array[place] for place in range(min(len(array), FIELDS_LIMIT))]
