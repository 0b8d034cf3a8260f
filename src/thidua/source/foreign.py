"""File that is no text at all, told by how its bytes begin: somebody named the Word file itself.

What its bytes would mean as text is of no use to anybody; what it is, and which command takes it,
is.
"""

from __future__ import annotations

_PACKED = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_INSIDE = (
    (_PACKED, b"word/", "file-is-word"),
    (_PACKED, b"xl/", "file-is-sheet"),
    (_PACKED, b"application/vnd.oasis.opendocument.text", "file-is-old-word"),
    (_PACKED, b"application/vnd.oasis.opendocument.spreadsheet", "file-is-sheet"),
    (_OLD_OFFICE, "WordDocument".encode("utf-16-le"), "file-is-old-word"),
    (_OLD_OFFICE, "Workbook".encode("utf-16-le"), "file-is-sheet"),
    (b"%PDF-", b"", "file-is-pdf"),
    (b"{\\rtf", b"", "file-is-old-word"),
    (b"\xff\xfe", b"", "not-utf8-but-utf16"),
    (b"\xfe\xff", b"", "not-utf8-but-utf16"),
    *(
        (signature, b"", "file-is-other")
        for signature in (
            _PACKED,
            _OLD_OFFICE,
            b"PK\x05\x06",
            b"Rar!",
            b"7z\xbc\xaf",
            b"\x1f\x8b",
            b"\x89PNG",
            b"\xff\xd8\xff",
            b"GIF8",
        )
    ),
)
"""How such a file begins, what else is in it, and its message; the first that fits holds."""


def foreign(content: bytes) -> str:
    """Return the message about bytes that are no text; an empty one when they may be some."""
    fitting = (
        message
        for beginning, inside, message in _INSIDE
        if content.startswith(beginning) and inside in content
    )
    return next(fitting, "")
