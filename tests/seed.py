"""The words of the directive that everything began with, as its documents must have them.

``tests/seed/directive-2023.txt`` is a scanned text with Markdown marks. The marks are not words;
the few scanning errors are listed in ``seed/2023.yaml``, each in a comment beside its mend. That
file is the campaign as it was first typed: editors may go on with ``campaigns/2023.yaml``.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

SEED = Path(__file__).parent / "seed" / "directive-2023.txt"
CAMPAIGN = Path(__file__).parent / "seed" / "2023.yaml"

_MEND = re.compile(r'# chữa lỗi quét: ("(?:[^"\\]|\\.)*") → ("(?:[^"\\]|\\.)*")')
_MARKS = re.compile(r"^#+ |\*{2,}", re.MULTILINE)


def office(root: Path) -> Path:
    """Lay the campaign into an office of its own, ``root``, and return that."""
    (root / "campaigns").mkdir(parents=True)
    (root / "campaigns" / CAMPAIGN.name).write_bytes(CAMPAIGN.read_bytes())
    return root


def words() -> list[str]:
    """Return every word of the seed in order, mends applied; a lone dash counts as a word.

    Raises:
        ValueError: a mend does not name exactly one place of the seed.
    """
    return mended(SEED.read_text(encoding="utf-8"), mends()).split()


def mends() -> list[tuple[str, str]]:
    """Return what was mended, before and after, from the comments of the campaign file."""
    found = _MEND.findall(CAMPAIGN.read_text(encoding="utf-8"))
    return [(json.loads(before), json.loads(after)) for before, after in found]


def mended(text: str, pairs: list[tuple[str, str]]) -> str:
    """Return the seed ``text`` without its Markdown marks and with every mend applied once."""
    text = _MARKS.sub("", text)
    for before, after in pairs:
        if text.count(before) != 1:
            message = f"this mend fits {text.count(before)} places of the seed: {before!r}"
            raise ValueError(message)
        text = text.replace(before, after)
    return text
