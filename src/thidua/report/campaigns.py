"""Telling which campaigns there are: a table to a person, a list of objects to a program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from msgspec import to_builtins

from thidua.catalogue.own import own
from thidua.model.dossier import CampaignEntry
from thidua.system.home import TEMPLATES
from thidua.texts.legible import visible

_COLUMNS = ("id", "name", "period", "phases", "directive", "units", "there")
"""The columns; their heads are in ``templates/list.yaml``."""


def render(campaigns: Sequence[CampaignEntry], *, format: str, language: str) -> str:  # noqa: A002 - as on the command line
    """Return the list as ``text`` or ``json``, told in ``language`` (vi or en).

    Raises:
        KeyError: for a format or language there is not.
    """
    say = words()[language]
    return {"text": _text, "json": _json}[format](campaigns, say)


def words() -> Mapping[str, Mapping[str, str]]:
    """Read ``templates/list.yaml``, by language.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "list.yaml", dict[str, dict[str, str]])


def _json(campaigns: Sequence[CampaignEntry], _say: Mapping[str, str]) -> str:
    told = [
        {
            "id": one.head.id,
            "name": one.head.time.name,
            "year": one.head.time.first,
            "start": one.head.start,
            "end": one.head.end,
            "phases": one.head.phases,
            "issued": one.head.issued,
            "previous": one.head.previous,
            "registration": one.head.registration,
            "units": one.units,
            "pledges": one.pledges,
            "results": one.results,
            "selection": one.selection,
            "occasions": one.occasions,
            "reviews": [to_builtins(review) for review in one.reviews],
        }
        for one in campaigns
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _text(campaigns: Sequence[CampaignEntry], say: Mapping[str, str]) -> str:
    rows = [[say[one] for one in _COLUMNS], *(_row(one, say) for one in campaigns)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    head, *lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    below = (_reviews(one, say) for one in campaigns)
    both = (line for pair in zip(lines, below, strict=True) for line in pair if line)
    return "".join(f"{line}\n" for line in (head, *both))


def _reviews(one: CampaignEntry, say: Mapping[str, str]) -> str:
    """Return the line on the reviews of a campaign and the days they are due."""
    told = (
        say["due" if review.due else "undated"].format(
            name=visible(review.name), due=_readable(review.due or "")
        )
        for review in one.reviews
    )
    return f"  {'; '.join(told)}" if one.reviews else ""


def _row(one: CampaignEntry, say: Mapping[str, str]) -> list[str]:
    head = one.head
    period = f"{_readable(head.start)} - {_readable(head.end)}"
    counted = (("pledges", one.pledges), ("results", one.results))
    there = [say[key].format(count=count) for key, count in counted if count]
    there += [say["selection"]] if one.selection else []
    there += [say["occasions"].format(count=one.occasions)] if one.occasions else []
    return [
        head.id,
        visible(head.time.name),
        period,
        str(head.phases),
        say["issued" if head.issued else "draft"],
        str(one.units),
        ", ".join(there) or say["nothing"],
    ]


def _readable(day: str) -> str:
    return "/".join(reversed(day.split("-")))
