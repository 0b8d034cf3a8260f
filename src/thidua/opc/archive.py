"""Unpacking the zip of a Word file: sizes and names are looked at before anything is unpacked."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable

from thidua.opc.refusal import Refusal, RefusedPackageError

MEGABYTE = 1_000_000
FILE_LIMIT = 64 * MEGABYTE
"""Largest file in bytes; a scanned page takes about a megabyte."""
UNPACKED_LIMIT = 128 * MEGABYTE
"""Most bytes that all parts may come to."""
PARTS_LIMIT = 4000
"""Most parts."""
RATIO_LIMIT = 300
"""How tightly a part of more than a megabyte may be packed; large empty tables reach 100."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_LOCKED = 0x1  # the flag of a member with a password
_UNSAFE = re.compile(r"[\\:\x00-\x1f]|(?:^|/)\.{0,2}(?:/|$)")
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, ValueError, RuntimeError, IndexError),
)


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return every part by name.

    Raises:
        RefusedPackageError: it is no zip, is damaged or locked, or unpacks to too much.
    """
    _recognised(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [one for one in archive.infolist() if not one.filename.endswith("/")]
            _bounded(members)
            _named(members)
            return {one.filename: archive.read(one) for one in members}
    except _BROKEN as error:
        raise RefusedPackageError(Refusal.DAMAGED) from error


def _recognised(content: bytes) -> None:
    """Refuse by their first bytes the files that people take for a DOCX."""
    if len(content) > FILE_LIMIT:
        raise RefusedPackageError(Refusal.TOO_LARGE, limit=FILE_LIMIT // MEGABYTE)
    if not content:
        raise RefusedPackageError(Refusal.EMPTY)
    if content.startswith(_OLE):
        encrypted = _ENCRYPTED_STREAM in content
        raise RefusedPackageError(Refusal.ENCRYPTED if encrypted else Refusal.DOC)
    if not content.startswith(b"PK"):
        raise RefusedPackageError(Refusal.RTF if content.startswith(_RTF) else Refusal.OTHER)


def _bounded(members: Iterable[zipfile.ZipInfo]) -> None:
    """Refuse what would not fit: the zip module unpacks no more of a member than it declares."""
    total = 0
    for count, one in enumerate(members, start=1):
        if one.flag_bits & _LOCKED:
            raise RefusedPackageError(Refusal.ENCRYPTED)
        if one.compress_type not in _PACKED:
            raise RefusedPackageError(Refusal.DAMAGED)
        total += one.file_size
        tight = one.file_size > max(MEGABYTE, RATIO_LIMIT * one.compress_size)
        if tight or total > UNPACKED_LIMIT or count > PARTS_LIMIT:
            raise RefusedPackageError(Refusal.UNPACKS_TOO_LARGE, limit=UNPACKED_LIMIT // MEGABYTE)


def _named(members: Iterable[zipfile.ZipInfo]) -> None:
    """Refuse names that leave the package, and those that two parts have."""
    seen: set[str] = set()
    for one in members:
        name = one.filename.lower()
        if _UNSAFE.search(name) or name in seen:
            raise RefusedPackageError(Refusal.PART_NAME, part=one.filename)
        seen.add(name)
