"""Word files compared: of what a reader sees a change is told, and of nothing else."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

import built
from conform import foreign
from thidua.flows.comparison import compare
from thidua.model.change import Change
from thidua.render.formats import RENDERERS
from thidua.source import imported
from tools import libreoffice
from word_files import (
    MAIN,
    RELATIONS,
    file,
    packed,
    paragraph,
    parts,
    relation,
    relations,
    run,
    xml,
)

KEPT = paragraph(run("Đoạn này ở cả hai bên đều như nhau."))
SUP = '<w:vertAlign w:val="superscript"/>'


def changes(old: bytes, new: bytes, folder: Path) -> tuple[Change, ...]:
    """Return what changed between two Word files."""
    names = []
    for name, content in (("old", old), ("new", new)):
        (folder / f"{name}.docx").write_bytes(content)
        names.append(str(folder / f"{name}.docx"))
    found, findings = compare(*names, root=folder)
    assert found is not None, findings
    return found.comparison.changes


def told(old: bytes, new: bytes, folder: Path) -> list[tuple[str, str, list[str]]]:
    """Return of each change its kind, its subject, and the texts before and after."""
    return [
        (one.kind, one.subject, [each.text for each in (*one.old, *one.new)])
        for one in changes(old, new, folder)
    ]


def typed(*runs: str) -> bytes:
    return file(paragraph(run("Diện tích là "), *runs) + KEPT)


def symbol(code: str) -> str:
    return f'<w:r><w:sym w:font="Symbol" w:char="{code}"/></w:r>'


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ((run("103 ha"),), (run("10"), run("3", SUP), run(" ha")), ["103 ha", "10³ ha"]),
        ((run("Hđ"),), (run("H"), run("đ", SUP)), ["Hđ", "H^(đ)"]),
        ((symbol("F0B3"), run("5")), (symbol("F0A3"), run("5")), ["≥5", "≤5"]),
        ((symbol("F0F0"),), (run("x"),), ["□[Symbol F0F0]", "x"]),
        ((run("giữ"),), (run("giữ", "<w:strike/>"),), ["giữ", "g̶i̶ữ̶"]),
        (
            (run("CO2"),),
            (run("CO"), run("2", '<w:vertAlign w:val="subscript"/>')),
            ["CO2", "CO₂"],
        ),
    ],
)
def test_what_looks_otherwise_is_a_change(
    old: tuple[str, ...], new: tuple[str, ...], seen: list[str], tmp_path: Path
) -> None:
    texts = [f"Diện tích là {text}" for text in seen]
    assert told(typed(*old), typed(*new), tmp_path) == [("reworded", "paragraph", texts)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ((run("thi đua"),), (run("thi\u00ad đua"),)),
        ((run("khen thưởng"),), (run("khen thưở\u200bng"),)),
        ((run("khen thưởng"),), (run("khen thư"), "<w:r><w:softHyphen/></w:r>", run("ởng"))),
        ((run("a-b"),), (run("a"), "<w:r><w:noBreakHyphen/></w:r>", run("b"))),
        ((run("10³ ha"),), (run("10"), run("3", SUP), run(" ha"))),
        ((run("≥ 5"),), (symbol("F0B3"), run(" 5"))),
        ((run("a b"),), ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>",)),
        ((run("a b"),), ("<w:r><w:t>a</w:t><w:cr/><w:t> b </w:t></w:r>",)),
    ],
)
def test_what_looks_alike_is_none(
    old: tuple[str, ...], new: tuple[str, ...], tmp_path: Path
) -> None:
    assert told(typed(*old), typed(*new), tmp_path) == []


def around(kind: str, text: str, more: str = "") -> bytes:
    """Return a file with a text in a header, a footer, a note or a text box, and ``more`` runs."""
    body = {
        "footnotes": '<w:r><w:footnoteReference w:id="2"/></w:r>',
        "box": "<w:r><w:pict><v:rect xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
        f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>",
    }
    held = {
        "header": ("hdr", paragraph(run(text), more)),
        "footer": ("ftr", paragraph(run(text))),
        "footnotes": ("footnotes", f'<w:footnote w:id="2">{paragraph(run(text))}</w:footnote>'),
    }
    root, inside = held.get(kind, ("hdr", ""))
    section = f'<w:sectPr><w:{kind}Reference w:type="default" r:id="x"/></w:sectPr>'
    content = paragraph(run("Chữ"), body.get(kind, "")) + KEPT
    content += section if kind in {"header", "footer"} else ""
    return packed(
        parts()
        | {
            MAIN: xml("document", f"<w:body>{content}</w:body>"),
            RELATIONS: relations(relation("x", kind, "x.xml")),
            "word/x.xml": xml(root, inside),
        }
    )


@pytest.mark.parametrize(
    ("kind", "subject", "texts"),
    [
        *((kind, kind, ["Bản nháp một", "Bản nháp hai"]) for kind in ("header", "footer", "box")),
        ("footnotes", "note", ["Theo số liệu cũ", "Theo số liệu mới"]),
        ("header", "header", ["MẬT", "TỐI MẬT"]),
        ("box", "box", ["MẬT", "TỐI MẬT"]),
    ],
)
def test_what_stands_outside_the_text_is_told_with_its_place(
    kind: str, subject: str, texts: list[str], tmp_path: Path
) -> None:
    old, new = (around(kind, text) for text in texts)
    assert told(old, old, tmp_path) == []
    assert told(old, new, tmp_path) == [("reworded", subject, texts)]


@pytest.mark.parametrize("words", ["", "Trang ", "Số 2/BC, trang "])
def test_page_numbers_are_no_text(words: str, tmp_path: Path) -> None:
    old, new = (
        around("header", words, f'<w:fldSimple w:instr="PAGE">{run(number)}</w:fldSimple>')
        for number in ("2", "3")
    )
    assert told(old, new, tmp_path) == []


ENDS = [(head, end) for head in foreign.HEADS for end in foreign.ENDS]


@pytest.mark.parametrize(("head", "end"), ENDS)
def test_parts_of_files_of_any_make_go_together(
    head: foreign.Maker, end: foreign.Maker, tmp_path: Path
) -> None:
    usual = foreign.written(foreign.table_head, foreign.table_end)
    other = foreign.written(head, end)
    assert changes(usual, other, tmp_path) == ()
    document, _ = imported.read(usual, name="a.docx")
    assert document is not None
    assert changes(RENDERERS["docx"](document), other, tmp_path) == ()


@pytest.mark.parametrize("head", [foreign.table_head, foreign.stacked_head])
@pytest.mark.parametrize("end", [foreign.table_end, foreign.stacked_end])
@pytest.mark.parametrize(
    ("gone", "subject"),
    [
        *((foreign.NATION, "agency"), (foreign.NUMBER, "number"), ("QUYẾT ĐỊNH", "title")),
        *(("QUYẾT ĐỊNH:", "title"), (foreign.BODY[3][1], "basis"), (foreign.NAME, "signer")),
        ("Nơi nhận:", "recipient"),
    ],
)
def test_of_a_part_that_is_gone_nothing_else_is_told(
    head: foreign.Maker, end: foreign.Maker, gone: str, subject: str, tmp_path: Path
) -> None:
    """Where "Nơi nhận" is gone, what stood below it is recognised no more."""
    content = foreign.written(head, end)
    less = docx.Document(io.BytesIO(content))
    lines = less.element.body.iter(qn("w:p"))
    (line,) = (one for one in lines if "".join(t.text for t in one.iter(qn("w:t"))) == gone)
    line.getparent().remove(line)
    assert told(content, foreign.saved(less), tmp_path) == [("removed", subject, [gone])]


@pytest.mark.parametrize("name", built.PRINTED)
def test_a_built_file_says_what_its_campaign_says(name: str, tmp_path: Path) -> None:
    path = tmp_path / "built.docx"
    path.write_bytes(built.content(name, "docx"))
    found, findings = compare(str(built.FILES[name]), str(path), root=tmp_path)
    assert found is not None, findings
    assert found.comparison.changes == ()
    assert found.comparison.unchanged


def test_another_word_processor_changes_nothing(tmp_path: Path) -> None:
    files = built.write(tmp_path, "docx", ("2023", "decision", "letter"))
    opened = libreoffice.convert(list(files.values()), tmp_path, form="odt")
    again = libreoffice.convert(list(opened.values()), tmp_path, form="docx")
    for name, path in files.items():
        saved = again[opened[path]]
        for side in (built.FILES[name], path):
            found, findings = compare(str(side), str(saved), root=tmp_path)
            assert found is not None, findings
            assert found.comparison.changes == ()
