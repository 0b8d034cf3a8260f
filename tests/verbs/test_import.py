"""``thidua import`` and ``new --from FILE``: what is written, what is not, what is said."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from command import run
from imports import documents
from thidua.render.docx import render


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "kế hoạch CON.docx").write_bytes(render(documents()["plan"]))
    return tmp_path


FILE = "kế hoạch CON.docx"


def test_what_is_imported_checks_builds_and_differs_in_nothing(root: Path) -> None:
    said = run("import", FILE, at=root)
    assert said.returncode == 0, said.stderr
    *_, told, compared = said.stderr.splitlines()
    assert "campaigns/2024.yaml" in told
    assert shlex.split(compared)[-2:] == [FILE, "campaigns/2024.yaml"]
    assert run("fmt", "--check", at=root).returncode == 0
    assert run("check", "--strict", at=root).returncode == 0
    assert run("build", "2024", "--only", "directive", at=root).returncode == 0
    assert "Không có thay đổi nào." in run("diff", FILE, "2024", at=root).stdout


def test_nothing_is_overwritten_without_force(root: Path) -> None:
    assert run("import", FILE, "--id", "2024", at=root).returncode == 0
    target = root / "campaigns" / "2024.yaml"
    target.write_text("# của tôi\n", encoding="utf-8")
    said = run("import", FILE, "--id", "2024", at=root)
    assert said.returncode == 1
    assert "--force" in said.stderr
    assert target.read_text(encoding="utf-8") == "# của tôi\n"
    assert run("import", FILE, "--id", "2024", "--force", at=root).returncode == 0
    assert "directive:" in target.read_text(encoding="utf-8")


def test_an_id_comes_of_the_file_name_where_the_year_is_taken(root: Path) -> None:
    assert run("import", FILE, at=root).returncode == 0
    assert run("import", FILE, at=root).returncode == 0
    assert sorted(path.name for path in (root / "campaigns").iterdir()) == [
        "2024-ke-hoach-con.yaml",
        "2024.yaml",
    ]


@pytest.mark.parametrize("wrong", ["../x", "a/b", "A", "x.yaml", ""])
def test_an_id_leads_nowhere_else(root: Path, wrong: str) -> None:
    assert run("import", FILE, "--id", wrong, at=root).returncode == 2
    assert not (root / "campaigns").exists()


def test_output_and_report_are_files_of_the_users(root: Path) -> None:
    said = run("import", FILE, "--output", "nháp.yaml", "--report", "xem.txt", at=root)
    assert said.returncode == 0, said.stderr
    assert "directive:" in (root / "nháp.yaml").read_text(encoding="utf-8")
    assert "[import-document]" in (root / "xem.txt").read_text(encoding="utf-8")
    assert not (root / "campaigns").exists()
    assert run("import", FILE, "--output", FILE, at=root).returncode == 2


def test_what_the_office_says_is_left_out(root: Path) -> None:
    (root / "office.yaml").write_text(
        "agency:\n  superior: UBND tỉnh Minh Họa\n  name: Sở Thí dụ\n  abbreviation: STD\n"
        "  place: Minh Họa\nsigners:\n  - id: pho-giam-doc\n    authority:\n      - KT. GIÁM ĐỐC\n"
        "    position: PHÓ GIÁM ĐỐC\n    name: Trần Thị Thí Dụ\n",
        encoding="utf-8",
    )
    assert run("import", FILE, at=root).returncode == 0
    text = (root / "campaigns" / "2024.yaml").read_text(encoding="utf-8")
    assert "agency:" not in text
    assert "  signers:\n    - pho-giam-doc\n" in text
    assert run("check", at=root).returncode == 0


def test_a_missing_file_is_told_without_a_trace(root: Path) -> None:
    said = run("import", "không-có.docx", at=root)
    assert said.returncode == 1
    assert "Traceback" not in said.stderr


def test_a_year_begins_from_the_document_of_the_year_before(root: Path) -> None:
    said = run("new", "2025", "--from", FILE, at=root)
    assert said.returncode == 0, said.stderr
    assert sorted(path.name for path in (root / "campaigns").iterdir()) == [
        "2024.yaml",
        "2025.yaml",
    ]
    text = (root / "campaigns" / "2025.yaml").read_text(encoding="utf-8")
    assert "năm 2025" in text
    assert "review: carried" in text


def test_nothing_is_brought_in_for_a_year_that_has_begun(root: Path) -> None:
    (root / "campaigns").mkdir()
    (root / "campaigns" / "2025.yaml").write_text("# của tôi\n", encoding="utf-8")
    said = run("new", "2025", "--from", FILE, at=root)
    assert said.returncode == 1
    assert "campaign-already-begun" in said.stderr or "đã có" in said.stderr
    assert [path.name for path in (root / "campaigns").iterdir()] == ["2025.yaml"]


def test_a_campaign_begins_from_its_own_document(root: Path) -> None:
    said = run("new", "2024", "--from", FILE, at=root)
    assert said.returncode == 0, said.stderr
    assert [path.name for path in (root / "campaigns").iterdir()] == ["2024.yaml"]
    text = (root / "campaigns" / "2024.yaml").read_text(encoding="utf-8")
    assert "review: carried" not in text
