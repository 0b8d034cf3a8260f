"""Who is commended: minutes, submission and commendation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from recount import Told
from recount.year import Recount, aligned, both, salary, shown


def minutes(now: Recount) -> Iterator[Told]:
    """The meeting: who was there, and every vote."""
    meeting, listed = now.selection["meeting"], now.proposals()
    teams = sum(map(now.collective, listed))
    voters = len(meeting["present"]) + sum(one["written_vote"] for one in meeting["absent"])
    asked = [one for one in listed if one["award"] in now.needed]
    failed = [one for one in asked if now.failed(one)]
    told = [*_time(meeting["start"]), *both(len(meeting["present"]), now.members)]
    told += [*now.quorum, str(len(meeting["absent"]))]
    told += [str(len(listed)), str(len(listed) - teams), str(teams), str(now.members), str(voters)]
    least = dict.fromkeys(now.least(one["award"]) for one in asked)
    told += [text for _, figures in least for text in figures]
    passed = str(len(asked) - len(failed))
    told += [str(len(asked)), passed, str(len(failed))] if failed else [f"{passed}/{len(asked)}"]
    told += [text for one in failed for text in _vote(now, one)]
    free, left_out = len(listed) - len(asked), now.left_out()
    told += [*([str(free)] if free else ()), *([str(left_out)] if left_out else ())]
    told += _time(meeting["end"])
    rows, lists = [], Counter(one["list"] for one in listed if "list" in one)
    for one in listed:
        many = str(lists.pop(one["list"], "")) if "list" in one else ""
        if "list" in one and not many:
            continue
        vote = now.votes[one["id"]]
        others = [str(vote.get(key, 0)) for key in ("against", "abstained")]
        rows.append([many, "", *_vote(now, one), *others, ""])
    named = [["", "", ""] for one in listed if "list" in one]
    yield "minutes", (told, [*aligned(rows), *named])


def submission(now: Recount) -> Iterator[Told]:
    """What goes to the superior."""
    teams = {one["subject"] for one in now.upward if now.collective(one)}
    people = {one["subject"] for one in now.upward} - teams
    counts = now.counted(now.upward)
    told = [str(len(people)), str(len(teams)), *(str(counts[key]) for key in counts)]
    times = Counter(one["subject"] for one in now.upward)
    often = [len([one for one in group if times[one] > 1]) for group in (people, teams)]
    told += [str(one) for one in (len(now.upward), *often) if one] if any(often) else []
    yield "submission", (told, aligned([[""] * 5 + _vote(now, one) for one in now.upward]))


def commendation(now: Recount) -> Iterator[Told]:
    """The decision with its money."""
    listed = now.proposals(now.accepted)
    counts = now.counted(listed)
    titles = [str(counts[key]) for key in counts if key[0] in now.titles]
    awards = [str(counts[key]) for key in counts if key[0] not in now.titles]
    total = shown(sum(now.rewards))
    told = [*titles, *awards, shown(salary(now.selection)), total]
    pairs = zip(listed, now.rewards, strict=True)
    rows = [["", "", "", shown(now.factor(one)), shown(money)] for one, money in pairs]
    yield "commendation", (told, [*aligned(rows), [total]])


def _time(time: str) -> list[str]:
    return [str(int(one)) for one in time.split(":")]


def _vote(now: Recount, proposal: dict[str, Any]) -> list[str]:
    return both(now.votes[proposal["id"]]["in_favour"], now.members)
