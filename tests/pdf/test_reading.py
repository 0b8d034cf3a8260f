"""Our own PDFs and LibreOffice's of our Word files read as the documents that they are."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import cycle
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

import built
from conform import foreign
from thidua.model.view import Alignment, View, plain
from thidua.pdf.reader import read

LEAST, LEAST_OF_ALL = 0.9, 0.98
"""Share of the paragraphs of a Word file, and of all, that must be paragraphs of the PDF.

A short file with a trích yếu in two paragraphs loses both: on paper it is one.
"""


@cache
def view(name: str) -> View:
    return viewed(built.content(name, "pdf"))


def viewed(content: bytes) -> View:
    found, findings = read(content, name="x.pdf")
    assert found is not None
    assert findings == ()
    return found


def paragraphs(name: str) -> Counter[str]:
    """Return the texts of the paragraphs of a Word file, cells included."""
    body = docx.Document(io.BytesIO(built.content(name, "docx"))).element.body
    texts = (
        "".join((part.text or " ") for part in one.iter(qn("w:t"), qn("w:br"), qn("w:tab")))
        for one in body.iter(qn("w:p"))
    )
    return Counter(text for text in map(plain, texts) if text)


def shared(found: dict[str, View]) -> tuple[float, float]:
    """Return the share of the Word files' paragraphs that are in the views: the least, of all."""
    seen = {name: Counter(p.words for p in view.paragraphs) for name, view in found.items()}
    wanted = {name: paragraphs(name) for name in found}
    assert all(each.total() > 10 for each in wanted.values())
    both = {name: (wanted[name] & seen[name]).total() for name in found}
    least = min(both[name] / wanted[name].total() for name in found)
    return least, sum(both.values()) / sum(each.total() for each in wanted.values())


def one(found: View, text: str) -> int:
    """Return the index of the paragraph that begins so."""
    (index,) = [p.index for p in found.paragraphs if p.words.startswith(text)]
    return index


def test_the_paragraphs_of_our_pdfs_are_those_of_the_word_files(
    record_property: Callable[[str, object], None],
) -> None:
    least, of_all = shared({name: view(name) for name in built.SHAPES})
    record_property("conform, paragraphs of our PDFs", f"{of_all:.1%}, at least {least:.1%}")
    assert least >= LEAST
    assert of_all >= LEAST_OF_ALL


def test_so_are_those_of_libreoffice(
    tmp_path: Path,
    libreoffice: Callable[[Sequence[Path]], dict[Path, Path]],
    record_property: Callable[[str, object], None],
) -> None:
    files = built.write(tmp_path, "docx", built.SHAPES)
    made = libreoffice([*files.values()])
    views = {name: viewed(made[file].read_bytes()) for name, file in files.items()}
    least, of_all = shared(views)
    record_property("conform, paragraphs of LibreOffice's", f"{of_all:.1%}, at least {least:.1%}")
    assert least >= LEAST
    assert of_all >= LEAST_OF_ALL


def test_the_page_is_measured() -> None:
    section = view("2023").sections[0]
    assert (section.width_mm, section.height_mm) == pytest.approx((210, 297), abs=0.02)
    assert (section.left_mm, section.right_mm, section.top_mm) == pytest.approx(
        (30, 15, 20), abs=0.3
    )
    assert section.bottom_mm == pytest.approx(20, abs=6)  # within a line
    assert (section.start, section.pages, section.measured) == (1, 3, True)


@pytest.mark.parametrize("name", built.SHAPES)
def test_margins_are_those_of_the_file_or_unknown(name: str) -> None:
    sections = view(name).sections
    assert {round(s.left_mm) for s in sections if s.left_mm is not None} == {30}
    assert {round(s.right_mm) for s in sections if s.right_mm is not None} <= {15}
    assert {round(s.top_mm) for s in sections if s.top_mm is not None} == {20}


