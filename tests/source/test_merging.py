"""What an office says once is put in where files refer to it, each value with its own place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from command import run
from repositories import commit
from thidua.flows.comparison import compare
from thidua.model.campaign import Campaign
from thidua.model.source import Node
from thidua.model.year import Year
from thidua.survey import check, listed, survey, surveyed
from tools.outside import ROOT

GOOD = ROOT / "tests" / "cases" / "good-office"
CAMPAIGN = "campaigns/2026.yaml"
PLEDGE = "campaigns/2026/pledges/van-phong.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository of the good office."""
    return Path(shutil.copytree(GOOD, tmp_path / "office"))


def changed(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def year(root: Path, name: str = "2026") -> Year:
    found = surveyed(root, name)
    assert found.year is not None, found.findings
    return found.year


def campaign(root: Path, name: str = "2026") -> Campaign:
    return year(root, name).campaign


def test_what_is_left_out_is_the_offices_as_it_was_then(root: Path) -> None:
    now, then = campaign(root), campaign(root, "2025")
    assert (now.agency.name, now.agency.abbreviation) == ("Sở Thí dụ và Minh họa", "STDMH")
    assert (then.agency.name, then.agency.abbreviation) == ("Sở Thí dụ", "STD")
    assert [one.until for one in now.agency.formerly] == ["2025-02-28"]
    assert then.agency.formerly == ()
    assert then.agency.superior == now.agency.superior == "UBND tỉnh Minh Họa"
    assert [one.id for one in now.units] == ["van-phong", "thanh-tra", "phong-moi"]
    assert now.council is not None
    assert [one.id for one in now.council.members] == ["chu-tich"]
    assert [one.leader for one in now.blocks] == ["thanh-tra"]
    assert now.blocks[0].deputies == ()
    assert [(one.leader, one.deputies) for one in then.blocks] == [("van-phong", ("thanh-tra",))]


def test_the_name_is_that_of_the_day_of_the_document(root: Path) -> None:
    shutil.rmtree(root / "campaigns" / "2025")
    changed(root, "campaigns/2025.yaml", 'date: "2025"', 'date: "2025-03-01"')
    assert campaign(root, "2025").agency.name == "Sở Thí dụ và Minh họa"
    changed(root, "campaigns/2025.yaml", 'date: "2025-03-01"', 'date: "2025-02-28"')
    assert campaign(root, "2025").agency.name == "Sở Thí dụ"


def test_a_unit_under_its_former_name_is_the_same_unit(root: Path) -> None:
    new = "    name: Thanh tra Sở\n"
    former = '    formerly:\n      - {id: thanh-tra, name: Ban Thanh tra, until: "2025-01-31"}\n'
    changed(root, "office.yaml", new, new + former)
    assert [one.name for one in campaign(root, "2025").units][1] == "Ban Thanh tra"
    assert [one.name for one in campaign(root).units][1] == "Thanh tra Sở"
    changed(root, "office.yaml", 'until: "2025-01-31"', "until: 2025")
    assert [one.name for one in campaign(root, "2025").units][1] == "Ban Thanh tra"


def test_only_documents_that_are_referred_to_are_taken(root: Path) -> None:
    assert [one.id for one in campaign(root).documents] == ["luat-tdkt", "quy-dinh-tinh"]
    changed(root, CAMPAIGN, "[[quy-dinh-tinh]]", "quy định của tỉnh")
    assert [one.id for one in campaign(root).documents] == ["luat-tdkt"]


def test_single_keys_are_overridden_and_whole_things_are_new(root: Path) -> None:
    units = """units:
  - thanh-tra
  - id: van-phong
    head: Phạm Văn Mẫu
    headcount:
      workers: 1
  - id: to-cong-tac
    name: Tổ công tác
    kind: group

agency:
  place: Thí Dụ

council:
  id: hoi-dong
  name: Hội đồng sáng kiến

blocks:
  - id: khoi-1
    leader: van-phong

documents:
  - id: luat-tdkt
    date: "2022-06-16"

"""
    changed(root, CAMPAIGN, "basis:\n", units + "basis:\n")
    now = campaign(root)
    assert [one.id for one in now.units] == ["thanh-tra", "van-phong", "to-cong-tac"]
    office = now.units[1]
    assert (office.name, office.head, office.block) == ("Văn phòng Sở", "Phạm Văn Mẫu", "khoi-1")
    assert office.headcount is not None
    assert (office.headcount.civil_servants, office.headcount.workers) == (0, 1)
    assert (now.agency.name, now.agency.place) == ("Sở Thí dụ và Minh họa", "Thí Dụ")
    assert now.council is not None
    assert now.council.name == "Hội đồng sáng kiến"
    assert len(now.council.members) == 1
    assert [(one.id, one.date) for one in now.documents] == [
        ("luat-tdkt", "2022-06-16"),
        ("quy-dinh-tinh", "2025-01-06"),
    ]
    # the turn of the year stands, whoever is typed as the leader of every year
    assert now.blocks[0].leader == "thanh-tra"


def test_an_agency_with_a_name_of_its_own_takes_nothing_over(root: Path) -> None:
    own = "agency:\n  name: Sở Khác\n  abbreviation: SK\n  place: Minh Họa\n\nbasis:\n"
    changed(root, CAMPAIGN, "basis:\n", own)
    found = campaign(root).agency
    assert (found.name, found.superior, found.formerly) == ("Sở Khác", None, ())


def test_a_campaign_of_few_units_has_the_blocks_that_these_lead(root: Path) -> None:
    changed(root, CAMPAIGN, "basis:\n", "units:\n  - van-phong\n\nbasis:\n")
    now = campaign(root)
    assert now.blocks == ()
    assert [one.block for one in now.units] == [None]


def test_signers_are_put_in_everywhere_and_may_be_overridden(root: Path) -> None:
    signers = "    signers:\n      - giam-doc\n      - id: pho-giam-doc\n        name: Hồ Văn Mẫu\n"
    papers = f"papers:\n  - kind: minutes\n{signers}"
    text = (
        "  - id: a\n    type: notice\n    status: draft\n    symbol: TB-STDMH\n    date: '2026'\n"
    )
    text += "    abstract:\n      - Lịch\n    items:\n      - text: Ngày 25.\n"
    text += "    recipients:\n      items:\n        - text: Các phòng\n      archive: VT\n"
    with (root / CAMPAIGN).open("a", encoding="utf-8") as file:
        file.write(f"\n{papers.replace('minutes', 'report')}\ntexts:\n{text}{signers}")
    beside = {
        "selection.yaml": "proposals: []\n",
        "occasions/mua-lu.yaml": "name: Ứng cứu\nkind: unplanned\nproposals:\n"
        "  - {id: dn-1, subject: van-phong, award: giay-khen}\n",
    }
    for name, start in beside.items():
        path = root / "campaigns" / "2026" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"campaign: 2026\n{start}{papers}", encoding="utf-8")
    now = year(root)
    assert now.selection is not None
    assert [one.name for one in now.campaign.directive.signers] == ["Trần Thị Mẫu"]
    (occasion,) = now.occasions.values()
    holders = (now.campaign.papers, now.campaign.texts, now.selection.papers, occasion.papers)
    for (holder,) in holders:
        assert [(one.name, one.position) for one in holder.signers] == [
            ("Nguyễn Văn Mẫu", "GIÁM ĐỐC"),
            ("Hồ Văn Mẫu", "PHÓ GIÁM ĐỐC"),
        ]


