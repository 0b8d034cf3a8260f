"""Next year's file out of last year's: everything that changes, and that nothing else does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path as FilePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offices import whole_campaign
from seed import CAMPAIGN
from thidua.model.finding import Level
from thidua.model.source import Node, Source
from thidua.source.canonical import canonical
from thidua.source.comments import comments
from thidua.source.reader import read_text
from thidua.source.renewal.begin import Begun, begin
from thidua.source.renewal.distance import distance
from thidua.source.renewal.tree import Path
from thidua.source.roster import head_of
from thidua.texts.rollover import rolled
from thidua.validate import check
from tools.outside import ROOT

FIRST = CAMPAIGN.read_text(encoding="utf-8")
EXAMPLE = whole_campaign(2024)
BASE = (ROOT / "tests" / "cases" / "good" / "base.yaml").read_text(encoding="utf-8")
SHAPES = sorted((ROOT / "tests" / "shapes").glob("*.yaml"))

Leaves = dict[tuple[str | int, ...], object]


def source(text: str, name: str = "campaigns/old.yaml") -> Source:
    """Read a text that the reader accepts."""
    found, findings = read_text(text, name=name)
    assert found is not None
    assert [one for one in findings if one.level is Level.ERROR] == []
    return found


def begun(text: str, year: int) -> Begun:
    """Begin a year from a file's text."""
    old = source(text, "campaigns/old.yaml")
    head = head_of(old.root, str(int(str(old.root.at("year").value))))
    assert head is not None
    return begin(old, by=distance(head, str(year)), name=f"campaigns/{year}.yaml")