def test_type_is_measured() -> None:
    found = view("2023")
    nation, motto = one(found, "CỘNG HÒA"), one(found, "Độc lập - Tự do")
    runs = [found.paragraphs[index].runs for index in (nation, motto)]
    assert [(len(run), run[0].size_pt, run[0].bold, run[0].italic) for run in runs] == [
        (1, 12, True, False),
        (1, 13, True, False),
    ]
    assert {run.colour for p in found.paragraphs for run in p.runs} == {"000000"}
    assert [(face.name, face.embedded) for face in found.typefaces] == [("Liberation Serif", True)]


def test_paragraphs_are_measured() -> None:
    found = view("2023")
    body = found.paragraphs[one(found, "2. Tổ chức triển khai")]
    assert body.align is Alignment.JUSTIFY
    assert (body.left_mm, body.first_line_mm, body.before_pt) == pytest.approx(
        (0, 12.7, 6), abs=0.1
    )
    assert body.spacing is not None
    assert body.spacing.multiple == pytest.approx(1, abs=0.01)
    for text in ("CỘNG HÒA", "Độc lập - Tự do", "PHÁT ĐỘNG PHONG TRÀO", "Nguyễn Thị Lan"):
        assert found.paragraphs[one(found, text)].align is Alignment.CENTER, text


def test_head_and_end_are_columns_beside_each_other() -> None:
    found = view("2023")
    texts = ("UBND TỈNH", "CỘNG HÒA", "Khánh Hoà, ngày", "Nơi nhận", "KT. GIÁM ĐỐC")
    places = [found.paragraphs[one(found, text)].place for text in texts]
    assert [(place.table, place.column) for place in places] == [
        *((0, 0), (0, 1), (0, 1)),
        *((1, 0), (1, 1)),
    ]
    assert not any(table.ruled for table in found.tables)


def test_strokes_stand_below_their_text() -> None:
    found = view("2023")
    below = {
        found.paragraphs[line.below].words[:9]: line
        for line in found.strokes
        if line.below is not None
    }
    assert set(below) == {"VÀ MÔI TR", "Độc lập -", "“Thi đua "}
    motto = found.paragraphs[one(found, "Độc lập - Tự do")].area
    assert motto is not None
    assert below["Độc lập -"].length_mm == pytest.approx(motto.width, abs=0.1)
    (frame,) = found.frames
    assert [found.paragraphs[index].words for index in frame.paragraphs] == ["DỰ THẢO"]
    assert frame.single


def test_page_numbers_are_found_and_no_part_of_the_text() -> None:
    numbers = view("2023").numbers
    assert [(n.page, n.shown, n.top, n.centred) for n in numbers] == [
        (2, "2", True, True),
        (3, "3", True, True),
    ]
    assert not any(number.on_first for number in numbers)
    assert not any(p.words == "2" for p in view("2023").paragraphs[: numbers[0].paragraph])


def test_what_the_file_says_of_itself() -> None:
    metadata = view("2023").metadata
    assert (metadata.language, metadata.standard, metadata.tagged) == ("vi-VN", "PDF/A-2a", True)
    assert metadata.version >= "1.7"
    assert metadata.title.startswith("PHÁT ĐỘNG PHONG TRÀO")


def test_files_that_are_not_ours_have_their_lines_told_apart(
    tmp_path: Path, libreoffice: Callable[[Sequence[Path]], dict[Path, Path]]
) -> None:
    files = {}
    for head, end in zip(foreign.HEADS, cycle(foreign.ENDS), strict=False):
        files[head.__name__] = tmp_path / f"{head.__name__}.docx"
        files[head.__name__].write_bytes(foreign.written(head, end))
    assert len(files) > 5
    made = libreoffice([*files.values()])
    wanted = [*(text for _, text in foreign.BODY), *foreign.RECIPIENTS, foreign.NAME]
    wanted += [foreign.MOTTO, foreign.ISSUER, foreign.NUMBER, foreign.DATE]
    for name, file in files.items():
        words = {one.words for one in viewed(made[file].read_bytes()).paragraphs}
        assert [text for text in wanted if text not in words] == [], name
