"""What lies too deep in each other, or unpacks to too much, is given to no other program."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from thidua.intake import converting
from thidua.intake.bringing import bring
from thidua.intake.converting import OtherFormat
from thidua.intake.nesting import DEEPEST, MOST, nested_too_deep
from thidua.intake.transcript import Wish

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_BOMB = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'


def odt(text: str, *, head: str = "", beside: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f'{head}<office:document-content xmlns:office="{_SPACE}office:1.0" xmlns:text="{_SPACE}'
            f'text:1.0"><office:body><office:text>{text}</office:text></office:body>'
            "</office:document-content>",
        )
        archive.writestr("Pictures/a.png", beside)
    return buffer.getvalue()


DEEP = 2 * DEEPEST
HOSTILE = {
    "tables": (b"<html>" + b"<table><tr><td>" * DEEP, "html"),
    "lists": (b"<html>" + b"<UL class=x><li>" * DEEP, "html"),
    "two bytes a letter": (("<html>" + "<b>" * DEEP).encode("utf-16"), "html"),
    "tags": (b"<html>" + b"<p>x" * (MOST + 1), "html"),
    "groups": (b"{\\rtf1 " + b"{\\b " * DEEP, "rtf"),
    "many groups": (b"{\\rtf1 " + b"{x}" * MOST, "rtf"),
    "sections": (odt("<text:section>" * DEEP + "</text:section>" * DEEP), "odt"),
    "definitions": (odt("<text:p>&b;</text:p>", head=_BOMB), "odt"),
    "unpacked": (odt("<text:p>x</text:p>", beside=b"\0" * 200_000_000), "odt"),
    "no package": (b"PK\x03\x04", "odt"),
}
HOSTILE_OF = {kind: content for content, kind in HOSTILE.values()}
SOUND = {
    "html": (b"<html>" + b"<p>a<br>b<table><tr><td><b>c</b><li>x</table>" * 5000, "html"),
    "rtf": (b"{\\rtf1 " + b"{\\b \\{ x}\\par " * 5000 + b"}", "rtf"),
    "odt": (odt("<text:p>x</text:p>" * 5000), "odt"),
    "doc": (b"\xd0\xcf" + b"{<b>" * MOST, "doc"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_is_too_deep_or_too_much_is_known_in_a_moment(case: str) -> None:
    begun = time.monotonic()
    assert nested_too_deep(*HOSTILE[case])
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("case", SOUND)
def test_what_people_write_is_neither(case: str) -> None:
    assert not nested_too_deep(*SOUND[case])


@pytest.mark.parametrize("case", ["tables", "groups", "sections"])
def test_it_is_given_to_nobody_and_told(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[object] = []
    monkeypatch.setattr(converting, "_run", lambda *words: given.append(words))
    content, kind = HOSTILE[case]
    made = bring(content, name=f"a.{kind}", wish=Wish("2024-01-01", "2024-12-31"))
    assert [one.message for one in made.findings] == ["import-too-nested"]
    assert not given


def test_every_format_is_looked_at_but_the_one_that_nobody_can_look_into() -> None:
    for kind in OtherFormat:
        assert kind is OtherFormat.DOC or nested_too_deep(HOSTILE_OF[kind], kind)
