"""Words of the enumerations, from ``templates/words.yaml``.

Column titles and the names of tables are in ``templates/sheets.yaml`` (see ``sheets``).
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from thidua.catalogue.own import own
from thidua.compose.numbers import Numerals
from thidua.model.change import ChangeKind
from thidua.model.frame import AttachmentKind, Lines
from thidua.model.initiatives import InitiativeScope
from thidua.model.office import Unit
from thidua.model.regime import Eligible, Regime
from thidua.model.regulation import Asked
from thidua.model.side import SideKind
from thidua.model.year import (
    Discipline,
    Rank,
    Rating,
    Sex,
    WorkKind,
    WorkState,
)
from thidua.system.home import TEMPLATES


class CertificateWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What a certificate is called: for a title; for an award the one that its name begins with."""

    title: str
    awards: tuple[str, ...]


class Gaps(Struct, frozen=True, forbid_unknown_fields=True):
    """What is left open, in a draft and in a form, and how often that sign stands there."""

    draft: str
    form: str
    lengths: dict[str, int]

    def open(self, what: str, *, form: bool = True) -> str:
        """Return the room that is left for something.

        Raises:
            KeyError: when the wording does not say how much.
        """
        return (self.form if form else self.draft) * self.lengths[what]


class AttachmentWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How the title of a kind of attachment reads; the keys are told in the file."""

    note: str
    label: str = ""
    numbered: str = ""
    name: str = ""
    head: bool = False


class ComparisonWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What a table of comparison says: its frame, its subject, how places and reasons are put."""

    name: str
    recipients: tuple[str, ...]
    absent: str
    outside: str
    general: str
    below: str
    place: str
    reason: str
    reason_of_field: str
    origin: str
    nowhere: str
    reasons: str
    about: dict[SideKind, str]
    kinds: dict[ChangeKind, str]


class SmallNouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns before a name that have no capital inside a sentence."""

    always: tuple[str, ...]
    unless_numbered: tuple[str, ...]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """What values are called in a Vietnamese document, by enumeration; and single phrases."""

    rating: dict[Rating, str]
    score_rating: dict[Rating, str]
    rank: dict[Rank, str]
    work_kind: dict[WorkKind, str]
    work_state: dict[WorkState, str]
    discipline: dict[Discipline, str]
    gaps: Gaps
    attachments: dict[AttachmentKind, AttachmentWords]
    form_signers: tuple[str, ...]
    initiative_scope: dict[InitiativeScope, str]
    initiative_result: dict[str, str]
    initiative_council: str
    hands: dict[str, Lines]
    sex: dict[Sex, str]
    honoured: dict[str, str]
    council_role: dict[str, str]
    council_short: str
    council_authority: dict[str, tuple[str, ...]]
    council_sign: dict[str, str]
    tellers: dict[str, str]
    recipients: dict[Eligible, str]
    bounds: dict[str, str]
    fund: dict[str, str]
    fund_units: dict[str, str]
    people: dict[str, str]
    people_listed: dict[str, str]
    staff: dict[str, str]
    partners: dict[str, str]
    small_nouns: SmallNouns
    members: dict[str, str]
    subject: dict[str, str]
    in_order: dict[str, tuple[str, ...]]
    merit: dict[str, str]
    sought: dict[str, str]
    granted: dict[str, str]
    listed: str
    selection: str
    voting: dict[str, str]
    outcome: dict[str, str]
    vote: dict[str, str]
    not_listed: dict[str, str]
    confirmed: dict[Asked, str]
    honours: dict[str, str]
    council: str
    certificate: CertificateWords
    tied: str
    ties: dict[str, str]
    empty: str
    numbered_act: str
    last_joined: str
    numerals: Numerals
    comparison: ComparisonWords


def words() -> Words:
    """Read ``templates/words.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "words.yaml", Words)


def capital(text: str) -> str:
    """Return a phrase as it stands at the beginning: its first letter in capitals."""
    return f"{text[:1].upper()}{text[1:]}"


def within(name: str) -> str:
    """Return the name of a participant as it stands inside a sentence: "thôn Mẫu", "Thôn 1"."""
    small = words().small_nouns
    for noun in (*small.always, *small.unless_numbered):
        first, gap, rest = name[: len(noun)], name[len(noun) :][:1], name[len(noun) :].strip()
        numbered = noun in small.unless_numbered and rest[:1].isdecimal()
        if first == noun and gap == " " and not numbered:
            return f"{name[:1].lower()}{name[1:]}"
    return name


def people(unit: Unit, *, listed: bool = False) -> str:
    """Return whom a participant moves to take part: its staff, or by its kind."""
    return _people(_moved(unit), listed=listed)


def staff(units: Iterable[Unit], *, listed: bool = False) -> str:
    """Return whom the headcounts of units count: the kinds of staff that they have, no others."""
    counts = [unit.headcount for unit in units if unit.headcount is not None]
    kinds = [
        named
        for kind, named in words().staff.items()
        if any(getattr(count, kind) for count in counts)
    ]
    if not kinds:
        return _people("staff", listed=listed)
    *others, last = kinds
    between = ", " if listed else words().last_joined
    return between.join(filter(None, (", ".join(others), last)))


def partner(unit: Unit) -> str:
    """Return with whom a participant shares out the work; nobody is empty."""
    return words().partners.get(_moved(unit), "")


def _moved(unit: Unit) -> str:
    if unit.counted is not None and unit.headcount is None:
        return unit.kind if unit.kind in words().people else "others"
    return "staff" if unit.headcount is None or unit.headcount.civil_servants else "employees"


def _people(kind: str, *, listed: bool) -> str:
    known = words().people
    return words().people_listed.get(kind, known[kind]) if listed else known[kind]


def honour(regime: Regime, award: str) -> str:
    """Return the name of a title or award (danh hiệu, hình thức) that data name by its id.

    Raises:
        KeyError: when the regime has neither a title nor an award of this id.
    """
    return {rule.id: rule.name for rule in (*regime.titles, *regime.awards)}[award]
