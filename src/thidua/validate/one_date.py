"""One wrong date told once: where many dates do not go with one, that one is looked at first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.model.finding import Finding, Place

MANY = 3
"""From so many dates on it is rather the one that they are compared with."""
_NAMED = 3


def together(findings: Iterable[Finding], cause: Place, said: str, *, of: int) -> Iterator[Finding]:
    """Yield findings about dates, ``of`` so many compared with what ``cause`` has ``said``.

    Where most of them are wrong there is one finding, at that place, of the weight of the first.
    """
    found = list(findings)
    if len(found) < MANY or 2 * len(found) <= of:
        yield from found
        return
    places = ", ".join(f"{one.place.file}:{one.place.line}" for one in found[:_NAMED])
    facts: dict[str, str | int] = {"date": said, "count": len(found), "places": places}
    yield Finding(cause, found[0].rule, found[0].level, "one-date-many", facts)
