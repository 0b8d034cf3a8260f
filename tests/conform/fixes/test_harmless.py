"""What a fix must leave alone: room for a number, text that is not to be seen, a plain sentence."""

from __future__ import annotations

import pytest

from conform import wordml
from conform.wordml import paragraph, run
from thidua.conform.checks.strokes import under
from thidua.conform.mending import Mended, mend
from thidua.opc import open_package
from thidua.recognise.components import recognise
from thidua.recognise.recognised import Component, Recognised
from thidua.word import read

CENTRED, BOLD = '<w:jc w:val="center"/>', "<w:b/>"
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
SIGNED = ("GIÁM ĐỐC", "Trần Thị Thí Dụ")


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def table(*rows: str) -> str:
    columns = rows[0].count("<w:tc>")
    grid = "".join(f'<w:gridCol w:w="{9360 // columns}"/>' for _ in range(columns))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def lines(*texts: str) -> str:
    return "".join(paragraph(run(text), CENTRED) for text in texts)


def decision(
    *,
    names: str = lines("UBND TỈNH MINH HỌA", "SỞ THÍ DỤ"),
    number: str = "Số: 12/QĐ-STD",
    articles: str = paragraph(run("Điều 1. ", BOLD) + run("Thành lập Hội Thí dụ.")),
    end: str = "",
) -> bytes:
    """Return a decision, some parts of which are given."""
    head = table(
        row(names, lines(*NATION)),
        row(lines(number), lines("Minh Họa, ngày 05 tháng 3 năm 2024")),
    )
    title = lines("QUYẾT ĐỊNH", "Về việc thành lập Hội Thí dụ")
    ended = end or table(row(lines("Nơi nhận:", "- Như Điều 1;", "- Lưu: VT."), lines(*SIGNED)))
    return wordml.document(head + title + articles + ended)


def mended(content: bytes) -> Mended:
    return mend(open_package(content), file="x", limits={}, wanted=lambda _: True)


def seen(done: Mended) -> Recognised:
    return recognise(read(done.package, file="x"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Số:          /QĐ- STD", "Số:          /QĐ-STD"),
        ("Số       /QĐ - STD", "Số       /QĐ-STD"),
        ("Số: .....  / QĐ-STD", "Số: .....  /QĐ-STD"),
        ("Số:\u00a0\u00a0\u00a0/QĐ- STD", "Số:\u00a0\u00a0\u00a0/QĐ-STD"),
        ("Số: 12 / QĐ- STD", "Số: 12/QĐ-STD"),
    ],
)
def test_the_room_for_a_number_stays(old: str, new: str) -> None:
    part = seen(mended(decision(number=old))).first(Component.NUMBER)
    assert part is not None
    assert part.paragraph.text == new


def coloured(inside: str, of_paragraph: str = "") -> bytes:
    """Return a decision with a line in the place of the signature."""
    hidden = paragraph(run("Hdf", inside), of_paragraph)
    right = lines("GIÁM ĐỐC") + hidden + lines("Trần Thị Thí Dụ")
    return decision(end=table(row(lines("Nơi nhận:", "- Lưu: VT."), right)))


@pytest.mark.parametrize(
    ("inside", "of_paragraph", "black"),
    [
        ('<w:color w:val="FFFFFF"/>', "", False),
        ('<w:color w:val="FDFDFD"/>', "", False),
        ('<w:color w:val="FFC000"/><w:shd w:val="clear" w:fill="FFC000"/>', "", False),
        ('<w:color w:val="FFC000"/>', '<w:shd w:val="clear" w:fill="FFC000"/>', False),
        ('<w:color w:val="FFC000"/>', "", True),
    ],
)
def test_text_that_is_not_to_be_seen_stays_so(
    inside: str, of_paragraph: str, *, black: bool
) -> None:
    done = mended(coloured(inside, of_paragraph))
    (colour,) = [one.runs[0].colour for one in seen(done).view.paragraphs if one.words == "Hdf"]
    assert (colour == "000000") is black


@pytest.mark.parametrize("below", ["", "Giao Văn phòng Sở theo dõi việc thi hành Quyết định này."])
def test_a_sentence_without_its_stop_is_no_title(below: str) -> None:
    sentences = (
        "Thành lập Hội Thí dụ tỉnh Minh Họa.",
        "Quyết định này có hiệu lực kể từ ngày ký",
        "Các ông, bà có tên trên chịu trách nhiệm thi hành Quyết định này./.",
    )
    content = "".join(
        paragraph(run(f"Điều {number}. ", BOLD) + run(text))
        + (paragraph(run(below)) if below and number == 2 else "")
        for number, text in enumerate(sentences, 1)
    )
    found = seen(mended(decision(articles=content)))
    parts = found.of(Component.ARTICLE)
    assert [[run.bold for run in part.runs] for part in parts] == [[True, False]] * 3


def test_a_title_with_text_below_is_made_bold() -> None:
    content = "".join(
        paragraph(run(f"Điều {number}. ", BOLD) + run("Phạm vi điều chỉnh"))
        + paragraph(run("Quy định này nói về những việc không có thật."))
        for number in (1, 2)
    )
    found = seen(mended(decision(articles=content)))
    assert {run.bold for part in found.of(Component.ARTICLE) for run in part.runs} == {True}


@pytest.mark.parametrize(
    "further", [("SỞ THÍ DỤ",), ("SỞ THÍ DỤ", "VÀ MINH HỌA")], ids=["one line", "two lines"]
)
def test_lines_of_one_paragraph_in_two_weights_are_two_names(further: tuple[str, ...]) -> None:
    broken = "".join(f"<w:r><w:br/></w:r>{run(one, BOLD)}" for one in further)
    names = paragraph(run("UBND TỈNH MINH HỌA") + broken, CENTRED)
    done = mended(decision(names=names))
    found = seen(done)
    assert "II.2.b-line" in {one.finding.rule for one in done.mends}
    (line,) = under(found.view, found.of(Component.ISSUER)[-1])
    assert line.solid
    superior = found.of(Component.SUPERIOR)
    assert [part.text for part in superior] == ["UBND TỈNH MINH HỌA"]
    assert [part.text for part in found.of(Component.ISSUER)] == list(further)
    assert [run.bold for part in superior for run in part.runs] == [False]


@pytest.mark.parametrize("note", ["- để b/c", "- (để báo cáo)", "} để b/c"])
def test_a_note_beside_the_list_is_no_item_of_it(note: str) -> None:
    items = ("- Bộ Ví dụ;", "- Sở Thí dụ;", "- Lưu: VT.")
    end = table(
        row(lines("Nơi nhận:"), lines(""), lines("GIÁM ĐỐC")),
        *(
            row(lines(item), lines(note if item != items[2] else ""), lines(name))
            for item, name in zip(items, ("", "", SIGNED[1]), strict=True)
        ),
    )
    done = mended(decision(end=end))
    assert [one.words for one in seen(done).view.paragraphs].count(note) == 2
    assert [part.text for part in seen(done).of(Component.RECIPIENT)] == list(items)
