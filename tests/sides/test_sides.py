"""What a user names becomes a side, or one clear line says why not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import built
from offices import copied_office
from repositories import AUTHOR, commit, git
from thidua.model.campaign import Campaign
from thidua.model.document import Document
from thidua.model.side import Side, SideKind
from thidua.model.year import Year
from thidua.report.wording import tell
from thidua.sides import both, side

YEARS = ("2023", "2024")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional office in git, and its directive in Word."""
    root = tmp_path_factory.mktemp("office")
    copied_office(root)
    (root / "phat-dong.docx").write_bytes(built.content("short", "docx"))
    (root / "doc.md").write_text("#\n", encoding="utf-8")
    commit(root, "Một")
    return root


@pytest.fixture
def root(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it to stand in and to change."""
    copy = tmp_path / "office"
    shutil.copytree(repository, copy, symlinks=True)
    monkeypatch.chdir(copy)
    return Path()


def found(name: str, root: Path) -> Side:
    said, findings = side(name, root=root)
    assert findings == ()
    assert said is not None
    assert said.name == name
    return said


def refused(name: str, root: Path) -> list[str]:
    """Return the messages about a side that is none, each with the file it is about."""
    said, findings = side(name, root=root)
    assert said is None
    for one in findings:
        assert all(tell(one, language=language).hint for language in ("vi", "en"))
    return [f"{one.place.file}: {one.wording}" for one in findings]


@pytest.mark.parametrize("year", YEARS)
def test_a_year_is_everything_of_it_now_or_earlier(root: Path, year: str) -> None:
    now, then = found(year, root), found(f"HEAD:{year}", root)
    assert isinstance(now.stated, Year)
    assert now.stated == then.stated
    assert now.stated.pledges
    files = sorted(source.file for source in now.sources)
    assert sorted(source.file for source in then.sources) == [f"HEAD:{one}" for one in files]
    assert [s.root for s in now.sources if s.file.endswith(f"{year}.yaml")] != []
    assert now.commit is None
    assert then.commit is not None
    assert (then.commit.author, then.commit.date) == (AUTHOR, "2024-01-15T01:30:00Z")


def test_the_work_tree_is_one_thing_and_a_revision_another(root: Path) -> None:
    file = Path("campaigns/2024.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("year: 2024", "yaer: 2024", 1), encoding="utf-8")
    assert refused("2024", root)[0].startswith("campaigns/2024.yaml: ")
    assert isinstance(found("HEAD:2024", root).stated, Year)
    assert file.read_text(encoding="utf-8") != text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("campaigns/2024.yaml", SideKind.CAMPAIGN),
        ("campaigns/2024/pledges/van-phong.yaml", SideKind.PLEDGE),
        ("campaigns/2024/results/h1/van-phong.yaml", SideKind.RESULT),
        ("campaigns/2024/selection.yaml", SideKind.SELECTION),
        ("phat-dong.docx", SideKind.DOCUMENT),
    ],
)
def test_a_file_is_what_it_states_now_or_earlier(root: Path, path: str, kind: SideKind) -> None:
    now, then = found(path, root), found(f"HEAD:{path}", root)
    assert (now.kind, then.kind) == (kind, kind)
    assert now.stated == then.stated
    assert len(now.sources) == (kind is not SideKind.DOCUMENT)
    assert [one.file for one in then.sources] == [f"HEAD:{one.file}" for one in now.sources]


def test_paths_of_a_revision_begin_at_the_root(root: Path) -> None:
    at = root / "campaigns"
    assert found("HEAD:2024.yaml", at).kind is SideKind.CAMPAIGN
    assert found("HEAD:../campaigns/2024.yaml", at).kind is SideKind.CAMPAIGN


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("2019", "2019: campaign-unknown"),
        ("HEAD:2019", "HEAD:2019: campaign-unknown"),
        ("no.docx", "no.docx: side-missing"),
        ("phát động.docx", "phát động.docx: side-missing-near"),
        ("", ": side-unknown"),
        ("campaigns", "campaigns: side-unknown"),
        ("doc.md", "doc.md: side-unknown"),
        ("HEAD:doc.md", "HEAD:doc.md: side-unknown"),
        ("HEAD:no.yaml", "HEAD:no.yaml: side-path-unknown"),
        ("HEAD:../no.yaml", "HEAD:../no.yaml: side-path-unknown"),
        ("HEAD:", "HEAD:: side-unknown"),
        ("no:2024", "no:2024: side-revision-unknown"),
        ("-p:2024", "-p:2024: side-revision-unknown"),
        (":2024", ":2024: side-revision-unknown"),
        ("x" * 5000, f"{'x' * 5000}: side-missing"),
        ("link.yaml", "link.yaml: file-not-regular"),
        ("folder.yaml", "folder.yaml: file-not-regular"),
        ("broken.docx", "broken.docx: word-damaged"),
        ("text.docx", "text.docx: word-is-other"),
        ("empty.yaml", "empty.yaml: file-empty"),
    ],
)
def test_what_is_no_side_is_one_clear_line(root: Path, name: str, message: str) -> None:
    Path("link.yaml").symlink_to("campaigns/2024.yaml")
    Path("folder.yaml").mkdir()
    Path("broken.docx").write_bytes(built.content("short", "docx")[:-100])
    Path("text.docx").write_text("Thi đua", encoding="utf-8")
    Path("empty.yaml").write_text("", encoding="utf-8")
    assert refused(name, root) == [message]


def test_a_year_of_a_revision_has_no_links_and_no_strays(root: Path) -> None:
    folder = root / "campaigns" / "2024"
    (folder / "pledges" / "thanh-tra.yaml").unlink()
    (folder / "pledges" / "thanh-tra.yaml").symlink_to("van-phong.yaml")
    (folder / "ghi-chu.yaml").write_text("a: 1\n", encoding="utf-8")
    (folder / ".an.yaml").write_text("a: 1\n", encoding="utf-8")
    commit(root, "Hai")
    assert sorted(refused("HEAD:2024", root)) == [
        "HEAD:campaigns/2024/ghi-chu.yaml: unknown-file",
        "HEAD:campaigns/2024/pledges/thanh-tra.yaml: file-not-regular",
    ]
    assert found("HEAD~1:2024", root).kind is SideKind.YEAR


def test_without_a_repository_there_are_no_revisions(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    assert refused("HEAD:2024", root) == ["HEAD:2024: side-without-repository"]
    monkeypatch.setenv("PATH", "")
    assert refused("HEAD:2024", root) == ["HEAD:2024: side-without-git"]
    assert found("2024", root).kind is SideKind.YEAR


def test_a_branch_that_is_only_at_the_origin_is_told(root: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(Path.cwd()), str(clone))
    git(clone, "checkout", "--quiet", "-b", "own")
    git(clone, "branch", "--quiet", "--delete", "--force", "main")
    there, told = side("main:2024", root=clone)
    assert there is not None
    assert there.stated == found("HEAD:2024", root).stated
    assert [(one.level, one.wording) for one in told] == [("notice", "side-from-origin")]
    assert "origin/main" in tell(told[0], language="en").message


def test_a_year_beside_a_campaign_is_its_campaign(root: Path) -> None:
    pair, findings = both("2023", "HEAD:campaigns/2024.yaml", root=root)
    assert findings == ()
    assert pair is not None
    assert [one.kind for one in pair] == [SideKind.CAMPAIGN] * 2
    assert isinstance(pair[0].stated, Campaign)
    assert [source.file for source in pair[0].sources] == ["campaigns/2023.yaml"]


def test_a_word_file_may_stand_beside_a_year(root: Path) -> None:
    pair, _ = both("phat-dong.docx", "2024", root=root)
    assert pair is not None
    assert isinstance(pair[0].stated, Document)
    assert isinstance(pair[1].stated, Year)


@pytest.mark.parametrize(
    "new", ["2024", "phat-dong.docx", "campaigns/2024.yaml", "campaigns/2024/selection.yaml"]
)
def test_a_pledge_has_only_pledges_beside_it(root: Path, new: str) -> None:
    old = "campaigns/2024/pledges/van-phong.yaml"
    assert both(old, "campaigns/2023/pledges/van-phong.yaml", root=root)[0] is not None
    pair, findings = both(old, new, root=root)
    assert pair is None
    assert [one.wording for one in findings] == ["sides-differ"]
    assert all(
        tell(one, language=language).message for one in findings for language in ("vi", "en")
    )


def test_what_is_wrong_with_both_sides_is_told_once(root: Path) -> None:
    assert [one.wording for one in both("2019", "2019", root=root)[1]] == ["campaign-unknown"]
    assert len(both("2019", "no", root=root)[1]) == 2


def test_a_file_of_a_unit_knows_the_campaign_that_it_belongs_to(root: Path) -> None:
    pledge = "campaigns/2024/pledges/van-phong.yaml"
    for name in (pledge, f"HEAD:{pledge}", "campaigns/2024/selection.yaml"):
        beside = found(name, root).beside
        assert beside is not None
        assert beside.year == 2024
    assert found("campaigns/2024.yaml", root).beside is None


def test_a_file_of_a_unit_that_lies_elsewhere_is_compared_all_the_same(root: Path) -> None:
    pledge = Path("campaigns/2024/pledges/van-phong.yaml")
    shutil.copy(pledge, root / "pledge.yaml")
    assert found("pledge.yaml", root).beside is None
    Path("campaigns/2024.yaml").write_text("year: [", encoding="utf-8")
    assert found(pledge.as_posix(), root).beside is None
    Path("campaigns/2024.yaml").unlink()
    assert found(pledge.as_posix(), root).beside is None
