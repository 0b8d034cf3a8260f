"""A new office begins from a document: what it says of the office, and of which campaign it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from imports import documents
from thidua import survey
from thidua.flows import pipeline
from thidua.flows.founding import found
from thidua.flows.origin import ProgramOrigin
from thidua.intake.first_document import FirstDocument, OfferedDocument, first_document, offered
from thidua.intake.predecessor import Sought
from thidua.model.finding import Level
from thidua.render.docx import render
from thidua.source.first_answers import FirstAnswers
from thidua.source.reader import read
from word_files import file, paragraph, run

_ORIGIN = ProgramOrigin("thidua==0")


def _offered(folder: Path, content: bytes) -> OfferedDocument:
    path = folder / "van-ban.docx"
    path.write_bytes(content)
    made, told = offered(path)
    assert made is not None, told
    return made


def _settled(offer: OfferedDocument, sought: Sought) -> FirstDocument:
    made, told = first_document(offer, sought)
    assert made is not None, told
    return made


def _begun(folder: Path, offer: OfferedDocument, sought: Sought) -> list[str]:
    """Found an office as the command does; return the messages of what has to be looked at."""
    document, said = _settled(offer, sought), offer.office
    days = document.days or (f"{sought.id[:4]}-01-01", f"{sought.id[:4]}-12-31")
    keys = ("superior", "abbreviation", "place", "head")
    wanted = FirstAnswers(
        said.agency or "(điền vào đây)",
        sought.id,
        *days,
        **{key: getattr(said, key) for key in keys},
    )
    told = list(found(folder, wanted, _ORIGIN, document=document))
    assert [one for one in told if one.level is Level.ERROR] == []
    return [one.message for one in told]


def _plain(path: Path) -> dict[str, Any]:
    source, findings = read(path, name=path.as_posix())
    assert source is not None, findings
    said = source.root.plain()
    assert isinstance(said, dict)
    return said


_KINDS = (
    "plan",
    "letter",
    "joint-forms",
    "party",
    "youth",
    "four-signers",
    "resolution",
    "tables",
)


@pytest.mark.parametrize("name", _KINDS)
def test_an_office_begins_from_any_document_of_ours(name: str, tmp_path: Path) -> None:
    offer = _offered(tmp_path, render(documents()[name]))
    office = tmp_path / "co-quan"
    _begun(office, offer, Sought("2027"))
    files = sorted((*office.glob("*.yaml"), *office.glob("campaigns/*.yaml")))
    assert (office / "campaigns" / "2027.yaml") in files
    assert list(pipeline.fmt(files, root=office, only_check=True)) == []
    own = survey.check([office / "office.yaml"])
    assert [x for one in own for x in one.findings if x.level is Level.ERROR] == []
    whole = [one for one in survey.survey(office) if one.year is not None]
    assert "2027" in {one.year.campaign.id for one in whole if one.year is not None}


def test_the_office_says_once_what_the_document_says(tmp_path: Path) -> None:
    offer = _offered(tmp_path, render(documents()["plan"]))
    _begun(tmp_path / "co-quan", offer, Sought("2027"))
    office = _plain(tmp_path / "co-quan" / "office.yaml")
    assert office["agency"] == {
        "superior": "UBND tỉnh Minh Họa",
        "name": "Sở Thí dụ",
        "abbreviation": "STD",
        "place": "Minh Họa",
    }
    assert office["signers"] == [
        {
            "id": "pho-giam-doc",
            "authority": "KT. GIÁM ĐỐC",
            "position": "PHÓ GIÁM ĐỐC",
            "name": "Trần Thị Thí Dụ",
        }
    ]
    for year in (2024, 2027):
        campaign = _plain(tmp_path / "co-quan" / "campaigns" / f"{year}.yaml")
        assert "agency" not in campaign
        assert campaign["directive"]["signers"] == ["pho-giam-doc"]
        assert campaign["year"] == year
    assert campaign["previous"] == 2024


@pytest.mark.parametrize(
    ("sought", "id_", "earlier"),
    [
        (Sought("2025"), "2024", True),
        (Sought("2024"), "2024", False),
        (Sought("2023"), "2023", False),
        (Sought("2024-2025"), "2024-2025", False),
        (Sought("2025-bau-cu"), "2024", True),
        (Sought("bau-cu", "2025-03-01", "2025-05-01"), "2024", True),
        (Sought("bau-cu"), "bau-cu", False),
    ],
)
def test_a_document_is_of_an_earlier_campaign_or_of_the_one_that_is_sought(
    sought: Sought,
    id_: str,
    earlier: bool,  # noqa: FBT001 - of a parametrized test
    tmp_path: Path,
) -> None:
    made = _settled(_offered(tmp_path, render(documents()["plan"])), sought)
    assert (made.found.id, made.found.earlier) == (id_, earlier)
    assert (made.days is None) is earlier


_DATED = (
    "SỞ THÍ DỤ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-STD",
    "Minh Họa, ngày 05 tháng 01 năm 2024",
    "KẾ HOẠCH",
    "Phát động thi đua hằng ngày",
    "1. Thi đua.",
    "GIÁM ĐỐC",
    "Nguyễn Văn Mẫu",
)


@pytest.mark.parametrize(("name", "own"), [("2025", "2024"), ("2024", "2024")])
def test_what_does_not_say_its_year_is_of_that_of_its_date(
    name: str, own: str, tmp_path: Path
) -> None:
    offer = _offered(tmp_path, file("".join(paragraph(run(one)) for one in _DATED)))
    assert offer.brought.text is None
    made, told = first_document(offer, Sought(name))
    assert made is not None
    assert made.found.id == own
    assert made.found.brought.written["start"] == "2024-01-01"
    guessed = {one.facts.get("key") for one in told if one.message == "import-guessed"}
    assert ("start" in guessed) is made.found.earlier


def test_nothing_is_asked_that_was_answered(tmp_path: Path) -> None:
    offer = _offered(tmp_path, file(paragraph(run("Thi đua năm 2024."))))
    known = ("agency.name", "agency.place", "name")
    document, told = first_document(offer, Sought("2024"), called="Thi đua", answered=known)
    assert document is not None
    assert document.found.brought.written["name"] == "Thi đua"
    asked = {one.facts.get("key") for one in told if one.message == "import-asked"}
    assert "directive.symbol" in asked
    assert not asked & {*known}


def test_what_the_document_does_not_say_stays_to_be_filled_in(tmp_path: Path) -> None:
    offer = _offered(tmp_path, file(paragraph(run("Thi đua năm 2027."))))
    _begun(tmp_path / "co-quan", offer, Sought("2027"))
    office = tmp_path / "co-quan" / "office.yaml"
    (whole,) = survey.survey(tmp_path / "co-quan")
    told = {one.place.line for one in whole.findings if one.rule == "fill-in"}
    typed = [
        at for at, one in enumerate(office.read_text("utf-8").splitlines(), 1) if "điền" in one
    ]
    assert len(typed) > 5
    assert told >= {at for at in typed if at > 4}
