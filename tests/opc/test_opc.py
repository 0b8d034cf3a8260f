"""Hostile and broken packages are refused, each with its own message; good ones open."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import built
from thidua.model.finding import Finding, Level, Place
from thidua.opc import Package, Refusal, RefusedPackageError, open_package
from thidua.opc import archive as limits
from thidua.opc.markup import NODES_LIMIT
from thidua.report.wording import catalogue, tell
from word_files import MAIN, RELATIONS, TYPES, packed, parts, relation, relations, xml

LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;'
    "</w:document>"
)
PEEP = LAUGHS.replace('<!ENTITY a "ha">', '<!ENTITY a SYSTEM "file:///etc/hostname">')
ELSEWHERE = LAUGHS.replace("[<", 'SYSTEM "http://example.invalid/w.dtd" [<')


def changed(**others: str | bytes) -> bytes:
    """Return the smallest file with other or more parts, named by ``word/NAME.xml``."""
    return packed(parts() | {f"word/{name}.xml": content for name, content in others.items()})


def with_relations(*listed: str) -> bytes:
    return packed(parts() | {RELATIONS: relations(*listed)})


def typed(old: str, new: str) -> bytes:
    """Return the smallest file with other content types."""
    return packed(parts() | {TYPES: str(parts()[TYPES]).replace(old, new)})


def twice() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
        archive.writestr("WORD/document.xml", "")
    return buffer.getvalue()


def locked() -> bytes:
    """Return a file whose members say that they have a password."""
    content = bytearray(packed(parts()))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(mark)
        while place >= 0:
            struct.pack_into("<H", content, place + at, 1)
            place = content.find(mark, place + 4)
    return bytes(content)


def directory(*, at: int, value: int) -> bytes:
    """Return a file with another number at some place of every entry of its directory."""
    content = bytearray(packed(parts() | {"word/ế.xml": "<a/>"}))
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + at] = value
        place = content.find(b"PK\x01\x02", place + 4)
    return bytes(content)


def otherwise_packed() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
    return buffer.getvalue()


def numbered(pattern: str, count: int) -> str:
    """Return many tags that differ, so that they are not refused for being packed too tightly."""
    return "".join(map(pattern.format, range(count)))


REFUSED: dict[str, tuple[Refusal, Callable[[], bytes]]] = {
    "nothing": (Refusal.EMPTY, lambda: b""),
    "plain text": (Refusal.OTHER, "Thi đua".encode),
    "pdf": (Refusal.OTHER, lambda: built.content("short", "pdf")),
    "doc": (Refusal.DOC, lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "password": (
        Refusal.ENCRYPTED,
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0" + "EncryptedPackage".encode("utf-16-le"),
    ),
    "locked zip": (Refusal.ENCRYPTED, locked),
    "odt": (Refusal.ODT, lambda: packed({"mimetype": "application/vnd.oasis", "content.xml": ""})),
    "rtf": (Refusal.RTF, lambda: b"{\\rtf1 x}"),
    "any zip": (Refusal.OTHER, lambda: packed({"a.txt": "a"})),
    "workbook": (Refusal.OTHER, lambda: typed("wordprocessingml.document", "spreadsheetml.sheet")),
    "no document": (Refusal.OTHER, lambda: packed(parts() | {"_rels/.rels": relations()})),
    "truncated": (Refusal.DAMAGED, lambda: packed(parts())[:-40]),
    "broken inside": (
        Refusal.DAMAGED,
        lambda: packed(parts(), deflated=False).replace(b"Thi ", b"Ma  "),
    ),
    "later version": (Refusal.DAMAGED, lambda: directory(at=6, value=99)),
    "name in no encoding": (Refusal.DAMAGED, lambda: directory(at=46, value=0xFF)),
    "packed otherwise": (Refusal.DAMAGED, otherwise_packed),
    "up": (Refusal.PART_NAME, lambda: packed(parts() | {"word/../../x": ""})),
    "absolute": (Refusal.PART_NAME, lambda: packed(parts() | {"/etc/x": ""})),
    "backslash": (Refusal.PART_NAME, lambda: packed(parts() | {"word\\..\\x": ""})),
    "drive": (Refusal.PART_NAME, lambda: packed(parts() | {"C:x": ""})),
    "twice": (Refusal.PART_NAME, twice),
    "macros": (Refusal.MACROS, lambda: packed(parts() | {"word/vbaProject.bin": b"x"})),
    "macro document": (
        Refusal.MACROS,
        lambda: typed(
            "vnd.openxmlformats-officedocument.wordprocessingml.document",
            "vnd.ms-word.document.macroEnabled",
        ),
    ),
    "template elsewhere": (
        Refusal.POINTS_OUTSIDE,
        lambda: with_relations(
            relation("t", "attachedTemplate", "http://example.invalid/t.dotm", outside=True)
        ),
    ),
    "picture elsewhere": (
        Refusal.POINTS_OUTSIDE,
        lambda: with_relations(relation("i", "image", "\\\\server\\share\\a.png", outside=True)),
    ),
    "laughs": (Refusal.PART_DTD, lambda: changed(document=LAUGHS)),
    "own file": (Refusal.PART_DTD, lambda: changed(document=PEEP)),
    "dtd elsewhere": (Refusal.PART_DTD, lambda: changed(document=ELSEWHERE)),
    "no xml": (Refusal.PART_BROKEN, lambda: changed(document="Thi đua")),
    "unfinished": (Refusal.PART_BROKEN, lambda: changed(document="<a><b></a>")),
    "too deep": (
        Refusal.PART_BROKEN,
        lambda: changed(document=xml("document", "<w:p>" * 300 + "</w:p>" * 300)),
    ),
    "other encoding": (
        Refusal.PART_BROKEN,
        lambda: changed(document='<?xml version="1.0" encoding="utf-7"?><a/>'),
    ),
    "ebcdic": (Refusal.PART_BROKEN, lambda: changed(document="<a/>".encode("cp500"))),
    "bomb": (Refusal.UNPACKS_TOO_LARGE, lambda: changed(zeros=b"\0" * 20_000_000)),
    "tags": (Refusal.TOO_MANY_TAGS, lambda: changed(document=numbered("<b{}>", NODES_LIMIT + 1))),
    "attributes of six parts": (
        Refusal.TOO_MANY_TAGS,
        lambda: changed(**{f"x{x}": numbered('<a b="{}"/>', NODES_LIMIT // 12) for x in range(7)}),
    ),
}


def opened(content: bytes) -> Package:
    """Open a file and look at its document, as every reader does."""
    package = open_package(content)
    package.xml(package.main)
    return package


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_good_word_file_is_refused(case: str) -> None:
    expected, make = REFUSED[case]
    with pytest.raises(RefusedPackageError) as refused:
        opened(make())
    assert refused.value.message is expected


def test_every_refusal_is_tried_and_has_its_words() -> None:
    elsewhere = {Refusal.TOO_LARGE, Refusal.TOO_LONG}  # below, and where a view is made
    assert {refusal for refusal, _ in REFUSED.values()} | elsewhere == set(Refusal)
    assert {refusal.value for refusal in Refusal} <= catalogue()["messages"].keys()
    for _, make in REFUSED.values():
        with pytest.raises(RefusedPackageError) as refused:
            opened(make())
        told = Finding(
            Place("f"), "word-unreadable", Level.ERROR, refused.value.message, refused.value.facts
        )
        assert all(tell(told, language=language).message for language in ("vi", "en"))


def test_sizes_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_LIMIT", 100)
    with pytest.raises(RefusedPackageError, match=Refusal.TOO_LARGE):
        open_package(b"PK" * 51)


@pytest.mark.parametrize(("name", "limit"), [("UNPACKED_LIMIT", 500), ("PARTS_LIMIT", 3)])
def test_what_comes_out_is_limited(name: str, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    open_package(packed(parts()))
    monkeypatch.setattr(limits, name, limit)
    with pytest.raises(RefusedPackageError, match=Refusal.UNPACKS_TOO_LARGE):
        open_package(packed(parts()))


def test_the_document_is_found_by_what_points_at_it() -> None:
    moved = {name.replace(MAIN, "doc/main.xml"): content for name, content in parts().items()}
    moved[TYPES] = str(moved[TYPES]).replace(MAIN, "DOC/main.xml")
    moved["_rels/.rels"] = relations(relation("r", "officeDocument", "/Doc/MAIN.xml"))
    moved["doc/_rels/main.xml.rels"] = relations(relation("s", "styles", "../x/%73.xml"))
    moved["x/s.xml"] = "<s/>"
    package = opened(packed(moved))
    assert package.main == "doc/main.xml"
    assert package.related(package.main, "styles") == "x/s.xml"
    assert package.related(package.main, "numbering") is None
    assert package.content_type("x/s.xml") == "application/xml"


def test_links_are_told_and_not_followed() -> None:
    link = relation("l", "hyperlink", "https://example.invalid/", outside=True)
    (found,) = opened(with_relations(link)).links
    assert (found.id, found.kind, found.target) == ("l", "hyperlink", "https://example.invalid/")


def test_the_strict_variant_reads_like_the_usual_one() -> None:
    strict = str(parts()[MAIN]).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert 'oclc.org/ooxml/wordprocessingml/main"' in strict
    usual, renamed = opened(packed(parts())), opened(changed(document=strict))
    assert [e.tag for e in usual.xml(MAIN).iter()] == [e.tag for e in renamed.xml(MAIN).iter()]


def test_utf_16_is_read() -> None:
    content = f'<?xml version="1.0" encoding="utf-16"?>{parts()[MAIN]!s}'.encode("utf-16")
    assert "Thi đua" in list(opened(changed(document=content)).xml(MAIN).itertext())


def test_our_own_files_open() -> None:
    for name in built.NAMES:
        package = opened(built.content(name, "docx"))
        assert package.main == MAIN
        assert package.links == ()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    flips=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=6),
    cut=st.integers(0, 40),
)
def test_any_bytes_open_or_are_refused(flips: list[tuple[int, int]], cut: int) -> None:
    content = bytearray(packed(parts(styles="<w:style/>")))
    for place, byte in flips:
        content[place % len(content)] = byte
    try:
        opened(bytes(content[: len(content) - cut]))
    except RefusedPackageError as error:
        assert error.message in set(Refusal)  # noqa: PT017 - either way is good
