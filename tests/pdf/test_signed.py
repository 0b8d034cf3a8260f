"""Signatures as their fields state them, and what they show where they stand."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from pdf.handmade import page, text
from thidua.model.view import Story, View
from thidua.pdf.reader import read

SIGNED_AT = "D:20260105093000+07'00'"


def signed(*, rectangle: list[int], lines: bytes) -> bytes:
    """Return a page with one signature whose field is as large and shows what is said."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(page(text((14, 100, 700, "Body"))))) as pdf:
        font = pdf.pages[0].obj.Resources.Font.F
        look = pdf.make_stream(lines)
        look.Type, look.Subtype = Name.XObject, Name.Form
        look.BBox = Array([0, 0, rectangle[2] - rectangle[0], rectangle[3] - rectangle[1]])
        look.Resources = Dictionary(Font=Dictionary(F=font))
        value = Dictionary(
            Type=Name.Sig,
            SubFilter=Name("/ETSI.CAdES.detached"),
            Name=String("Sở Thí dụ"),
            M=String(SIGNED_AT),
            Reason=String("Phát hành\x1b[31m"),
        )
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String("Signature1"),
                Rect=Array(rectangle),
                V=pdf.make_indirect(value),
                AP=Dictionary(N=look),
            )
        )
        pdf.pages[0].obj.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(SigFlags=3, Fields=Array([field]))
        pdf.save(made)
    return made.getvalue()


def viewed(content: bytes) -> View:
    view, findings = read(content, name="x.pdf")
    assert view is not None
    assert findings == ()
    return view


def test_a_shown_signature_has_its_words_where_they_stand() -> None:
    drawn = text((10, 2, 20, "05/SY-STD"), (10, 2, 6, "09:30:00 +07:00"))
    view = viewed(signed(rectangle=[400, 790, 560, 822], lines=drawn))
    (one,) = view.signatures
    assert (one.name, one.signed_at, one.filter) == ("Sở Thí dụ", SIGNED_AT, "ETSI.CAdES.detached")
    assert one.reason == "Phát hành [31m"  # no commands for a terminal
    assert (one.page, one.pictured) == (1, False)
    assert one.area is not None
    assert (one.area.left, one.area.top) == pytest.approx((141.1, 7.06), abs=0.1)
    shown = [view.paragraphs[index] for index in one.paragraphs]
    assert [part.text for part in shown] == ["05/SY-STD", "09:30:00 +07:00"]
    assert {(part.place.story, part.place.page) for part in shown} == {(Story.BOX, 1)}
    assert {run.size_pt for part in shown for run in part.runs} == {10}
    assert all(part.area is not None and part.area.top >= one.area.top for part in shown)
    assert (view.paragraphs[0].text, view.pages) == ("Body", 1)


def test_one_that_is_not_shown_has_no_place() -> None:
    view = viewed(signed(rectangle=[0, 0, 0, 0], lines=b""))
    (one,) = view.signatures
    assert (one.page, one.area, one.paragraphs) == (None, None, ())
    assert one.signed_at == SIGNED_AT


def test_a_field_that_nobody_signed_is_no_signature() -> None:
    content = signed(rectangle=[0, 0, 0, 0], lines=b"")
    with pikepdf.open(io.BytesIO(content)) as pdf:
        del pdf.Root.AcroForm.Fields[0].V
        made = io.BytesIO()
        pdf.save(made)
    assert viewed(made.getvalue()).signatures == ()
