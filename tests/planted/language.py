"""Sentences in the language of campaigns, as much alike as those of real directives.

Years are written ``{year}``, ``{last}`` and ``{next}``, the age of a foundation ``{age}``, so that
a text can be read in any year without asking the code under test.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import yaml

_SAID: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
)


def sentence(rng: Random) -> str:
    """Return what one item asks for: a short target, a task with owner and date, or a long text."""
    form = rng.random()
    if form < 0.15:
        return _sentence(_target(rng))
    if form < 0.4:
        return _sentence(task(rng, verb=_one(rng, "verbs")))
    clauses = [_clause(rng) for _ in range(rng.choice((1, 2, 2, 3, 4)))]
    if rng.random() < 0.3:
        clauses.append(_target(rng))
    return _sentence("; ".join(clauses))


def task(rng: Random, *, verb: str) -> str:
    """Return a task; those with one verb differ in owner, matter and date only."""
    owner, other = rng.sample(_SAID["owners"], 2)
    due = f"trước ngày {rng.randint(1, 28)}/{rng.randint(1, 12)}/{{year}}"
    matter = _one(rng, "matters")
    return f"{owner} chủ trì, phối hợp với {other} {verb} {matter}, hoàn thành {due}"


def tasks(rng: Random) -> str:
    """Return one of a list of tasks that all begin alike."""
    return _sentence(task(rng, verb="xây dựng kế hoạch về"))


def heading(rng: Random) -> str:
    """Return the title of a section."""
    title = _one(rng, "headings")
    return f"{title} {rng.choice(_SAID['qualifiers'])}" if rng.random() < 0.5 else title


def word(rng: Random) -> str:
    """Return a word that may stand anywhere."""
    return rng.choice(rng.choice(_SAID["matters"] + _SAID["manners"]).replace(",", "").split())


def _clause(rng: Random) -> str:
    said = " ".join((_one(rng, "verbs"), _one(rng, "matters")))
    for part, share in (("manners", 0.6), ("aims", 0.5)):
        if rng.random() < share:
            said = ", ".join((said, _one(rng, part)))
    return said


def _target(rng: Random) -> str:
    share = rng.choice(("100%", "ít nhất 95%", "từ 80% trở lên", "ít nhất 02", "không quá 5%"))
    matter = _one(rng, "matters")
    return f"{share} đơn vị hoàn thành {matter} năm {{year}}"


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _one(rng: Random, part: str) -> str:
    return rng.choice(_SAID[part])
