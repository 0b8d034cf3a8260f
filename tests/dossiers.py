"""Years made of a few lines of YAML, for the tests of rules and of the status.

One text holds all files of a year under ``campaign``, ``pledges`` (by unit), ``results`` (by file
name without its end), ``selection``, ``occasions`` (by id) and ``previous`` (a year of the same
form). What a test does not speak of is filled in here, so that it says only what it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import dedent
from typing import Any

import msgspec
from msgspec.structs import replace

from thidua.catalogue.regulation import regime_of
from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.dossier import Dossier
from thidua.model.finding import Finding
from thidua.model.initiatives import InitiativeRegister
from thidua.model.regime import Certainty
from thidua.model.source import FileKind, Node, Source
from thidua.model.year import Pledge, Result, Selection, Year
from thidua.source.rated import proposals_by_rating
from thidua.source.reader import read_text

Given = dict[str, Any]

_YEAR = 2023
_SIGNERS: list[Given] = []
_CAMPAIGN: Given = {
    "year": _YEAR,
    "name": "Thi đua",
    "start": "2023-01-01",
    "end": "2023-12-31",
    "regime": "2003",
    "agency": {"name": "Sở Thí dụ", "abbreviation": "STD", "place": "Minh Họa"},
    "directive": {},
}
_DIRECTIVE: Given = {
    "type": "launch",
    "status": "draft",
    "symbol": "STD-TĐKT",
    "date": "2023",
    "abstract": ["Thi đua"],
    "signers": _SIGNERS,
    "recipients": {"items": [], "archive": "VT"},
}
_ENTRIES: Mapping[str, Given] = {
    "units": {"name": "Văn phòng", "kind": "office"},
    "obligations": {"source": "mot", "owners": [], "text": "Thi đua"},
    "milestones": {"kind": "pledge", "title": "Mốc", "owners": []},
    "targets": {"text": "Chỉ tiêu", "unit": "%", "value": 1, "actual": 1},
    "works": {"kind": "model", "name": "Mô hình", "state": "done"},
    "people": {"name": "Ai", "position": "Chuyên viên", "rank": "staff", "rating": "good"},
    "proposals": {"unit": "van-phong", "award": "giay-khen", "priority": 1},
    "members": {"name": "Ai", "position": "Ủy viên", "role": "member"},
}
"""What entries of the lists of these names lack."""

_MEETING: Given = {
    "date": "2023-12-20",
    "start": "08:00",
    "end": "10:00",
    "place": "Minh Họa",
    "chair": "an",
    "secretary": "an",
    "present": [],
}
_DECISION: Given = {"accepted": [], "base_salary": 1_800_000, "paid_from": "Quỹ"}


def dossier(text: str) -> Dossier:
    """Return the year that ``text`` states; its files are called as its keys are."""
    source, findings = read_text(dedent(text), name="year.yaml")
    assert findings == ()
    assert source is not None
    return _dossier(source)


def doubted(found: Dossier) -> Dossier:
    """Return the same year under a regime whose catalogue is sure of nothing."""
    regime, doubtful = found.year.regime, Certainty.UNVERIFIED
    unsure = replace(
        regime,
        titles=tuple(replace(one, certainty=doubtful) for one in regime.titles),
        awards=tuple(replace(one, certainty=doubtful) for one in regime.awards),
        shares=tuple(replace(one, certainty=doubtful) for one in regime.shares),
        votes=tuple(replace(one, certainty=doubtful) for one in regime.votes),
        sources={},
    )
    return replace(found, year=replace(found.year, regime=unsure))


def told(found: Iterable[Finding]) -> list[str]:
    """Return ``line level message`` of each finding, by line."""
    ordered = sorted(found, key=lambda one: one.place)
    return [f"{one.place.line} {one.level} {one.wording}" for one in ordered]


def _dossier(whole: Source) -> Dossier:
    pledges = {unit: _file(whole, f"pledges/{unit}") for unit in _names(whole, "pledges")}
    results = {_key(name): _file(whole, f"results/{name}") for name in _names(whole, "results")}
    selection = _file(whole, "selection") if whole.root.get("selection") else None
    occasions = {key: _file(whole, f"occasions/{key}") for key in _names(whole, "occasions")}
    campaign, register = _file(whole, "campaign"), _file(whole, "initiatives")
    before = whole.root.get("previous")
    data = _campaign(_given(campaign))
    year = Year(
        campaign=data,
        regime=regime_of(data),
        pledges={unit: _pledge(unit, _given(source)) for unit, source in pledges.items()},
        results={key: _result(key, _given(source)) for key, source in results.items()},
        selection=_selection(_given(selection)) if selection else None,
        previous=_dossier(Source("previous.yaml", whole.text, before)).year if before else None,
        occasions={key: _occasion(key, _given(source)) for key, source in occasions.items()},
        initiatives=_initiatives(_given(register)),
    )
    year = replace(year, rated=proposals_by_rating(year))
    files = Dossier(year, campaign, pledges, results, selection, occasions=occasions)
    return replace(files, initiatives=register)


def _initiatives(given: Given) -> InitiativeRegister:
    return msgspec.convert(given, InitiativeRegister, strict=False)


def _names(whole: Source, folder: str) -> tuple[str, ...]:
    node = whole.root.get(folder)
    return tuple(node.value) if node is not None and isinstance(node.value, dict) else ()


def _file(whole: Source, path: str) -> Source:
    node = whole.root.get(*path.split("/")) or Node({}, whole.root.place, 1)
    return Source(whole.file, whole.text, node, FileKind.CAMPAIGN)


def _given(source: Source) -> Given:
    plain = source.root.plain()
    return plain if isinstance(plain, dict) else {}


def _key(name: str) -> tuple[str, str]:
    unit, _, review = name.rpartition("-")
    return unit, review


def _campaign(given: Given) -> Campaign:
    whole: Given = _CAMPAIGN | _filled(given)
    whole["directive"] = {**_DIRECTIVE, **whole["directive"]}
    schemes = [whole.get("scoring", {}), *whole.get("scoring_by_block", ())]
    for section in (part for one in schemes for part in one.get("sections", ())):
        section["criteria"] = [{"text": "Tiêu chí", **one} for one in section["criteria"]]
    if "council" in whole:
        whole["council"] = {"name": "Hội đồng", **whole["council"]}
    whole["id"] = str(whole["year"])
    if "previous" in whole:
        whole["previous"] = str(whole["previous"])
    return msgspec.convert(whole, Campaign, strict=False)


def _pledge(unit: str, given: Given) -> Pledge:
    fixed = {"unit": unit, "campaign": str(_YEAR), "targets": [], "signers": _SIGNERS}
    whole: Given = {**fixed, **_filled(given)}
    if "collective" in whole:
        whole["collective"] = {"rating": "good", **whole["collective"]}
    return msgspec.convert(whole, Pledge, strict=False)


def _result(key: tuple[str, str], given: Given) -> Result:
    fixed = {"unit": key[0], "review": key[1], "targets": [], "signers": _SIGNERS}
    fixed |= {"campaign": str(_YEAR)}
    return msgspec.convert(fixed | _filled(given), Result, strict=False)


def _selection(given: Given) -> Selection:
    whole: Given = {"campaign": str(_YEAR), "proposals": []} | _filled(given)
    for name, default in (("meeting", _MEETING), ("decision", _DECISION)):
        if name in whole:
            whole[name] = default | whole[name]
    return msgspec.convert(whole, Selection, strict=False)


def _occasion(key: str, given: Given) -> Occasion:
    fixed = {"id": key, "campaign": str(_YEAR), "name": "Bão", "kind": "unplanned"}
    whole: Given = fixed | {"proposals": []} | given
    for name in ("people", "collectives"):
        whole[name] = [{"name": "Ai", **one} for one in whole.get(name, ())]
    whole["proposals"] = [{"award": "giay-khen", **one} for one in whole["proposals"]]
    for name, default in (("meeting", _MEETING), ("decision", _DECISION)):
        if name in whole:
            whole[name] = default | whole[name]
    return msgspec.convert(whole, Occasion, strict=False)


def _filled(given: Given) -> Given:
    """Return ``given`` with what the entries of its lists lack, at any depth."""

    def value(key: str, one: object) -> object:
        if isinstance(one, dict):
            return _filled(one)
        if isinstance(one, list) and key in _ENTRIES:
            return [_ENTRIES[key] | _filled(each) for each in one if isinstance(each, dict)]
        return one

    return {key: value(key, one) for key, one in given.items()}
