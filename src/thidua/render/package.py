"""Open Packaging files (DOCX, XLSX) that are the same bytes on every machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def package(parts: Mapping[str, str | bytes], *, deflated: bool = False) -> bytes:
    """Return the parts as an Open Packaging file that is the same on every machine.

    The members are stored: two builds of zlib compress to different bytes. A file of somebody
    else's that was only changed is ``deflated``, it should not become twenty times as large.
    """
    buffer = io.BytesIO()
    kind = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", kind) as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, _ZIP_DATE)
            member.create_system = 0
            archive.writestr(member, content, kind)
    return buffer.getvalue()