def leaves(node: Node, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every scalar, and every empty list, with its path."""
    if isinstance(node.value, dict):
        for key, child in node.value.items():
            yield from leaves(child, (*path, key))
    elif isinstance(node.value, tuple) and node.value:
        for n, child in enumerate(node.value):
            yield from leaves(child, (*path, n))
    else:
        yield path, node.plain()


def changes(old: str, new: str) -> Leaves:
    """Return what the new file has at paths where the old one has something else, or nothing."""
    before, after = (dict(leaves(source(text).root)) for text in (old, new))
    return {path: after.get(path) for path in before | after if before.get(path) != after.get(path)}


def keys(node: Node) -> list[str]:
    """Return the keys of a mapping, in the order of the file."""
    assert isinstance(node.value, dict)
    return list(node.value)


def comment_targets(text: str) -> list[tuple[str, str]]:
    """Return each comment with the entry it is beside or above; marks of review are no entry."""
    lines = text.split("\n")
    found = []
    for one in comments(text):
        rest = lines[one.line - 1 :] if not one.own else lines[one.line :]
        below = (line.strip().lstrip("- ") for line in rest if "review: carried" not in line)
        target = next((line for line in below if line and not line.startswith("#")), "")
        found.append((one.text, re.sub("[0-9]", "", target.split(":")[0])))
    return found


def test_the_first_campaign_as_a_reviewer_sees_it(
    golden: Callable[[str, str], None],
) -> None:
    lines = unified_diff(
        FIRST.splitlines(), begun(FIRST, 2024).text.splitlines(), "2023", "2024", n=0, lineterm=""
    )
    golden("new-year-2024.diff", "".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize(("text", "year"), [(FIRST, 2024), (EXAMPLE, 2025), (BASE, 2025)])
def test_nothing_changes_but_the_year_what_is_blank_and_the_marks(text: str, year: int) -> None:
    fixed: Leaves = {
        ("year",): year,
        ("previous",): year - 1,
        ("directive", "status"): "draft",
        ("directive", "date"): str(year),
        ("directive", "number"): None,
    }
    old = dict(leaves(source(text).root))
    marks = 0
    for path, value in changes(text, begun(text, year).text).items():
        if path[-1] == "review":
            marks += 1
            assert value == "carried"
        elif path in fixed:
            assert value == fixed[path]
        elif path == ("regime",):
            assert year == 2024
        else:
            assert path[0] not in ("documents", "units", "agency", "council", "blocks")
            assert value == rolled(str(old[path]), old=year - 1, new=year)
    assert marks >= 8


@pytest.mark.parametrize("file", SHAPES, ids=lambda file: file.stem)
def test_every_shape_of_directive_can_be_begun_from(file: FilePath) -> None:
    text = file.read_text(encoding="utf-8")
    year = int(str(source(text).root.at("year").value)) + 1
    before = {f.wording for f in check(source(text)) if f.level is Level.ERROR}
    new = begun(text, year).text
    assert canonical(new) == new
    after = {f.wording for f in check(source(new)) if f.level is Level.ERROR}
    assert after <= before
    assert comment_targets(new)[: len(comments(text))] == comment_targets(canonical(text))


@pytest.mark.parametrize(("text", "year"), [(FIRST, 2024), (EXAMPLE, 2025), (BASE, 2025)])
def test_the_new_file_is_canonical_and_has_no_errors(text: str, year: int) -> None:
    new = begun(text, year).text
    assert canonical(new) == new
    found = check(source(new))
    assert [f for f in found if f.level is Level.ERROR] == []
    marked = new.count("review: carried\n")
    (told,) = [f for f in found if f.rule == "not-confirmed"]
    assert told.facts["count"] == marked > 5


def test_marks_stand_where_an_editor_looks() -> None:
    root = source(begun(EXAMPLE, 2025).text).root
    assert keys(root.at("directive"))[:3] == ["type", "status", "review"]
    assert keys(root.at("council"))[:2] == ["name", "review"]
    assert keys(root.at("scoring"))[:2] == ["review", "sections"]
    assert keys(root.at("basis", 0)) == ["relation", "document", "review"]
    assert keys(root.at("directive", "items", 0, "items", 0)) == ["id", "review", "text"]
    assert root.at("directive", "recipients", "items", 0).get("review") is None
    assert root.at("units", 0).get("review") is None


def test_an_appendix_and_its_items_are_marked() -> None:
    appendix = (
        "  attachments:\n    - id: pl\n      title: BẢNG NĂM 2024\n      items:\n"
        "        - id: bang\n          text: Năm 2024.\n"
    )
    root = source(begun(BASE.replace("  signers:\n", f"{appendix}  signers:\n"), 2025).text).root
    new = root.at("directive", "attachments", 0)
    assert new.text("review") == "carried"
    assert new.at("items", 0).text("review") == "carried"
    assert (new.text("title"), new.at("items", 0).text("text")) == ("BẢNG NĂM 2025", "Năm 2025.")


def test_going_on_twice_is_going_on_at_once() -> None:
    twice = begun(begun(FIRST, 2024).text, 2025).text
    assert twice.replace("previous: 2024", "previous: 2023") == begun(FIRST, 2025).text


def test_explanations_and_old_marks_are_not_carried_over() -> None:
    text = begun(BASE, 2025).text.replace(
        "  - id: tong-ket-nam\n    review: carried\n",
        "  - id: tong-ket-nam\n    explanation: Việc mới  # vì sao\n",
    )
    new = begun(text, 2026).text
    assert "explanation" not in new
    assert "# vì sao" not in new
    assert new.count("review: carried") == begun(BASE, 2025).text.count("review: carried")


def test_names_keep_their_digits() -> None:
    text = BASE.replace("tong-ket", "tong-ket-02-2024").replace("chi-thi-01", "chi-thi-01-2024")
    new = begun(text.replace("STD-TĐKT", "STD-2024"), 2025).text
    assert "tong-ket-02-2025" not in new
    assert new.count("tong-ket-02-2024") == text.count("tong-ket-02-2024")
    assert new.count("chi-thi-01-2024") == text.count("chi-thi-01-2024")
    assert "symbol: STD-2024" in new


INACTIVE = """\
  # chấm dứt hoạt động theo quyết định của UBND
  - id: thanh-tra  # giải thể
    name: Thanh tra Sở
    kind: office
    inactive: true
"""


def test_units_that_went_are_left_out_with_all_that_names_them() -> None:
    text = BASE.replace(
        "  - id: thanh-tra\n    name: Thanh tra Sở\n    kind: office\n", INACTIVE
    ).replace("owners: [van-phong]\n    text: Tổng", "owners: [thanh-tra]\n    text: Tổng")
    text += (
        "blocks:\n  - {id: khoi, name: Khối, leader: thanh-tra}\n"
        "scoring:\n  sections:\n    - id: mot\n      title: Một\n      verifier: thanh-tra\n"
        "      criteria: [{id: hai, text: Hai, most: 1}]\n"
    )
    found = begun(text, 2025)
    root = source(found.text).root
    assert [unit.text("id") for unit in root.each("units")] == ["van-phong"]
    assert [o.plain() for o in (d.get("owners") for d in root.each("obligations")) if o] == [
        ["van-phong"],
        [],
    ]
    assert "giải thể" not in found.text
    assert "chấm dứt" not in found.text
    assert "verifier" not in found.text
    places = {f.wording: f.place for f in found.findings}
    assert str(places["unit-left-out"]) == "campaigns/old.yaml:32:5"
    lines = found.text.split("\n")
    assert lines[places["owner-left-out"].line - 2].strip() == "owners:"
    assert lines[places["only-owner-left-out"].line - 1].strip() == "owners: []"
    assert lines[places["leader-left-out"].line - 1].strip() == "leader: thanh-tra"
    assert [f"{f.level} {f.wording} {f.facts.get('of', '')}" for f in found.findings][:5] == [
        "notice unit-left-out ",
        "notice owner-left-out dang-ky-giao-uoc",
        "warning only-owner-left-out tong-ket-nam",
        "notice verifier-left-out ",
        "warning leader-left-out khoi",
    ]
    errors = [f.wording for f in check(source(found.text)) if f.level is Level.ERROR]
    assert errors == ["obligation-without-owner", "unknown-unit"]


def test_the_only_unit_may_go() -> None:
    text = "units:\n  - {id: mot, name: Một, kind: office, inactive: true}\n"
    cut = BASE.index("units:"), BASE.index("directive:")
    new = begun(BASE[: cut[0]] + text + BASE[cut[1] :], 2025).text
    assert "units:" not in new


def test_papers_lose_what_the_clerk_gave_them() -> None:
    text = BASE + (
        "papers:\n  - kind: report\n    for: h1\n    status: issued\n    number: 4\n"
        '    date: "2024-07-01"\n'
        "  - kind: report\n    for: year\n    number: 5  # chưa ký\n    symbol: BC-STD\n"
    )
    new = begun(text, 2025).text
    assert new.endswith("papers:\n  - kind: report\n    for: year\n    symbol: BC-STD\n")
    for of in ("", ", for: uy-vien-1"):
        only = BASE + f"papers:\n  - {{kind: report{of}, status: issued, number: 4}}\n"
        assert "papers" not in begun(only, 2025).text


def test_typed_notes_stay_with_the_number_that_they_name() -> None:
    note = "(Kèm theo Quyết định số 4/QĐ-STD ngày 01/7/2024)"
    text = BASE + (
        "papers:\n  - kind: council-decision\n    abstract: Về việc kiện toàn năm 2024\n"
        f"  - kind: registration\n    list:\n      note: {note}\n"
        f"  - kind: registration\n    list:\n      note: {note}\n      numbering: through\n"
    )
    new = begun(text, 2025).text
    assert note not in new
    assert new.endswith(
        "papers:\n  - kind: council-decision\n    abstract: Về việc kiện toàn năm 2025\n"
        "  - kind: registration\n    list:\n      numbering: through\n"
    )


def test_reviews_move_with_the_year_and_keep_their_ids() -> None:
    text = BASE + (
        "reviews:\n  - id: dot-2024\n    name: Sơ kết Đợt 1 năm 2024\n    kind: interim\n"
        '    start: "2024-01-01"\n    end: "2024-04-30"\n    due: "2024-05-08"\n'
        "  - id: tong-ket\n    name: Tổng kết\n    kind: final\n    covers:\n      - dot-2024\n"
    )
    new = begun(text, 2025).text
    assert new.endswith(
        text[len(BASE) :].replace('"2024-', '"2025-').replace("năm 2024", "năm 2025")
    )


def test_a_campaign_beyond_the_last_known_act_is_told_so_once() -> None:
    beyond = [one for one in begun(BASE, 2027).findings if one.wording == "acts-end"]
    assert [(one.level, one.rule) for one in beyond] == [(Level.WARNING, "new-campaign")]
    assert beyond[0].facts["first"] == "01/03/2027"
    assert "152/2025" in str(beyond[0].facts["acts"])
    assert "regime: 2026-luat06\n" in begun(BASE, 2027).text
    known = "    replaces:\n      - 152/2025/NĐ-CP\n      - 15/2025/TT-BNV\n"
    entry = BASE.index("    abstract: ")
    told = begun(BASE[:entry] + known + BASE[entry:], 2027).findings
    assert not [one for one in told if one.wording == "acts-end"]
    assert not [one for one in begun(BASE, 2026).findings if one.wording == "acts-end"]


def test_days_off_are_flagged_beside_the_date_and_told() -> None:
    text = BASE.replace('due: "2024-03-31"\n    owners', 'due: "2024-09-02" # hạn chót\n    owners')
    found = begun(text, 2025)
    assert 'due: "2025-09-02"  # hạn chót; rơi vào ngày nghỉ lễ\n' in found.text
    assert [f.wording for f in found.findings] == ["regime-open", "due-on-holiday"]
    saturday = begun(BASE.replace('due: "2024-12-15"', 'due: "2024-12-13"'), 2025)
    assert 'due: "2025-12-13"  # rơi vào thứ Bảy\n' in saturday.text
    again = begun(found.text, 2026)
    assert 'due: "2026-09-02"  # hạn chót; rơi vào ngày nghỉ lễ\n' in again.text
    workday = begun(found.text.replace("2025-09-02", "2025-09-03"), 2026).text
    assert 'due: "2026-09-03"  # hạn chót\n' in workday


def test_an_untidy_file_comes_out_tidy_with_its_comments() -> None:
    text = BASE.replace(
        "units:\n  - id: van-phong\n    name: Văn phòng Sở\n    kind: office\n",
        "units:   # ai tham gia\n  - {id: van-phong, name: Văn phòng Sở, kind: office} # một\n",
    ).replace("  - id: tong-ket-nam\n", "  # về tổng kết\n  - id: tong-ket-nam # mã\n    # nguồn\n")
    new = begun(text, 2025).text
    assert canonical(new) == new
    assert comment_targets(new) == comment_targets(canonical(text))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_comments_stay_with_what_they_speak_of(data: st.DataObject) -> None:
    lines = canonical(FIRST).split("\n")[4:-1]
    keyed = [n for n, line in enumerate(lines) if ":" in line and "[[" not in line]
    starts = [n for n in keyed if lines[n].strip().lstrip("- ").split(":")[0].isidentifier()]
    chosen = data.draw(st.lists(st.sampled_from(starts), max_size=6, unique=True))
    for n in sorted(chosen, reverse=True):
        indent = len(lines[n]) - len(lines[n].lstrip())
        if data.draw(st.booleans()):
            lines[n] += f"  # bên cạnh {n}"
        else:
            lines.insert(n, f"{' ' * indent}# bên trên {n}")
    text = canonical("\n".join(lines) + "\n")
    flags = [one.text for one in comments(text)]
    kept = [
        (words.split("; rơi")[0], target)
        for words, target in comment_targets(begun(text, 2024).text)
        if not words.startswith("# rơi vào")
    ]
    assert len(kept) == len(flags)
    assert kept == comment_targets(text)
