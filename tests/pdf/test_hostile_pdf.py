"""Files made to do harm end in one clear finding, soon and within bounds."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from pdf.handmade import CATALOGUE, form, page, pdf, stream, text
from thidua.pdf.reader import read
from thidua.pdf.screening import FILE_LIMIT

HELLO = text((14, 100, 700, "Hello"))
KID = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
CALLS = b"<</XObject<</X 6 0 R>>>>"


def kids(count: int) -> bytes:
    return b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, b"3 0 R " * count)


def forms(depth: int, times: int) -> bytes:
    """Return forms that call each other, so many levels deep and so many times on each."""
    made = [
        form(b"/X Do " * times, b"/Resources<</XObject<</X %d 0 R>>>>" % (7 + level))
        for level in range(depth)
    ]
    return page(b"/X Do", *made, form(b"0 0 9 9 re f"), resources=CALLS)


def locked() -> bytes:
    """Return a file that everybody may open and nobody print."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(page(HELLO))) as sound:
        sound.save(made, encryption=pikepdf.Encryption(owner="x", user=""))
    return made.getvalue()


REFUSED = {
    "empty": (b"", "pdf-is-other"),
    "no PDF": (b"PK\x03\x04", "pdf-is-other"),
    "larger than any document": (b"%PDF-1.7" + bytes(FILE_LIMIT), "pdf-too-large"),
    "only a head": (b"%PDF-1.7\n", "pdf-damaged"),
    "no pages": (pdf(CATALOGUE, b"<</Type/Pages/Count 0/Kids[]>>"), "pdf-damaged"),
    "pages that are their own parent": (
        pdf(CATALOGUE, b"<</Type/Pages/Count 1/Kids[2 0 R]>>"),
        "pdf-damaged",
    ),
    "one page a million times": (pdf(CATALOGUE, kids(1_000_000), KID), "pdf-too-many-objects"),
    "one page forty thousand times": (pdf(CATALOGUE, kids(40_000), KID), "pdf-damaged"),
    "one page too many": (
        pdf(
            CATALOGUE,
            b"<</Type/Pages/Count 501/Kids[%s]>>" % b"".join(b"%d 0 R " % n for n in range(3, 504)),
            *[KID] * 501,
        ),
        "pdf-too-many-pages",
    ),
    "locked against printing": (locked(), "pdf-encrypted"),
    "a bomb": (page(bytes(90_000_000)), "pdf-unpacks-too-large"),
    "a bomb in a bomb": (
        pdf(
            CATALOGUE,
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            stream(bytes(90_000_000), times=2),
        ),
        "pdf-damaged",
    ),
    "a packing that cannot be bounded": (
        pdf(CATALOGUE, kids(1), KID, b"<</Filter/L#5AWDecode/Length 1>>stream\nx\nendstream"),
        "pdf-unpacks-too-large",
    ),
    "millions of numbers": (
        page(HELLO, resources=b"<</Font[%s]>>" % (b"0 " * 2_500_000)),
        "pdf-too-many-objects",
    ),
    "millions of packed numbers": (
        pdf(
            CATALOGUE,
            kids(1),
            KID,
            stream(b"9 0 [%s]" % (b"0 " * 2_500_000), b"/Type/Obj#53tm/N 1/First 4"),
        ),
        "pdf-too-many-objects",
    ),
    "brackets in brackets": (
        pdf(CATALOGUE[:-2] + b"/X " + b"[" * 100_000, kids(1), KID),
        "pdf-damaged",
    ),
    "a page of nothing": (page(HELLO, box=b"0 0 0 0"), "pdf-page-size"),
    "a page of a kilometre": (page(HELLO, box=b"0 0 2834645 2834645"), "pdf-page-size"),
    "a hundred thousand letters": (
        page(text((1, 0, 700, "abc " * 25_000))),
        "pdf-page-too-full",
    ),
    "a hundred thousand boxes": (page(b"0 0 9 9 re f\n" * 100_000), "pdf-page-too-full"),
    "forms that call ten others": (forms(7, 10), "pdf-page-too-full"),
    "forms a hundred deep": (forms(100, 1), "pdf-page-too-full"),
    "a form that calls itself": (
        page(b"/X Do", form(b"/X Do", b"/Resources" + CALLS), resources=CALLS),
        "pdf-page-too-full",
    ),
    "a hidden call": (
        page(
            b"/#58%\nDo " * 10,
            form(b"0 0 9 9 re f " * 30_000),
            resources=CALLS,
        ),
        "pdf-page-too-full",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_one_finding(name: str) -> None:
    content, reason = REFUSED[name]
    view, findings = read(content, name="x.pdf")
    assert view is None
    assert [(one.rule, one.message) for one in findings] == [("pdf-unreadable", reason)]


ACTIVE = {
    "pdf-has-scripts": b"/OpenAction<</S/J#61vaScript/JS(app.alert\\(1\\))>>",
    "pdf-launches": b"/OpenAction<</S/Launch/F(calc.exe)>>",
    "pdf-has-attachments": b"/Names<</EmbeddedFiles<</Names[]>>>>",
}


@pytest.mark.parametrize("rule", ACTIVE)
def test_what_could_act_is_told_and_the_rest_read(rule: str) -> None:
    content = page(HELLO).replace(CATALOGUE, CATALOGUE[:-2] + ACTIVE[rule] + b">>")
    view, findings = read(content, name="x.pdf")
    assert {one.rule for one in findings} == {rule, "pdf-repaired"}  # offsets are wrong now
    assert view is not None
    assert [one.text for one in view.paragraphs] == ["Hello"]


def test_nothing_is_printed_while_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"
    file.write_bytes(page(HELLO).replace(b"/Kids[3 0 R]", b"/Kids[null 3 0 R]"))
    script = (
        "import pathlib, sys; from thidua.pdf.reader import read;"
        "view, _ = read(pathlib.Path(sys.argv[1]).read_bytes(), name='x'); sys.exit(view is None)"
    )
    # A process of its own: pytest catches what libraries log before it is printed.
    run = subprocess.run(
        [sys.executable, "-c", script, str(file)], capture_output=True, check=False, timeout=60
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")


def test_a_sound_page_is_read_without_a_word() -> None:
    view, findings = read(page(HELLO), name="x.pdf")
    assert findings == ()
    assert view is not None
    assert [one.text for one in view.paragraphs] == ["Hello"]


def test_numbers_out_of_range_are_no_reason_to_stop() -> None:
    drawn = b"BT /F 1e38 Tf 1e38 1e38 Td (a) Tj ET 1e38 0 0 1e38 0 0 cm 0 0 1e39 1e39 re S "
    view, _ = read(page(drawn + HELLO), name="x.pdf")
    assert view is not None
