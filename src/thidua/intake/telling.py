"""Telling of an import: what somebody has to look at, each with its place in the original."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from thidua.intake.mending import Misreading
from thidua.intake.passages import OriginPlace
from thidua.intake.transcript import Transcript
from thidua.model.finding import Finding, Level, Place
from thidua.model.view import View
from thidua.recognise.scans import scans

RULE = "import-document"
TYPED = 40
"""Words from which on a page was typed, whatever picture lies on it."""
_SHOWN = 200
_MOST_MENDS = 200
"""More different ones are counted, and not told one by one."""
_MOST_PLACES = 20


def told(made: Transcript, name: str) -> Iterator[Finding]:
    """Yield what somebody has to look at: what is asked, what was guessed, what is kept where."""
    for key in dict.fromkeys(made.asked):
        yield about(name, "import-asked", level=Level.WARNING, key=key)
    for key in dict.fromkeys(made.guessed):
        yield about(name, "import-guessed", key=key)
    for spot, text in made.kept:
        message = "import-kept" if spot.paragraph else "import-kept-outside"
        yield about(name, message, spot, text=text[:_SHOWN])
    for spot, text in made.misnumbered:
        yield about(name, "import-misnumbered", spot, text=text[:_SHOWN])
    yield about(name, "import-no-milestones")


def told_of_mends(found: Sequence[Misreading], name: str, *, made: bool) -> Iterator[Finding]:
    """Yield what a machine has probably misread, each once with all of its places."""
    places: dict[tuple[str, str], list[Misreading]] = defaultdict(list)
    for one in found:
        places[one.before, one.after].append(one)
    message = "import-mended" if made else "import-mend"
    for (before, after), ones in list(places.items())[:_MOST_MENDS]:
        spot = OriginPlace(ones[0].paragraph + 1, ones[0].page)
        told_ = dict.fromkeys(str(one.paragraph + 1) for one in ones)
        listed = ", ".join(list(told_)[:_MOST_PLACES]) + ("…" if len(told_) > _MOST_PLACES else "")
        yield about(name, message, spot, before=before, after=after, paragraphs=listed)
    if len(places) > _MOST_MENDS:
        yield about(name, "import-mends-more", count=len(places) - _MOST_MENDS)


def told_of_pictures(view: View, name: str) -> Iterator[Finding]:
    """Yield what of the original is a picture: whole pages, and others that no file can keep."""
    typed: Counter[int] = Counter()
    for one in view.paragraphs:
        typed[one.place.page or 0] += len(one.words.split())
    covered = {one.page for one in scans(view)}
    if pages := sorted(page for page in covered if typed[page] < TYPED):
        listed = ", ".join(map(str, pages[:_MOST_PLACES]))
        yield about(name, "import-picture-pages", level=Level.WARNING, pages=listed)
    others = [one for one in view.pictures if one.page not in covered]
    if others:
        yield about(name, "import-pictures", count=len(others))


def refused(name: str, fault: Finding) -> Finding:
    """Return why a campaign cannot be stated, as a finding about the original.

    The lines of ``fault`` are of no file that the user has.
    """
    if fault.rule == "too-many":
        return about(name, "import-too-many", level=Level.ERROR, limit=fault.facts["limit"])
    return replace(fault, place=Place(Path(name).as_posix()))


def about(
    name: str,
    message: str,
    spot: OriginPlace | None = None,
    *,
    level: Level = Level.NOTICE,
    **facts: str | int,
) -> Finding:
    """Return a finding about a place of the original."""
    if spot is not None and spot.paragraph:
        facts |= {"paragraph": spot.paragraph, "page": spot.page}
    return Finding(Place(Path(name).as_posix()), RULE, level, message, facts)
