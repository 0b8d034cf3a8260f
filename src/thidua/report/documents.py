"""Finished documents told: what each is, then what is wrong with it, one cause once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import to_builtins
from msgspec.structs import replace

from thidua.model.examined import Examined
from thidua.model.finding import Finding, Level
from thidua.report import annotations_github, plain, quality_gitlab, sarif
from thidua.report.components import summary
from thidua.report.selection import MOST, selected
from thidua.report.wording import ToldFinding, conformance, tell, where
from thidua.texts.legible import visible

_PLACES = 4
"""Places that are named of one cause; the first has its words in full."""
_CAUSES = 100
"""Causes that are told of one file, unless everything is asked for."""


def render(
    examined: Sequence[Examined],
    *,
    format: str,  # noqa: A002 - as on the command line
    language: str,
    everything: bool = False,
    brief: bool = False,
) -> str:
    """Return what was found in documents, in one of ``FORMATS``, told in ``language`` (vi or en).

    To a person one cause is told once, with its first places, unless ``everything`` is asked for;
    a program gets every place, up to ``MOST`` of them. ``brief`` leaves out how documents and
    components stand.
    """
    if format == "json":
        return _json(examined, language)
    if format == "sarif":
        return sarif.write(_all(examined, language), language)
    if format == "gitlab":
        return quality_gitlab.write(_all(examined, language), language)
    if format == "github":
        told = [one for of in examined for one in _told(of, language, everything=everything)]
        return annotations_github.write(told, language)
    many = len(examined) > 1
    return "".join(
        _entries(one, language, everything=everything)
        if brief
        else _text(one, language, everything=everything, many=many)
        for one in examined
    )


def _json(examined: Sequence[Examined], language: str) -> str:
    report = {
        "documents": [_stands(one) for one in examined],
        "findings": [to_builtins(one) for one in _all(examined, language)],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _all(examined: Sequence[Examined], language: str) -> list[ToldFinding]:
    """Return what a program gets: so many findings of a run, by document and place."""
    findings = [one for of in examined for one in of.findings]
    order = {file: n for n, file in enumerate(dict.fromkeys(one.place.file for one in findings))}
    chosen = selected(findings, MOST, of_all=True)
    chosen.sort(key=lambda one: order[one.place.file])
    return [tell(one, language=language) for one in chosen]


def _stands(examined: Examined) -> dict[str, Any]:
    levels = Counter(one.level for one in examined.findings)
    return {
        "file": visible(examined.file),
        "judged": examined.judged,
        "type": examined.kind,
        "pages": examined.pages,
        **{f"{level}s": levels[level] for level in Level},
        "mendable": _mendable(examined),
        "waived": examined.waived,
    }


def _text(one: Examined, language: str, *, everything: bool, many: bool) -> str:
    """Return what a document is, what was found in it, and how its components stand."""
    head = f"{visible(one.file)}: {' · '.join(_head(one, _say(language)))}\n"
    foot = summary(one, language=language, brief=many) if one.judged else ""
    return head + _entries(one, language, everything=everything) + foot


def _entries(one: Examined, language: str, *, everything: bool) -> str:
    told = list(_told(one, language, everything=everything))
    shown = told if everything else told[:_CAUSES]
    left = len(told) - len(shown)
    more = f"    {_say(language)['more'].format(count=left)}\n" if left else ""
    return plain.write(shown, language) + more


def _head(examined: Examined, say: Mapping[str, str]) -> Iterator[str]:
    """Yield what a document is and, by level, how many things are wrong in how many places."""
    if not examined.judged:
        strange = any(one.rule == "not-judged" for one in examined.findings)
        yield say["unjudged" if strange else "unread"]
        return
    yield visible(examined.kind) or say["untitled"]
    if examined.pages:
        yield say["pages"].format(count=examined.pages)
    for level in Level:
        found = [one for one in examined.findings if one.level is level]
        if found:
            kinds = len({one.rule for one in found})
            yield say[f"kinds-{level}"].format(kinds=kinds, count=len(found))
    if not examined.findings:
        yield say["fine"]
    if count := _mendable(examined):
        yield say["mendable"].format(count=count)


def _mendable(examined: Examined) -> int:
    return sum(bool(one.facts.get("mendable")) for one in examined.findings)


def _told(examined: Examined, language: str, *, everything: bool) -> Iterator[ToldFinding]:
    """Yield the findings in words, by place; of one cause the first, with the next places."""
    causes: dict[object, list[Finding]] = {}
    for number, finding in enumerate(_ordered(examined)):
        causes.setdefault(number if everything else _cause(finding), []).append(finding)
    for first, *rest in causes.values():
        named = rest[: _PLACES - 1]
        also = tuple(where(one, language=language) for one in named)
        told = tell(first, language=language)
        yield replace(told, also=tuple(filter(None, also)), more=len(rest) - len(named))


def _cause(finding: Finding) -> object:
    """Return what makes findings one: the rule, the component and what was measured.

    Where what was found is the text itself, it says nothing of the cause.
    """
    found, words = (str(finding.facts.get(key, "")) for key in ("found", "words"))
    measured = "" if found in words or (words and words in found) else found
    return finding.rule, finding.wording, finding.level, finding.facts.get("component"), measured


def _ordered(examined: Examined) -> list[Finding]:
    return sorted(examined.findings, key=lambda one: (one.place, one.rule))


def _say(language: str) -> dict[str, str]:
    return {key: said[language] for key, said in conformance()["report"].items()}
