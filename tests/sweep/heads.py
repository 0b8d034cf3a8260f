"""The heads under test: agencies as there are in the country, and papers that bear their heads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import yaml
from msgspec.structs import replace

import built
import offices
from thidua.compose import pledge, registration
from thidua.compose.composers import composers
from thidua.compose.directive import launch
from thidua.model.campaign import Agency
from thidua.model.composed import Composed
from thidua.model.document import Document
from thidua.model.year import Year
from tools.outside import ROOT

_HERE = ROOT / "tests" / "sweep"
_BELOW_PROVINCES = (
    ("Sở Nông nghiệp và Môi trường", "SNNMT"),
    ("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL"),
    ("Ban Quản lý Khu kinh tế cửa khẩu", "BQLKKT"),
    ("Thanh tra tỉnh", "TTr"),
)
_BELOW_COMMUNES = (
    ("Phòng Văn hóa - Xã hội", "PVHXH"),
    ("Trung tâm Phục vụ hành chính công", "TTPVHCC"),
    ("Trường Trung học cơ sở Nguyễn Văn Mẫu", "THCSNVM"),
)
_PLACES = ("Thành phố Hồ Chí Minh", "Lâm Đồng", "Xuân Hương - Đà Lạt")

FORMS = ("agency", "unit", "bodies", "landscape")
"""Heads of an agency, of a unit below it, of two joint bodies, and on a sheet that lies."""


class Head(NamedTuple):
    """The names in a head."""

    superior: str
    name: str
    abbreviation: str
    place: str

    @property
    def agency(self) -> Agency:
        """The agency that has it."""
        return Agency(self.name, self.abbreviation, self.place, self.superior or None)


@cache
def ordinary() -> tuple[Head, ...]:
    """Return the pairs of the list of ordinary names."""
    text = (_HERE / "agency-names.tsv").read_text(encoding="utf-8")
    triples = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        Head(superior, name, abbreviation, _place(number))
        for number, (superior, name, abbreviation) in enumerate(triples)
    )


@cache
def others() -> tuple[Head, ...]:
    """Return provinces, cities, communes and wards, each with and without a superior."""
    return tuple(_others())


def _others() -> Iterator[Head]:
    listed = yaml.safe_load((_HERE / "places.yaml").read_bytes())
    for kind, below in (("provinces", _BELOW_PROVINCES), ("communes", _BELOW_COMMUNES)):
        for number, place in enumerate(name for line in listed[kind] for name in line):
            yield Head("", f"Ủy ban nhân dân {place}", "UBND", _place(number))
            above = "Ủy ban nhân dân" if number % 2 else "UBND"
            yield Head(f"{above} {place}", *below[number % len(below)], _place(number))


def _place(number: int) -> str:
    return _PLACES[number % len(_PLACES)]


def paper(form: str, head: Head, other: Head) -> Document:
    """Return a paper with a form of head; ``other`` is the second of two bodies."""
    if form == "unit":
        return _units(head, pledge.compose)
    if form == "landscape":
        return _units(head, registration.compose)
    campaign = replace(built.campaign("short"), agency=head.agency)
    if form == "bodies":
        joint = replace(campaign.directive, joint_with=other.agency)
        campaign = replace(campaign, directive=joint)
    return launch(campaign)


def every_kind(head: Head) -> Iterator[tuple[str, Document]]:
    """Yield a document of each kind, with its name: the agency's, and those of one unit."""
    year = offices.example(2024)
    (first, *_) = year.pledges
    year = replace(year, campaign=replace(year.campaign, agency=head.agency))
    for compose in composers().values():
        for composed in compose(year):
            if not composed.name.startswith("units/") or f"/{first}/" in composed.name:
                yield composed.name.replace("/", "-"), composed.document


def _in_small(name: str) -> str:
    """Return a name as an agency's has to be typed; its place gets no capitals here."""
    return name.capitalize().replace("Ubnd", "UBND") if name.isupper() else name


def _units(head: Head, compose: Callable[[Year], Iterator[Composed]]) -> Document:
    """Return the paper of a unit: below its superior, or an office below the agency itself."""
    year = offices.example(2024)
    campaign = year.campaign
    first, *rest = campaign.units
    above = replace(head.agency, name=_in_small(head.superior) or head.name, superior=None)
    unit = replace(first, name=head.name if head.superior else first.name)
    year = replace(
        year,
        campaign=replace(campaign, agency=above, units=(unit, *rest)),
        pledges={unit.id: year.pledges[unit.id]},
    )
    return next(one.document for one in compose(year) if one.name.startswith("units/"))
