"""Pictures of Word files: whole PNGs, so that no renderer stumbles over one."""

from __future__ import annotations

import zlib

import pytest

from thidua.model.document import Picture
from thidua.render.formats import RENDERERS
from thidua.source.imported import read
from word_files import PICTURE, RELATIONS, packed, paragraph, parts, relation, relations, run

PNG = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def png(header: bytes, pixels: bytes) -> bytes:
    return (
        PNG + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
    )


GOOD = bytes.fromhex("00000001 00000002 08 02 00 00 00")


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        (png(GOOD, b"\0abc\1abc"), True),
        (png(GOOD, b"\0abc\5abc"), False),
        (png(GOOD, b"\0abc"), False),
        (png(GOOD, b"\0abc\0abc\0"), False),
        (png(GOOD[:8] + b"\x08\x03\0\0\0", b"\0a\0a"), False),
        (png(bytes(8) + GOOD[8:], b""), False),
        (png(GOOD, b"\0abc\1abc")[:-1], False),
        (png(GOOD, b"\0abc\1abc").replace(b"IDAT", b"IDAX"), False),
        (PNG + chunk(b"IEND", b""), False),
        (b"GIF89a", False),
    ],
)
def test_a_picture_is_kept_when_it_is_a_whole_png(content: bytes, kept: bool) -> None:  # noqa: FBT001
    listed = parts(paragraph(run("Chữ"), PICTURE))
    listed |= {
        RELATIONS: relations(relation("i", "image", "media/a.png")),
        "word/media/a.png": content,
    }
    found, findings = read(packed(listed), name="a.docx")
    assert found is not None
    pictures = [block for block in found.body if isinstance(block, Picture)]
    assert pictures == ([Picture(content, 10, 20, "Hình")] if kept else [])
    assert len(findings) == (not kept)
    assert all(render(found) for render in RENDERERS.values())
