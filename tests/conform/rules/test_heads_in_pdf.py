"""What the rules about the head see in a PDF: where lines stand, and how long strokes are."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec import structs

import built
from thidua.conform.checking import check
from thidua.model.view import Alignment, Rectangle, View, ViewParagraph
from thidua.pdf.reader import read
from thidua.recognise.components import recognise

FAR_MM = 12.0


@cache
def viewed(name: str) -> View:
    view, findings = read(built.content(name, "pdf"), name=name)
    assert view is not None
    assert findings == ()
    return view


def told(view: View) -> set[str]:
    """Return the names of the sentences that are told of a document."""
    return {finding.wording for finding in check(view)}


def placed(view: View, component: str) -> int:
    """Return the index of the first paragraph that is a component."""
    parts = recognise(view).parts
    return next(part.paragraph.index for part in parts if part.component == component)


def moved(view: View, component: str, *, right: float = 0.0, down: float = 0.0) -> View:
    """Return the document with the paragraph of a component elsewhere on its page."""
    index = placed(view, component)

    def shifted(paragraph: ViewParagraph) -> ViewParagraph:
        area = paragraph.area
        assert area is not None
        left, top = area.left + right, area.top + down
        place = Rectangle(left, top, left + area.width, top + area.height)
        align = None if paragraph.align is Alignment.CENTER and right else paragraph.align
        return structs.replace(paragraph, area=place, align=align)

    paragraphs = tuple(shifted(one) if one.index == index else one for one in view.paragraphs)
    return structs.replace(view, paragraphs=paragraphs)


@pytest.mark.parametrize(
    ("component", "message", "name"),
    [
        ("issuer", "II.2.b-align-off", "decision"),
        ("number-symbol", "II.3.c-align-off", "decision"),
        ("place-date", "II.4.c-align-off", "decision"),
        ("title", "II.5.b-title-align-off", "directive"),
        ("abstract", "II.5.b-abstract-align-off", "directive"),
        ("subject", "II.5.b-subject-align-off", "letter"),
    ],
)
def test_a_line_off_the_middle_is_told(component: str, message: str, name: str) -> None:
    view = viewed(name)
    assert message not in told(view)
    assert message in told(moved(view, component, right=FAR_MM))


def test_a_date_below_the_number_is_told() -> None:
    view = viewed("decision")
    assert "II.4.c-row-off" not in told(view)
    assert "II.4.c-row-off" in told(moved(view, "place-date", down=5.0))


@pytest.mark.parametrize(
    ("component", "rule"), [("issuer", "II.2.b"), ("abstract", "II.5.b-abstract")]
)
def test_a_stroke_is_measured(component: str, rule: str) -> None:
    view = viewed("directive")
    index = placed(view, component)
    (stroke,) = (one for one in view.strokes if one.below == index)
    assert stroke.length_mm is not None
    assert stroke.left_mm is not None
    assert stroke.right_mm is not None
    longer = structs.replace(stroke, length_mm=stroke.length_mm * 3)
    aside = structs.replace(
        stroke, left_mm=stroke.left_mm + FAR_MM, right_mm=stroke.right_mm + FAR_MM
    )
    for changed, expected in ((longer, "length"), (aside, "balance")):
        strokes = tuple(changed if one is stroke else one for one in view.strokes)
        assert told(structs.replace(view, strokes=strokes)) == {f"{rule}-{expected}"}
    others = tuple(one for one in view.strokes if one is not stroke)
    assert told(structs.replace(view, strokes=others)) == {f"{rule}-line"}
