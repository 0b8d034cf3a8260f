"""Write a synthetic office for tests and benchmarks: two years with pledges, results, selections.

    python scripts/generate.py OUT --units 20 --people 50 --seed 1

``--people`` is the number of people in each unit. The same arguments give the same bytes; all names
are drawn from small lists and belong to nobody. ``thidua --root OUT build`` builds it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from thidua.source.canonical import canonical

REGIMES = {2023: "2003", 2024: "2022-nd98"}
DECREES = {2023: ("91/2017/NĐ-CP", "02"), 2024: ("98/2023/NĐ-CP", "03")}
SHARE = 0.15
"""How many of the people aim at chiến sĩ thi đua cơ sở: no more than the law of 2003 allows."""
LATE = 0.1
"""How many of the units are late."""
NOTE = "# Dữ liệu giả lập: cơ quan, con người và con số đều không có thật.\n\n"

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh"
MIDDLES = "Văn Thị Đức Hữu Minh Ngọc Thanh Quang Xuân Thu Hồng Gia"
GIVENS = (
    "An Bình Chi Cường Dũng Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khánh Lan Linh Long Mai Minh Nam "
    "Nga Ngọc Phong Phúc Quân Sơn Tâm Thảo Thu Tuấn Vân Việt Vinh Xuân Yến Đạt Loan Tú Trung Khoa"
)
TARGETS = (
    ("ho-so-dung-han", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", 90, 100),
    ("van-ban-dien-tu", "Tỷ lệ văn bản gửi bằng bản điện tử", "%", 80, 100),
    ("dot-kiem-tra", "Số đợt kiểm tra tại cơ sở", "đợt", 4, 40),
    ("luot-boi-duong", "Số lượt người được bồi dưỡng", "lượt người", 10, 200),
    ("kinh-phi-tiet-kiem", "Kinh phí tiết kiệm được", "triệu đồng", 50, 900),
)
MILESTONES = (
    ("launch", "Phát động phong trào thi đua", "02-28"),
    ("pledge", "Gửi bản giao ước thi đua", "03-31"),
    ("mid-review", "Gửi báo cáo 6 tháng", "06-30"),
    ("year-review", "Gửi báo cáo năm", "12-10"),
)
CRITERIA = (("chi-tieu", 40), ("dung-han", 30), ("ky-cuong", 20), ("bao-cao", 10))
COUNCIL = ("chair", "vice", "standing", "secretary", "member", "member", "member")


class Unit(NamedTuple):
    """A unit with its people (id, name), head and union chair first, and how many aim high."""

    id: str
    name: str
    people: tuple[tuple[str, str], ...]
    high: int


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the office into a new or empty folder."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--units", type=int, default=20)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if options.units < 1 or options.people < 2:  # noqa: PLR2004 - a head and a union chair
        parser.error("at least one unit of two people")
    if options.out.is_dir() and any(options.out.iterdir()):
        parser.error(f"{options.out} is not empty")
    for name, data in office(options.units, options.people, Random(options.seed)):  # noqa: S311
        path = options.out / "campaigns" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = NOTE + canonical(json.dumps(data, ensure_ascii=False))
        path.write_text(text, encoding="utf-8", newline="\n")


def office(count: int, people: int, random: Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name of each file below campaigns/ and what it states."""
    parts = (FAMILIES.split(), MIDDLES.split(), GIVENS.split())
    names = [" ".join(name) for name in product(*parts)]
    random.shuffle(names)
    units = [_unit(n, people, names) for n in range(count)]
    for year in REGIMES:
        yield f"{year}.yaml", _campaign(year, units)
        for unit in units:
            pledge = _pledge(year, unit, random)
            yield f"{year}/pledges/{unit.id}.yaml", pledge
            for review in ("h1", "year"):
                report = _result(year, unit, pledge, review=review, random=random)
                yield f"{year}/results/{review}/{unit.id}.yaml", report
        yield f"{year}/selection.yaml", _selection(year, units)


def _unit(n: int, people: int, names: Sequence[str]) -> Unit:
    numbers = range(n * people, (n + 1) * people)
    staff = tuple((f"cb-{i + 1:05}", names[i % len(names)]) for i in numbers)
    return Unit(f"phong-{n + 1:03}", f"Phòng Giả lập số {n + 1}", staff, int(SHARE * people))


def _campaign(year: int, units: Sequence[Unit]) -> dict[str, Any]:
    owned = {"owners": ["cac-don-vi"], "source": "to-chuc-thuc-hien"}
    return {
        "year": year,
        "name": "Thi đua hoàn thành nhiệm vụ",
        "start": f"{year}-01-01",
        "end": f"{year}-12-31",
        "regime": REGIMES[year],
        "agency": {"name": "Sở Giả lập", "abbreviation": "SGL", "place": "Minh Họa"},
        "units": [
            *(
                {"id": unit.id, "name": unit.name, "kind": "division", "head": unit.people[0][1]}
                | {"abbreviation": f"GL{unit.id.removeprefix('phong-')}"}
                | {"headcount": {"civil_servants": len(unit.people)}, "block": "khoi-1"}
                for unit in units
            ),
            {"id": "cac-don-vi", "name": "Các phòng thuộc Sở", "kind": "group"},
        ],
        "blocks": [{"id": "khoi-1", "name": "Khối các phòng", "leader": units[0].id}],
        "directive": _directive(year),
        "obligations": [
            {"id": kind, "text": text, "due": f"{year}-{day}"} | owned
            for kind, text, day in MILESTONES
        ],
        "milestones": [
            {"id": kind, "kind": kind, "title": text, "due": f"{year}-{day}"} | owned
            for kind, text, day in MILESTONES
        ],
        "scoring": {
            "sections": [
                {
                    "id": "tieu-chi",
                    "title": "Tiêu chí chung",
                    "criteria": [
                        {"id": one, "text": f"Tiêu chí {n}", "most": most}
                        for n, (one, most) in enumerate(CRITERIA, start=1)
                    ],
                }
            ],
            "thresholds": [{"rating": "excellent", "percent": 90}],
        },
        "council": {
            "name": "Hội đồng Thi đua - Khen thưởng Sở Giả lập",
            "members": [
                {"id": f"uv-{n}", "name": f"Ủy viên {n}", "position": "Ủy viên", "role": role}
                for n, role in enumerate(COUNCIL, start=1)
            ],
        },
    }


