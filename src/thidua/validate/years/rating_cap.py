"""No more are rated hoàn thành xuất sắc than the rule on ratings lets be.

Why: Nghị định 335/2025/NĐ-CP, and Nghị định 233/2026/NĐ-CP for public employees: those rated hoàn
thành xuất sắc nhiệm vụ are at most 20 % of those rated hoàn thành tốt nhiệm vụ within an agency,
25 % where it has done outstandingly. The limits stand in ``schemas/rating-caps.yaml`` with the day
from which they hold and their source. Who is a civil servant the data do not say, so all people of
the units that have some are counted, a part of a person is rounded up, and it is a warning.

Fails::

    campaign:
      start: "2026-01-01"
      end: "2026-12-31"
      units: [{id: van-phong, headcount: {civil_servants: 4}}]
    pledges:
      van-phong: {people: [{id: an}, {id: binh}, {id: chi}, {id: dung}]}
    results:
      van-phong-year:
        ratings:
          - {person: an, rating: excellent}
          - {person: binh, rating: excellent}
          - {person: chi, rating: good}
          - {person: dung, rating: good}

Passes::

    campaign:
      start: "2026-01-01"
      end: "2026-12-31"
      units: [{id: van-phong, headcount: {civil_servants: 2}}]
    results:
      van-phong-year:
        ratings:
          - {person: an, rating: excellent}
          - {person: binh, rating: good}

Fix: rate anew; the higher limit is for agencies whose outstanding work has been recognised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from thidua.catalogue.rating_caps import Rated, RatingCap, rating_caps
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding, Level, Place
from thidua.model.office import Headcount, Unit
from thidua.model.year import Rating
from thidua.review.reviews import closing

ID = "rating-cap"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 335/2025/NĐ-CP; Nghị định 233/2026/NĐ-CP"

_MESSAGES = {
    (False, False): "rating-cap-of-people",
    (False, True): "rating-cap-outstanding-of-people",
    (True, False): "rating-cap-of-collectives",
    (True, True): "rating-cap-outstanding-of-collectives",
}
"""By whether units are rated, and whether the higher limit would do."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the first rating beyond a limit, of people and of units."""
    day, told = dossier.year.campaign.end, set[Place]()
    for cap in rating_caps():
        if cap.in_force > day:
            continue
        given = list(_ratings(dossier, cap))
        for finding in _beyond(cap, given):
            if finding.place not in told:
                yield finding
            told.add(finding.place)


def _ratings(dossier: Dossier, cap: RatingCap) -> Iterator[tuple[Rating, Place]]:
    """Yield what the last reports rate, of whom a limit speaks."""
    review = closing(dossier.year).id
    for unit in dossier.year.participants:
        result = dossier.year.results.get((unit.id, review))
        if result is None or not _meant(unit, cap):
            continue
        if cap.of is Rated.COLLECTIVE and result.rating is not None:
            yield result.rating, dossier.in_result(unit.id, review, "rating")
        if cap.of is not Rated.COLLECTIVE:
            for n, one in enumerate(result.ratings):
                yield one.rating, dossier.in_result(unit.id, review, "ratings", n, "rating")


def _meant(unit: Unit, cap: RatingCap) -> bool:
    heads = unit.headcount or Headcount()
    kinds = {
        Rated.CIVIL_SERVANTS: heads.civil_servants,
        Rated.PUBLIC_EMPLOYEES: heads.public_employees,
        Rated.COLLECTIVE: heads.civil_servants + heads.public_employees,
    }
    return kinds[cap.of] > 0


def _beyond(cap: RatingCap, given: Sequence[tuple[Rating, Place]]) -> Iterator[Finding]:
    best = [place for rating, place in given if rating is Rating.EXCELLENT]
    good = sum(rating is Rating.GOOD for rating, _ in given)
    limit = ceil(cap.percent * good / 100)
    if len(best) <= limit or len(given) < cap.least:
        return
    higher = len(best) <= ceil(cap.outstanding_percent * good / 100)
    message = _MESSAGES[cap.of is Rated.COLLECTIVE, higher]
    facts: dict[str, str | int] = {
        "count": len(best),
        "good": good,
        "percent": f"{cap.percent:g}",
        "most": f"{cap.outstanding_percent:g}",
        "source": cap.source,
    }
    yield Finding(best[limit], ID, LEVEL, message, facts)
