"""``thidua history``: one, all, nobody; the register as a worksheet."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from command import run
from offices import raw
from tools.outside import ROOT

_EXAMPLES = ROOT / "examples"


def test_one_has_what_decisions_and_files_say() -> None:
    said = run("history", "cb-040", "--format", "json", at=_EXAMPLES)
    assert said.returncode == 0, said.stderr
    (one,) = json.loads(said.stdout)
    typed = {
        (each["year"], each["number"])
        for unit in ("chi-cuc-quan-ly",)
        for person in raw(f"2024/pledges/{unit}")["people"]
        if person["id"] == "cb-040"
        for each in person["history"]
    }
    assert typed <= {(each["year"], each["number"]) for each in one["held"]}
    assert [each["year"] for each in one["held"]] == sorted(each["year"] for each in one["held"])
    decided = [each for each in one["held"] if each["campaign"] == "2024"]
    selection = raw("2024/selection")
    accepted = selection["decision"]["accepted"]
    assert {each["award"] for each in decided} == {
        each["award"]
        for each in selection["proposals"]
        if each["subject"] == "cb-040" and each["id"] in accepted
    }


def test_nobody_is_told_with_who_may_be_meant() -> None:
    said = run("history", "cb-0400", at=_EXAMPLES)
    assert said.returncode == 1
    assert said.stdout == ""
    assert "cb-040" in said.stderr


def test_who_is_no_id_may_be_a_name_and_is_no_path() -> None:
    named = run("history", "Bùi Thị Mẫu Hoa", at=_EXAMPLES)
    assert (named.returncode, named.stdout) == (0, run("history", "cb-041", at=_EXAMPLES).stdout)
    astray = run("history", "../../etc", at=_EXAMPLES)
    assert (astray.returncode, "“../../etc” không có trong sổ khen thưởng" in astray.stderr) == (
        1,
        True,
    )
    assert run("history", "a\nb", at=_EXAMPLES).returncode == 2


def test_all_of_them_are_the_register(tmp_path: Path) -> None:
    root = Path(shutil.copytree(ROOT / "demos" / "xa-minh-hoa", tmp_path / "office"))
    (root / "build").mkdir(exist_ok=True)
    said = run("history", "--xlsx", "build/so-vang.xlsx", at=root)
    assert said.returncode == 0, said.stderr
    assert "402/QĐ-UBND" in said.stdout
    assert (root / "build" / "so-vang.xlsx").read_bytes().startswith(b"PK")


def test_a_campaign_with_errors_is_left_out_and_told(tmp_path: Path) -> None:
    root = Path(shutil.copytree(_EXAMPLES, tmp_path / "office"))
    (root / "campaigns" / "2024" / "selection.yaml").write_text("proposals: [\n", encoding="utf-8")
    said = run("history", "cb-040", "--format", "json", at=root)
    assert said.returncode == 1
    assert "selection.yaml" in said.stderr
    (one,) = json.loads(said.stdout)
    assert "2024" not in {each["campaign"] for each in one["held"]}