def _directive(year: int) -> dict[str, Any]:
    text = f"Các phòng thuộc Sở tổ chức phát động, đăng ký và báo cáo theo các mốc của năm {year}."
    return {
        "type": "launch",
        "status": "draft",
        "symbol": "SGL-VP",
        "date": f"{year}",
        "abstract": ["Phong trào thi đua “Thi đua hoàn thành nhiệm vụ”"],
        "numbering": "none",
        "items": [{"id": "to-chuc-thuc-hien", "text": text}],
        "signers": [{"position": "GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"}],
        "recipients": {"items": [{"text": "Các phòng thuộc Sở"}], "archive": "VT"},
    }


def _pledge(year: int, unit: Unit, random: Random) -> dict[str, Any]:
    day = "04-05" if random.random() < LATE else f"03-{random.randint(10, 31)}"
    return {
        "unit": unit.id,
        "campaign": year,
        "received": f"{year}-{day}",
        "launch": {"date": f"{year}-02-{random.randint(10, 28)}"},
        "targets": [
            {"id": one, "text": text, "unit": measure, "value": value}
            | {"baseline": round(value * random.uniform(0.8, 1), 1)}
            for one, text, measure, low, high in random.sample(TARGETS, 3)
            for value in [random.randint(low, high)]
        ],
        "works": [{"id": "mo-hinh", "kind": "model", "name": f"Mô hình của {unit.name}"}],
        "people": [_registration(unit, n) for n in range(len(unit.people))],
        "collective": {"rating": "good", "titles": ["tap-the-lao-dong-tien-tien"]},
        "signers": [{"position": "TRƯỞNG PHÒNG", "name": unit.people[0][1]}],
    }


def _registration(unit: Unit, n: int) -> dict[str, Any]:
    person, name = unit.people[n]
    post = {"position": "Chuyên viên", "rank": "staff"}
    if n == 0:
        post = {"position": "Trưởng phòng", "rank": "head"}
    told = {"id": person, "name": name} | post
    titles = ["lao-dong-tien-tien"]
    if n >= unit.high:
        return told | {"rating": "good", "titles": titles}
    titles.append("chien-si-thi-dua-co-so")
    return told | {"rating": "excellent", "titles": titles, "initiative": f"Sáng kiến của {name}"}


def _result(
    year: int, unit: Unit, pledge: dict[str, Any], *, review: str, random: Random
) -> dict[str, Any]:
    half = review == "h1"
    late, due = ("07-05", "06") if half else ("12-15", "12")
    day = late if random.random() < LATE else f"{due}-{random.randint(1, 10):02}"
    share = (0.4, 0.6) if half else (0.9, 1.15)
    report = {
        "unit": unit.id,
        "campaign": year,
        "review": review,
        "received": f"{year}-{day}",
        "targets": [
            {"target": one["id"], "actual": round(one["value"] * random.uniform(*share), 1)}
            for one in pledge["targets"]
        ],
        "works": [{"work": "mo-hinh", "state": "going" if half else "done"}],
        "signers": pledge["signers"],
    }
    return report if half else report | _year_end(unit, random)


def _year_end(unit: Unit, random: Random) -> dict[str, Any]:
    """Return what only the report on the whole year has."""
    points = [(one, random.randint(most * 3 // 4, most)) for one, most in CRITERIA]
    return {
        "rating": "good",
        "ratings": [
            {"person": person, "rating": "excellent" if n < unit.high else "good"}
            for n, (person, _) in enumerate(unit.people)
        ],
        "scores": [
            {"criterion": one, "own": own, "agreed": own, "verified": own} for one, own in points
        ],
    }


def _selection(year: int, units: Sequence[Unit]) -> dict[str, Any]:
    decree, form = DECREES[year]
    asked = [
        (unit.id, person, n)
        for unit in units
        for n, (person, _) in enumerate(unit.people[: unit.high], start=1)
    ]
    proposals = [
        {"id": f"dn-{n}", "unit": unit, "subject": person, "award": "chien-si-thi-dua-co-so"}
        | {"priority": priority, "form": {"decree": decree, "number": form}}
        for n, (unit, person, priority) in enumerate(asked, start=1)
    ]
    members = [f"uv-{n}" for n in range(1, len(COUNCIL) + 1)]
    votes = [{"proposal": one["id"], "in_favour": len(members)} for one in proposals]
    meeting = {
        "date": f"{year}-12-20",
        "start": "08:00",
        "end": "10:00",
        "place": "Phòng họp Sở",
        "chair": members[0],
        "secretary": members[3],
        "present": members,
    }
    accepted = [one["id"] for one in proposals]
    return {
        "campaign": year,
        "proposals": proposals,
        "meeting": meeting | ({"votes": votes} if votes else {}),
        "decision": {"accepted": accepted, "base_salary": 1800000, "paid_from": "Quỹ khen thưởng"},
    }


if __name__ == "__main__":
    main()
