"""Times: what the time of a campaign is called in documents, from ``templates/times.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from msgspec import Struct, field, structs

from thidua.catalogue.own import AstrayError, own
from thidua.model.campaign_time import CampaignTime
from thidua.system.home import TEMPLATES

_BLANKS = ("first", "last", "name")


class TimeForms(Struct, frozen=True, forbid_unknown_fields=True):
    """How one time reads in each place; ``templates/times.yaml`` tells which is which."""

    name: str
    movement: str
    work: str
    during: str
    of: str
    reviewed: str
    whole: str
    beside: str
    short: str
    promptly: str


TIME_BLANKS = ("Time", "last", "Last", *TimeForms.__struct_fields__)
"""What the wording of a document may leave to be filled in with a time."""


class OpenTimes(Struct, frozen=True, forbid_unknown_fields=True):
    """What comes after and before a time, where that has no name."""

    next: str
    last: str
    promptly: str


class Times(Struct, frozen=True, forbid_unknown_fields=True, rename={"school_year": "school-year"}):
    """The forms of every kind of time; the fields are the members of ``TimeKind``."""

    year: TimeForms
    school_year: TimeForms
    years: TimeForms
    theme: TimeForms
    open: OpenTimes


class SaidTime(Struct, frozen=True):
    """A time as documents say it, and how the times after and before it are called."""

    said: TimeForms
    next: str
    last: str
    next_promptly: str
    values: Mapping[str, str] = field(default_factory=dict)
    """What a blank of a wording may be filled with."""


def said_time(time: CampaignTime, last: CampaignTime | None = None) -> SaidTime:
    """Return what a time is called; ``last`` is that of the campaign before, where it is known.

    Raises:
        OwnFileError: the file is wrong.
    """
    open_ = times().open
    following = time.following()
    before = last or time.following(-1)
    forms = _forms(time)
    earlier = _forms(before).name if before else open_.last
    return SaidTime(
        said=forms,
        next=_forms(following).name if following else open_.next,
        last=earlier,
        next_promptly=_forms(following).promptly if following else open_.promptly,
        values={
            **structs.asdict(forms),
            "Time": _capital(forms.name),
            "last": earlier,
            "Last": _capital(earlier),
        },
    )


def times() -> Times:
    """Read ``templates/times.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "times.yaml", Times, _fillable)


def _fillable(raw: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Return the forms as they are.

    Raises:
        AstrayError: one has a blank that nothing fills.
    """
    for kind, forms in raw.items():
        for key, said in forms.items():
            if strange := {name for _, name, _, _ in Formatter().parse(said) if name} - {*_BLANKS}:
                raise AstrayError((kind, key), min(strange), _BLANKS)
    return raw


def _forms(time: CampaignTime) -> TimeForms:
    forms: TimeForms = getattr(times(), time.kind.replace("-", "_"))
    values = {"first": time.first, "last": time.last, "name": time.name}
    return TimeForms(**{key: said.format(**values) for key, said in structs.asdict(forms).items()})


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
