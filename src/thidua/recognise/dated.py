"""The day of a document, from the line with its place and date."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from thidua.recognise.recognised import Component

if TYPE_CHECKING:
    from thidua.recognise.recognised import Recognised

_WRITTEN = re.compile(r"(?i)ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_SHORT = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def dated(found: Recognised) -> str:
    """Return the day in ISO 8601; empty for a draft, or where the line names no day there is."""
    line = found.first(Component.PLACE_DATE)
    said = (_WRITTEN.search(line.text) or _SHORT.search(line.text)) if line else None
    if said is None:
        return ""
    day, month, year = map(int, said.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
