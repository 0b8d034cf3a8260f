"""Strangers' documents brought in: labels, marks, tables, what has no place, what is hostile."""

from __future__ import annotations

from typing import Any

import pytest

from thidua import validate
from thidua.intake.bringing import Brought, bring
from thidua.intake.transcript import Wish
from thidua.model.finding import Level
from thidua.report import render
from thidua.source.reader import read_text
from word_files import file, paragraph, run

HEAD = (
    paragraph(run("SỞ THÍ DỤ"))
    + paragraph(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    + paragraph(run("Độc lập - Tự do - Hạnh phúc"))
    + paragraph(run("Số: 12/KH-STD"))
    + paragraph(run("Minh Họa, ngày 05 tháng 01 năm 2024"))
    + paragraph(run("KẾ HOẠCH"), properties='<w:jc w:val="center"/>')
    + paragraph(run("Phát động thi đua năm 2024", "<w:b/>"), properties='<w:jc w:val="center"/>')
)
END = (
    paragraph(run("GIÁM ĐỐC", "<w:b/>"), properties='<w:jc w:val="right"/>')
    + paragraph(run("Nguyễn Văn Mẫu", "<w:b/>"), properties='<w:jc w:val="right"/>')
    + paragraph(run("Nơi nhận:"))
    + paragraph(run("- UBND tỉnh (để b/c);"))
    + paragraph(run("- Lưu: VT."))
)


def brought(*texts: str, body: str = "", wish: Wish | None = None) -> Brought:
    """Return what becomes of a plan with these paragraphs."""
    said = "".join(paragraph(run(text)) for text in texts)
    return bring(file(HEAD + said + body + END), name="a.docx", wish=wish or Wish())


def directive(made: Brought) -> dict[str, Any]:
    """Return the document as the file states it, after it was checked."""
    assert made.text is not None, made.findings
    source, findings = read_text(made.text, name="campaigns/2024.yaml")
    assert source is not None
    told = [*findings, *validate.check(source)]
    assert [one for one in told if one.level is Level.ERROR] == []
    stated = source.root.plain()
    assert isinstance(stated, dict)
    said = stated["directive"]
    assert isinstance(said, dict)
    return said


def messages(made: Brought) -> list[str]:
    return [one.message or one.rule for one in made.findings]


def test_head_and_ending_are_read() -> None:
    made = brought("Sở Thí dụ phát động thi đua.")
    said = directive(made)
    assert said["type"] == "plan"
    assert (said["number"], said["symbol"], said["date"]) == (12, "KH-STD", "2024-01-05")
    assert said["abstract"] == ["Phát động thi đua năm 2024"]
    assert said["signers"] == [{"position": "GIÁM ĐỐC", "name": "Nguyễn Văn Mẫu"}]
    assert said["recipients"] == {
        "items": [{"text": "UBND tỉnh", "note": "để b/c"}],
        "archive": "VT",
    }
    assert messages(made) == ["import-guessed", "import-no-milestones"]


def test_labels_become_levels_and_ids_are_made() -> None:
    said = directive(
        brought(
            "I. NỘI DUNG", "1. Việc một:", "a) Điểm a;", "- Gạch một;", "- Gạch hai.", "2. Hai."
        )
    )
    (section,) = said["items"]
    assert section["id"] == "noi-dung"
    first, second = section["items"]
    assert first["text"] == "Việc một:"
    (point,) = first["items"]
    assert [one["text"] for one in point["items"]] == ["Gạch một;", "Gạch hai."]
    assert second["text"] == "Hai."


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (("1. Một.", "3. Ba."), "3. Ba."),
        (("1. Một.", "1. Một nữa."), "1. Một nữa."),
        (("1. Một.", "2/ Hai."), "2/ Hai."),
        (("I. MỘT", "III. BA"), "III. BA"),
    ],
)
def test_a_label_out_of_order_stays_in_the_text(texts: tuple[str, ...], kept: str) -> None:
    made = brought(*texts)
    last = directive(made)["items"][-1]
    assert last["label"] == "none"
    assert last.get("text", last.get("heading")) == kept
    told = [one for one in made.findings if one.message == "import-misnumbered"]
    assert [one.facts["text"] for one in told] == [kept]
    assert kept in render(told, format="text", language="vi")


def test_articles_are_articles_whatever_mark_follows_their_number() -> None:
    said = directive(brought("Điều 1: Một.", "1. Khoản một.", "Điều 2. Hai.", "Điều 4. Bốn."))
    assert [one.get("level") for one in said["items"]] == ["article", "article", None]
    assert said["items"][2]["text"] == "Điều 4. Bốn."


