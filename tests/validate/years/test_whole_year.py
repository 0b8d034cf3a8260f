"""All rules of a year together: each is asked, in order, with an end."""

from __future__ import annotations

from collections.abc import Callable

import seed
from dossiers import dossier
from steps import LINEAR, growth
from thidua.validate import MOST, check_year
from thidua.validate.years import copied_text
from validate.years.test_files import CASES


def test_all_rules_are_asked_and_the_findings_are_in_order() -> None:
    found = check_year(dossier(CASES["ids of nothing, and titles of the wrong list"][1]))
    assert {"year-references", "result-matches-pledge"} <= {f.rule for f in found}
    assert list(found) == sorted(found, key=lambda f: (f.place, f.rule, f.wording))


def test_nobody_is_told_millions_of_findings() -> None:
    repeated = ", ".join(["{id: a}"] * (MOST + 5))
    found = check_year(dossier(f"pledges: {{van-phong: {{works: [{repeated}]}}}}"))
    assert len(found) == MOST + 1
    assert [f.wording for f in found].count("too-many-findings") == 1


def test_the_directive_of_2023_needs_nothing_of_the_year() -> None:
    text = seed.CAMPAIGN.read_text(encoding="utf-8")
    campaign = "".join(f"  {line}\n" if line else "\n" for line in text.splitlines())
    assert check_year(dossier(f"campaign:\n{campaign}")) == ()


def _many_units(size: int) -> Callable[[], object]:
    text = "Giải quyết đúng hạn hồ sơ về đất đai, môi trường, khoáng sản của đơn vị"
    items = ", ".join(f'{{id: m{n}, text: "{text} số {n}"}}' for n in range(20))
    targets = ", ".join(f'{{id: t{n}, text: "{n} việc: {text}"}}' for n in range(5))
    units = "".join(f"  u{n}: {{targets: [{targets}]}}\n" for n in range(size))
    year = dossier(f"campaign: {{directive: {{items: [{items}]}}}}\npledges:\n{units}")
    return lambda: list(copied_text.check(year))


def test_texts_of_many_units_are_each_compared_once() -> None:
    assert list(copied_text.check(dossier("pledges: {}"))) == []
    assert growth(_many_units, 10) < LINEAR
