"""Telling which campaigns there are: a table to a person, a list of objects to a program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from thidua.catalogue.own import own
from thidua.home import TEMPLATES
from thidua.legible import visible
from thidua.model.dossier import CampaignEntry

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
        }
        for one in campaigns
    ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _text(campaigns: Sequence[CampaignEntry], say: Mapping[str, str]) -> str:
    rows = [[say[one] for one in _COLUMNS], *(_row(one, say) for one in campaigns)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _row(one: CampaignEntry, say: Mapping[str, str]) -> list[str]:
    head = one.head
    period = f"{_readable(head.start)} - {_readable(head.end)}"
    counted = (("pledges", one.pledges), ("results", one.results))
    there = [say[key].format(count=count) for key, count in counted if count]
    there += [say["selection"]] if one.selection else []
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
