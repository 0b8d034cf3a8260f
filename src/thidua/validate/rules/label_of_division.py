"""A division has its own label: ``label: none`` is for items of a list.

Why: a text is cited by the labels of its divisions, and what follows counts on from them. A
division without its label could not be found.

Fails::

    directive:
      items:
        - level: article
          label: none
          text: Quyết định này có hiệu lực từ ngày ký.

Passes::

    directive:
      items:
        - level: article
          text: Quyết định này có hiệu lực từ ngày ký.
          items:
            - label: none
              text: Văn phòng Sở theo dõi việc thực hiện.

Fix: delete ``label``, or ``level`` if the paragraph is no division.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.validate.passages import items

ID = "label-of-division"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield every division that is to have no label."""
    for item in items(source):
        label = item.get("label")
        if label is not None and item.text("level"):
            yield Finding(label.key_place or label.place, ID, LEVEL, "label-of-division")
