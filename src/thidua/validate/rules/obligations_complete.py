"""An obligation says who has to meet it, and by when or that there is no date.

Why: an obligation nobody owns is met by nobody; and a missing date may be a decision or an
oversight, which only the author can tell apart. ``undated: true`` is the decision.

Fails::

    obligations:
      - id: dang-ky
        owners: []
      - id: tong-ket
        owners: [van-phong]
        due: "2023-12-31"
        undated: true

Passes::

    obligations:
      - id: dang-ky
        owners: [van-phong]
        undated: true
      - id: tong-ket
        owners: [van-phong]
        due: "2023-12-31"

Fix: name the units in ``owners``; give either ``due`` or ``undated: true``.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source

ID = "obligations-complete"
LEVEL = Level.ERROR
CLAUSE = ""


def check(source: Source) -> Iterator[Finding]:
    """Yield obligations without an owner, without any word on their date, or with two."""
    for obligation in source.root.each("obligations"):
        facts = {"id": obligation.text("id") or "…"}
        owners, due, undated = (obligation.get(key) for key in ("owners", "due", "undated"))
        if owners is not None and owners.value == ():
            yield Finding(owners.place, ID, LEVEL, "obligation-without-owner", facts)
        open_ended = undated is not None and undated.value is not False
        if due is None and not open_ended:
            yield Finding(obligation.place, ID, LEVEL, "obligation-without-date", facts)
        if due is not None and undated is not None and open_ended:
            yield Finding(undated.place, ID, LEVEL, "obligation-dated-twice", facts)