def test_a_list_that_a_bare_title_breaks_goes_on() -> None:
    title = paragraph(run("Thí dụ cho vui", "<w:b/>"))
    texts = ("1. Một:", "1.1. Một một.", "1.2. Một hai.")
    one, first, second = (paragraph(run(text)) for text in texts)
    (whole,) = directive(brought(body=one + first + title + second))["items"]
    assert [child["text"] for child in whole["items"]] == ["Một một.", "Một hai."]
    assert whole["items"][0]["items"][0]["heading"] == "Thí dụ cho vui"


def test_bold_and_italic_become_marks() -> None:
    body = paragraph(run("1. ", "<w:b/>"), run("Mục đích. ", "<w:b/>"), run("Thi đua "))
    body += paragraph(run("2. Thi đua "), run("thật", "<w:i/>"), run(" tốt."))
    said = directive(brought(body=body))
    first, second = said["items"]
    assert (first["lead"], first["text"]) == ("Mục đích.", "Thi đua")
    assert second["text"] == "Thi đua [i]thật[/i] tốt."


@pytest.mark.parametrize("odd", ["[b]đậm", "[[luat]]", "{{ 7*7 }} #eval(1)", "[/i] =cmd|'x'!A0"])
def test_what_a_stranger_typed_is_no_mark_and_no_citation(odd: str) -> None:
    made = brought(f"1. Thi đua {odd} tốt.")
    directive(made)
    assert "import-not-printed" not in messages(made)


def test_a_character_that_the_font_lacks_is_replaced_and_told() -> None:
    made = brought(f"1. Thi đua {chr(0x2726)} tốt.")
    assert "□" in str(directive(made)["items"])
    assert "import-unprintable" in messages(made)


def test_a_ground_that_prints_alike_is_a_cited_document() -> None:
    made = brought(
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;",
        "Căn cứ Chỉ thị số 2/CT-UBND ngày 08/01/2024 của UBND tỉnh về việc phát động thi đua;",
        "Sở Thí dụ phát động thi đua.",
    )
    assert made.text is not None
    source, _ = read_text(made.text, name="campaigns/2024.yaml")
    assert source is not None
    stated: Any = source.root.plain()
    assert stated["documents"] == [
        {
            "id": "luat-thi-dua-khen-thuong",
            "date": "2022-06-15",
            "kind": "Luật",
            "abstract": "Thi đua, khen thưởng",
        },
        {
            "id": "chi-thi-2-ct-ubnd",
            "date": "2024-01-08",
            "kind": "Chỉ thị",
            "number": "2/CT-UBND",
            "issuer": "UBND tỉnh",
            "abstract": "về việc phát động thi đua",
        },
    ]
    assert stated["basis"][0] == {"relation": "Căn cứ", "document": "luat-thi-dua-khen-thuong"}
    assert stated["basis"][1]["text"].startswith("Nghị định số 98/2023/NĐ-CP")
    assert stated["basis"][2] == {"relation": "Căn cứ", "text": "[[chi-thi-2-ct-ubnd]]"}


def test_without_a_plain_year_the_days_are_asked() -> None:
    body = HEAD.replace("năm 2024</w:t>", "hằng ngày</w:t>").replace(
        "tháng 01 hằng ngày", "tháng 01 năm 2024"
    )
    made = bring(file(body + END), name="a.docx", wish=Wish())
    assert made.text is None
    assert messages(made) == ["import-no-period"]
    again = bring(file(body + END), name="a.docx", wish=Wish("2024-01-01", "2024-12-31"))
    assert again.text is not None


def test_a_file_without_text_is_refused_in_one_line() -> None:
    made = bring(file("<w:p/>"), name="a.docx", wish=Wish())
    assert (made.text, messages(made)) == (None, ["import-no-text"])


def test_what_the_original_does_not_state_is_asked() -> None:
    made = bring(file(paragraph(run("Thi đua năm 2024"))), name="a.docx", wish=YEAR)
    asked = {one.facts["key"] for one in made.findings if one.message == "import-asked"}
    assert {"directive.symbol", "agency.name", "agency.place", "directive.recipients"} <= asked
    assert "(điền vào đây)" in (made.text or "")


YEAR = Wish("2024-01-01", "2024-12-31")


def test_a_deep_stack_of_labels_ends() -> None:
    marks = [f"{'+-*'[at % 3]} Việc {at}:" for at in range(400)]
    made = brought(*marks, wish=YEAR)
    assert made.text is not None
