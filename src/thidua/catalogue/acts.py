"""Acts: laws, decrees and circulars with the days they are in force, from ``schemas/acts.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.model.campaign import CitedDocument
from thidua.model.regime import Act
from thidua.system.home import SCHEMAS


class ActRank(Struct, frozen=True, forbid_unknown_fields=True):
    """A rank of the law: a kind of act, and what its number must have where that decides."""

    kind: str
    symbol: str = ""


class Acts(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; the keys are told at its top."""

    ranks: tuple[ActRank, ...]
    acts: tuple[Act, ...]


def acts() -> tuple[Act, ...]:
    """Return every act that is known.

    Raises:
        OwnFileError: ``schemas/acts.yaml`` is wrong.
    """
    return _all().acts


def in_force(day: str, topic: str = "") -> tuple[Act, ...]:
    """Return the acts in force on a day, in the order of rank, those of a topic among them."""
    ours = (one for one in acts() if one.holds(day) and one.topic in {"", topic})
    return tuple(sorted(ours, key=_order))


def unreplaced(day: str) -> tuple[Act, ...]:
    """Return the acts that have ended by a day and that no known act replaces, by rank."""
    replaced = {number for one in acts() for number in one.replaces}
    ended = (one for one in acts() if one.until and one.until < day)
    return tuple(sorted((one for one in ended if one.number not in replaced), key=_order))


def stands_for(cited: CitedDocument, act: Act, day: str) -> bool:
    """Tell whether an office's own document takes, on a day, the place of an act that has ended."""
    return act.number in cited.replaces and cited.date <= day <= (cited.until or day)


def out_of_force(text: str, day: str) -> tuple[Act, ...]:
    """Return the acts that a text names by their numbers and that are not in force on a day."""
    return tuple(one for one in acts() if one.number in text and not one.holds(day))


def ended_act(number: str, day: str) -> Act | None:
    """Return the act of a number if it has ended by a day."""
    return next((one for one in acts() if one.number == number and (one.until or day) < day), None)


def missing(documents: Iterable[CitedDocument], day: str) -> tuple[Act, ...]:
    """Return the acts that have ended by a day and whose place no document takes."""
    known = tuple(documents)
    ended = unreplaced(day)
    return tuple(act for act in ended if not any(stands_for(one, act, day) for one in known))


def of_the_end(ended: Iterable[Act]) -> dict[str, str]:
    """Return what there is to say of acts that end without a successor: what is known, what not."""
    those = tuple(ended)
    last = max(one.until or "" for one in those)
    after = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
    return {
        "acts": ", ".join(f"{one.kind} {one.number}" for one in those),
        "first": _readable(after),
        "numbers": ", ".join(one.number for one in those),
    }


def rank(kind: str, number: str) -> int:
    """Return the place of an act among the ranks of the law; the lowest for what is not listed."""
    ranks = _all().ranks
    fits = (n for n, one in enumerate(ranks) if one.kind == kind and one.symbol in number)
    return next(fits, len(ranks))


def _readable(day: str) -> str:
    return "/".join(reversed(day.split("-")))


def _order(act: Act) -> tuple[int, str]:
    return rank(act.kind, act.number), act.date


def _all() -> Acts:
    return own(SCHEMAS / "acts.yaml", Acts)