def test_the_list_counts_the_units_that_take_part_whoever_names_them(root: Path) -> None:
    before = {one.head.id: one.units for one in listed(root)}
    assert before == {name: len(year(root, name).participants) for name in ("2025", "2026")}
    assert all(before.values())


def test_people_come_from_the_register(root: Path) -> None:
    (person,) = year(root).pledges["van-phong"].people
    assert (person.id, person.name, person.position) == ("cb-001", "Lê Văn Mẫu", "Chánh Văn phòng")
    changed(root, PLEDGE, "  - id: cb-001\n", "  - id: cb-001\n    position: Chuyên viên\n")
    (person,) = year(root).pledges["van-phong"].people
    assert (person.name, person.position) == ("Lê Văn Mẫu", "Chuyên viên")


def test_each_value_keeps_the_place_where_it_was_typed(root: Path) -> None:
    changed(root, CAMPAIGN, "basis:\n", "units:\n  - van-phong\n  - thanh-tra\n\nbasis:\n")
    (source,) = (one.source for one in check([root / CAMPAIGN]) if one.path == root / CAMPAIGN)
    assert source is not None
    unit = source.root.each("units")[0]
    places = {key: node.place for key, node in _entries(unit)}
    assert (places["id"].file, places["name"].file) == (
        (root / CAMPAIGN).as_posix(),
        (root / "office.yaml").as_posix(),
    )
    lines = (root / "office.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[places["name"].line - 1] == "    name: Văn phòng Sở"


def _entries(node: Node) -> list[tuple[str, Node]]:
    assert isinstance(node.value, dict)
    return list(node.value.items())


def test_what_the_office_says_once_is_told_once(root: Path) -> None:
    changed(root, "office.yaml", "    name: Thanh tra Sở\n", "    name: Thanh tra  Sở\n")
    told = [one for found in survey(root) for one in found.findings]
    assert [one.rule for one in told] == ["doubled-spaces"]
    files = [root / "campaigns" / f"{number}.yaml" for number in (2025, 2026)]
    assert {one.rule for found in check(files) for one in found.findings} == {"doubled-spaces"}


def test_a_broken_office_is_told_beside_a_single_file(root: Path) -> None:
    changed(root, "office.yaml", "    kind: office\n", "    kind: văn phòng\n")
    told = [one for found in check([root / CAMPAIGN]) for one in found.findings]
    assert [(Path(one.place.file).name, one.rule) for one in told] == [
        ("office.yaml", "not-listed")
    ]
    assert surveyed(root, "2026").year is None


def test_without_an_office_a_campaign_is_as_it_is_typed(root: Path) -> None:
    alone = root / "campaigns" / "2027.yaml"
    shutil.copy(ROOT / "tests" / "cases" / "good" / "base.yaml", alone)
    text = alone.read_text(encoding="utf-8").replace("2024", "2027").replace("nd98", "nd152")
    alone.write_text(text, encoding="utf-8")
    (root / "office.yaml").unlink()
    assert [one.id for one in campaign(root, "2027").units] == ["van-phong", "thanh-tra"]


def test_two_revisions_are_compared_as_they_were_put_together(root: Path) -> None:
    commit(root, "Trước")
    changed(root, "office.yaml", "    name: Thanh tra Sở\n", "    name: Ban Thanh tra\n")
    changed(root, "persons.yaml", "    position: Chánh Văn phòng\n", "    position: Chánh VP\n")
    for old, new in (("HEAD:2026", "2026"), (f"HEAD:{CAMPAIGN}", (root / CAMPAIGN).as_posix())):
        told, findings = compare(old, new, root=root)
        assert told is not None, findings
        lines = {
            (version.text, Path(version.file).name, version.line)
            for change in told.comparison.changes
            for version in change.new
        }
        assert any(text == "Ban Thanh tra" and file == "office.yaml" for text, file, _ in lines)
    told, _ = compare("HEAD:2026", "2026", root=root)
    assert told is not None
    texts = [version.text for change in told.comparison.changes for version in change.new]
    assert any("Chánh VP" in text for text in texts)


def test_the_office_by_itself_is_no_side(root: Path) -> None:
    commit(root, "Trước")
    told, findings = compare("HEAD:office.yaml", (root / "office.yaml").as_posix(), root=root)
    assert told is None
    assert [one.message for one in findings] == ["side-of-office", "side-of-office"]


def test_an_office_without_campaigns_is_checked_all_the_same(root: Path) -> None:
    shutil.rmtree(root / "campaigns")
    assert [one.findings for one in survey(root)] == [()]
    changed(root, "office.yaml", "    kind: office\n", "    kind: văn phòng\n")
    assert [one.rule for found in survey(root) for one in found.findings] == ["not-listed"]


def test_a_file_of_no_campaign_says_nothing_of_a_broken_office(root: Path) -> None:
    (root / "campaigns" / "2025.yaml").rename(root / "campaigns" / "nam_2025.yaml")
    shutil.rmtree(root / "campaigns" / "2025")
    changed(root, "office.yaml", "    kind: office\n", "    kind: văn phòng\n")
    told = [one for found in survey(root) for one in found.findings]
    assert [(Path(one.place.file).name, one.rule) for one in told] == [
        ("office.yaml", "not-listed"),
        ("nam_2025.yaml", "not-an-id"),
    ]


def test_files_named_together_tell_of_their_office_once(root: Path) -> None:
    changed(root, "office.yaml", "    name: Thanh tra Sở\n", "    name: Thanh tra  Sở\n")
    said = run("check", "campaigns/2025.yaml", "campaigns/2026.yaml", at=root)
    assert said.stdout.count("office.yaml:") == 1
